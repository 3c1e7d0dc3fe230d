"""`airfoil synth`: the tree is written whole, said what changed, and the same bytes wherever it runs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.repositories import SMALL, airfoil, airfoil_process, contents, repository

CHECKOUT = Path(__file__).parents[2]


def test_committed_dist_is_what_synth_writes(tmp_path: Path) -> None:
    """The golden trees: also in another folder, locale, time zone and hash seed, with the same bytes."""
    for part in ("environments", "main.py"):
        source = CHECKOUT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / part)
    ran = airfoil_process(tmp_path, "synth", LC_ALL="tr_TR.UTF-8", TZ="Asia/Seoul", PYTHONHASHSEED="4711")
    assert (ran.code, ran.err) == (0, "")
    assert contents(tmp_path / "dist") == contents(CHECKOUT / "dist")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = repository(tmp_path_factory.mktemp("repository"), home=SMALL)
    assert airfoil(folder, "synth").code == 0
    return folder


@pytest.fixture
def written_copy(written: Path, tmp_path: Path) -> Path:
    shutil.copytree(written, tmp_path / "copy")
    return tmp_path / "copy"


def test_second_run_touches_nothing(written_copy: Path) -> None:
    def state() -> dict[Path, tuple[int, int]]:
        return {path: (path.stat().st_mtime_ns, path.stat().st_ino) for path in written_copy.rglob("*")}

    before = state()
    ran = airfoil(written_copy, "synth")
    assert ran.code == 0
    assert "nothing changed" in ran.out
    assert state() == before


def test_check_is_content_with_a_fresh_tree(written: Path) -> None:
    assert airfoil(written, "synth", "--check").code == 0


def test_check_lists_what_is_stale_and_writes_nothing(written_copy: Path) -> None:
    file = written_copy / "environments" / "home.yaml"
    file.write_text(SMALL.replace("/srv/dags", "/srv/other"))
    before = contents(written_copy)
    ran = airfoil(written_copy, "synth", "--check")
    assert ran.code == 1
    assert "~ storage/persistentvolume_airflow-local-dags-pv.yaml" in ran.out
    assert contents(written_copy) == before


def test_json_says_what_changed(written_copy: Path) -> None:
    (written_copy / "dist/home/storage/persistentvolume_airflow-local-dags-pv.yaml").unlink()
    report = json.loads(airfoil(written_copy, "synth", "--output", "json").out)
    assert report["written"] is True
    assert report["environments"]["home"]["added"] == ["storage/persistentvolume_airflow-local-dags-pv.yaml"]
    assert report["orphans"] == []


def test_only_the_named_environments_are_written(tmp_path: Path) -> None:
    folder = repository(tmp_path, home=SMALL, other=SMALL)
    assert airfoil(folder, "synth", "other").code == 0
    assert [path.name for path in (folder / "dist").iterdir() if path.is_dir()] == ["other"]


def test_unknown_name_is_refused_with_the_nearest(written: Path) -> None:
    ran = airfoil(written, "synth", "hoem")
    assert ran.code == 2
    assert "hoem" in ran.err
    assert "did you mean `home`?" in ran.err


def test_faulty_file_changes_nothing(written_copy: Path) -> None:
    before = contents(written_copy / "dist")
    (written_copy / "environments" / "home.yaml").write_text(SMALL + "routnig: {host: a.example.org}\n")
    ran = airfoil(written_copy, "synth")
    assert ran.code == 2
    assert "environments/home.yaml:5:1 routnig" in ran.err
    assert "did you mean `routing`?" in ran.err
    assert "Traceback" not in ran.err
    assert contents(written_copy / "dist") == before


def test_folder_of_an_environment_that_is_gone_stays_until_asked(written_copy: Path) -> None:
    environments = written_copy / "environments"
    (environments / "home.yaml").rename(environments / "house.yaml")
    ran = airfoil(written_copy, "synth")
    assert "home: no environment of that name is left" in ran.out
    assert (written_copy / "dist" / "home").is_dir()
    assert airfoil(written_copy, "synth", "--prune").code == 0
    assert not (written_copy / "dist" / "home").exists()


def test_nothing_to_build_is_said_and_helped(tmp_path: Path) -> None:
    ran = airfoil(tmp_path, "synth")
    assert ran.code == 2
    assert "airfoil init" in ran.err


def test_main_py_adds_charts_of_its_own(tmp_path: Path) -> None:
    main = (CHECKOUT / "examples" / "own-charts" / "main.py").read_text()
    folder = repository(tmp_path, main, home=SMALL)
    ran = airfoil(folder, "synth")
    assert (ran.code, ran.err) == (0, "")
    tree = contents(folder / "dist" / "home")
    assert "extra/configmap_airflow_team-notes.yaml" in tree
    assert b"path: ./dist/home/extra" in b"".join(tree.values()).replace(b'"', b"")


def test_main_py_started_by_itself_writes_the_same(written: Path, tmp_path: Path) -> None:
    folder = repository(tmp_path / "own", (CHECKOUT / "main.py").read_text(), home=SMALL)
    subprocess.run([sys.executable, "main.py"], cwd=folder, env=os.environ, check=True, timeout=120)
    assert contents(folder / "dist") == contents(written / "dist")


def test_fault_in_main_py_points_to_its_line(tmp_path: Path) -> None:
    folder = repository(tmp_path, "import airfoil\n\nprint(1 / 0)\n", home=SMALL)
    ran = airfoil(folder, "synth")
    assert ran.code == 2
    assert "main.py:3" in ran.err
    assert "ZeroDivisionError" in ran.err
    assert "Traceback" not in ran.err


def test_main_py_that_builds_nothing_is_said(tmp_path: Path) -> None:
    ran = airfoil(repository(tmp_path, "import airfoil\n", home=SMALL), "synth")
    assert ran.code == 2
    assert "calls no app.synth()" in ran.err


def test_object_made_twice_names_both_constructs(tmp_path: Path) -> None:
    main = (
        (CHECKOUT / "main.py")
        .read_text()
        .replace(
            "    AirflowEnvironment(app, environment)\n",
            "    made = AirflowEnvironment(app, environment)\n"
            "    from airfoil.constructs import Namespace\n"
            '    Namespace(made.add_layer("extra"), "again", name="airflow")\n',
        )
    )
    ran = airfoil(repository(tmp_path, main, home=SMALL), "synth")
    assert ran.code == 2
    assert "home/platform/namespace/namespace" in ran.err
    assert "home/extra/again/namespace" in ran.err
    assert not (tmp_path / "dist").exists()


def test_object_that_no_server_takes_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    main = (
        (CHECKOUT / "main.py")
        .read_text()
        .replace(
            "app.synth()",
            "import cdk8s\n"
            "chart = cdk8s.Chart(app, 'extra')\n"
            "cdk8s.ApiObject(chart, 'x', api_version='v1', kind='ConfigMap', metadata={'name': 'x', 'namespace': 'default'})"
            ".add_json_patch(cdk8s.JsonPatch.add('/dada', {'a': 'b'}))\n"
            "app.synth()",
        )
    )
    ran = airfoil(repository(tmp_path, main, home=SMALL), "synth")
    assert ran.code == 2
    assert "dada" in ran.err
    assert "extra/x" in ran.err
    assert not (tmp_path / "dist").exists()


def test_a_name_that_no_environment_has_is_refused_before_main_runs(tmp_path: Path) -> None:
    folder = repository(tmp_path, main="raise SystemExit('it ran')\n", home=SMALL)
    ran = airfoil(folder, "synth", "hom")
    assert ran.code == 2
    assert "there is no environment `hom`" in ran.err
    assert "it ran" not in ran.err
