"""Tasks of Airflow 3 that can't report to the api-server.

## What

Finds releases of Airflow 3 whose execution API stands at another path than tasks are told, or behind a network policy that lets nobody in, and hand-written
pods that are told no address.

## Why

A task of Airflow 3 doesn't write to the database; it speaks to the api-server, at `[core] execution_api_server_url`. The chart makes that address from the value
`config.api.base_url`, and from nothing else. With `networkPolicies.enabled: true` alone the chart's policy for the api-server lets no pod in at all.

## Example

```yaml
env:
  - name: AIRFLOW__API__BASE_URL
    value: https://home.example.org/airflow
```

## Use instead

```yaml
config:
  api:
    base_url: https://home.example.org/airflow
```
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules._airflow import airflow_major
from airfoil.checks.rules._settings import hand_written, image_version, pod_settings, settings
from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.checks.workloads import command_line, containers

_BASE, _SERVER = "api.base_url", "core.execution_api_server_url"
_OLD_BASE = "webserver.base_url"
_RUNS_TASKS = ("celery worker", "scheduler")


def check(tree: Tree) -> Iterator[Finding]:
    """Releases and hand-written workers of Airflow 3."""
    for release in tree.releases:
        if release.flavour == "official" and airflow_major(release) == 3:
            yield from _paths(release)
            yield from _policy(tree, release)
    for workload in hand_written(tree):
        yield from _told_nothing(tree, workload)


def _paths(release: ChartRelease) -> Iterator[Finding]:
    found = list(settings(release))
    bases = [each for each in found if each.option in {_BASE, _OLD_BASE} and each.value and "{{" not in each.value]
    server = next((each for each in found if each.option == _SERVER and each.value), None)
    if not bases:
        return
    # a variable beats the file; the new name beats the old one
    base = sorted(bases, key=lambda each: (each.option != _BASE, each.in_config))[0]
    served = urlsplit(base.value).path.rstrip("/")
    if server is None:
        by_value = next((each for each in bases if each.option == _BASE and each.in_config), None)
        asked = "" if by_value is None else urlsplit(by_value.value).path.rstrip("/")
        setting = base
    else:
        if "{{" in server.value:
            return
        asked = urlsplit(server.value).path.rstrip("/").removesuffix("/execution")
        setting = server
    if served == asked:
        return
    yield from RULE.in_values(
        release,
        *setting.path,
        what=f"the api-server serves below {served or '/'}, and tasks look for it below {asked or '/'}"
        + ("" if server else f": the chart makes their address from the value `config.{_BASE}` alone"),
        sees="tasks fail at their start: the answer to `/execution/` is 404",
        fix=f"set the address as `config.{_BASE}`"
        if server is None
        else f"end it with {served}/execution/, or remove it",
        paste=f"config:\n  api:\n    base_url: {base.value}\n" if server is None else "",
    )


def _policy(tree: Tree, release: ChartRelease) -> Iterator[Finding]:
    if release.get("networkPolicies", "enabled") is not True or release.get("apiServer", "enabled") is False:
        return
    if release.get("apiServer", "networkPolicy", "ingress", "from"):
        return
    # policies add up: one of the tree that lets others in is enough
    for policy in tree.of("NetworkPolicy", group="networking.k8s.io"):
        if policy.namespace == release.namespace and not policy.release and policy.get("spec", "ingress"):
            return
    yield from RULE.in_values(
        release,
        "networkPolicies", "enabled",
        what="the chart's network policy lets no pod reach the api-server: no worker, no task, no Traefik",
        sees="where the cluster enforces policies: tasks fail with `httpx.ConnectTimeout`, and the browser gets 504",
        fix="say who may reach it: `apiServer.networkPolicy.ingress.from`",
        paste="apiServer:\n  networkPolicy:\n    ingress:\n      from:\n        - podSelector:\n            matchLabels: {tier: airflow}\n"
        "        - namespaceSelector:\n            matchLabels: {kubernetes.io/metadata.name: kube-system} # Traefik\n",
    )  # fmt: skip


def _told_nothing(tree: Tree, workload: Resource) -> Iterator[Finding]:
    for path, container in containers(workload):
        words = command_line(container)
        runs = any(f"airflow {command}" in words or words == command for command in _RUNS_TASKS)
        # a mounted airflow.cfg, or variables from a Secret, may well have it
        if not runs or not image_version(str(container.get("image"))).startswith("3.") or container.get("volumeMounts"):
            continue
        if any("secretRef" in source for source in container.get("envFrom") or ()):
            continue
        named = {setting.option for _, setting, _ in pod_settings(tree, workload)}
        servers = [
            each for each in hand_written(tree)
            if each.namespace == workload.namespace and any("api-server" in command_line(one) for _, one in containers(each))
        ]  # fmt: skip
        if _SERVER not in named and servers and workload not in servers:
            yield from RULE.at(
                workload, *path, "env",
                what=f"container {container.get('name')} isn't told where the api-server is",
                sees="tasks fail: `httpx.ConnectError: [Errno 111] Connection refused`, for they ask http://localhost:8080/execution/",
                paste="- name: AIRFLOW__CORE__EXECUTION_API_SERVER_URL\n  value: http://airflow-api-server:8080/execution/\n",
                related=[related("runs the api-server", servers[0])],
            )  # fmt: skip


RULE = Rule(
    id="AF010",
    name="execution-api-unreachable",
    summary="tasks that can't report to the api-server",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("charts 1.17 to 1.22 rendered: execution_api_server_url, and the policy without ingress rules", "run"),
        Evidence("FastAPI with root_path: `/execution/` without the path gives 404", "run"),
        Evidence("apache/airflow #51450; celery provider changelog #49747", "read"),
    ),
    fix="give tasks the address of the api-server, with its path",
    check=check,
)
