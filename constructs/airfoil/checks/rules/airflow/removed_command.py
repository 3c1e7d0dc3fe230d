"""A command that this Airflow doesn't have.

## What

Finds `airflow webserver`, `airflow db init`, `airflow db upgrade` and others of Airflow 2 in pods and chart values of Airflow 3, and `airflow api-server` in
Airflow 2; in DAGs that stand in ConfigMaps, what Airflow 3 no longer takes.

## Why

The container stops at once and is restarted for ever. A migration Job that fails keeps every other pod waiting in its init container.

## Example

```yaml
image: apache/airflow:3.2.2
args: [airflow, db, upgrade]
```

## Use instead

```yaml
image: apache/airflow:3.2.2
args: [airflow, db, migrate]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from msgspec import Struct

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules._airflow import airflow_major
from airfoil.checks.rules._settings import COMPONENTS, hand_written, image_version
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import command_line, containers


class _Gone(Struct, frozen=True):
    """A command: words, the major version that doesn't have it, what took its place, and what Airflow says."""

    command: str
    major: int
    instead: str
    sees: str


_REMOVED = "Command `airflow {}` has been removed. Please use `airflow {}`"
_COMMANDS = (
    _Gone("webserver", 3, "api-server", _REMOVED.format("webserver", "api-server")),
    _Gone("db init", 3, "db migrate", "airflow db command error: argument COMMAND: invalid choice: 'init'"),
    _Gone("db upgrade", 3, "db migrate", "airflow db command error: argument COMMAND: invalid choice: 'upgrade'"),
    _Gone("dags backfill", 3, "backfill create", _REMOVED.format("dags backfill", "backfill create")),
    _Gone(
        "api-server", 2, "webserver", "airflow command error: argument GROUP_OR_COMMAND: invalid choice: 'api-server'"
    ),
)
_IN_DAGS = (
    (re.compile(r"""executor_config\s*=\s*\{\s*["']KubernetesExecutor["']"""), 2, "`executor_config={\"KubernetesExecutor\": …}` is "
     "ignored since Airflow 2.0: use `pod_override`, and `queue` or `executor` to choose where a task runs"),
    (re.compile(r"\bschedule_interval\s*="), 3, "`schedule_interval` is gone from Airflow 3: write `schedule`"),
    (re.compile(r"\bairflow\.operators\.dummy(_operator)?\b"), 3, "DummyOperator is gone from Airflow 3: use EmptyOperator of "
     "`airflow.providers.standard.operators.empty`"),
)  # fmt: skip


def check(tree: Tree) -> Iterator[Finding]:
    """Commands of hand-written pods and of chart values, and DAGs in ConfigMaps."""
    for workload in hand_written(tree):
        for path, container in containers(workload):
            version = image_version(str(container.get("image")))
            if version:
                key = "args" if container.get("args") else "command"
                for gone in _found(command_line(container), int(version.partition(".")[0])):
                    yield from RULE.at(
                        workload, *path, key,
                        what=f"Airflow {version} has no command `airflow {gone.command}`",
                        sees=f"CrashLoopBackOff: ``{gone.sees}``",
                        fix=f"write `airflow {gone.instead}`",
                    )  # fmt: skip
    majors: set[int] = set()
    for release in tree.releases:
        major = airflow_major(release)
        majors |= {major} if major is not None else set()
        unused = "webserver" if major == 3 else "apiServer"  # the chart renders none for this Airflow
        known = COMPONENTS if major is not None and release.flavour == "official" else ()
        for component in (name for name in known if name != unused):
            for key in ("command", "args"):
                value = release.get(component, key)
                text = " ".join(map(str, value)) if isinstance(value, (list, tuple)) else ""
                for gone in _found(text, major or 0):
                    yield from RULE.in_values(
                        release, component, key,
                        what=f"Airflow {major} has no command `airflow {gone.command}`",
                        sees=f"CrashLoopBackOff: ``{gone.sees}``",
                        fix=f"write `airflow {gone.instead}`, or remove the value: the chart knows the right command",
                    )  # fmt: skip
    for config in tree.of("ConfigMap", group=""):
        yield from _dags(config, max(majors, default=2))


def _found(text: str, major: int) -> Iterator[_Gone]:
    if "||" in text:
        return  # a script that tries one command after the other
    for gone in _COMMANDS:
        if gone.major == major and _pattern(gone.command).search(text):
            yield gone


@cache  # one for each of the commands above
def _pattern(command: str) -> re.Pattern[str]:
    """`airflow webserver` in a command line; the image's entry point also takes `webserver` alone."""
    words = r"\s+".join(map(re.escape, command.split()))
    return re.compile(rf"(\bairflow\s+|^){words}(?![\w-])")


def _dags(config: Resource, major: int) -> Iterator[Finding]:
    data = config.get("data")
    for key, text in data.items() if isinstance(data, Mapping) else ():
        if str(key).endswith(".py") and isinstance(text, str) and "airflow" in text:
            for pattern, since, what in _IN_DAGS:
                if since <= major and pattern.search(text):
                    yield from RULE.at(
                        config, "data", key, what=what, sees="an import error, or a setting that nobody reads",
                        fix="run `ruff check --select AIR` on the DAGs: it finds these and many more", severity=Severity.INFO,
                    )  # fmt: skip


RULE = Rule(
    id="AF004",
    name="removed-cli-and-dag-idioms",
    summary="a command that this Airflow doesn't have",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("command lines of Airflow 2.10.5 and 3.3.2 compared, each command tried", "run"),
        Evidence("Airflow 2 and 3 given the old form of executor_config", "run"),
    ),
    fix="use the command of this Airflow",
    check=check,
)
