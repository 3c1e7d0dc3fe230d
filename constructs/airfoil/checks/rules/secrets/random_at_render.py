"""Secrets that the chart makes at random at each render.

## What

Finds Airflow charts whose values leave a web, API, JWT, broker or Redis secret to the chart. Any other chart is rendered twice, if it is at hand: what differs is told.

## Why

Each render gives other values. Argo CD is never in sync and restarts pods at each refresh; with the others each upgrade logs everybody out, and running tasks fail with
`Signature verification failed`. Redis keeps its old password until it is restarted.

## Example

```yaml
executor: CeleryExecutor # and nothing about secrets
```

## Use instead

```yaml
apiSecretKeySecretName: airflow-api
jwtSecretName: airflow-jwt
data:
  brokerUrlSecretName: airflow-broker
redis:
  passwordSecretName: airflow-redis
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.versions import known
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules._airflow import airflow_major
from airfoil.checks.tree import ChartRelease, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """What the values leave to chance."""
    for release in tree.releases:
        if release.flavour != "official":
            yield from _rendered(release)
            continue
        missing = [name for name, given in _needed(release) if not given]
        if missing:
            yield from RULE.in_values(
                release,
                *missing[0].split("."),
                what=f"the chart makes these at random at each render: {', '.join(missing)} isn't set",
                sees="Argo CD: OutOfSync for ever; else at each upgrade: `Signature verification failed`, users logged out",
                paste="".join(f"# {name}: NAME-OF-A-SECRET\n" for name in missing),
            )


def _rendered(release: ChartRelease) -> Iterator[Finding]:
    """What two renders of any chart make different, by template."""
    by_template: dict[str, list[str]] = {}
    for each in release.random:
        by_template.setdefault(each.template, []).append(f"{each.object} {each.field}".strip() or "the whole of it")
    for template, fields in by_template.items():
        named = ", ".join(fields[:5]) + (f" and {len(fields) - 5} more" if len(fields) > 5 else "")
        yield from RULE.in_values(
            release,
            what=f"the chart makes something else at each render: {named} ({template})",
            sees="Argo CD: OutOfSync for ever, and what uses it is restarted; else it is another one after each upgrade",
            fix="set the value that decides it; the template tells which",
        )


def _needed(release: ChartRelease) -> Iterator[tuple[str, bool]]:
    chart, major = known(release.version), airflow_major(release)
    if chart is None or major is None:
        return
    if major == 2:
        if chart.has("webserverSecretKeySecretName"):
            yield (
                "webserverSecretKeySecretName",
                bool(release.get("webserverSecretKeySecretName") or release.get("webserverSecretKey")),
            )
    else:
        if chart.has("apiSecretKeySecretName"):
            yield "apiSecretKeySecretName", bool(release.get("apiSecretKeySecretName") or release.get("apiSecretKey"))
        yield "jwtSecretName", bool(release.get("jwtSecretName") or release.get("jwtSecret"))
    # the password is random only where the chart brings Redis itself (templates/secrets/redis-secrets.yaml, run)
    if release.get("redis", "enabled") is not False and not release.get("redis", "password"):
        yield "data.brokerUrlSecretName", bool(release.get("data", "brokerUrlSecretName"))
        yield "redis.passwordSecretName", bool(release.get("redis", "passwordSecretName"))


RULE = Rule(
    id="SE002",
    name="random-at-render",
    summary="secrets that are other ones at each render",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence("two renders of each chart from 1.0 to 1.22 compared", "run"),
        Evidence("apache/airflow #60040 #64826 #20999; Argo CD docs helm.md, Random Data", "read"),
    ),
    fix="make the Secrets once and name them in the values; with LocalExecutor and KubernetesExecutor also `redis.enabled: false`",
    check=check,
    about=("release",),
)
