"""Gathers what was seen of accidents, and prints it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.e2e.accidents import report
from tests.e2e.accidents.report import Seen
from tests.e2e.accidents.table import UNSHOWN

SEEN = pytest.StashKey[list[Seen]]()


@pytest.fixture
def witness(request: pytest.FixtureRequest) -> Callable[[Seen], None]:
    """Adds an accident to the table at the end."""
    return request.config.stash.setdefault(SEEN, []).append


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    seen = config.stash.get(SEEN, [])
    if seen:
        terminalreporter.section("accidents on real controllers")
        for line in report.lines(seen, UNSHOWN):
            terminalreporter.write_line(line)
        report.write(seen, UNSHOWN)
        terminalreporter.write_line(f"also in {report.FILE}")
