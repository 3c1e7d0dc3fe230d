"""A hand-written volume that can't be used, or can't be given back.

## What

Finds `local` volumes without node affinity, hostPath volumes that are to be deleted, and StatefulSets that delete their claims.

## Why

A local volume without a node is refused. The deleter of hostPath volumes works below /tmp alone, so the volume ends as Failed. A StatefulSet with a claim policy of Delete takes the
data along when it is scaled down or removed.

## Example

```yaml
kind: PersistentVolume
spec:
  hostPath: {path: /srv/data}
  persistentVolumeReclaimPolicy: Delete
```

## Use instead

```yaml
kind: PersistentVolume
spec:
  hostPath: {path: /srv/data}
  persistentVolumeReclaimPolicy: Retain
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree

_DELETABLE = "/tmp/"  # noqa: S108 - the only place where the hostPath deleter works


def check(tree: Tree) -> Iterator[Finding]:
    """Volumes and claim policies."""
    for volume in tree.of("PersistentVolume", group=""):
        yield from _volume(volume)
    for workload in tree.of("StatefulSet"):
        policy = workload.get("spec", "persistentVolumeClaimRetentionPolicy") or {}
        for when in ("whenDeleted", "whenScaled"):
            if policy.get(when) == "Delete":
                yield from RULE.at(
                    workload,
                    "spec", "persistentVolumeClaimRetentionPolicy", when,
                    what=f"the claims of StatefulSet {workload.name} are deleted {'with it' if when == 'whenDeleted' else 'when it is scaled down'}",
                    sees="the data is gone if the class' reclaim policy is Delete",
                    severity=Severity.WARNING,
                )  # fmt: skip


def _volume(volume: Resource) -> Iterator[Finding]:
    if volume.get("spec", "local") is not None and volume.get("spec", "nodeAffinity") is None:
        yield from RULE.at(
            volume,
            "spec", "local",
            what=f"local volume {volume.name} doesn't say which node has its folder",
            sees="`spec.nodeAffinity: Required value: Local volume requires node affinity`",
        )  # fmt: skip
    path = volume.get("spec", "hostPath", "path")
    if (
        isinstance(path, str)
        and volume.get("spec", "persistentVolumeReclaimPolicy") == "Delete"
        and not path.startswith(_DELETABLE)
    ):
        yield from RULE.at(
            volume,
            "spec", "persistentVolumeReclaimPolicy",
            what=f"volume {volume.name} is to be deleted, and nobody can delete {path}",
            sees="when the claim goes: Failed, `host_path deleter only supports /tmp/.+ but received provided …`",
            paste="spec:\n  persistentVolumeReclaimPolicy: Retain\n",
            severity=Severity.WARNING,
            changes=[put("spec", "persistentVolumeReclaimPolicy", value="Retain")],
        )  # fmt: skip


RULE = Rule(
    id="ST018",
    name="static-pv-faults",
    summary="a hand-written volume that can't be used or given back",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Kubernetes v1.36.3 refuses a local volume without node affinity (recorded)", "run"),
        Evidence("host_path.go L357; apps/v1 persistentVolumeClaimRetentionPolicy", "read"),
    ),
    fix="name the node of a local volume; let hand-written volumes be retained",
    check=check,
)
