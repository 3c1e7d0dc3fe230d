"""What the community's chart can't do, each with the way out."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.charts import CommunityVersion
from airfoil.airflow.charts.community import LONGEST_RELEASE_NAME, OLDEST_USABLE, is_recent_enough
from airfoil.airflow.executors import EXECUTORS
from airfoil.airflow.refusals.charts import chart_of
from airfoil.airflow.versions import is_community
from airfoil.config.schema import Environment
from airfoil.config.schema.workers import DEFAULT_QUEUE
from airfoil.errors import Fault

_EXECUTORS = ("CeleryExecutor", "KubernetesExecutor", "CeleryKubernetesExecutor")
"""validate-values.tpl of 8.9.0 (read, and run)."""

_ALTERNATIVE = {"LocalExecutor": "KubernetesExecutor", "LocalKubernetesExecutor": "CeleryKubernetesExecutor"}
_OR = "or use the official chart: `chart: official`"


def community_executor_works(environment: Environment) -> Iterator[Fault]:
    executor = environment.airflow.executor
    if not is_community(environment) or executor in _EXECUTORS:
        return
    names = environment.airflow.executors
    if any(name not in EXECUTORS or EXECUTORS[name].refused for name in names):
        return  # nobody deploys it, which is said elsewhere
    together = len(names) > 1 and set(names) == {"CeleryExecutor", "KubernetesExecutor"}
    instead = "CeleryKubernetesExecutor" if together else _ALTERNATIVE.get(executor, "KubernetesExecutor")
    yield Fault(
        "executor-not-in-community-chart",
        f"is `{executor}`: the community's chart knows three others, and no lists",
        path="airflow.executor",
        help=f"use `{instead}`, {_OR}",
    )


def community_chart_is_recent(environment: Environment) -> Iterator[Fault]:
    """What older ones can't be told: `_NEEDED` of the table of versions."""
    for chart in chart_of(environment):
        if isinstance(chart, CommunityVersion) and not is_recent_enough(chart):
            yield Fault(
                "community-chart-too-old",
                f"is `{chart}`: charts before {OLDEST_USABLE} want logins in Git, migrate in hooks, or need images and API "
                "versions that are gone",
                path="airflow.chart.version",
                help=f"use {OLDEST_USABLE} or newer, which runs every Airflow 2 that {chart} runs",
            )


def community_release_name_fits(environment: Environment) -> Iterator[Fault]:
    """The chart itself refuses longer names (validate-values.tpl, read)."""
    release = environment.airflow.release
    if is_community(environment) and len(release) > LONGEST_RELEASE_NAME:
        yield Fault(
            "release-name-too-long",
            f"is {len(release)} characters long, and the community's chart takes {LONGEST_RELEASE_NAME}",
            path="airflow.release",
            help=f"use at most {LONGEST_RELEASE_NAME} characters",
        )


def community_chart_can_do_it(environment: Environment) -> Iterator[Fault]:
    """Fields for which this chart has no key."""
    if not is_community(environment):
        return
    for is_asked, path, what, help_ in _missing(environment):
        if is_asked:
            yield Fault("not-in-community-chart", what, path=path, help=help_)


def _missing(environment: Environment) -> Iterator[tuple[bool, str, str, str]]:
    airflow, own = environment.airflow, environment.airflow.workers
    nothing = "can't be had with the community's chart"
    yield (
        len(airflow.image.pull_secrets) > 1,
        "airflow.image.pullSecrets",
        f"are {len(airflow.image.pull_secrets)}, but the community's chart takes one",
        "put all logins into one Secret: `.dockerconfigjson` has room for several registries",
    )
    yield bool(airflow.profiles), "airflow.profiles", nothing, f"remove them, {_OR}"
    yield (
        airflow.flower,
        "airflow.flower",
        "is on, but airfoil doesn't set it up with the community's chart",
        "remove the line, and write `flower: {enabled: true, basicAuthSecret: NAME, basicAuthSecretKey: KEY}` under "
        f"`airflow.values`, {_OR}",
    )
    yield (
        airflow.broker != "redis",
        "airflow.broker",
        f"is `{airflow.broker}`, which {nothing}: it takes host and password of a Redis, and no URI from a Secret",
        f"remove the line, {_OR}",
    )
    yield own.queues != (DEFAULT_QUEUE,), "airflow.workers.queues", nothing, f"remove the line, {_OR}"
    yield bool(own.sets), "airflow.workers.sets", nothing, f"remove them, {_OR}"
    yield (
        own.autoscaling is not None and own.autoscaling.by == "keda",
        "airflow.workers.autoscaling.by",
        f"is `keda`, which {nothing}",
        f"write `by: hpa`, {_OR}",
    )
    yield from _operation(environment, nothing)


def _operation(environment: Environment, nothing: str) -> Iterator[tuple[bool, str, str, str]]:
    metrics, logs = environment.metrics, environment.storage.logs
    yield metrics.statsd is True, "metrics.statsd", f"is on, but {nothing}", f"remove the line, {_OR}"
    yield metrics.service_monitor is not None, "metrics.serviceMonitor", nothing, f"remove it, {_OR}"
    yield (
        environment.network.policies,
        "network.policies",
        f"are on, but {nothing}",
        f"remove the line and write policies of your own, {_OR}",
    )
    yield (
        environment.security.pod_security == "restricted",
        "security.podSecurity",
        "is `restricted`, which the community's chart can't keep to: not all of its containers can be told",
        f"write `podSecurity: baseline`, {_OR}",
    )
    folder = None if logs is None else logs.host_path
    yield (
        folder is not None and logs is not None and logs.prepare,
        "storage.logs.prepare",
        "is on, but the community's chart takes init containers only behind those that write logs already",
        f"run `sudo install -d -o 50000 -g 0 -m 2775 {folder}` on the server and write `prepare: false`",
    )
