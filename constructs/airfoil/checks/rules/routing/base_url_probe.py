"""A base URL that Airflow's probes don't know, or that stops Airflow 2.

## What

Finds charts for Airflow 2 that are told a path by an environment variable alone, and base URLs that end with a slash.

## Why

The chart's probes ask for the path of the value `config.webserver.base_url`. Given by a variable, Airflow serves `/airflow/health` while the probes ask for
`/health`: the webserver is restarted for ever. A slash at the end stops it at once. Airflow 3 takes it with and without.

## Example

```yaml
env:
  - name: AIRFLOW__WEBSERVER__BASE_URL
    value: https://home.example.org/airflow/
```

## Use instead

```yaml
config:
  webserver:
    base_url: https://home.example.org/airflow
```
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules._airflow import airflow_major
from airfoil.checks.rules._settings import Setting, settings
from airfoil.checks.tree import ChartRelease, Tree

_OPTION = "webserver.base_url"


def check(tree: Tree) -> Iterator[Finding]:
    """Base URLs of releases of Airflow 2."""
    for release in tree.releases:
        if airflow_major(release) != 2:
            continue
        told = [each for each in settings(release) if each.option == _OPTION and each.value]
        for setting in told:
            if setting.value.endswith("/"):
                yield from _slash(release, setting)
        if told and not any(each.in_config for each in told):
            yield from _unknown_to_probes(release, told[0])


def _slash(release: ChartRelease, setting: Setting) -> Iterator[Finding]:
    yield from RULE.in_values(
        release,
        *setting.path,
        what=f"the base URL {setting.value} ends with a slash",
        sees="the webserver stops: `AirflowConfigException: webserver.base_url conf cannot have a trailing slash.`",
        fix=f"write {setting.value.rstrip('/')}",
    )


def _unknown_to_probes(release: ChartRelease, setting: Setting) -> Iterator[Finding]:
    path = urlsplit(setting.value).path.rstrip("/")
    if not path or "{{" in setting.value:
        return
    official = release.flavour == "official"
    url = setting.value.rstrip("/")
    yield from RULE.in_values(
        release,
        *setting.path,
        what=f"Airflow serves below {path}, and the chart's probes don't know it: the address is set by a variable",
        sees=f"the probes ask for `/health`, the answer is 404, and the webserver is restarted for ever; `{path}/health` would answer",
        fix="set it as `config.webserver.base_url`" if official else "set it in `airflow.config`",
        paste=f"config:\n  webserver:\n    base_url: {url}\n" if official
        else f"airflow:\n  config:\n    AIRFLOW__WEBSERVER__BASE_URL: {url}\n",
    )  # fmt: skip


RULE = Rule(
    id="RT005",
    name="base-url-probe-and-slash",
    summary="a base URL that the probes don't know, or with a slash at its end",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("charts 1.0 to 1.22: the probes' path and Host header follow the value, not the variable", "run"),
        Evidence(
            "Airflow 2.10.5: the answers to /health with and without the path, and the slash (tests/e2e/airflow)", "run"
        ),
        Evidence("apache/airflow #9777 #12632 #28362, airflow-helm #112", "read"),
    ),
    fix="set `config.webserver.base_url`, without a slash at its end",
    check=check,
    about=("release",),
)
