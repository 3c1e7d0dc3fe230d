"""One run: crashes, ignores with reasons and days, the baseline, and objects that stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from airfoil.checks.baseline import read_baseline, written
from airfoil.checks.engine import findings
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.ignores import Ignore
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.run import Outcome, run, with_baseline
from airfoil.checks.tree import Tree
from airfoil.errors import UserError
from tests.checks.trees import config_map, tree_of

TODAY = date(2026, 6, 15)


def check(tree: Tree) -> Iterator[Finding]:
    for resource in tree.of("ConfigMap"):
        yield from RULE.at(resource, "metadata", "name", what=f"{resource.name} is odd", rests_on=("nodes", "engine"))


def crashing(tree: Tree) -> Iterator[Finding]:
    yield from check(tree)
    raise KeyError("spec")


def changing(tree: Tree) -> Iterator[Finding]:
    tree.resources[0].body["metadata"]["labels"] = {}
    return iter(())


# the id and name of a real rule, so that ignores know it
RULE = Rule("ST002", "pvc-without-consumer", "", {"*": Severity.ERROR}, (Evidence("", "run"),), "mend it", check)
FILES = {"a.yaml": config_map("a"), "b.yaml": config_map("b")}


def outcome(tree: Tree, *ignores: Ignore) -> Outcome:
    return run([tree], TODAY, ignores=ignores, rules=[RULE])


def told(result: Outcome) -> list[tuple[str, str]]:
    return [(finding.rule, finding.what) for finding in result.findings]


ODD = [("ST002", "a is odd"), ("ST002", "b is odd")]


def test_a_crash_is_a_finding_and_the_other_rules_go_on(tmp_path: Path) -> None:
    broken = replace(RULE, id="XX001", name="broken", check=crashing)
    result = run([tree_of(tmp_path, FILES)], TODAY, rules=[broken, RULE])
    assert [finding.rule for finding in result.findings] == ["EN001", "ST002", "ST002"]
    crash = result.findings[0]
    assert "XX001 broken crashed: KeyError: 'spec' (at test_run.py:" in crash.what
    assert result.fails()


def test_rules_can_t_change_objects(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, FILES)
    (crash,) = findings(tree, [replace(RULE, check=changing)])
    assert "read-only" in crash.what
    assert "labels" not in tree.resources[0].body["metadata"]


def test_only_guesses_are_said_and_not_what_is_stated(tmp_path: Path) -> None:
    (finding, *_) = findings(tree_of(tmp_path, FILES, engine="kubectl"), [RULE])
    assert finding.guesses == ("nodes: none (nothing in the tree tells)",)


@pytest.mark.parametrize(
    "ignore",
    [
        Ignore("ST002", "known"),
        Ignore("pvc-without-consumer", "known", object="ConfigMap/*"),
        Ignore("ST002", "known", file="*.yaml", until=TODAY),
    ],
)
def test_ignored_findings_don_t_count(tmp_path: Path, ignore: Ignore) -> None:
    result = outcome(tree_of(tmp_path, FILES), ignore)
    assert told(result) == []
    assert len(result.ignored) == 2
    assert not result.fails(strict=True)


def test_an_ignore_of_one_object_leaves_the_others(tmp_path: Path) -> None:
    assert told(outcome(tree_of(tmp_path, FILES), Ignore("ST002", "known", object="ConfigMap/a"))) == ODD[1:]


@pytest.mark.parametrize(
    ("ignore", "said"),
    [
        (Ignore("ST002", "known", object="Secret/*"), ("IG001", "nothing is found that the ignore of ST002 is about")),
        (Ignore("ST999", "known"), ("IG001", "there is no rule ST999, so that its ignore does nothing")),
        (
            Ignore("ST002", "known", until=date(2026, 6, 14)),
            ("IG002", "the ignore of ST002 ended on 2026-06-14; its reason was: known"),
        ),
        (Ignore("ST002", ""), ("IG003", "the ignore of ST002 gives no reason, and does nothing without one")),
    ],
)
def test_ignores_that_do_nothing_are_findings(tmp_path: Path, ignore: Ignore, said: tuple[str, str]) -> None:
    assert told(outcome(tree_of(tmp_path, FILES), ignore)) == [said, *ODD]


def test_no_ignore_hides_what_is_said_of_ignores(tmp_path: Path) -> None:
    ignores = (Ignore("IG001", "hush"), Ignore("ST999", "known"))
    assert [rule for rule, _ in told(outcome(tree_of(tmp_path, FILES), *ignores))] == [
        "IG001",
        "IG001",
        "ST002",
        "ST002",
    ]


def test_annotations_ignore_in_their_own_object_alone(tmp_path: Path) -> None:
    files = {
        "a.yaml": config_map("a", **{"ignore.airfoil/ST002": "made by hand (until 2026-06-15)"}),
        "b.yaml": config_map("b", **{"ignore.airfoil/pvc-without-consumer": "old (until 2026-06-14)"}),
        "c.yaml": config_map("c", **{"ignore.airfoil/ST002": " "}),
        "d.yaml": config_map("d", **{"ignore.airfoil/ST002": "no such day (until 2026-02-31)"}),
    }
    result = outcome(tree_of(tmp_path, files))
    ((ignored, ignore),) = result.ignored
    assert (str(ignored.identity), ignore.reason) == ("ConfigMap/a", "made by hand")
    assert sorted((str(finding.identity), finding.rule) for finding in result.findings) == [
        ("ConfigMap/b", "IG002"), ("ConfigMap/b", "ST002"),
        ("ConfigMap/c", "IG003"), ("ConfigMap/c", "ST002"),
        ("ConfigMap/d", "IG002"), ("ConfigMap/d", "ST002"),
    ]  # fmt: skip


def test_a_baseline_leaves_only_new_findings_when_lines_shift(tmp_path: Path) -> None:
    known = read_baseline(written(outcome(tree_of(tmp_path, FILES)).findings), "b.json")
    changed = {**FILES, "a.yaml": "# a line more\n" + config_map("a"), "c.yaml": config_map("c")}
    result = with_baseline(outcome(tree_of(tmp_path, changed)), known)
    assert told(result) == [("ST002", "c is odd")]
    assert (result.in_baseline, result.gone) == (2, 0)


def test_what_is_gone_of_a_baseline_is_counted(tmp_path: Path) -> None:
    known = read_baseline(written(outcome(tree_of(tmp_path, FILES)).findings), "b.json")
    (tmp_path / "b.yaml").unlink()
    result = with_baseline(outcome(tree_of(tmp_path, {})), known)
    assert (told(result), result.in_baseline, result.gone) == ([], 1, 1)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"findings": [{"rule": "a"}]}', '{"findings": 3}', "[" * 100_000])
def test_a_file_that_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="this is no baseline"):
        read_baseline(text, "b.json")


def test_what_clusters_share_is_told_once(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, FILES)
    assert told(run([tree, tree], TODAY, rules=[RULE])) == ODD


def test_time_is_measured_only_by_a_clock_that_is_given(tmp_path: Path) -> None:
    ticks = iter(range(100))
    tree = tree_of(tmp_path, FILES)
    assert run([tree], TODAY, rules=[RULE], clock=lambda: float(next(ticks))).seconds == (("ST002", 1.0),)
    assert run([tree], TODAY, rules=[RULE]).seconds == ()
