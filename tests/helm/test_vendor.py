"""Charts come from HTTP repositories and registries, within bounds, and logins go to their own host alone."""

from __future__ import annotations

import base64
import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from airfoil.errors import UserError
from airfoil.helm import ChartLock, ChartStore, Coordinates, LockedChart
from airfoil.helm.vendor import Downloads, pull, vendor, write_lock
from tests.helm.samples import archive
from tests.helm.servers import Answer, Server, index, registry, serving

LOGIN = f"Basic {base64.b64encode(b'alice:secret').decode()}"
DATA = archive().data
BILLION_LAUGHS = b"a: &a [x, x, x, x, x, x, x, x, x, x]\n" + b"".join(
    f"{name}: &{name} [{', '.join(f'*{before}' for _ in range(10))}]\n".encode()
    for before, name in zip("abcdefghij", "bcdefghijk", strict=True)
)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def other() -> Iterator[Server]:
    """Another host, as far as logins go."""
    with serving("127.0.0.2") as running:
        yield running


def chart(repository: str) -> Coordinates:
    return Coordinates(repository, "everything", "1.2.3")


def with_login(server: Server) -> Downloads:
    return Downloads({f"AIRFOIL_CHARTS_{server.host.replace('.', '_').replace(':', '_')}": "alice:secret"})


def of_http(server: Server, url: str = "everything-1.2.3.tgz", digest: str = "") -> Coordinates:
    server.answers |= {
        "/charts/index.yaml": Answer(body=index("everything", "1.2.3", url, digest)),
        "/charts/everything-1.2.3.tgz": Answer(body=DATA),
    }
    return chart(f"http://{server.host}/charts")


def refusal(wanted: Coordinates, downloads: Downloads | None = None) -> str:
    with pytest.raises(UserError) as refused:
        pull(wanted, downloads or Downloads({}))
    return str(refused.value)


def test_a_chart_comes_from_an_http_repository(server: Server) -> None:
    assert pull(of_http(server, digest=archive().sha256), Downloads({})).data == DATA


def test_the_index_may_be_json(server: Server) -> None:
    wanted = of_http(server)
    body = '{"entries": {"everything": [{"version": "1.2.3", "urls": ["everything-1.2.3.tgz"]}]}}'
    server.answers["/charts/index.yaml"] = Answer(body=body.encode())
    assert pull(wanted, Downloads({})).data == DATA


def test_the_login_goes_to_its_host_and_not_to_where_the_index_points(server: Server, other: Server) -> None:
    wanted = of_http(server, url=f"http://{other.host}/everything.tgz")
    other.answers["/everything.tgz"] = Answer(body=DATA)
    assert pull(wanted, with_login(server)).data == DATA
    assert server.asked == [("/charts/index.yaml", LOGIN)]
    assert other.asked == [("/everything.tgz", "")]


def test_the_login_does_not_follow_a_redirect_to_another_host(server: Server, other: Server) -> None:
    wanted = of_http(server)
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(302, headers={"Location": f"http://{other.host}/there.tgz"})
    other.answers["/there.tgz"] = Answer(body=DATA)
    assert pull(wanted, with_login(server)).data == DATA
    assert server.asked[-1] == ("/charts/everything-1.2.3.tgz", LOGIN)
    assert other.asked == [("/there.tgz", "")]


def test_the_login_stays_on_a_redirect_within_its_host(server: Server) -> None:
    wanted = of_http(server)
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(301, headers={"Location": "/moved.tgz"})
    server.answers["/moved.tgz"] = Answer(body=DATA)
    assert pull(wanted, with_login(server)).data == DATA
    assert server.asked[-1] == ("/moved.tgz", LOGIN)


def test_an_open_registry_gives_a_chart(server: Server) -> None:
    registry(server, "team/everything", "1.2.3", DATA)
    assert pull(chart(f"oci://{server.host}/team"), Downloads({})).data == DATA


def test_a_registry_with_tokens_gets_the_login_once_and_then_the_token(server: Server) -> None:
    registry(server, "team/everything", "1.2.3", DATA, login=LOGIN)
    assert pull(chart(f"oci://{server.host}/team"), with_login(server)).data == DATA
    assert [login for _, login in server.asked] == ["", LOGIN, "Bearer good", "Bearer good"]


