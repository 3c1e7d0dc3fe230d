"""A read-only volume that somebody writes, or a volume that isn't as read-only as it looks.

## What

Finds logs and git-sync on claims that are ReadOnlyMany alone, writers of Airflow's logs with `readOnly: true`, and host folders or NFS that are ReadOnlyMany while nothing mounts them read-only.

## Why

A CSI driver may mount a ReadOnlyMany claim read-only, and nothing can be written. On hostPath, local volumes and NFS access modes are no protection at all: they only decide which claim
fits which volume. `readOnly: true` where the container mounts it is what protects.

## Example

```yaml
kind: PersistentVolumeClaim
metadata: {name: airflow-logs}
spec:
  accessModes: [ReadOnlyMany]
```

## Use instead

```yaml
kind: PersistentVolumeClaim
metadata: {name: airflow-logs}
spec:
  accessModes: [ReadWriteMany]
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.checks.change import remove
from airfoil.checks.consumers import claims_of, used_claims
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.storage._volumes import is_enforced, modes_of, volume_of
from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.checks.workloads import WORKLOADS, command_line, containers, pod_spec

_ROX = frozenset(("ReadOnlyMany",))
_WRITES_LOGS = re.compile(r"\b(airflow )?(scheduler|dag-processor|triggerer|celery worker)\b")
_LOGS = "/opt/airflow/logs"


def check(tree: Tree) -> Iterator[Finding]:
    """Charts' claims, then hand-written mounts, then volumes that only look read-only."""
    for release in tree.releases:
        if release.flavour in {"official", "community"}:
            yield from _of_chart(tree, release)
    for workload in tree.of(*WORKLOADS):
        yield from _of_mounts(workload)
    for claim in tree.of("PersistentVolumeClaim", group=""):
        if modes_of(claim) == _ROX:
            yield from _unprotected(tree, claim)


def _of_chart(tree: Tree, release: ChartRelease) -> Iterator[Finding]:
    writers = {"logs": "Airflow writes its logs", "dags": "git-sync writes the DAGs"}
    for part, who in writers.items():
        name = release.get(part, "persistence", "existingClaim")
        claim = tree.find("PersistentVolumeClaim", str(name), release.namespace, group="") if name else None
        if claim is None or modes_of(claim) != _ROX or release.get(part, "persistence", "enabled") is not True:
            continue
        if part == "dags" and release.get("dags", "gitSync", "enabled") is not True:
            continue
        volume = volume_of(tree, claim)
        is_hard = is_enforced(volume)
        yield from RULE.at(
            claim,
            "spec", "accessModes",
            what=f"{who} into claim {claim.name}, which is ReadOnlyMany",
            sees="`OSError: [Errno 30] Read-only file system`, CrashLoopBackOff" if is_hard
            else "nothing today, for a volume of this kind is mounted for writing all the same; another one won't be",
            paste="spec:\n  accessModes: [ReadWriteMany]\n",
            related=[related("its chart mounts it", release.holder)] if release.holder else [],
            severity=None if is_hard else Severity.WARNING,
        )  # fmt: skip


def _of_mounts(workload: Resource) -> Iterator[Finding]:
    for path, container in containers(workload):
        if not _WRITES_LOGS.search(command_line(container)):
            continue
        for index, mount in _listed(container.get("volumeMounts")):
            if mount.get("readOnly") is True and str(mount.get("mountPath")).rstrip("/") == _LOGS:
                yield from RULE.at(
                    workload,
                    *path, "volumeMounts", index, "readOnly",
                    what=f"container {container.get('name')} writes logs to {_LOGS}, and mounts it read-only",
                    sees="`OSError: [Errno 30] Read-only file system: '/opt/airflow/logs/scheduler'`, CrashLoopBackOff",
                    fix="take `readOnly` away",
                    changes=[remove(*path, "volumeMounts", index, "readOnly")],
                )  # fmt: skip


def _unprotected(tree: Tree, claim: Resource) -> Iterator[Finding]:
    """A claim of a chart is left alone: how the chart mounts it is not for its user to say."""
    volume = volume_of(tree, claim)
    if volume is None or is_enforced(volume) or volume.get("spec", "local") is not None:
        return
    users = [
        item for item in tree.of(*WORKLOADS) if item.namespace == claim.namespace and claim.name in claims_of(item)
    ]
    by_chart = not users and (claim.namespace, claim.name) in tree.once(used_claims)
    if by_chart or (users and all(_mounts_read_only(item, claim.name) for item in users)):
        return
    yield from RULE.at(
        volume,
        "spec", "accessModes",
        what=f"ReadOnlyMany doesn't protect what lies in {_where(volume)}: any pod that mounts it can write there",
        sees="nothing: files can be changed and deleted",
        fix="write `readOnly: true` where the container mounts it (`volumeMounts`)",
        related=[related("its claim", claim)],
        severity=Severity.INFO,
    )  # fmt: skip


def _mounts_read_only(workload: Resource, claim: str) -> bool:
    for _, volume in _listed(pod_spec(workload).get("volumes")):
        source = volume.get("persistentVolumeClaim")
        if not isinstance(source, Mapping) or source.get("claimName") != claim or source.get("readOnly") is True:
            continue
        for _, container in containers(workload):
            for _, mount in _listed(container.get("volumeMounts")):
                if mount.get("name") == volume.get("name") and mount.get("readOnly") is not True:
                    return False
    return True


def _where(volume: Resource) -> str:
    path = volume.get("spec", "hostPath", "path")
    return str(path) if path else f"{volume.get('spec', 'nfs', 'server')}:{volume.get('spec', 'nfs', 'path')}"


def _listed(value: Any) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for index, item in enumerate(value if isinstance(value, (list, tuple)) else ()):
        if isinstance(item, Mapping):
            yield index, item


RULE = Rule(
    id="ST020",
    name="read-only-volume-written",
    summary="a read-only volume that somebody writes, or one that only looks read-only",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("OpenShift docs, persistent storage: access modes describe capabilities and are not enforced", "read"),
        Evidence("the diary believes that ReadOnlyMany protects its DAGs", "read"),
        Evidence(
            "host_path.go, nfs.go: read-only only if the pod's volume says so; csi_mounter.go hands the mode to the driver",
            "reasoned",
        ),
    ),
    fix="make the claim and its volume ReadWriteMany; protect what must not be written by `readOnly: true` in `volumeMounts`",
    check=check,
)
