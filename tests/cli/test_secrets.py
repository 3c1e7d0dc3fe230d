"""`airfoil secrets` prints what the cluster needs; nothing of it ever reaches a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from airfoil.cli import secrets
from tests.cli.repositories import SMALL, contents, repository


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return repository(tmp_path, home=SMALL)


def printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert secrets.run(folder, "home") == 0
    documents = yaml.safe_load_all(capsys.readouterr().out)
    return {document["metadata"]["name"]: document for document in documents}


def test_output_is_secret_manifests_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manifests = printed(folder, capsys)
    assert {manifest["kind"] for manifest in manifests.values()} == {"Secret"}
    assert {manifest["metadata"]["namespace"] for manifest in manifests.values()} == {"airflow"}


def test_values_are_new_each_time_and_agree_with_each_other(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    first, second = printed(folder, capsys), printed(folder, capsys)
    for name, manifest in first.items():
        if name != "airflow-admin":
            assert manifest["stringData"] != second[name]["stringData"]
    password = first["airflow-database"]["stringData"]["password"]
    assert f":{password}@" in first["airflow-metadata-connection"]["stringData"]["connection"]


def test_nothing_is_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = contents(folder)
    printed(folder, capsys)
    assert contents(folder) == before


def test_secrets_that_exist_are_not_made_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = SMALL.replace("{distribution: k3s}", "{distribution: k3s, existing: {secrets: [airflow-fernet]}}")
    folder = repository(tmp_path, home=text)
    assert secrets.run(folder, "home") == 0
    captured = capsys.readouterr()
    assert "fernet-key:" not in captured.out
    assert "airflow-fernet: exists" in captured.err


def test_list_makes_no_values(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert secrets.run(folder, "home", list_only=True) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("airflow/airflow-jwt [jwt-secret]") for line in lines)
    words = {word for line in lines for word in line.replace("/", " ").split()}
    assert not any(len(word) >= 24 for word in words - {"airflow-metadata-connection"})