def test_the_token_does_not_follow_to_where_the_blobs_lie(server: Server, other: Server) -> None:
    registry(server, "team/everything", "1.2.3", DATA, login=LOGIN, blobs=f"http://{other.host}")
    other.answers["/blob"] = Answer(body=DATA)
    assert pull(chart(f"oci://{server.host}/team"), with_login(server)).data == DATA
    assert other.asked == [("/blob", "")]


def test_a_registry_without_login_says_how_to_give_one(server: Server) -> None:
    registry(server, "team/everything", "1.2.3", DATA, login=LOGIN)
    assert "AIRFOIL_CHARTS_" in refusal(chart(f"oci://{server.host}/team"))


def test_a_version_with_build_metadata_is_a_tag_with_an_underscore(server: Server) -> None:
    registry(server, "everything", "1.2.3_4", DATA)
    wanted = Coordinates(f"oci://{server.host}", "everything", "1.2.3+4")
    assert "gave chart everything 1.2.3 for everything 1.2.3+4" in refusal(wanted)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        ({"/charts/index.yaml": Answer(404)}, "it answers 404"),
        ({"/charts/index.yaml": Answer(403)}, "no login, or the wrong one"),
        ({"/charts/index.yaml": Answer(body=b'{"entries": ')}, "no JSON"),
        ({"/charts/index.yaml": Answer(body=b'{"a":' * 100_000)}, "no JSON"),
        ({"/charts/index.yaml": Answer(body=b"\xff\xfe\x00")}, "index.yaml"),
        ({"/charts/index.yaml": Answer(body=BILLION_LAUGHS)}, "index.yaml"),
        ({"/charts/index.yaml": Answer(body=b"entries: {}")}, "it has no chart everything"),
        ({"/charts/index.yaml": Answer(body=b"just text")}, "it has no chart everything"),
        ({"/charts/index.yaml": Answer(body=index("everything", "9.0.0", "x"))}, "it has no version 1.2.3"),
        ({"/charts/everything-1.2.3.tgz": Answer(500)}, "it answers 500"),
        ({"/charts/everything-1.2.3.tgz": Answer(body=b"no archive")}, "is no chart archive"),
        (
            {"/charts/everything-1.2.3.tgz": Answer(302, headers={"Location": "/charts/everything-1.2.3.tgz"})},
            "redirects",
        ),
        ({"/charts/everything-1.2.3.tgz": Answer(302, headers={"Location": "file:///etc/passwd"})}, "no http or https"),
    ],
)
def test_what_a_repository_does_wrong_is_said(server: Server, answers: dict[str, Answer], said: str) -> None:
    wanted = of_http(server)
    server.answers |= answers
    assert said in refusal(wanted)


def test_a_digest_other_than_the_index_promised_is_refused(server: Server) -> None:
    said = refusal(of_http(server, digest="0" * 64))
    assert f"sha256:{'0' * 64}" in said
    assert f"sha256:{archive().sha256}" in said


def test_another_chart_than_was_asked_for_is_refused(server: Server) -> None:
    other = archive({"Chart.yaml": "apiVersion: v2\nname: other\nversion: 1.2.3\n"})
    wanted = of_http(server)
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(body=other.data)
    assert "gave chart other 1.2.3 for everything 1.2.3" in refusal(wanted)


