"""What one line causes for many objects is told once, and names the others."""

from __future__ import annotations

from msgspec.structs import replace

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.repeated import told_once
from airfoil.errors import Place
from airfoil.manifests import Identity


def finding(name: str, line: int = 3, release: str = "") -> Finding:
    identity = Identity("", "PersistentVolumeClaim", "shop", name)
    place = Place("parts/claim.yaml", line, 1)
    return Finding("ST002", "x", Severity.WARNING, f"{name} waits", identity, place, "spec", release=release)


def test_the_first_object_of_a_line_names_the_others() -> None:
    first, *others = [finding(f"claim-{index}") for index in range(8)]
    (told,) = told_once([first, *others])
    assert told.what == first.what
    assert [each.identity.name for each in told.related] == [f"claim-{index}" for index in range(1, 6)]
    assert told.related[-1].what == "made of the same lines, as 2 more are"


def test_other_lines_and_charts_are_told_on_their_own() -> None:
    findings = [finding("a"), finding("a", 4), finding("b", 5, "web"), finding("c", 5, "web")]
    assert told_once(findings) == tuple(findings)


def test_a_cause_of_many_objects_is_told_once_and_one_of_few_each_time() -> None:
    many = [replace(finding(f"claim-{line}", line), cause="a version") for line in range(1, 8)]
    (told,) = told_once(many)
    assert [str(each.place) for each in told.related] == [f"parts/claim.yaml:{line}:1" for line in range(2, 7)]
    assert told.related[-1].what == "so is this, as 1 more are"
    assert len(told_once(many[:5])) == 5
