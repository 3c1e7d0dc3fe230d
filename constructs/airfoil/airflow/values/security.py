"""Security contexts that the Pod Security level `restricted` takes.

Charts from 1.10 on give Airflow's containers no privilege escalation and no capabilities by themselves; what is missing
is `runAsNonRoot` and a seccomp profile, and all of it for git-sync, StatsD and Redis (rendered). `baseline` takes the
charts as they are.
"""

from __future__ import annotations

from airfoil.airflow.resources import runs_statsd
from airfoil.airflow.values.plan import Plan, Settings

_AIRFLOW = 50000
_GIT_SYNC = 65533
_NOBODY = 65534
_REDIS = 999  # `redis` in the Debian variants of the official image (its Dockerfile, read)


def security(plan: Plan) -> Settings:
    """Contexts of pods and containers, where the namespace enforces `restricted`."""
    if plan.environment.security.pod_security != "restricted":
        return {}
    settings: dict[str, object] = {"securityContexts.pod": _pod(_AIRFLOW) | {"fsGroup": 0}}
    if runs_statsd(plan.environment):
        settings["statsd.securityContexts.pod"] = _pod(_NOBODY)
        settings["statsd.securityContexts.container"] = _container()
    if plan.needs.redis:
        settings["redis.securityContexts.pod"] = _pod(_REDIS) | {"fsGroup": _REDIS, "runAsGroup": _REDIS}
        settings["redis.securityContexts.container"] = _container()
    if plan.environment.database.pgbouncer is not None:
        settings["pgbouncer.securityContexts.pod"] = _pod(_NOBODY)
    dags = plan.environment.storage.dags
    if dags is not None and dags.git_sync is not None:
        settings["dags.gitSync.securityContexts.container"] = _container() | {"runAsUser": _GIT_SYNC}
    return settings


def _pod(user: int) -> dict[str, object]:
    return {"runAsNonRoot": True, "runAsUser": user, "seccompProfile": {"type": "RuntimeDefault"}}


def _container() -> dict[str, object]:
    return {"allowPrivilegeEscalation": False, "capabilities": {"drop": ["ALL"]}}
