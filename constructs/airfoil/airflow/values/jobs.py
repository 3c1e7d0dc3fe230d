"""The Jobs that migrate the database and make the first user."""

from __future__ import annotations

from airfoil.airflow.values.plan import Plan, Settings

JOBS = ("migrateDatabaseJob", "createUserJob")


def jobs(plan: Plan) -> Settings:
    """How both Jobs run, as the form of release needs it."""
    settings: dict[str, object] = {}
    for job in JOBS:
        if plan.chart.has(f"{job}.useHelmHooks"):
            settings[f"{job}.useHelmHooks"] = plan.jobs.use_helm_hooks
        if plan.chart.has(f"{job}.applyCustomEnv") and not plan.jobs.use_helm_hooks:
            settings[f"{job}.applyCustomEnv"] = False
        settings |= _ttl(plan, f"{job}.ttlSecondsAfterFinished")
        # chart 1.0 has none; in the rendered form they are added to what it renders
        if plan.jobs.annotations and plan.chart.has(f"{job}.jobAnnotations"):
            settings[f"{job}.jobAnnotations"] = dict(plan.jobs.annotations)
    return settings


def _ttl(plan: Plan, key: str) -> dict[str, object]:
    """Charts before 1.9 know no TTL: there, "never" is what they do."""
    ttl = plan.jobs.ttl_seconds
    if ttl == "keep" or (ttl is None and not plan.chart.has(key)):
        return {}
    return {key: ttl}
