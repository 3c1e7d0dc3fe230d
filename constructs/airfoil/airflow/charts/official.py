"""The official chart: one row a release.

Read from each release's Chart.yaml, README and values.yaml. Its README says "Airflow 1.10+" up to 1.16; airfoil starts
at 2.0. 1.16 renders half of an Airflow 3 (no JWT Secret, a wrong execution URL under a path; apache/airflow#51450), so
it counts from 1.17 on. Charts from 1.20 on fail to render below Airflow 2.11.
"""

from __future__ import annotations

from airfoil.airflow.charts.version import ChartVersion

NAME = "airflow"

# fmt: off
_ROWS: tuple[tuple[str, str, str, str, int, str], ...] = (
    # chart     Airflow  oldest    below    Kubernetes 1.x
    ("1.0.0",  "2.0.2",  "2.0.0",  "3.0.0", 14, "v3.3.0"),
    ("1.1.0",  "2.1.2",  "2.0.0",  "3.0.0", 14, "v3.3.0"),
    ("1.2.0",  "2.1.4",  "2.0.0",  "3.0.0", 14, "v3.3.0"),
    ("1.3.0",  "2.2.1",  "2.0.0",  "3.0.0", 14, "v3.3.0"),
    ("1.4.0",  "2.2.3",  "2.0.0",  "3.0.0", 20, "v3.3.0"),
    ("1.5.0",  "2.2.4",  "2.0.0",  "3.0.0", 20, "v3.4.0"),
    ("1.6.0",  "2.3.0",  "2.0.0",  "3.0.0", 20, "v3.4.0"),
    ("1.7.0",  "2.4.1",  "2.0.0",  "3.0.0", 21, "v3.4.0"),
    ("1.8.0",  "2.5.1",  "2.0.0",  "3.0.0", 21, "v3.6.3"),
    ("1.9.0",  "2.5.3",  "2.0.0",  "3.0.0", 23, "v3.6.3"),
    ("1.10.0", "2.6.2",  "2.0.0",  "3.0.0", 23, "v3.6.3"),
    ("1.11.0", "2.7.1",  "2.0.0",  "3.0.0", 24, "v3.6.9"),
    ("1.12.0", "2.8.1",  "2.0.0",  "3.0.0", 25, "v4.1.0"),
    ("1.13.0", "2.8.2",  "2.0.0",  "3.0.0", 25, "v4.1.0"),
    ("1.13.1", "2.8.3",  "2.0.0",  "3.0.0", 25, "v4.1.0"),
    ("1.14.0", "2.9.2",  "2.0.0",  "3.0.0", 26, "v4.1.0"),
    ("1.15.0", "2.9.3",  "2.0.0",  "3.0.0", 26, "v4.1.0"),
    ("1.16.0", "2.10.5", "2.0.0",  "3.0.0", 29, "v4.3.0"),
    ("1.17.0", "3.0.2",  "2.0.0",  "4.0.0", 30, "v4.3.0"),
    ("1.18.0", "3.0.2",  "2.0.0",  "4.0.0", 30, "v4.3.0"),
    ("1.19.0", "3.1.7",  "2.0.0",  "4.0.0", 30, "v4.4.2"),
    ("1.20.0", "3.1.8",  "2.11.0", "4.0.0", 30, "v4.4.2"),
    ("1.21.0", "3.2.0",  "2.11.0", "4.0.0", 30, "v4.4.2"),
    ("1.22.0", "3.2.2",  "2.11.0", "4.0.0", 30, "v4.4.2"),
)
# fmt: on

OFFICIAL: tuple[ChartVersion, ...] = tuple(
    ChartVersion(version, airflow, oldest, below, kubernetes, git_sync)
    for version, airflow, oldest, below, kubernetes, git_sync in _ROWS
)
"""All releases, oldest first."""
