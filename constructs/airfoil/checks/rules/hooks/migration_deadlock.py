"""A migration that runs only after the pods that wait for it.

## What

Finds a Job that migrates Airflow's database as a post-install hook, beside pods that wait for the migrations, under a reconciler
that waits for those pods first. In the chart's values: both Jobs still hooks.

## Why

Argo CD turns post-install hooks into PostSync hooks, which run when everything else is healthy. Flux' HelmRelease waits for the pods, too.
The pods wait in `wait-for-airflow-migrations`. So neither side ever ends. k3s' helm-controller runs helm without `--wait`, and has no such trouble.

## Example

```yaml
migrateDatabaseJob:
  useHelmHooks: true # the chart's default
```

## Use instead

```yaml
createUserJob:
  useHelmHooks: false
  applyCustomEnv: false
migrateDatabaseJob:
  useHelmHooks: false
  applyCustomEnv: false
  jobAnnotations:
    argocd.argoproj.io/hook: Sync # Argo CD only
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.versions import known
from airfoil.checks.change import Change, put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.hooks import ARGO_HOOK, migration_jobs, waiters
from airfoil.checks.order import order_of
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import ChartRelease, Tree

_SEES = (
    "Argo CD: the operation stays Running, `waiting for healthy state of apps/Deployment/airflow-scheduler`; Flux: "
    "`context deadline exceeded`; the pods: Init:0/1, `TimeoutError: There are still unapplied migrations after 60 seconds`"
)
_PASTE = """\
createUserJob:
  useHelmHooks: false
  applyCustomEnv: false
migrateDatabaseJob:
  useHelmHooks: false
  applyCustomEnv: false
"""
_PASTE_ARGO = _PASTE + "  jobAnnotations:\n    argocd.argoproj.io/hook: Sync\n"


def check(tree: Tree) -> Iterator[Finding]:
    """Migration Jobs in a deadlock with pods that wait for them; and values that leave the Jobs hooks."""
    from airfoil.cluster.order import ready

    stuck = {event for knot in tree.once(order_of).deadlocks for event in knot.members}
    for job in migration_jobs(tree):
        waiting = [each for each in waiters(tree, job.namespace) if ready(each.identity) in stuck]
        if waiting and ready(job.identity) in stuck:
            yield from RULE.at(
                job,
                "metadata", "annotations",
                what=f"Job {job.name} migrates the database only after {waiting[0].kind} {waiting[0].name} is ready, and that waits for it",
                sees=_SEES,
                related=[related("waits for the migrations", waiter) for waiter in waiting],
            )  # fmt: skip
    for release in tree.releases:
        if release.flavour == "official" and not release.objects and not _waits_for_nothing(release):
            yield from _in_values(release)


def _in_values(release: ChartRelease) -> Iterator[Finding]:
    if (
        release.get("migrateDatabaseJob", "useHelmHooks") is False
        or release.get("migrateDatabaseJob", "enabled") is False
    ):
        return
    yield from RULE.in_values(
        release,
        "migrateDatabaseJob", "useHelmHooks",
        what="the chart's migration Job is a post-install hook, and its pods wait for the migrations",
        sees=_SEES,
        paste=_PASTE_ARGO if release.engine == "argo-helm" else _PASTE,
        changes=_switched_off(release),
    )  # fmt: skip


def _switched_off(release: ChartRelease) -> list[Change]:
    chart = known(release.version)
    if chart is None:
        return []
    off = [
        put(job, key, value=False)
        for job in ("createUserJob", "migrateDatabaseJob")
        for key in ("useHelmHooks", "applyCustomEnv")
        if chart.has(f"{job}.{key}")
    ]
    annotation = put("migrateDatabaseJob", "jobAnnotations", ARGO_HOOK, value="Sync")
    return [*off, annotation] if release.engine == "argo-helm" else off


def _waits_for_nothing(release: ChartRelease) -> bool:
    """Whether a HelmRelease says that neither installs nor upgrades wait."""
    holder = release.holder
    if holder is None or release.engine != "flux-hr":
        return False
    return all(holder.get("spec", action, "disableWait") is True for action in ("install", "upgrade"))


RULE = Rule(
    id="HK001",
    name="hook-migration-deadlock",
    summary="the migration runs only after the pods that wait for it",
    severity={
        "argo-dir": Severity.ERROR,
        "argo-helm": Severity.ERROR,
        "flux-hr": Severity.ERROR,
        "helm": Severity.WARNING,
    },
    evidence=(
        Evidence("Argo CD v3.3.0 with chart 1.22.0: migration and create-user Jobs never created", "run"),
        Evidence("Helm v4.3.1 told to wait: `context deadline exceeded`", "run"),
        Evidence("helm pkg/action/install.go waits before post-install hooks", "read"),
        Evidence("apache/airflow #11979 #15340 #18172; klipper-helm `entry` has no --wait", "read"),
    ),
    fix="switch the Helm hooks of both Jobs off (`useHelmHooks: false`, `applyCustomEnv: false`); with Argo CD make them Sync hooks",
    check=check,
)
