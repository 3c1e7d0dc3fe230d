"""What is left of Celery where no executor uses it.

## What

Finds values and hand-written pods that are for Celery (Redis, a broker, Flower, autoscaled workers), beside an executor that isn't.

## Why

The official chart takes such values and makes nothing of them but Secrets: who reads the file looks for a Redis or a Flower that isn't there. The community's chart refuses
them, and switches all three on by itself. A hand-written worker of Celery never gets a task.

## Example

```yaml
executor: KubernetesExecutor
flower:
  enabled: true
```

## Use instead

```yaml
executor: KubernetesExecutor
redis:
  enabled: false
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules._airflow import executor
from airfoil.checks.rules._settings import hand_written, pod_settings
from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.checks.workloads import WORKLOADS, command_line, containers

_SWITCHES = (
    ("redis", "enabled"), ("flower", "enabled"), ("workers", "keda", "enabled"), ("workers", "hpa", "enabled"),
    ("workers", "celery", "keda", "enabled"), ("workers", "celery", "hpa", "enabled"),
)  # fmt: skip
_COMMAND = re.compile(r"(?:\bairflow\s+|^)celery\s+(worker|flower)\b")


def check(tree: Tree) -> Iterator[Finding]:
    """Releases whose values name another executor, and hand-written pods beside such a one."""
    others: dict[str, ChartRelease] = {}
    for release in tree.releases:
        if release.flavour in {"official", "community"} and executor(release) and "Celery" not in executor(release):
            others.setdefault(release.namespace, release)
            yield from _of_the_official_chart(release) if release.flavour == "official" else _refused(release)
    for workload in hand_written(tree):
        yield from _of_pods(tree, workload, others.get(workload.namespace))


def _of_the_official_chart(release: ChartRelease) -> Iterator[Finding]:
    unused = [path for path in _SWITCHES if release.get(*path) is True]
    if unused:
        named = ", ".join(f"`{'.'.join(path)}`" for path in unused)
        yield from RULE.in_values(
            release, *unused[0],
            what=f"with {executor(release)} the chart has no use for {named}",
            sees="no Redis, no Flower, no worker; at most a Secret that nobody reads",
            severity=Severity.INFO,
        )  # fmt: skip


def _refused(release: ChartRelease) -> Iterator[Finding]:
    """The community's chart, whose defaults are for Celery; where Helm itself refuses them, rule VA005 has its words."""
    on = [part for part in ("workers", "flower", "redis") if release.get(part, "enabled") is not False]
    if on and not release.refusals and not release.objects and executor(release) == "KubernetesExecutor":
        yield from RULE.in_values(
            release, on[0], "enabled",
            what=f"the chart refuses KubernetesExecutor until {', '.join(f'`{part}.enabled`' for part in on)} is switched off",
            sees="Helm: `If airflow.executor=KubernetesExecutor, then all of [workers.enabled, flower.enabled, redis.enabled] should be false!`",
            fix="switch them off",
            paste="".join(f"{part}:\n  enabled: false\n" for part in on),
            severity=Severity.ERROR if release.holder is not None and release.is_whole else Severity.WARNING,
        )  # fmt: skip


def _of_pods(tree: Tree, workload: Resource, release: ChartRelease | None) -> Iterator[Finding]:
    for path, container in containers(workload):
        line = command_line(container)
        found = _COMMAND.search(line)
        if found is None or "airflow" not in f"{container.get('image')} {line}":  # Celery has other users
            continue
        own = [setting.value for _, setting, _ in pod_settings(tree, workload) if setting.option == "core.executor"]
        beside = own or ([executor(release)] if release is not None else [])
        if beside and all(beside) and not any("Celery" in each for each in beside):
            yield from RULE.at(
                workload, *path, "args" if container.get("args") else "command",
                what=f"`celery {found[1]}` beside {beside[0]}, which sends Celery nothing",
                sees="Airflow 2: CrashLoopBackOff, `invalid choice: 'celery'`; Airflow 3: it waits for ever",
                fix="remove the workload, and its Redis",
                related=[related("names the executor", release.holder)] if not own and release and release.holder else [],
            )  # fmt: skip


RULE = Rule(
    id="AF007",
    name="celery-left-over",
    summary="what is left of Celery where no executor uses it",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "official charts 1.0 to 1.22 with KubernetesExecutor, Redis, Flower and KEDA on: two Secrets at most, no workload",
            "run",
        ),
        Evidence("community chart 8.9.0 refuses its own defaults with KubernetesExecutor", "run"),
        Evidence("Airflow 2.10.5 with KubernetesExecutor: `airflow celery worker` is an invalid choice", "run"),
        Evidence("Airflow 3.3 cli_parser.py takes commands of all providers, whatever the executor", "read"),
    ),
    fix="remove the values; `redis.enabled: false` also spares the chart's Secrets of Redis",
    check=check,
    about=("release", *WORKLOADS),
)
