"""Each fix of a rule mends its finding in the rule's own fixtures, adds none, and leaves everything else as it is."""

from __future__ import annotations

import difflib
import shutil
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from airfoil.checks.engine import findings
from airfoil.checks.finding import Finding
from airfoil.checks.fixing.files import Fixes, fixes
from airfoil.checks.reading import read_tree
from airfoil.checks.reading.clusters import generated_folder
from airfoil.goyaml import read
from tests.rules.fixtures import fixtures, profile_of, rule_of, tree_of

_REVEALED = defaultdict(
    frozenset[str],
    K8004=frozenset(("ST004", "ST009", "ST021")),  # a field that had a wrong name may have a wrong value too
    K8005=frozenset(("K8005",)),  # the API server goes on where the schema is content
    K8006=frozenset(("K8005", "OR003")),
    RT001=frozenset(("OR003",)),  # objects of a group that the cluster knows need a namespace that it knows
)
"""What a fix brings to light, as the object was not looked at before."""

Known = Counter[tuple[str, str, str]]


def _can_be_fixed(fixture: Path) -> bool:
    if (fixture / "charts.lock").is_file():
        return False
    return any(finding.changes for finding in findings(tree_of(fixture), [rule_of(fixture)]))


FIXTURES = [fixture for fixture in fixtures("fail") if _can_be_fixed(fixture)]


def test_more_than_a_dozen_rules_have_one() -> None:
    assert len({rule_of(fixture).id for fixture in FIXTURES}) > 12


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_it_mends_its_finding_and_adds_none(fixture: Path, tmp_path: Path) -> None:
    copy = tmp_path / fixture.name
    shutil.copytree(fixture, copy) if fixture.is_dir() else shutil.copy(fixture, copy)
    before = _found(copy, fixture)
    first_rule = rule_of(fixture).id
    first = _fixes(before, tmp_path)
    assert first.files, first.refused
    for file in first.files:
        file.path.write_bytes(file.after)
    after = _found(copy, fixture)
    for finding in (done for file in first.files for done in file.done):
        assert _known([finding]) - _known(after), f"{finding.rule} is still found"
    assert {each for each in set(_known(after)) - set(_known(before)) if each[0] not in _REVEALED[first_rule]} == set()
    assert all(_comments(file.before) == _comments(file.after) for file in first.files)
    assert all(_changed_lines(file.before, file.after) <= 6 * len(file.done) for file in first.files)


@pytest.mark.parametrize("fixture", FIXTURES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_second_time_there_is_nothing_left_to_do(fixture: Path, tmp_path: Path) -> None:
    copy = tmp_path / fixture.name
    shutil.copytree(fixture, copy) if fixture.is_dir() else shutil.copy(fixture, copy)
    for _ in range(3):
        made = _fixes(_found(copy, fixture), tmp_path)
        for file in made.files:
            file.path.write_bytes(file.after)
    assert made.files == ()


def _found(copy: Path, fixture: Path) -> tuple[Finding, ...]:
    generated_folder.cache_clear()
    return findings(read_tree([copy], profile_of(fixture)))


def _fixes(found: tuple[Finding, ...], folder: Path) -> Fixes:
    return fixes(found, [folder], Path.read_bytes)


def _known(found: tuple[Finding, ...] | list[Finding]) -> Known:
    return Counter((each.rule, str(each.identity), each.what) for each in found)


def _comments(data: bytes) -> list[str]:
    lines = data.decode().splitlines()
    assert read(data.decode(), "").faults == read("\n".join(lines), "").faults
    return [line[line.index("#") :] for line in lines if line.lstrip().startswith("#") or " # " in line]


def _changed_lines(before: bytes, after: bytes) -> int:
    lines = difflib.ndiff(before.decode().splitlines(), after.decode().splitlines())
    return sum(line.startswith(("+ ", "- ")) for line in lines)
