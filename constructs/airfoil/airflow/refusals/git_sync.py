"""What git-sync can follow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.airflow.refusals.charts import chart_of
from airfoil.config.schema import Environment
from airfoil.errors import Fault


def commit_is_reachable(environment: Environment) -> Iterator[Fault]:
    """git-sync v3 clones a branch or a tag, and never fetches a commit by its id (main.go of v3.6.9, read)."""
    dags = environment.storage.dags
    if dags is None or dags.git_sync is None or not re.fullmatch(r"[0-9a-f]{40}", dags.git_sync.revision or ""):
        return
    for chart in chart_of(environment):
        if chart.git_sync_generation < 4:
            yield Fault(
                "commit-not-reachable",
                f"is a commit id, which the git-sync of chart {chart} ({chart.git_sync}) can't fetch",
                path="storage.dags.gitSync.revision",
                help="name a tag, or use the official chart, 1.12.0 or newer",
            )
