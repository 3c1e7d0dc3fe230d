"""DAGs from Git, by git-sync 3: the chart knows no other generation (airflow-helm/charts#885)."""

from __future__ import annotations

from airfoil.airflow.values.git_sync import DEFAULT_BRANCH, seconds
from airfoil.airflow.values.plan import Plan, Settings

_IMAGE = "registry.k8s.io/git-sync/git-sync"


def git_sync(plan: Plan) -> Settings:
    """Settings of the git-sync containers, if DAGs come from Git."""
    dags = plan.environment.storage.dags
    if dags is None or dags.git_sync is None:
        return {}
    sync = dags.git_sync
    settings: dict[str, object] = {
        "dags.gitSync.enabled": True,
        "dags.gitSync.image.repository": _IMAGE,
        "dags.gitSync.repo": sync.repository,
        "dags.gitSync.repoSubPath": sync.folder,
        "dags.gitSync.branch": sync.revision or sync.branch or DEFAULT_BRANCH,
        "dags.gitSync.revision": sync.revision or "HEAD",
        "dags.gitSync.syncWait": seconds(sync.period),
        "dags.gitSync.resources": {"requests": {"cpu": "10m", "memory": "32Mi"}, "limits": {"memory": "256Mi"}},
    }
    if sync.ssh_secret is not None:
        settings |= {"dags.gitSync.sshSecret": sync.ssh_secret, "dags.gitSync.sshSecretKey": "gitSshKey"}
    if sync.known_hosts is not None:
        settings["dags.gitSync.sshKnownHosts"] = sync.known_hosts
    if sync.credentials_secret is not None:
        settings |= {
            "dags.gitSync.httpSecret": sync.credentials_secret,
            "dags.gitSync.httpSecretUsernameKey": "GIT_SYNC_USERNAME",
            "dags.gitSync.httpSecretPasswordKey": "GIT_SYNC_PASSWORD",
        }
    return settings
