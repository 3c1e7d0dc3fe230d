"""What a release of the Airflow chart is: its major version, its web Service, its base URL."""

from __future__ import annotations

import re

from airfoil.airflow.versions import known
from airfoil.checks.tree import ChartRelease


def airflow_version(release: ChartRelease) -> str:
    """The Airflow version that the values ask for, or the chart's default; empty if neither is known."""
    if release.flavour == "community":
        return str(release.get("airflow", "image", "tag") or "")
    for path in (("airflowVersion",), ("images", "airflow", "tag"), ("defaultAirflowTag",)):
        value = release.get(*path)
        if isinstance(value, str) and re.match(r"v?\d+\.", value):
            return value.removeprefix("v")
    chart = known(release.version)
    return "" if chart is None else chart.airflow


def airflow_major(release: ChartRelease) -> int | None:
    """2 or 3; None if it is no Airflow chart, or nobody can tell."""
    if release.flavour not in {"official", "community"}:
        return None
    found = re.match(r"(\d+)\.", airflow_version(release))
    return int(found[1]) if found else None


def executor(release: ChartRelease) -> str:
    """The executor that the values name; empty where they leave it to the chart, whose default is Celery's (both charts)."""
    path = ("airflow", "executor") if release.flavour == "community" else ("executor",)
    return str(release.get(*path) or "")


def web_service(release: ChartRelease) -> str:
    """Name of the Service of the web interface."""
    if release.flavour == "community":
        return f"{release.name}-web"
    return f"{release.name}-{'webserver' if airflow_major(release) == 2 else 'api-server'}"


def base_url(release: ChartRelease) -> str:
    """The base URL of the values, empty if there is none."""
    if release.flavour == "community":
        return str(release.get("airflow", "config", "AIRFLOW__WEBSERVER__BASE_URL") or "")
    section = "webserver" if airflow_major(release) == 2 else "api"
    return str(release.get("config", section, "base_url") or "")
