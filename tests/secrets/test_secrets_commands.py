"""`airfoil secrets --to TOOL` and `--rotate-fernet`: only what is encrypted is written, and all of it or nothing."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
from base64 import urlsafe_b64decode
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from airfoil.cli import secrets
from airfoil.errors import UserError
from tests.cli.repositories import airfoil, contents, repository
from tests.secrets.tools import path_with, path_with_stand_ins

ANY = "cluster: {distribution: k3s}\ndelivery: {controller: flux}\n"
HEAD = ANY + "airflow: {admin: false}\ndatabase: {external: {host: db.example.org}}\n"
"""Few Secrets: a process is started for each."""
SEALED = HEAD + "secrets: {provider: sealedSecrets}\n"
SOPS = HEAD + "secrets: {provider: sops}\n"
FETCHED = ANY + "secrets: {provider: externalSecrets, externalSecrets: {store: {name: company-vault}}}\n"
OLD = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="


@pytest.fixture
def stand_ins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", path_with_stand_ins(tmp_path / "bin"))
    return tmp_path / "bin"


@pytest.mark.parametrize(("text", "tool"), [(SEALED, "kubeseal"), (SOPS, "sops")])
def test_encrypted_files_are_written_once(
    text: str, tool: str, tmp_path: Path, stand_ins: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = repository(tmp_path / "r", home=text)
    assert secrets.run(folder, "home", tool=tool) == 0
    first = contents(folder)
    assert {Path(path).stem for path in first if path.startswith("secrets/home/")} >= {"airflow-fernet", "airflow-jwt"}
    assert all(b"ENC[" in data or b"encryptedData" in data for path, data in first.items() if "secrets/" in path)
    capsys.readouterr()
    assert secrets.run(folder, "home", tool=tool) == 0
    assert contents(folder) == first
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "airflow-jwt: lies in secrets/home/airflow-jwt.yaml, not made again" in captured.err


def test_the_tools_are_told_what_the_environment_says(tmp_path: Path, stand_ins: Path) -> None:
    text = (
        HEAD + "secrets: {provider: sealedSecrets, sealedSecrets: {controllerName: seal, controllerNamespace: ops}}\n"
    )
    secrets.run(repository(tmp_path / "r", home=text), "home", tool="kubeseal")
    assert json.loads((stand_ins / "kubeseal.arguments").read_text())[2:] == [
        "--controller-name", "seal", "--controller-namespace", "ops",
    ]  # fmt: skip
    text = HEAD + "secrets: {provider: sops, sops: {recipients: [age1aaaaaaaa, age1bbbbbbbb]}}\n"
    secrets.run(repository(tmp_path / "s", home=text), "home", tool="sops")
    arguments = json.loads((stand_ins / "sops.arguments").read_text())
    assert arguments[arguments.index("--age") + 1] == "age1aaaaaaaa,age1bbbbbbbb"
    assert arguments[arguments.index("--encrypted-regex") + 1] == "^(data|stringData)$"
    assert arguments[arguments.index("--filename-override") + 1].startswith("secrets/home/")


@pytest.mark.parametrize(
    ("program", "code"),
    [
        pytest.param(
            "sys.stderr.write(sys.stdin.read()); sys.exit(3)", "tool-failed", id="fails-and-repeats-its-input"
        ),
        pytest.param("sys.stdout.write(sys.stdin.read())", "tool-failed", id="gives-the-plain-text-back"),
        pytest.param("sys.stdin.read(); print('{}')", "not-a-sealed-secret", id="gives-something-else"),
    ],
)
def test_a_tool_that_misbehaves_leaves_no_file_and_no_value(
    program: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", path_with(tmp_path / "bin", kubeseal=program))
    monkeypatch.setattr("secrets.token_bytes", lambda length: b"7" * length)
    folder = repository(tmp_path / "r", home=SEALED)
    before = contents(folder)
    with pytest.raises(UserError) as caught:
        secrets.run(folder, "home", tool="kubeseal")
    assert [fault.code for fault in caught.value.faults] == [code]
    assert contents(folder) == before
    assert "Nzc3Nzc3" not in str(caught.value) + "".join(capsys.readouterr())


@pytest.mark.parametrize(
    ("text", "tool", "code"),
    [
        pytest.param(SEALED, "kubeseal", "tool-missing", id="no-tool"),
        pytest.param(SEALED, "sops", "other-provider", id="tool-of-another-provider"),
        pytest.param(HEAD, "sops", "other-provider", id="no-provider"),
        pytest.param(
            HEAD + "secrets: {provider: sealedSecrets, sealedSecrets: {certificate: secrets/c.pem}}\n",
            "kubeseal",
            "no-certificate",
            id="no-certificate",
        ),
    ],
)
def test_is_refused(text: str, tool: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path) if code == "tool-missing" else path_with_stand_ins(tmp_path / "bin"))
    with pytest.raises(UserError) as caught:
        secrets.run(repository(tmp_path / "r", home=text), "home", tool=tool)
    assert [fault.code for fault in caught.value.faults] == [code]


def test_a_file_of_another_secret_is_never_overwritten(tmp_path: Path, stand_ins: Path) -> None:
    folder = repository(tmp_path / "r", home=SEALED)
    (folder / "secrets" / "home").mkdir(parents=True)
    (folder / "secrets" / "home" / "airflow-fernet.yaml").write_text("metadata: {name: mine}\n")
    before = contents(folder)
    with pytest.raises(UserError, match="file-exists"):
        secrets.run(folder, "home", tool="kubeseal")
    assert contents(folder) == before


def test_a_store_s_entries_are_printed_with_their_properties(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = repository(tmp_path, home=FETCHED + "routing: {host: h.example.org, tls: {secretName: airflow-tls}}\n")
    assert secrets.run(folder, "home") == 0
    captured = capsys.readouterr()
    entries = yaml.safe_load(captured.out)
    assert len(urlsafe_b64decode(entries["airflow/home/airflow-fernet"]["fernet-key"])) == 32
    assert set(entries["airflow/home/airflow-database"]) == {"username", "password", "database"}
    assert "airflow/home/airflow-tls: yours to make" in captured.err
    secrets.run(folder, "home", list_only=True)
    assert "airflow/home/airflow-tls [tls.crt, tls.key]" in capsys.readouterr().out


def test_a_rotated_fernet_key_comes_before_the_old_one(tmp_path: Path) -> None:
    folder = repository(tmp_path, home=HEAD)
    with contextlib.chdir(folder):
        done = CliRunner().invoke(secrets.command, ["home", "--rotate-fernet"], input=f"{OLD}\n", standalone_mode=False)
    assert done.return_value == 0
    (manifest,) = yaml.safe_load_all(done.output)
    new, old = manifest["stringData"]["fernet-key"].split(",")
    assert (manifest["metadata"]["name"], old) == ("airflow-fernet", OLD)
    assert len(urlsafe_b64decode(new)) == 32
    assert new != old


def test_rotation_replaces_the_encrypted_file_and_no_other(tmp_path: Path, stand_ins: Path) -> None:
    folder = repository(tmp_path / "r", home=SOPS)
    secrets.run(folder, "home", tool="sops")
    (folder / "secrets/home/airflow-fernet.yaml").rename(folder / "secrets/home/mine.yaml")
    before = contents(folder)
    secrets.run(folder, "home", tool="sops", old_fernet=OLD)
    after = contents(folder)
    assert set(after) == set(before)
    assert {path for path in after if after[path] != before[path]} == {"secrets/home/mine.yaml"}
    assert OLD.encode() not in after["secrets/home/mine.yaml"]


@pytest.mark.parametrize("old", ["", "short", OLD + "," + "x" * 44, "ä" * 44])
def test_what_is_no_fernet_key_is_refused_and_not_shown(old: str, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="not-a-fernet-key") as caught:
        secrets.run(repository(tmp_path, home=HEAD), "home", old_fernet=old)
    assert not old or old not in str(caught.value)


def test_rotation_never_drops_other_keys_of_the_secret(tmp_path: Path, stand_ins: Path) -> None:
    text = HEAD + "secrets: {provider: sops, fernetKey: keys, jwt: keys}\n"
    folder = repository(tmp_path / "r", home=text)
    secrets.run(folder, "home", tool="sops")
    with pytest.raises(UserError, match="other-keys"):
        secrets.run(folder, "home", tool="sops", old_fernet=OLD)


def test_list_goes_with_nothing_else(tmp_path: Path) -> None:
    done = CliRunner().invoke(secrets.command, ["home", "--list", "--rotate-fernet"])
    assert done.exit_code == 2
    assert "--list makes no values" in done.output


REAL = [tool for tool in ("sops", "kubeseal", "age-keygen", "openssl") if shutil.which(tool) is None]


@pytest.mark.skipif(bool(REAL), reason=f"not on the PATH: {', '.join(REAL)}")
def test_the_real_tools_agree(tmp_path: Path) -> None:
    key = subprocess.run(["age-keygen"], capture_output=True, text=True, check=True).stdout
    recipient = next(word for word in key.split() if word.startswith("age1"))
    folder = repository(
        tmp_path,
        seal=ANY + "secrets: {provider: sealedSecrets, sealedSecrets: {certificate: seal.pem}}\n",
        sops=ANY + f"secrets: {{provider: sops, sops: {{recipients: [{recipient}]}}}}\n",
    )
    certificate = ["-subj", "/CN=test", "-keyout", "seal.key", "-out", "seal.pem"]
    subprocess.run(["openssl", "req", "-x509", "-nodes", "-newkey", "rsa:2048", *certificate], cwd=folder, check=True)
    secrets.run(folder, "seal", tool="kubeseal")
    secrets.run(folder, "sops", tool="sops")
    assert airfoil(folder, "synth").code == 0
    # the tree's file: other order of keys, one more label; Flux decrypts it without comparing the MAC, too
    file = folder / "dist/sops/secrets/secret_airflow_airflow-fernet.yaml"
    plain = subprocess.run(
        ["sops", "decrypt", "--ignore-mac", str(file)],
        env=os.environ | {"SOPS_AGE_KEY": key.splitlines()[-1]},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert len(urlsafe_b64decode(yaml.safe_load(plain)["stringData"]["fernet-key"])) == 32
