"""The cluster as a fixture, and the summary."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest

from tests.e2e import summary
from tests.e2e.cluster import CONTROL_PLANE, Cluster
from tests.e2e.summary import Row
from tests.e2e.tools import MissingBinaryError, binary
from tests.e2e.trees import Tree

ROWS = pytest.StashKey[list[Row]]()


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A cluster of its own for one test, with one node and no StorageClass."""
    needs(*CONTROL_PLANE)
    with Cluster.start() as started:
        yield started


@pytest.fixture
def record(request: pytest.FixtureRequest) -> Callable[[Row], None]:
    """Adds a row to the table at the end."""
    return request.config.stash.setdefault(ROWS, []).append


def needs(*binaries: str) -> None:
    """Skip the test, with the reason, unless all of these are built or given."""
    try:
        for name in binaries:
            binary(name)
    except MissingBinaryError as missing:
        pytest.skip(str(missing))


def needs_chart(tree: Tree) -> None:
    """Skip the test of the community's chart where it isn't given: the suite's own stands in for the official one alone."""
    chart = tree.environment.airflow.chart
    if chart.flavour == "community" and not os.environ.get("AIRFOIL_TEST_CHARTS"):
        pytest.skip("the community's chart isn't there: AIRFOIL_TEST_CHARTS names the folder of charts")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    rows = config.stash.get(ROWS, [])
    if rows:
        terminalreporter.section("trees on real controllers")
        for line in summary.lines(rows):
            terminalreporter.write_line(line)
        summary.write(rows)
        terminalreporter.write_line(f"also in {summary.FILE.relative_to(config.rootpath)}")
