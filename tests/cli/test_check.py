"""`airfoil check`, `rules` and `explain`: exit codes, forms, profiles, what the diary is told, no alarm on good trees."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from airfoil.report.check import lines
from tests.checks.trees import config_map, written
from tests.cli.repositories import airfoil

CHECKOUT = Path(__file__).parents[2]
SHARED = CHECKOUT.parent / "shared"

REMOVED = "apiVersion: policy/v1beta1\nkind: PodDisruptionBudget\nmetadata: {name: a, namespace: default}\nspec: {}\n"
ODD_CLAIM = """\
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: a, namespace: default}
spec: {accessModes: [ReadWriteOnce], storageClassName: x, resources: {requests: {storage: 1Gi}}}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: x}
provisioner: example.org/x
volumeBindingMode: WaitForFirstConsumer
"""


@pytest.fixture(autouse=True)
def _forgotten_lines() -> None:
    """Each test writes files of the same names anew."""
    lines._lines.cache_clear()


def test_a_clean_tree_passes(tmp_path: Path) -> None:
    ran = airfoil(written(tmp_path, {"a.yaml": config_map("a", "default")}), "check", ".")
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing will fail: 1 object in 1 file" in ran.out
    assert "guessed: engine kubectl" in ran.out


def test_errors_fail_and_warnings_only_if_strict(tmp_path: Path) -> None:
    assert airfoil(written(tmp_path / "e", {"a.yaml": REMOVED}), "check", ".").code == 1
    warned = written(tmp_path / "w", {"a.yaml": ODD_CLAIM})
    assert "warning ST002" in airfoil(warned, "check", ".").out
    assert airfoil(warned, "check", ".").code == 0
    assert airfoil(warned, "check", ".", "--strict").code == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["check"], "there is no folder dist here"),
        (["check", "nothing"], "there is no such file or folder"),
        (["check", ".", "--kubernetes", "new"], "is not a Kubernetes version"),
        (["check", ".", "--profile", "nothing.yaml"], "there is no such file or folder"),
        (["check", ".", "--profile", "odd.yaml"], "a profile has no key 'odd'"),
        (["check", ".", "--write-baseline"], "--write-baseline needs --baseline FILE"),
        (["check", ".", "--baseline", "odd.yaml"], "this is no baseline"),
        (["explain", "ST9999"], "there is no rule 'ST9999'"),
    ],
)
def test_what_the_user_can_mend_is_said(tmp_path: Path, words: list[str], said: str) -> None:
    ran = airfoil(written(tmp_path, {"odd.yaml": "odd: 1\n"}), *words)
    assert ran.code == 2
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_flags_win_over_the_profile_file_which_is_found_by_itself(tmp_path: Path) -> None:
    files = {"t/a.yaml": config_map("a", "default"), "t/.airfoil.yaml": "kubernetes: '1.29'\nnodes: [a]\n"}
    ran = airfoil(written(tmp_path, files), "check", "t", "--kubernetes", "1.31", "--output", "json")
    profile = json.loads(ran.out)["trees"][0]["profile"]
    assert (profile["kubernetes"], profile["nodes"]) == ("1.31", ["a"])
    assert not {"kubernetes", "nodes"} & set(profile["guesses"])


def test_ignores_of_the_profile_file_hold_and_unused_ones_are_told(tmp_path: Path) -> None:
    ignores = "ignores:\n  - {rule: K8001, reason: the cluster is old}\n  - {rule: ST002, reason: gone by now}\n"
    ran = airfoil(written(tmp_path, {"a.yaml": REMOVED, ".airfoil.yaml": ignores}), "check", ".")
    assert ran.code == 0
    assert "1 ignored" in ran.out
    assert "nothing is found that the ignore of ST002 is about" in ran.out
    assert ".airfoil.yaml" in ran.out


def test_a_baseline_leaves_only_what_is_new(tmp_path: Path) -> None:
    folder = written(tmp_path, {"t/a.yaml": REMOVED})
    assert airfoil(folder, "check", "t", "--baseline", "b.json", "--write-baseline").code == 0
    assert airfoil(folder, "check", "t", "--baseline", "b.json").code == 0
    written(tmp_path, {"t/b.yaml": REMOVED.replace("name: a", "name: b")})
    ran = airfoil(folder, "check", "t", "--baseline", "b.json")
    assert ran.code == 1
    assert "PodDisruptionBudget default/b" in ran.out
    assert "PodDisruptionBudget default/a" not in ran.out


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "github", "markdown"])
def test_each_form_goes_to_standard_output_with_the_same_exit_code(tmp_path: Path, form: str) -> None:
    ran = airfoil(written(tmp_path, {"a.yaml": REMOVED}), "check", ".", "--output", form, "--stats")
    assert ran.code == 1
    assert "K8001" in ran.out
    assert "  reading " in ran.err


def test_the_rules_are_listed_and_explained(tmp_path: Path) -> None:
    ran = airfoil(tmp_path, "rules")
    assert "ST002  warning  pvc-without-consumer" in ran.out
    listed = json.loads(airfoil(tmp_path, "rules", "--output", "json").out)["rules"]
    assert len(listed) == len(ran.out.splitlines())
    for name in ("st002", "pvc-without-consumer"):
        page = airfoil(tmp_path, "explain", name)
        assert page.code == 0
        assert page.out.startswith("# ST002 pvc-without-consumer\n")
        assert "## Use instead" in page.out


def test_committed_trees_have_no_error(tmp_path: Path) -> None:
    for name in ("dist", "environments"):
        shutil.copytree(CHECKOUT / name, tmp_path / name)
    ran = airfoil(tmp_path, "check")
    assert (ran.code, "error" in ran.out) == (0, False), ran.out
    assert "guessed" not in ran.out.replace("guessed: nodes", "")


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the material in ../shared")
@pytest.mark.parametrize("version", ["1.8.0", "1.10.0", "1.22.0"])
def test_charts_that_are_rendered_for_gitops_have_no_error(version: str) -> None:
    file = f"../shared/rendered/airflow-{version}/gitops-clean-kubernetes.yaml"
    ran = airfoil(CHECKOUT, "check", file)
    assert ran.code == 0, ran.out


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the material in ../shared")
def test_the_diary_is_told_what_was_reviewed_line_by_line(request: pytest.FixtureRequest) -> None:
    """`pytest tests/cli/test_check.py --snapshot-update` writes it: read it beside the diary before you commit."""
    expected = Path(__file__).parent / "the-diary.txt"
    ran = airfoil(CHECKOUT, "check", os.path.join("..", "shared", "seed"))
    assert ran.code == 1
    if request.config.getoption("update_snapshots"):
        expected.write_text(ran.out, encoding="utf-8", newline="\n")
    assert ran.out == expected.read_text(encoding="utf-8")
