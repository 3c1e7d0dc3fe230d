"""A Celery executor without a broker.

## What

Finds a Celery executor whose tasks have no queue to go to: `redis.enabled: false`, or a password of its own for Redis, and nothing that says where the broker is; also
hand-written pods that leave Airflow its default.

## Why

The official chart refuses such values, but only when somebody installs it: the release never comes to be. The community's chart takes them, and each pod asks for Redis on itself.
Hand-written pods ask the Service `redis` of their namespace.

## Example

```yaml
executor: CeleryExecutor
redis:
  enabled: false
```

## Use instead

```yaml
executor: CeleryExecutor
redis:
  enabled: false
data:
  brokerUrlSecretName: airflow-broker # its key `connection` holds redis://…
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules._airflow import executor
from airfoil.checks.rules._settings import Setting, hand_written, mappings, pod_settings, settings
from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.checks.workloads import WORKLOADS, containers

_CONFIGURATION = frozenset(("/opt/airflow", "/opt/airflow/airflow.cfg"))
"""Where the image has its airflow.cfg."""

_PASTE = "data:\n  brokerUrlSecretName: airflow-broker # a Secret with the key `connection`: redis://…\n"


def check(tree: Tree) -> Iterator[Finding]:
    """Releases and hand-written pods."""
    for release in tree.releases:
        # where Helm itself refuses the values, rule VA005 has its words
        if release.is_whole and not release.refusals and _is_celery(release):
            if release.flavour == "official":
                yield from _of_the_official_chart(release)
            elif release.flavour == "community":
                yield from _of_the_community_chart(release)
    for workload in hand_written(tree):
        yield from _of_pods(tree, workload)


def _is_celery(release: ChartRelease) -> bool:
    """Whether tasks go to Celery; a lone values file without an executor may be one of several."""
    named = executor(release)
    return "Celery" in named if named else release.holder is not None


def _of_the_official_chart(release: ChartRelease) -> Iterator[Finding]:
    if release.get("data", "brokerUrlSecretName"):
        return
    if release.get("redis", "enabled") is False:
        if not release.get("data", "brokerUrl"):
            yield from _told(
                release, "redis", "enabled",
                what="the chart makes no Redis, and `data.brokerUrlSecretName` names no broker",
                sees="Helm: `You must set one of the values data.brokerUrlSecretName or data.brokerUrl when using a Celery based executor "
                "with redis.enabled set to false`; nothing is installed",
            )  # fmt: skip
    elif release.get("redis", "passwordSecretName") and not _has_broker(settings(release)):
        yield from _told(
            release, "redis", "passwordSecretName",
            what="the chart can't make the broker's address of a password that it doesn't know, and `data.brokerUrlSecretName` names none",
            sees="Helm: `When using the internal redis of the chart and setting the value redis.passwordSecretName, you must also set "
            "the value data.brokerUrlSecretName`; nothing is installed",
        )  # fmt: skip


def _of_the_community_chart(release: ChartRelease) -> Iterator[Finding]:
    if release.get("redis", "enabled") is False and release.get("externalRedis", "host") in {None, "", "localhost"}:
        yield from _told(
            release, "redis", "enabled",
            what="the chart makes no Redis, and `externalRedis.host` is its default, `localhost`",
            sees="tasks stay queued; the workers log `consumer: Cannot connect to redis://localhost:6379/1`",
            fix="name the host in `externalRedis.host`, or leave the chart its Redis",
            paste="externalRedis:\n  host: redis.example.org\n",
        )  # fmt: skip


def _told(
    release: ChartRelease, *path: str, what: str, sees: str, fix: str = "", paste: str = _PASTE
) -> Iterator[Finding]:
    yield from RULE.in_values(
        release, *path, what=what, sees=sees, fix=fix, paste=paste,
        severity=Severity.WARNING if release.holder is None else None,  # other files may say more
    )  # fmt: skip


def _of_pods(tree: Tree, workload: Resource) -> Iterator[Finding]:
    if tree.find("Service", "redis", workload.namespace, group="") is not None or _has_more(tree, workload):
        return
    known = list(pod_settings(tree, workload))
    if _has_broker(setting for _, setting, _ in known):
        return
    for holder, setting, _ in known:
        if setting.option == "core.executor" and "Celery" in setting.value:
            yield from RULE.at(
                holder, *setting.path,
                what=f"nothing tells {workload.kind} {workload.name} where Celery's broker is, and its namespace has no Service `redis`",
                sees="tasks stay queued; the workers log `consumer: Cannot connect to redis://redis:6379/0`",
                fix="set AIRFLOW__CELERY__BROKER_URL from a Secret",
                paste="- name: AIRFLOW__CELERY__BROKER_URL\n  valueFrom: {secretKeyRef: {name: airflow-broker, key: connection}}\n",
                severity=Severity.WARNING,
            )  # fmt: skip
            return


def _has_broker(known: Iterator[Setting]) -> bool:
    return any(setting.option == "celery.broker_url" for setting in known)


def _has_more(tree: Tree, workload: Resource) -> bool:
    """Whether options may come from where nobody can look: Secrets, ConfigMaps outside of the tree, a mounted airflow.cfg."""
    for _, container in containers(workload):
        for source in mappings(container.get("envFrom")):
            reference = source.get("configMapRef")
            name = str(reference.get("name")) if isinstance(reference, Mapping) else ""
            if not name or tree.find("ConfigMap", name, workload.namespace, group="") is None:
                return True
        mounts = (str(mount.get("mountPath")) for mount in mappings(container.get("volumeMounts")))
        if any(mount.rstrip("/") in _CONFIGURATION for mount in mounts):
            return True
    return False


RULE = Rule(
    id="AF006",
    name="broker-missing",
    summary="a Celery executor without a broker",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("official charts 1.0 to 1.22 with such values: `helm template` refuses them with these words", "run"),
        Evidence("community chart 8.9.0 renders REDIS_HOST localhost with `redis.enabled: false` alone", "run"),
        Evidence("Airflow's Celery provider: the default of `[celery] broker_url` is redis://redis:6379/0", "read"),
    ),
    fix="name a Secret with the broker's address in `data.brokerUrlSecretName`, or leave the chart its Redis",
    check=check,
    about=("release", *WORKLOADS),
)
