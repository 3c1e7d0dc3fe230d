"""The chart's Jobs under each form of release."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.charts.keys import KEYS
from airfoil.airflow.jobs import job_policy
from airfoil.airflow.refusals.charts import official_chart_of
from airfoil.config.schema import Environment
from airfoil.errors import Fault

_RELEASE = {"helmrelease": "a Flux HelmRelease", "application": "an Argo CD Application", "helmchart": "a HelmChart"}
_APPLIES = {"helmrelease": "Flux", "rendered": "kubectl"}


def hooks_can_be_switched_off(environment: Environment) -> Iterator[Fault]:
    """Charts before 1.3 migrate in a Helm hook only; a reconciler that waits for pods first waits for ever (HK001)."""
    if job_policy(environment).use_helm_hooks or environment.delivery.release == "rendered":
        return  # rendered, a hook becomes a part of the release
    for chart in official_chart_of(environment):
        if not chart.has("migrateDatabaseJob.useHelmHooks"):
            yield Fault(
                "hooks-cannot-be-switched-off",
                f"is `{chart}`, whose migrations are a Helm hook that waits for pods which wait for the migrations: "
                f"{_RELEASE[environment.delivery.release]} would never become ready",
                path="airflow.chart.version",
                help=f"use chart {KEYS['migrateDatabaseJob.ttlSecondsAfterFinished'].first} or newer, or "
                "`delivery.release: rendered` or `helmchart`",
            )


def finished_jobs_make_room(environment: Environment) -> Iterator[Fault]:
    """Without TTL and without hooks a finished Job stays, and the next upgrade can't change it (rule HK004)."""
    delivery = environment.delivery
    if delivery.release != "helmrelease" and (delivery.release, delivery.controller) != ("rendered", "none"):
        return
    for chart in official_chart_of(environment):
        if chart.has("migrateDatabaseJob.useHelmHooks") and not chart.has("migrateDatabaseJob.ttlSecondsAfterFinished"):
            yield Fault(
                "finished-jobs-stay",
                f"is `{chart}`, whose finished Jobs stay for ever: the first upgrade by {_APPLIES[delivery.release]} would "
                "end with `field is immutable`",
                path="airflow.chart.version",
                help=f"use chart {KEYS['migrateDatabaseJob.ttlSecondsAfterFinished'].first} or newer, or "
                "`delivery.release: helmchart`",
            )


def admin_comes_from_a_secret(environment: Environment) -> Iterator[Fault]:
    """Before 1.5 the Job's arguments are fixed, the password one of them (create-user-job.yaml, read)."""
    if not environment.airflow.admin:
        return
    for chart in official_chart_of(environment):
        if not chart.has("createUserJob.args"):
            yield Fault(
                "admin-password-in-arguments",
                f"is on, but chart {chart} writes the password into the Job's arguments, and so into Git",
                path="airflow.admin",
                help="write `admin: false` and make the user by hand: `kubectl exec -it deploy/"
                f"{environment.airflow.release}-webserver -- airflow users create …`. Or use chart "
                f"{KEYS['createUserJob.args'].first} or newer",
            )
