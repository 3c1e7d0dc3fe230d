"""Every rule finds what its failing fixtures hold, and nothing in its passing ones."""

from __future__ import annotations

import copy
import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from airfoil.checks.registry import modules, rules_for
from airfoil.checks.rule import Rule
from tests.rules.fixtures import HERE, RULES, fixtures, found_in, rule_of, shown, tree_of

FAILING, PASSING = fixtures("fail"), fixtures("pass")
SECTIONS = ["What", "Why", "Example", "Use instead"]


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("fixture", FAILING, ids=name)
def test_it_finds_what_the_failing_fixture_holds(fixture: Path, request: pytest.FixtureRequest) -> None:
    found = found_in(fixture)
    text = "".join(shown(finding, fixture) for finding in found)
    expected = fixture.with_name(fixture.name.removesuffix(".yaml") + ".txt")
    if request.config.getoption("update_snapshots"):
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert [finding.what for finding in found if finding.rule != rule_of(fixture).id] == []
    assert found != []
    assert text == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("fixture", PASSING, ids=name)
def test_it_finds_nothing_in_the_passing_fixture(fixture: Path) -> None:
    assert [shown(finding, fixture) for finding in found_in(fixture)] == []


@pytest.mark.parametrize("fixture", FAILING + PASSING, ids=name)
def test_what_a_tree_lacks_no_rule_about_that_would_find(fixture: Path) -> None:
    tree = tree_of(fixture)
    passed_over = set(RULES) - {rule.name for rule in rules_for(tree)}
    assert [finding.title for name in passed_over for finding in RULES[name].check(tree)] == []


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.about], ids=lambda rule: rule.name)
def test_without_what_it_is_about_a_rule_finds_nothing(rule: Rule) -> None:
    for fixture in (each for each in FAILING if rule_of(each) is rule):
        tree = tree_of(fixture)
        resources = tuple(each for each in tree.resources if each.kind not in rule.about)
        releases = () if "release" in rule.about else tree.releases
        assert rule in rules_for(tree)
        assert list(rule.check(replace(tree, resources=resources, releases=releases))) == []


@pytest.mark.parametrize("fixture", FAILING + PASSING, ids=name)
def test_the_fixture_itself_is_read(fixture: Path) -> None:
    """A fixture that can't be read proves nothing; those of the rule about unreadable files are such on purpose."""
    faults = tree_of(fixture).faults
    assert [str(fault) for fault in faults if fixture.parent.name != "unreadable"] == []


def test_every_rule_has_both_kinds_of_fixture() -> None:
    # what the engine itself finds has tests of its own
    shown_by_trees = {rule.name for rule in RULES.values() if not rule.by_engine}
    assert sorted(shown_by_trees - {path.parent.name for path in FAILING}) == []
    assert sorted(shown_by_trees - {path.parent.name for path in PASSING}) == []


def test_every_fixture_belongs_to_a_rule_and_every_snapshot_to_a_fixture() -> None:
    assert sorted({path.parent.name for path in FAILING + PASSING} - set(RULES)) == []
    snapshots = {path.with_suffix("") for path in HERE.glob("*/*.txt")}
    assert sorted(snapshots - {path.with_name(path.name.removesuffix(".yaml")) for path in FAILING}) == []


@pytest.mark.parametrize("rule_id", sorted(modules()))
def test_its_page_has_all_sections_and_its_facts_are_whole(rule_id: str) -> None:
    module, rule = modules()[rule_id], modules()[rule_id].RULE
    assert re.findall(r"^## (.+)$", module.__doc__ or "", re.MULTILINE) == SECTIONS
    assert re.fullmatch(r"[A-Z][A-Z0-9]\d{3}", rule.id)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.severity
    assert rule.evidence
    assert rule.summary
    assert rule.fix


def test_rules_leave_the_objects_as_they_are() -> None:
    for fixture in FAILING:
        tree = tree_of(fixture)
        before = [copy.deepcopy(resource.body) for resource in tree.resources]
        list(rule_of(fixture).check(tree))
        assert [resource.body for resource in tree.resources] == before, name(fixture)
