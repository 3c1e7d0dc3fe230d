"""What this version of the chart can't do, or not safely: certificates, PgBouncer, policies, budgets, Pod Security."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.charts import ChartVersion
from airfoil.airflow.charts.keys import KEYS
from airfoil.airflow.charts.version import number
from airfoil.airflow.executors import needs
from airfoil.airflow.refusals.charts import official_chart_of
from airfoil.airflow.values import plan_for
from airfoil.airflow.values.disruption import protected, replicated
from airfoil.config.schema import Environment
from airfoil.errors import Fault

_OLDEST_NAMESPACE_LABEL = 21


def certificate_can_be_mounted(environment: Environment) -> Iterator[Fault]:
    if environment.database.trusts is None:
        return
    yield from _needs(
        environment,
        "volumes in pods of tasks" if needs(environment).pods else "volumes",
        "database.external.rootCertificate",
        "can't be given to every pod by chart {chart}: it has no volumes for all of them",
        "or write `sslMode: require` and remove it",
    )


def pgbouncer_can_be_configured(environment: Environment) -> Iterator[Fault]:
    """Before 1.11 the exporter's login is one that the chart makes up: `postgres` with the password `postgres`."""
    if environment.database.pgbouncer is None:
        return
    yield from _needs(
        environment,
        "pgbouncer.metricsExporterSidecar.statsSecretName",
        "database.pgbouncer",
        "can't be configured from a Secret in chart {chart}, which would write the password `postgres` into one of its own",
        "or remove `pgbouncer`",
    )


def policies_let_airflow_work(environment: Environment) -> Iterator[Fault]:
    """Before 1.22 logs of running tasks may be fetched by `webserver` only, which Airflow 3 hasn't (#65754; rendered)."""
    if not environment.network.policies:
        return
    if environment.cluster.kubernetes_minor < _OLDEST_NAMESPACE_LABEL:
        yield Fault(
            "no-namespace-labels",
            "needs the names of namespaces as labels, which Kubernetes "
            f"1.{environment.cluster.kubernetes_minor} doesn't set",
            path="network.policies",
            help="upgrade to Kubernetes 1.21 or newer, or remove the line",
        )
    if environment.airflow.major >= 3:
        key, why = (
            "log policies name the api-server",
            "can't be used with chart {chart} and Airflow 3: its policies keep the api-server from running tasks' logs",
        )
    else:
        key, why = "webserver.networkPolicy.ingress.from", "can't be used with chart {chart}: it can't let Traefik in"
    yield from _needs(environment, key, "network.policies", why, "or remove the line and write policies of your own")


def budgets_are_known(environment: Environment) -> Iterator[Fault]:
    if not environment.airflow.disruption_budgets:
        return
    for chart in official_chart_of(environment):
        plan = plan_for(environment, chart=chart)
        wanted = protected(plan)
        missing = [each for each in wanted if not chart.has(f"{each}.podDisruptionBudget.enabled")]
        # Celery's workers may do without where something else has one
        refused = missing if missing == list(wanted) else [each for each in missing if each in replicated(plan)]
        for component in refused:
            yield Fault(
                "chart-without-budget",
                f"can't be had for {component} with chart {chart}",
                path="airflow.disruptionBudgets",
                help=f"use chart {KEYS[f'{component}.podDisruptionBudget.enabled'].first} or newer, or remove the line",
            )


def replicas_are_known(environment: Environment) -> Iterator[Fault]:
    for chart in official_chart_of(environment):
        for component, count in replicated(plan_for(environment, chart=chart)).items():
            key = f"{component}.replicas"
            if count > 1 and not chart.has(key):
                yield Fault(
                    "chart-without-replicas",
                    f"are more than chart {chart} can run of {component}",
                    path="airflow.replicas",
                    help=f"use chart {KEYS[key].first} or newer, or remove the line",
                )


def pods_can_be_restricted(environment: Environment) -> Iterator[Fault]:
    """Pod Security refuses pods, not their Deployments: nothing would start, and no reconciler would say why (SC002)."""
    if environment.security.pod_security != "restricted":
        return
    logs = environment.storage.logs
    if logs is not None and logs.host_path is not None and logs.prepare:
        yield Fault(
            "prepare-needs-root",
            "is `restricted`, but storage.logs.prepare runs as root, to give the host's folder to Airflow's user: no pod "
            "would start",
            path="security.podSecurity",
            help="write `podSecurity: baseline`, or give the folder away yourself (`sudo install -d -o 50000 -g 0 -m 2775 "
            f"{logs.host_path}`) and write `prepare: false` under `storage.logs`",
        )
    yield from _needs(
        environment,
        "pgbouncer.securityContexts.pod",
        "security.podSecurity",
        "is `restricted`, which chart {chart} can't keep to: not all of its containers can be told",
        "or write `podSecurity: baseline`",
    )


def _needs(environment: Environment, key: str, path: str, why: str, otherwise: str) -> Iterator[Fault]:
    for chart in official_chart_of(environment):
        if not chart.has(key):
            yield Fault(
                "chart-too-old",
                why.format(chart=chart),
                path=path,
                help=f"{_use(environment, key, chart)}, {otherwise}",
            )


def _use(environment: Environment, key: str, chart: ChartVersion) -> str:
    first = KEYS[key].first
    newer = f"use chart {first} or newer"
    if number(first) > chart.number and environment.airflow.chart.version is None:
        return f"{newer}, with the Kubernetes and the Airflow that it needs"
    return newer
