"""The user's own values of the chart."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.airflow.charts import ChartVersion, CommunityVersion
from airfoil.airflow.charts.community import community_root_keys
from airfoil.airflow.charts.root_keys import ROOT_KEYS, root_keys
from airfoil.airflow.overrides import fights, literals
from airfoil.airflow.refusals.charts import chart_of
from airfoil.airflow.values import own_values, plan_for
from airfoil.config.schema import Environment
from airfoil.config.wording.suggest import did_you_mean, listed
from airfoil.errors import Fault

_COMMUNITY = {
    "airflow": "airflow.config, airflow.image and airflow.executor",
    "externalDatabase": "database.external",
    "externalRedis": "airflow.broker",
    "extraManifests": "objects of your own in `main.py`",
    "prometheusRule": "objects of your own in `main.py`",
    "serviceMonitor": "metrics.serviceMonitor",
    "web": "webserver (Airflow 2) or apiServer (Airflow 3)",
}
"""Keys of the community chart, and what does their work here."""

_OFFICIAL = {
    "apiServer": "not there: this chart can't run Airflow 3",
    "config": "airflow.config of the environment file",
    "createUserJob": "airflow.users",
    "data": "externalDatabase",
    "env": "airflow.extraEnv",
    "images": "airflow.image",
    "migrateDatabaseJob": "airflow.dbMigrations",
    "statsd": "not there",
    "webserver": "web",
}
"""Keys of the official chart, and what does their work in the community's."""

_LARGEST = 2**53
"""Helm reads numbers as floats: larger ones change."""


def values_have_known_roots(environment: Environment) -> Iterator[Fault]:
    """Rule VA001: the chart's schema is open at the root, so that a wrong key there changes nothing, without a word."""
    for chart in chart_of(environment):
        known = community_root_keys(chart) if isinstance(chart, CommunityVersion) else root_keys(chart)
        for key in environment.airflow.values:
            if key in known:
                continue
            yield Fault(
                "unknown-value",
                f"is no value of chart {chart}, which would ignore it without a word",
                path=f"airflow.values.{key}",
                help=_instead(chart, key, known),
            )


def values_hold_no_secret(environment: Environment) -> Iterator[Fault]:
    yield from literals(environment)


def values_leave_ours_alone(environment: Environment) -> Iterator[Fault]:
    if not environment.airflow.values:
        return
    for chart in chart_of(environment):
        yield from fights(environment, own_values(plan_for(environment, chart=chart)))


def values_are_data(environment: Environment) -> Iterator[Fault]:
    """What JSON can't hold never reaches the chart as it was meant."""
    yield from _odd(environment.airflow.values, "airflow.values")


def _odd(value: Any, path: str) -> Iterator[Fault]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            if not isinstance(key, str):
                yield Fault(
                    "odd-value",
                    f"has the key {key}, which is no text",
                    path=path,
                    help=f'write it in quotes: `"{key}"`',
                )
            else:
                yield from _odd(each, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from _odd(each, f"{path}[{index}]")
    elif isinstance(value, float) and not math.isfinite(value):
        yield Fault("odd-value", f"is {value}, which is no number in JSON", path=path, help="write a number, or a text")
    elif isinstance(value, int) and abs(value) > _LARGEST:
        yield Fault("odd-value", "is a number that Helm can't hold exactly", path=path, help="write it in quotes")
    elif not isinstance(value, str | int | float | None):
        yield Fault("odd-value", "is neither text nor number nor flag", path=path, help="write it in quotes")


def _instead(chart: ChartVersion, key: str, known: frozenset[str]) -> str:
    if isinstance(chart, CommunityVersion):
        if key in _OFFICIAL:
            return f"`{key}` is a value of the official chart; here it is {_OFFICIAL[key]}"
        near = did_you_mean(key, known)
        return f"{near}values of the community's chart: {listed(sorted(known))}"
    if key in _COMMUNITY:
        return f"`{key}` is a value of the community's chart; here it is {_COMMUNITY[key]}"
    span = ROOT_KEYS.get(key)
    if span is not None:
        until = f" to {span.last}" if span.last else " on"
        return f"charts from {span.first}{until} know it: change `airflow.chart.version`, or remove it"
    near = did_you_mean(key, known).strip()
    return near or f"values of this chart: {listed(sorted(known - {'global'}))}"
