"""`airfoil plan` and `airfoil explain OBJECT`."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.checks.trees import written
from tests.cli.repositories import airfoil
from tests.timeline.test_timeline import FLUX, POD, RESERVED, STORAGE

CHECKOUT = Path(__file__).parents[2]
ENVIRONMENTS = sorted(path.name for path in (CHECKOUT / "dist").iterdir() if path.is_dir())


def tree(folder: Path, storage: str = RESERVED) -> Path:
    flux = FLUX.format(name="storage", after="") + FLUX.format(name="apps", after="{name: storage}")
    return written(folder, {"dist/flux.yaml": flux, "dist/storage/a.yaml": storage, "dist/apps/a.yaml": POD})


def git(folder: Path, *words: str) -> None:
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", str(folder), *names, *words], check=True, capture_output=True)


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_our_own_trees_land_without_a_deadlock(name: str) -> None:
    ran = airfoil(CHECKOUT, "plan", f"dist/{name}", "--output", "json")
    (found,) = json.loads(ran.out)["trees"]
    assert ran.code == 0
    assert (found["deadlocks"], found["deadEnds"], found["never"]) == ([], [], [])
    assert all(each["phase"] == "Bound" for claim in found["claims"] for each in claim["outcomes"])


def test_a_deadlock_is_an_exit_code_and_a_piped_plan_has_no_colours(tmp_path: Path) -> None:
    assert airfoil(tree(tmp_path / "good"), "plan").code == 0
    ran = airfoil(tree(tmp_path / "bad", STORAGE), "plan", "--node", "one")
    assert ran.code == 1
    assert "deadlock: each of these waits for the next" in ran.out
    assert "\x1b" not in ran.out


def test_it_says_where_there_is_nothing_to_plan(tmp_path: Path) -> None:
    ran = airfoil(tmp_path, "plan")
    assert (ran.code, "there is no folder dist here" in ran.err) == (2, True)


@pytest.mark.skipif(shutil.which("git") is None, reason="git isn't installed")
def test_what_left_the_tree_since_the_commit_is_told(tmp_path: Path) -> None:
    root = tree(tmp_path)
    git(root, "init", "-q")
    (root / "dist" / "apps" / "b.yaml").write_text(POD.replace("scheduler", "old"))
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "a")
    (root / "dist" / "apps" / "b.yaml").unlink()
    (root / "dist" / "apps" / "new.yaml").write_text(POD.replace("scheduler", "new"))
    out = airfoil(root, "plan").out
    assert "prune, compared with " in out
    assert "Pod airflow/old, by Kustomization/flux-system/apps: deleted" in out
    assert "airflow/new, by" not in out


def test_explain_tells_what_happens_to_a_claim(tmp_path: Path) -> None:
    ran = airfoil(tree(tmp_path, STORAGE), "explain", "pvc/airflow/dags")
    assert ran.code == 0
    for text in (
        "owner         Kustomization/flux-system/storage",
        "phase 3",
        "the pods of Pod/airflow/scheduler are scheduled",
        "Kustomization/flux-system/storage is done only then",
        "volume        Pending, class manual",
        "deletes it when its file is gone",
        "error ST001 wffc-gate-deadlock",
    ):
        assert text in ran.out


def test_explain_takes_short_kinds_and_says_who_gets_a_volume(tmp_path: Path) -> None:
    root = tree(tmp_path)
    out = airfoil(root, "explain", "pv/dags", "--path", "dist").out
    assert "claims        PersistentVolumeClaim airflow/dags" in out
    assert airfoil(root, "explain", "dags", "--path", "dist").out.count("owner") == 2  # the claim and the volume
    assert airfoil(root, "explain", "ks/apps").code == 0


def test_an_unknown_object_is_told_with_names_like_it(tmp_path: Path) -> None:
    ran = airfoil(tree(tmp_path), "explain", "pvc/airflow/dag")
    assert ran.code == 2
    assert "did you mean persistentvolumeclaim/airflow/dags" in ran.err
    assert "kind/namespace/name" in airfoil(tmp_path, "explain", "secret/x/zzzz").err
