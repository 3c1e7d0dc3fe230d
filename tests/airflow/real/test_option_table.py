"""The table of options that moved is Airflow's own. Runs where AIRFOIL_TEST_AIRFLOW is set."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from airfoil.airflow.config_options import MOVED_IN_3, STILL_READ
from tests.airflow.real.installed import RELEASES, is_asked_for, python_of

pytestmark = is_asked_for

ASK = """
import json
from airflow.cli.commands.config_command import CONFIGS_CHANGES
from airflow.configuration import conf
named = lambda each: each and f"{each.section}.{each.option}"
print(json.dumps({
    "changes": {named(each.config): named(each.renamed_to) or "" for each in CONFIGS_CHANGES},
    "read": {".".join(old[:2]): [".".join(new), old[2]] for new, old in type(conf).deprecated_options.items()},
}))
"""


@dataclass(frozen=True)
class Tables:
    """Airflow's own: every change that `config lint` knows, and what is read by an old name since which version."""

    changes: Mapping[str, str]
    read: Mapping[str, tuple[str, str]]


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    python = python_of(next(release for release in RELEASES if release.name == "3"))
    home = tmp_path_factory.mktemp("airflow")
    environment = {**os.environ, "AIRFLOW_HOME": str(home)}
    command = [str(python), "-c", ASK]
    done = subprocess.run(command, env=environment, cwd=home, capture_output=True, text=True, timeout=300, check=True)
    answer = json.loads(done.stdout.splitlines()[-1])
    return Tables(answer["changes"], {old: (new, whole(since)) for old, (new, since) in answer["read"].items()})


def whole(version: str) -> str:
    """`3.0` is `3.0.0`."""
    return f"{version}.0" if version.count(".") == 1 else version


def test_each_option_that_moved_or_left_is_in_airflows_list(tables: Tables) -> None:
    assert {old: tables.changes.get(old) for old in MOVED_IN_3} == MOVED_IN_3


def test_what_is_still_read_is_what_airflow_falls_back_to(tables: Tables) -> None:
    assert {old: tables.read.get(old) for old in STILL_READ} == STILL_READ
    assert set(MOVED_IN_3) & set(tables.read) <= set(STILL_READ)
