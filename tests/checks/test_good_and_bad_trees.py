"""Not one false alarm on good trees, and the diary's faults told as reviewed."""

from __future__ import annotations

from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from airfoil.checks.engine import findings
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.reading import read_tree
from airfoil.checks.reading.read import read_trees

CHECKOUT = Path(__file__).parents[2]
SHARED = CHECKOUT.parent / "shared"
ENVIRONMENTS = sorted(path for path in (CHECKOUT / "dist").iterdir() if path.is_dir())
RENDERED = sorted((SHARED / "rendered").glob("*/gitops-clean-*.yaml"))


PUBLIC_SHAPES = sorted((Path(__file__).parent / "good").iterdir())


def found_in(path: Path) -> tuple[Finding, ...]:
    return findings(read_tree([path]))


@pytest.mark.parametrize("tree", ENVIRONMENTS, ids=lambda path: path.name)
def test_our_own_trees_have_neither_errors_nor_warnings(tree: Path) -> None:
    assert [(found.rule, found.what) for found in found_in(tree) if found.severity is not Severity.INFO] == []


@pytest.mark.parametrize("tree", PUBLIC_SHAPES, ids=lambda path: path.name)
def test_trees_of_the_shape_that_public_repositories_have_are_without_errors(tree: Path) -> None:
    every = [found for each in read_trees([tree]) for found in findings(each)]
    assert [(found.rule, found.what) for found in every if found.severity is Severity.ERROR] == []


@pytest.mark.skipif(not RENDERED, reason="../shared/rendered is not beside the checkout")
@pytest.mark.parametrize("tree", RENDERED, ids=lambda path: path.parent.name)
def test_clean_renders_of_the_chart_have_no_errors(tree: Path) -> None:
    assert [(found.rule, found.what) for found in found_in(tree) if found.severity is Severity.ERROR] == []


@pytest.mark.skipif(not (SHARED / "seed").is_dir(), reason="../shared/seed is not beside the checkout")
def test_the_diary_is_told_what_went_wrong(snapshot: SnapshotAssertion) -> None:
    told = [
        f"{found.severity.value} {found.rule} {found.place.file.rpartition('/')[2] if found.place else ''}"
        f":{found.place.line if found.place else 0} {found.path}: {found.what}"
        for found in found_in(SHARED / "seed")
    ]
    assert "\n".join(told) == snapshot


@pytest.mark.skipif(not (SHARED / "seed").is_dir(), reason="../shared/seed is not beside the checkout")
def test_what_cost_the_diary_its_days_is_among_it() -> None:
    rules = {found.rule for found in found_in(SHARED / "seed")}
    # values beside manifests, no namespace, placeholders, passwords to be filled in
    assert {"OR007", "OR003", "SE010", "SE007"} <= rules
    # claims that nobody uses, host folders on three workers that Airflow may not write and that ReadOnlyMany doesn't
    # protect, a second default class
    assert {"ST002", "ST015", "ST016", "ST020", "ST022"} <= rules
    # a random Fernet key, a database without rights, a group that Traefik 3 ignores, the hook that waits
    assert {"SE001", "SE012", "RT001", "HK001"} <= rules
    # the red padlock, a database's image that is gone, and one of another version than the chart's
    assert {"RT011", "IM001", "IM002"} <= rules
