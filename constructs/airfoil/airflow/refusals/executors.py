"""Executors: known, deployed by the chart, alive in this Airflow."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.charts.keys import KEYS
from airfoil.airflow.charts.version import number
from airfoil.airflow.executors import EXECUTORS, Executor
from airfoil.airflow.refusals.charts import official_chart_of
from airfoil.config.schema import Environment
from airfoil.config.wording.suggest import did_you_mean, listed
from airfoil.errors import Fault

_PATH = "airflow.executor"
_LISTS_SINCE = "2.10.0"  # "Multiple executors" of Airflow's release notes
_HYBRID = {
    frozenset({"CeleryExecutor", "KubernetesExecutor"}): "CeleryKubernetesExecutor",
    frozenset({"LocalExecutor", "KubernetesExecutor"}): "LocalKubernetesExecutor",
}


def executors_work(environment: Environment) -> Iterator[Fault]:
    """Each name by itself: charts from 1.19 on take any name and render a stack that can't work (run)."""
    for name in dict.fromkeys(environment.airflow.executors):
        executor = EXECUTORS.get(name)
        if executor is None:
            usable = [known.name for known in EXECUTORS.values() if not known.refused]
            yield Fault(
                "unknown-executor",
                f"is `{name}`, which airfoil doesn't know",
                path=_PATH,
                help=f"{did_you_mean(name, EXECUTORS)}known: {listed(usable)}",
            )
        elif executor.refused:
            yield Fault(
                "executor-not-deployed",
                f"is `{name}`: {executor.refused}",
                path=_PATH,
                help=f"use `{executor.instead}`",
            )
        else:
            yield from _fits_airflow(environment, executor)
            yield from _fits_chart(environment, executor)


def executor_list_works(environment: Environment) -> Iterator[Fault]:
    """Several executors side by side."""
    names = environment.airflow.executors
    if len(names) == 1:
        return
    yield from _list_is_sound(names)
    version = environment.airflow.version
    if number(version) < number(_LISTS_SINCE):
        yield Fault(
            "no-executor-lists",
            f"is a list, which Airflow knows from {_LISTS_SINCE.removesuffix('.0')} on; airflow.version is {version}",
            path=_PATH,
            help=_instead_of_list(names),
        )
    for chart in official_chart_of(environment):
        if not chart.has("executor lists"):
            yield Fault(
                "chart-without-executor-lists",
                f"is a list, which chart {chart} doesn't take",
                path=_PATH,
                help=f"use chart {KEYS['executor lists'].first} or newer; or {_instead_of_list(names)}",
            )


def triggerer_can_be_switched_off(environment: Environment) -> Iterator[Fault]:
    """Chart 1.2 has a triggerer and no switch for it (values.schema.json, read)."""
    if environment.airflow.triggerer:
        return
    for chart in official_chart_of(environment):
        if chart.has("triggerer.resources") and not chart.has("triggerer.enabled"):
            yield Fault(
                "triggerer-cannot-be-switched-off",
                f"is off, but chart {chart} always runs it",
                path="airflow.triggerer",
                help=f"use chart {KEYS['triggerer.enabled'].first} or newer, or remove `triggerer: false`",
            )


def _list_is_sound(names: tuple[str, ...]) -> Iterator[Fault]:
    for name in dict.fromkeys(names):
        if names.count(name) > 1:
            yield Fault(
                "executor-twice",
                f"names `{name}` {names.count(name)} times",
                path=_PATH,
                help=f"write `{','.join(dict.fromkeys(names))}`",
            )
        if name in _HYBRID.values():
            yield Fault(
                "hybrid-in-list",
                f"has `{name}` in a list: it is two executors already",
                path=_PATH,
                help=f"write `{EXECUTORS[name].instead}`",
            )


def _fits_airflow(environment: Environment, executor: Executor) -> Iterator[Fault]:
    version = environment.airflow.version
    if environment.airflow.major < 2:
        return  # no chart runs it with any executor, and that is said already
    if number(version) < number(executor.first_airflow):
        yield Fault(
            "executor-too-new",
            f"is `{executor.name}`, which came with Airflow {executor.first_airflow}; airflow.version is {version}",
            path=_PATH,
            help="use `KubernetesExecutor` or `LocalExecutor`",
        )
    if executor.airflow_below is not None and number(version) >= number(executor.airflow_below):
        yield Fault(
            "executor-dropped",
            f"is `{executor.name}`: {executor.why_gone}",
            path=_PATH,
            help=f"use `{executor.instead}`, and `executor=` in DAGs to send a task to the second one",
        )


def _fits_chart(environment: Environment, executor: Executor) -> Iterator[Fault]:
    for chart in official_chart_of(environment):
        if chart.number < number(executor.first_chart):
            yield Fault(
                "chart-without-executor",
                f"is `{executor.name}`, which chart {chart} doesn't take",
                path=_PATH,
                help=f"use chart {executor.first_chart} or newer, or `KubernetesExecutor`",
            )


def _instead_of_list(names: tuple[str, ...]) -> str:
    hybrid = _HYBRID.get(frozenset(names))
    return f"use `{hybrid}`" if hybrid is not None else f"use one of {listed(names)}"
