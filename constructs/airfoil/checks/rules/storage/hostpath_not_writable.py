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

import re
from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.storage._volumes import modes_of, volume_of
from airfoil.checks.tree import ChartRelease, Resource, Tree

_LOGS = re.compile(r"\blogs?\b")


def check(tree: Tree) -> Iterator[Finding]:
    """HostPath volumes behind the logs claim of an Airflow chart."""
    for release in tree.releases:
        if release.flavour not in {"official", "community"} or _prepares(release):
            continue
        for claim in _logs(tree, release):
            volume = volume_of(tree, claim)
            if volume is not None and volume.get("spec", "hostPath"):
                yield from RULE.at(
                    volume,
                    "spec", "hostPath",
                    what=f"Airflow's user 50000 must be able to write {volume.get('spec', 'hostPath', 'path')}, and nothing here sees to it",
                    sees="`PermissionError: [Errno 13] Permission denied: '/opt/airflow/logs/scheduler'`, CrashLoopBackOff",
                    related=[related("the logs' claim", claim)],
                )  # fmt: skip


def _logs(tree: Tree, release: ChartRelease) -> Iterator[Resource]:
    """The claim that the values name for the logs; if they name none, those that are called so, and can be written."""
    name = release.get("logs", "persistence", "existingClaim")
    for claim in tree.of("PersistentVolumeClaim", group=""):
        is_called_so = not name and _LOGS.search(claim.name) and "ReadWriteMany" in modes_of(claim)
        if claim.namespace == release.namespace and (claim.name == name or is_called_so):
            yield claim


def _prepares(release: ChartRelease) -> bool:
    containers = release.get("scheduler", "extraInitContainers") or ()
    return any("chown" in str(container) for container in containers)


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
