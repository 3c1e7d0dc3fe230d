"""Charts that `charts.lock` has are rendered with the tree's own values, and their objects looked at."""

from __future__ import annotations

import shutil
from pathlib import Path

from airfoil.checks.reading import read_tree
from tests.helm.samples import needs_helm

GOOD = Path(__file__).parents[1] / "rules" / "values-refused" / "pass.a-number"


@needs_helm
def test_the_objects_of_a_chart_are_part_of_the_tree() -> None:
    tree = read_tree([GOOD])
    (release,) = tree.releases
    (resource,) = [each for each in tree.resources if each.release]
    assert release.objects == (resource,)
    assert (str(resource.identity), resource.engine) == ("ConfigMap/airflow/notes-notes", "flux-hr")
    assert resource.get("data", "replicas") == "2"
    place = resource.place("data")
    assert place is not None
    assert place.file.endswith("release.yaml")


@needs_helm
def test_only_what_the_lock_has_is_rendered(tmp_path: Path) -> None:
    shutil.copytree(GOOD, tmp_path / "tree")
    file = tmp_path / "tree" / "release.yaml"
    good = file.read_text()
    for other in (good.replace("version: 1.0.0", "version: 1.0.x"), good.replace("https://charts", "https://other")):
        file.write_text(other)
        (release,) = read_tree([tmp_path / "tree"]).releases
        assert (release.objects, release.refusals) == ((), ())


def test_a_faulty_lock_is_a_fault_and_no_crash(tmp_path: Path) -> None:
    shutil.copytree(GOOD, tmp_path / "tree")
    (tmp_path / "tree" / "charts.lock").write_text("version: 9\n")
    tree = read_tree([tmp_path / "tree"])
    assert len(tree.faults) == 1
    assert len(tree.releases) == 1


def test_a_chart_that_is_not_there_is_said(tmp_path: Path) -> None:
    shutil.copytree(GOOD, tmp_path / "tree")
    shutil.rmtree(tmp_path / "tree" / "charts")
    tree = read_tree([tmp_path / "tree"])
    assert any("was not rendered" in note for note in tree.notes)
