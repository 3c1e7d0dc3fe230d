"""Each file in `invalid/` is named after what is wrong with it; what airfoil says of it lies beside it.

`pytest tests/config/test_invalid_files.py --snapshot-update` writes the messages anew: read them before you commit.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from airfoil.config.clash import Clash
from airfoil.config.clashes import CLASHES as CONFIG_CLASHES
from airfoil.config.schema import Environment
from airfoil.errors import Fault
from airfoil.project import CLASHES
from tests.config.samples import HERE, INVALID, faults_of, said_of


def message(path: Path) -> str:
    return "".join(f"{fault}\n" for fault in said_of(path))


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.name)
def test_the_message_is_the_expected_one(path: Path, request: pytest.FixtureRequest) -> None:
    expected = path.with_suffix(".txt")
    found = message(path)
    if request.config.getoption("update_snapshots"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found != ""
    assert found == expected.read_text(encoding="utf-8")


def test_every_message_has_its_file() -> None:
    assert {path.stem for path in INVALID} == {path.stem for path in (HERE / "invalid").glob("*.txt")}


def test_there_are_enough_of_them() -> None:
    assert len(INVALID) >= 100


def test_every_fault_has_a_place_and_a_way_out() -> None:
    faults = [fault for path in INVALID for fault in said_of(path)]
    assert [str(fault) for fault in faults if fault.where is None or not fault.where.file] == []
    assert [str(fault) for fault in faults if not fault.help.strip()] == []


def test_no_message_shows_a_regular_expression_or_python() -> None:
    jargon = ("regex", "pattern", "pydantic", "Traceback", "[a-z", "NoneType", "dict", "str ", "tuple", "validation")
    said = {path.name: message(path) for path in INVALID}
    assert {(name, word) for name, text in said.items() for word in jargon if word in text} == set()


def test_every_clash_of_the_config_is_shown_by_a_file() -> None:
    shown: set[str] = set()

    def recording(clash: Clash) -> Clash:
        def recorded(environment: Environment) -> Iterable[Fault]:
            found = list(clash(environment))
            if found:
                shown.add(f"{clash.__module__}.{clash.__name__}")
            return found

        return recorded

    for path in INVALID:
        faults_of(path, [recording(clash) for clash in CLASHES])
    assert {f"{clash.__module__}.{clash.__name__}" for clash in CONFIG_CLASHES} - shown == set()


def test_faults_come_in_the_order_of_the_text() -> None:
    for path in INVALID:
        places = [(fault.where.line, fault.where.column) for fault in said_of(path) if fault.where]
        assert places == sorted(places), path.name
