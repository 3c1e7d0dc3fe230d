"""Repositories that mean harm, or are merely huge: refused in words, in bounded time and memory."""

from __future__ import annotations

import json
import shutil
import ssl
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from airfoil.errors import UserError
from airfoil.helm import ChartStore, Coordinates
from airfoil.helm.vendor import Downloads, pull
from tests.helm.samples import archive
from tests.helm.servers import Answer, Server, index, serving
from tests.sources import ROOT

MIB = 1024 * 1024


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def encrypted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A repository by HTTPS, whose certificate is trusted."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl on the PATH")
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        str(key),
        "-out",
        str(certificate),
    ]
    subprocess.run([*command, *names], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with serving(tls=context) as running:
        yield running


def refusal(server: Server, scheme: str = "http", variables: dict[str, str] | None = None) -> str:
    with pytest.raises(UserError) as refused:
        pull(Coordinates(f"{scheme}://{server.host}/charts", "everything", "1.2.3"), Downloads(variables or {}))
    return str(refused.value)


def with_index(server: Server) -> None:
    server.answers["/charts/index.yaml"] = Answer(body=index("everything", "1.2.3", "everything-1.2.3.tgz"))


def test_an_encrypted_repository_gives_a_chart(encrypted: Server) -> None:
    with_index(encrypted)
    encrypted.answers["/charts/everything-1.2.3.tgz"] = Answer(body=archive().data)
    wanted = Coordinates(f"https://{encrypted.host}/charts", "everything", "1.2.3")
    assert pull(wanted, Downloads({})).data == archive().data


@pytest.mark.parametrize("asked", ["index.yaml", "everything-1.2.3.tgz"])
def test_a_redirect_that_gives_up_encryption_is_refused_and_not_followed(
    encrypted: Server, server: Server, asked: str
) -> None:
    with_index(encrypted)
    there = f"http://{server.host}/there"
    encrypted.answers[f"/charts/{asked}"] = Answer(302, headers={"Location": there})
    server.answers["/there"] = Answer(body=archive().data)
    name = f"AIRFOIL_CHARTS_{encrypted.host.replace('.', '_').replace(':', '_')}"
    assert f"it redirects to {there}, which is not encrypted" in refusal(encrypted, "https", {name: "alice:secret"})
    assert server.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused(encrypted: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    assert "certificate verify failed" in refusal(encrypted, "https")
    assert encrypted.asked == []


def test_a_redirect_with_a_login_in_it_is_refused_and_does_not_show_it(server: Server) -> None:
    with_index(server)
    target = f"http://alice:hunter2@{server.host}/there"
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(302, headers={"Location": target})
    said = refusal(server)
    assert "it has a login in it" in said
    assert "hunter2" not in said


@pytest.mark.parametrize(
    ("name", "version"),
    [
        *(("../../etc/cron.d/x", "1.0.0"), ("a", "../../x"), ("..", ".."), ("a/b", "1"), ("a\\..\\b", "1")),
        *(("/etc/passwd", "1"), ("", "1"), (".hidden", "1"), ("a\n", "1"), ("C:\\x", "1"), ("a b", "1"), ("ä", "1")),
    ],
)
def test_no_name_or_version_leads_a_chart_out_of_its_folder(tmp_path: Path, name: str, version: str) -> None:
    with pytest.raises(UserError) as refused:
        ChartStore(tmp_path).path(Coordinates("https://charts.example.org", name, version))
    assert refused.value.faults[0].code == "chart-name"


def test_plain_names_lie_in_the_folder(tmp_path: Path) -> None:
    wanted = Coordinates("https://charts.example.org", "cert-manager", "v1.2.3-rc.1+build.5")
    assert ChartStore(tmp_path).path(wanted).parent == tmp_path / "charts"


BOUNDED = """
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, (1536 * 1024 * 1024,) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
from airfoil.errors import UserError
from airfoil.helm import Coordinates
from airfoil.helm.vendor import Downloads, pull
try:
    print(pull(Coordinates(sys.argv[1], "everything", "1.2.3"), Downloads({})).name)
except UserError as error:
    print(error)
"""
"""1.5 GB of addresses, a third of which Python, OpenSSL and a thread's stack take without touching them."""


def bounded(server: Server, body: bytes) -> str:
    """What is said of an index, by a process that has little memory and time; a traceback fails."""
    server.answers["/charts/index.yaml"] = Answer(body=body)
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(body=archive().data)
    command = [sys.executable, "-c", textwrap.dedent(BOUNDED), f"http://{server.host}/charts"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def entries(size: int) -> bytes:
    one = b"  chart%07d:\n  - name: chart%07d\n    version: 1.0.0\n    urls: [a.tgz]\n"
    return b"".join(one % (number, number) for number in range(size // len(one % (0, 0))))


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory that hold")
class TestHugeIndexes:
    def test_one_of_100_mb_is_cut_off(self, server: Server) -> None:
        said = bounded(server, b"apiVersion: v1\nentries:\n" + entries(100 * MIB))
        assert f"it is bigger than {64 * MIB} bytes" in said

    def test_one_of_60_mb_gives_its_chart(self, server: Server) -> None:
        own = b"  everything:\n  - version: 1.2.3\n    urls: [everything-1.2.3.tgz]\n"
        half = entries(30 * MIB)
        assert bounded(server, b"apiVersion: v1\nentries:\n" + half + own + half) == "everything\n"

    def test_one_of_60_mb_without_the_chart_says_so(self, server: Server) -> None:
        assert "it has no chart everything" in bounded(server, b"entries:\n" + entries(60 * MIB))

    def test_one_of_20_mb_in_another_form_is_too_big_to_be_read(self, server: Server) -> None:
        flow = b"entries: {" + b", ".join(b"a%07d: []" % number for number in range(20 * MIB // 14)) + b"}"
        assert "more than the 16777216" in bounded(server, flow)

    def test_one_of_20_mb_of_json_gives_its_chart(self, server: Server) -> None:
        others = {f"chart{number:07}": [{"version": "1.0.0", "urls": ["a.tgz"]}] for number in range(20 * MIB // 68)}
        own = {"everything": [{"version": "1.2.3", "urls": ["everything-1.2.3.tgz"]}]}
        assert bounded(server, json.dumps({"entries": others | own}).encode()) == "everything\n"
