"""DAGs from Git.

What `branch`, `rev` and `ref` mean, by git-sync's own source (v3.6.9 and v4.1.0 to v4.4.2, read):
- v3 follows `branch`, at `rev`: HEAD for its tip, or a tag, for which `branch` may be that tag as well.
- v4 lets `branch` win over `ref` while `rev` is empty or HEAD (apache/airflow#42918), so that a tag or commit is obeyed
  only where both are empty.
"""

from __future__ import annotations

import re

from airfoil.airflow.values.plan import Plan, Settings
from airfoil.config.schema import GitSync

DEFAULT_BRANCH = "main"

_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


def git_sync(plan: Plan) -> Settings:
    """Settings of the git-sync containers, if DAGs come from Git."""
    dags = plan.environment.storage.dags
    if dags is None or dags.git_sync is None:
        return {}
    sync = dags.git_sync
    settings: dict[str, object] = {
        "dags.gitSync.enabled": True,
        "dags.gitSync.repo": sync.repository,
        "dags.gitSync.subPath": sync.folder,  # the chart's default is `tests/dags`
    }
    optional = {
        "dags.gitSync.sshKeySecret": sync.ssh_secret,
        "dags.gitSync.knownHosts": sync.known_hosts,
        "dags.gitSync.credentialsSecret": sync.credentials_secret,
    }
    settings |= {key: value for key, value in optional.items() if value is not None}
    if plan.chart.has("dags.gitSync.recommendedProbeSetting"):
        settings["dags.gitSync.recommendedProbeSetting"] = True  # the other setting is on its way out
    if plan.chart.has("dags.gitSync.resources"):
        settings["dags.gitSync.resources"] = {
            "requests": {"cpu": "10m", "memory": "32Mi"},
            "limits": {"memory": "256Mi"},
        }
    return settings | (_generation_4(sync) if plan.chart.git_sync_generation >= 4 else _generation_3(sync))


def _generation_3(sync: GitSync) -> dict[str, object]:
    at: dict[str, object] = {"dags.gitSync.wait": seconds(sync.period)}
    if sync.revision is not None:
        return at | {"dags.gitSync.branch": sync.revision, "dags.gitSync.rev": sync.revision}
    return at | {"dags.gitSync.branch": sync.branch or DEFAULT_BRANCH, "dags.gitSync.rev": "HEAD"}


def _generation_4(sync: GitSync) -> dict[str, object]:
    at: dict[str, object] = {"dags.gitSync.period": sync.period}
    if sync.revision is not None:
        return at | {"dags.gitSync.branch": "", "dags.gitSync.rev": "", "dags.gitSync.ref": sync.revision}
    branch = sync.branch or DEFAULT_BRANCH
    return at | {"dags.gitSync.branch": branch, "dags.gitSync.rev": "HEAD", "dags.gitSync.ref": branch}


def seconds(duration: str) -> int:
    """A Go duration in whole seconds, at least one: git-sync v3 counts in seconds."""
    parts = re.findall(r"(\d+(?:\.\d+)?)(ms|s|m|h)", duration)
    return max(1, round(sum(float(amount) * _UNITS[unit] for amount, unit in parts)))
