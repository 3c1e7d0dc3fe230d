"""Where files come from, where their keys stand, and what higher layers add."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from airfoil.config.load import load, load_all
from airfoil.config.schema import Environment
from airfoil.errors import Fault, Place, UserError
from tests.config.samples import faults_in, faults_of, written

LEAST = "cluster:\n  distribution: k3s\ndelivery:\n  controller: flux\n"


def faults_of_folder(folder: Path, *names: str) -> list[str]:
    with pytest.raises(UserError) as caught:
        load_all(folder, names=names)
    return [f"{fault.code} {Path(fault.where.file).name if fault.where else ''}" for fault in caught.value.faults]


def test_the_name_is_the_files_own(tmp_path: Path) -> None:
    loaded = load(written(tmp_path, LEAST, "production.yaml"))
    assert loaded.environment.name == "production"
    assert loaded.file == (tmp_path / "production.yaml").as_posix()


def test_places_of_keys_values_and_what_is_not_written(tmp_path: Path) -> None:
    text = (
        LEAST
        + 'storage:\n  dags: {hostPath: "/srv/dags"}\n  logs:\n    hostPath: /srv/logs\nairflow:\n  triggerer: true\n'
    )
    loaded = load(written(tmp_path, text))
    places = {
        "cluster.distribution": (2, 17),
        "storage.dags": (6, 3),
        "storage.dags.hostPath": (6, 20),
        "storage.logs": (7, 3),
        "storage.logs.hostPath": (8, 15),
        "storage.logs.size": (7, 3),
        "airflow.image.tag": (9, 1),
        "routing.host": (1, 1),
        "": (1, 1),
    }
    assert {path: loaded.place(path) for path in places} == {
        path: Place(loaded.file, line, column) for path, (line, column) in places.items()
    }


def test_places_of_items_and_of_what_an_alias_brings(tmp_path: Path) -> None:
    text = "cluster:\n  distribution: k3s\n  nodes:\n    - a\n    - b\ndelivery:\n  controller: flux\nresources:\n"
    text += "  web: &amounts\n    limits: {memory: 1Gi}\n  jobs: *amounts\n"
    loaded = load(written(tmp_path, text))
    assert (loaded.place("cluster.nodes[1]").line, loaded.place("cluster.nodes[7]").line) == (5, 3)
    assert loaded.place("resources.jobs").line == 11
    assert loaded.place("resources.jobs.limits.memory").line == 10


def test_higher_layers_hand_in_more_clashes(tmp_path: Path) -> None:
    def never_on_k3s(environment: Environment) -> Iterator[Fault]:
        yield Fault("mine", f"not on {environment.cluster.distribution}", path="cluster.distribution")

    faults = faults_in(tmp_path, LEAST, [never_on_k3s])
    assert [str(fault) for fault in faults] == ["error[mine] home.yaml:2:17 cluster.distribution\n  not on k3s"]


def test_the_same_fault_of_two_clashes_is_said_once(tmp_path: Path) -> None:
    def clash(environment: Environment) -> Iterator[Fault]:
        yield Fault("mine", "is wrong", path="cluster")

    assert len(faults_in(tmp_path, LEAST, [clash, clash])) == 1


@pytest.mark.parametrize(
    ("name", "code", "what"),
    [
        ("hom.yaml", "unreadable", "this file is not there"),
        ("folder.yaml", "not-a-file", "this is a folder"),
        ("home.yaml/more.yaml", "unreadable", "this file can't be read: a part of its path is no folder"),
        ("loop.yaml", "unreadable", "this file can't be read: too many levels of symbolic links"),
        ("nul\0.yaml", "unreadable", "this file can't be read: embedded null byte"),
        ("big.yaml", "too-big", "this file has more than 256 KiB, which no environment needs"),
    ],
)
def test_what_is_no_readable_file(tmp_path: Path, name: str, code: str, what: str) -> None:
    written(tmp_path, LEAST)
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "loop.yaml").symlink_to("loop.yaml")
    (tmp_path / "big.yaml").write_text("#" * 300_000)
    with pytest.raises(UserError) as caught:
        load(tmp_path / name)
    assert [(fault.code, fault.what) for fault in caught.value.faults if fault.code != "bad-name"] == [(code, what)]


def test_a_missing_file_names_its_neighbour(tmp_path: Path) -> None:
    written(tmp_path, LEAST)
    with pytest.raises(UserError) as caught:
        load(tmp_path / "hoem.yaml")
    assert caught.value.faults[0].help == "did you mean `home.yaml`?"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert [fault.what for fault in faults_of(tmp_path / "pipe.yaml")] == ["this is no ordinary file"]


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    written(tmp_path, LEAST)
    monkeypatch.setattr(Path, "open", refuse)
    assert [fault.what for fault in faults_of(tmp_path / "home.yaml")] == [
        "this file can't be read: you have no permission to"
    ]


def test_all_files_of_a_folder_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("prod", "dev", "home"):
        written(tmp_path, LEAST, f"{name}.yaml")
    written(tmp_path, "not YAML: {", ".hidden.yaml")
    written(tmp_path, "not YAML: {", "notes.txt")
    assert [loaded.environment.name for loaded in load_all(tmp_path)] == ["dev", "home", "prod"]
    assert [loaded.environment.name for loaded in load_all(tmp_path, names=["prod", "dev"])] == ["dev", "prod"]


def test_faults_of_all_files_at_once(tmp_path: Path) -> None:
    written(tmp_path, LEAST.replace("flux", "fluxx"), "a.yaml")
    written(tmp_path, "cluster: [", "b.yaml")
    written(tmp_path, LEAST, "c.yaml")
    if (tmp_path / "C.yaml").exists():
        pytest.skip("this file system knows no capitals")
    written(tmp_path, LEAST, "d.yml")
    written(tmp_path, LEAST, "C.yaml")
    assert sorted(faults_of_folder(tmp_path)) == [
        "bad-name C.yaml",
        "same-name c.yaml",
        "syntax b.yaml",
        "wrong-choice a.yaml",
        "wrong-ending d.yml",
    ]


def test_only_the_named_files_are_read(tmp_path: Path) -> None:
    written(tmp_path, "cluster: [", "broken.yaml")
    written(tmp_path, LEAST, "home.yaml")
    assert [loaded.environment.name for loaded in load_all(tmp_path, names=("home",))] == ["home"]
    with pytest.raises(UserError) as caught:
        load_all(tmp_path, names=("hom",))
    assert caught.value.faults[0].help == "did you mean `home`? environments: `broken`, `home`"


def test_an_empty_folder_and_none(tmp_path: Path) -> None:
    assert faults_of_folder(tmp_path)[0].startswith("no-environments")
    assert faults_of_folder(tmp_path / "nowhere") == ["no-folder nowhere"]


def test_the_same_faults_by_any_hash_seed(tmp_path: Path) -> None:
    path = Path(__file__).parent / "invalid" / "many-faults-at-once.yaml"
    code = (
        "import sys, pathlib; from airfoil.project import CLASHES; from airfoil.config.load import load\n"
        "from airfoil.errors import UserError\n"
        "try: load(pathlib.Path(sys.argv[1]), CLASHES)\n"
        "except UserError as error: print(error)"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code, path],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


@pytest.mark.parametrize(
    "code", ["import airfoil, airfoil.errors", "from airfoil.cli import main; main(['--version'])"]
)
def test_what_needs_no_environment_file_does_not_pay_for_pydantic(code: str) -> None:
    check = f"import sys\ntry:\n  {code}\nexcept SystemExit: pass\nsys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], capture_output=True, check=False).returncode == 0
