"""The community's chart (airflow-helm/charts): one row a release.

Which Airflow each runs is the README's table (read); airfoil starts at Airflow 2.0, with chart 8. Charts 7 are for
Airflow 1.10. 8.9.0 of April 2024 is the last release: no version of it runs Airflow 3 (airflow-helm/charts#918). What
calls itself 9 or later is a fork's.
"""

from __future__ import annotations

from airfoil.airflow.charts.community_keys import COMMUNITY_KEYS, COMMUNITY_ROOT_KEYS, OPEN
from airfoil.airflow.charts.version import ChartVersion

LONGEST_RELEASE_NAME = 40
"""The chart refuses longer ones (validate-values.tpl, read)."""


class CommunityVersion(ChartVersion, frozen=True):
    """One release of the community's chart, which has keys of its own."""

    def has(self, key: str) -> bool:
        """Whether this version knows a value. Raises ``KeyError`` if the table doesn't have the key at all."""
        return self.within(COMMUNITY_KEYS[OPEN if key.startswith(f"{OPEN}.") else key])


# fmt: off
_ROWS: tuple[tuple[str, str, str, str], ...] = (
    # chart   Airflow  below     git-sync
    ("8.0.0", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.0.1", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.0.2", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.0.3", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.0.4", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.0.5", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.0.6", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.0.7", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.0.8", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.0.9", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.1.0", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.1.1", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.1.2", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.1.3", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.2.0", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.3.0", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.3.1", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.3.2", "2.0.1", "2.3.0",  "v3.2.2"),
    ("8.4.0", "2.1.1", "2.3.0",  "v3.2.2"),
    ("8.4.1", "2.1.1", "2.3.0",  "v3.2.2"),
    ("8.5.0", "2.1.2", "2.3.0",  "v3.2.2"),
    ("8.5.1", "2.1.2", "2.3.0",  "v3.2.2"),
    ("8.5.2", "2.1.2", "2.3.0",  "v3.2.2"),
    ("8.5.3", "2.1.4", "2.3.0",  "v3.2.2"),
    ("8.6.0", "2.2.5", "2.3.0",  "v3.5.0"),
    ("8.6.1", "2.2.5", "2.6.0",  "v3.5.0"),
    ("8.7.0", "2.5.3", "2.6.0",  "v3.6.5"),
    ("8.7.1", "2.5.3", "2.7.0",  "v3.6.5"),
    ("8.8.0", "2.6.3", "2.9.0",  "v3.6.5"),
    ("8.9.0", "2.8.4", "2.10.0", "v3.6.9"),
)
# fmt: on

_OLDEST_KUBERNETES = 21
"""`policy/v1`, which budgets are written in (Kubernetes' list of removed APIs, read)."""

COMMUNITY: tuple[CommunityVersion, ...] = tuple(
    CommunityVersion(version, airflow, "2.0.0", below, _OLDEST_KUBERNETES, git_sync)
    for version, airflow, below, git_sync in _ROWS
)
"""All releases of version 8, oldest first."""

_NEEDED = (
    "airflow.dbMigrations.runAsJob",
    "airflow.usersTemplates",
    "externalDatabase.userSecret",
    "redis.image.repository",
    "scheduler.podDisruptionBudget.apiVersion",
)
"""Without these, migrations are a hook, logins stand in Git, and images and API versions are ones that are gone."""


def is_recent_enough(chart: CommunityVersion) -> bool:
    """Whether a version can be told what airfoil has to tell it."""
    return all(chart.has(key) for key in _NEEDED)


OLDEST_USABLE = next(chart for chart in COMMUNITY if is_recent_enough(chart))


def community_root_keys(chart: CommunityVersion) -> frozenset[str]:
    """The keys at the root of the values that a version knows."""
    return frozenset(key for key, span in COMMUNITY_ROOT_KEYS.items() if chart.within(span))