def test_an_answer_without_end_is_cut_off(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("airfoil.helm.fetching.ARCHIVE_LIMIT", 1000)
    assert "it is bigger than 1000 bytes" in refusal(of_http(server))


def test_a_server_that_says_nothing_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("airfoil.helm.vendor._SILENCE", 0.2)
    wanted = of_http(server)
    done = threading.Event()

    def never(_: str) -> Answer:
        done.wait(5)
        return Answer()

    server.answers["/charts/index.yaml"] = never
    said = refusal(wanted)
    done.set()
    assert "timed out" in said


def test_a_download_that_trickles_is_given_up(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("airfoil.helm.vendor._WHOLE", 0.3)
    wanted = of_http(server)
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(body=DATA, trickle=0.05)  # no silence is ever long
    started = time.monotonic()
    assert "it takes longer than 0.3 s" in refusal(wanted)
    assert time.monotonic() - started < 3


def test_headers_without_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("airfoil.helm.vendor._WHOLE", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def trickle() -> None:
            connection, _ = listening.accept()
            with connection, contextlib.suppress(OSError):
                connection.sendall(b"HTTP/1.1 200 OK\r\nX-Long: ")
                for _ in range(60):
                    connection.sendall(b"x")
                    time.sleep(0.05)

        threading.Thread(target=trickle, daemon=True).start()
        started = time.monotonic()
        said = refusal(chart(f"http://127.0.0.1:{listening.getsockname()[1]}"))
        assert "it takes longer than 0.3 s" in said
        assert time.monotonic() - started < 2


@pytest.mark.parametrize("cut", [1, len(DATA) // 2, len(DATA) - 1])
def test_a_download_that_breaks_off_is_refused_by_its_length(cut: int, server: Server) -> None:
    wanted = of_http(server, digest=archive().sha256)
    whole = {"Content-Length": str(len(DATA))}
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(body=DATA[:cut], headers=whole)
    assert f"it broke off after {cut} of {len(DATA)} bytes" in refusal(wanted)


def test_a_short_download_without_a_length_is_no_archive_or_has_another_digest(server: Server) -> None:
    wanted = of_http(server)
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(body=DATA[: len(DATA) // 2])
    assert "is no chart archive" in refusal(wanted)
    other = archive({"values.yaml": "a: b\n"}).data
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(body=other)
    promised = of_http(server, digest=archive().sha256)
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(body=other)
    assert f"sha256:{archive().sha256}" in refusal(promised)


def test_nothing_is_written_where_a_download_fails(server: Server, tmp_path: Path) -> None:
    wanted, store = of_http(server), ChartStore(tmp_path)
    write_lock(store, ChartLock.of([LockedChart.of(wanted, archive())]))
    before = sorted(tmp_path.rglob("*"))
    for answer in (Answer(500), Answer(body=DATA[:100]), Answer(body=b"text"), Answer(302)):
        server.answers["/charts/everything-1.2.3.tgz"] = answer
        with pytest.raises(UserError):
            vendor(store, Downloads({}))
        assert sorted(tmp_path.rglob("*")) == before


def test_a_login_is_never_sent_unencrypted() -> None:
    downloads = Downloads({"AIRFOIL_CHARTS_CHARTS_EXAMPLE_INVALID": "alice:secret"})
    assert "it is not encrypted" in refusal(chart("http://charts.example.invalid"), downloads)


def test_no_message_shows_a_password(server: Server) -> None:
    wanted = of_http(server)
    server.answers["/charts/index.yaml"] = Answer(403)
    assert "secret" not in refusal(wanted, with_login(server))


def test_vendoring_fetches_what_is_not_there_and_holds_it_to_the_lock(server: Server, tmp_path: Path) -> None:
    wanted, store = of_http(server), ChartStore(tmp_path)
    write_lock(store, ChartLock.of([LockedChart.of(wanted, archive())]))
    assert vendor(store, Downloads({})) == (wanted,)
    asked = len(server.asked)
    assert vendor(store, Downloads({})) == ()
    assert len(server.asked) == asked
    assert store.archive(wanted).data == DATA


def test_a_chart_that_its_publisher_changed_is_refused_and_nothing_is_written(server: Server, tmp_path: Path) -> None:
    changed = archive({"values.yaml": "image: evil\n"})
    wanted, store = of_http(server), ChartStore(tmp_path)
    write_lock(store, ChartLock.of([LockedChart.of(wanted, archive())]))
    server.answers["/charts/everything-1.2.3.tgz"] = Answer(body=changed.data)
    with pytest.raises(UserError) as refused:
        vendor(store, Downloads({}))
    assert all(f"sha256:{each.sha256}" in str(refused.value) for each in (changed, archive()))
    assert not store.path(wanted).exists()
