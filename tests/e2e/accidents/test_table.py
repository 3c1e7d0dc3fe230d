"""The table of accidents is whole; nothing of this needs a cluster."""

from __future__ import annotations

import pytest

from tests.e2e.accidents import Accident, files_of, fixture
from tests.e2e.accidents.report import Seen, lines
from tests.e2e.accidents.table import ACCIDENTS, UNSHOWN
from tests.rules.fixtures import RULES, found_in

#: Ids of the rules that came first, and of those that the diary made necessary.
FIRST = "HK001 SE001 PR001 PR002 ST001 ST002 ST003 PR003 RT001 RT004 RT002 HK003 HK004 VA001 SE004 SE005 ST004 ST010"
DIARY = "HK001 VA001 ST021 ST002 SE010 RT001 RT004 RT011 SE012 SE007 ST015 ST016 AF001 AF004 IM001 IM002"


def test_every_first_rule_and_every_part_of_the_diary_is_in_the_table() -> None:
    told = {accident.rule.id for accident in ACCIDENTS} | {RULES[each.rule].id for each in UNSHOWN}
    assert {*FIRST.split(), *DIARY.split()} - told == set()


@pytest.mark.parametrize("accident", ACCIDENTS, ids=lambda each: f"{each.rule.id}-{each.by.name}-{each.bad}")
def test_a_row_has_a_tree_with_the_fault_one_without_and_a_sign(accident: Accident) -> None:
    assert accident.rule.id in {finding.rule for finding in found_in(fixture(accident.bad))}
    assert fixture(accident.good).exists()
    assert bool(accident.says) != bool(accident.sees)
    text = "".join(files_of(accident.bad).values())
    assert [old for old, _ in (*accident.quick, *filter(None, [accident.next])) if old not in text] == []


@pytest.mark.parametrize("accident", ACCIDENTS, ids=lambda each: f"{each.rule.id}-{each.by.name}-{each.bad}")
def test_the_page_of_a_rule_whose_accident_was_had_says_so(accident: Accident) -> None:
    assert "run" in {evidence.how for evidence in accident.rule.evidence}


def test_the_printed_table_has_what_was_had_and_what_was_not() -> None:
    seen = [Seen("ST001", "wffc-gate-deadlock", "Flux", "timeout\nwaiting " + "x" * 100, prevented=False)]
    head, row, *rest = lines(seen, UNSHOWN[:1])
    assert head.split() == ["rule", "engine", "seen", "prevented"]
    assert row.startswith("ST001 wffc-gate-deadlock")
    assert "timeout waiting xxx" in row
    assert row.endswith("…  NO")
    assert len(rest) == 1
    assert rest[0].endswith("read")
