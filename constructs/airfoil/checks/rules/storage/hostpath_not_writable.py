"""A host folder that Airflow may not write.

## What

Finds logs on a hostPath volume where no init container makes the folder writable for Airflow's user.

## Why

Kubernetes makes a missing host folder for root alone, and `fsGroup` does nothing for host folders. Airflow runs as user 50000.

## Example

```yaml
kind: PersistentVolume
spec:
  hostPath: {path: /srv/airflow/logs}
  accessModes: [ReadWriteMany]
```

## Use instead

```sh
sudo install -d -o 50000 -g 0 -m 2775 /srv/airflow/logs # on the node
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import ChartRelease, Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """HostPath volumes behind the logs claim of an Airflow chart."""
    for release in tree.releases:
        claim_name = release.get("logs", "persistence", "existingClaim")
        if release.flavour not in {"official", "community"} or not claim_name or _prepares(release):
            continue
        claim = tree.find("PersistentVolumeClaim", str(claim_name), release.namespace, group="")
        volume = _volume_of(tree, claim) if claim else None
        if claim and volume and volume.get("spec", "hostPath"):
            yield from RULE.at(
                volume,
                "spec", "hostPath",
                what=f"Airflow's user 50000 must be able to write {volume.get('spec', 'hostPath', 'path')}, and nothing here sees to it",
                sees="`PermissionError: [Errno 13] Permission denied: '/opt/airflow/logs/scheduler'`, CrashLoopBackOff",
                related=[related("the logs' claim", claim)],
            )  # fmt: skip


def _prepares(release: ChartRelease) -> bool:
    containers = release.get("scheduler", "extraInitContainers") or ()
    return any("chown" in str(container) for container in containers)


def _volume_of(tree: Tree, claim: Resource) -> Resource | None:
    for volume in tree.of("PersistentVolume", group=""):
        if volume.name == claim.get("spec", "volumeName") or volume.get("spec", "claimRef", "name") == claim.name:
            return volume
    labels = claim.get("spec", "selector", "matchLabels") or {}
    matching = (
        item for item in tree.of("PersistentVolume", group="") if labels and labels.items() <= item.labels.items()
    )
    return next(matching, None)


RULE = Rule(
    id="ST016",
    name="hostpath-not-writable",
    summary="a host folder that Airflow may not write",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence("host_path.go GetAttributes: Managed false; local.go applies fsGroup", "read"),
        Evidence("apache/airflow #39021; airflow-helm/charts #38 #708 #842", "read"),
    ),
    fix="make the folder for 50000:0 on the node, use a `local` volume, or let an init container do it; never chmod 777",
    check=check,
)
