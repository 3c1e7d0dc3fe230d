"""Logs that go with their pods.

## What

Finds Airflow charts with the KubernetesExecutor and neither a logs volume nor remote logging.

## Why

Each task runs in a pod of its own, and its log lies in that pod. When the pod is gone, the web interface can't show the log any more.

## Example

```yaml
executor: KubernetesExecutor
```

## Use instead

```yaml
executor: KubernetesExecutor
logs:
  persistence:
    enabled: true
    existingClaim: airflow-logs
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Releases whose task logs are kept nowhere."""
    for release in tree.releases:
        executor = str(release.get("executor") or release.get("airflow", "executor") or "")
        if (
            release.flavour in {"official", "community"}
            and "KubernetesExecutor" in executor
            and not _keeps_logs(release)
        ):
            yield from RULE.in_values(
                release,
                "logs", "persistence",
                what="task logs lie in the task's pod and are lost with it",
                sees="`*** Unable to fetch logs from worker pod … (404) Not Found`",
            )  # fmt: skip


def _keeps_logs(release: ChartRelease) -> bool:
    remote = release.get("config", "logging", "remote_logging")
    named = release.get("airflow", "config", "AIRFLOW__LOGGING__REMOTE_LOGGING")
    return (
        release.get("logs", "persistence", "enabled") is True
        or str(remote).lower() == "true"
        or str(named).lower() == "true"
        or any(release.get(store, "enabled") is True for store in ("elasticsearch", "opensearch"))
    )


RULE = Rule(
    id="AF005",
    name="logs-lost",
    summary="logs that go with their pods",
    severity={"*": Severity.WARNING},
    evidence=(Evidence("the chart's NOTES.txt; apache/airflow #29963 #40861", "read"),),
    fix="keep logs on a volume that many pods can write (ReadWriteMany), or send them elsewhere (remote logging)",
    check=check,
    about=("release",),
)
