"""A host folder on a cluster of several nodes.

## What

Finds hostPath volumes without node affinity where several nodes run pods.

## Why

Each node has its own folder of that name. The scheduler sees the DAGs, a worker on the next node sees an empty folder; logs can't be found.

## Example

```yaml
kind: PersistentVolume
spec:
  hostPath:
    path: /srv/airflow/dags
```

## Use instead

```yaml
kind: PersistentVolume
spec:
  local:
    path: /srv/airflow/dags
  nodeAffinity: # the node that has the folder
    required:
      nodeSelectorTerms:
        - matchExpressions:
            - {key: kubernetes.io/hostname, operator: In, values: [worker-0]}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """HostPath volumes where the profile names several nodes."""
    nodes = tree.profile.nodes
    if len(nodes) < 2:
        return
    for volume in tree.of("PersistentVolume", group=""):
        if volume.get("spec", "hostPath") is None or volume.get("spec", "nodeAffinity") is not None:
            continue
        yield from RULE.at(
            volume,
            "spec", "hostPath",
            what=f"{volume.get('spec', 'hostPath', 'path')} is another folder on each of {len(nodes)} nodes",
            sees="no error: DAGs are missing on some pods, logs give 404",
            rests_on=["nodes"],
        )  # fmt: skip


RULE = Rule(
    id="ST015",
    name="hostpath-multi-node",
    summary="a host folder on a cluster of several nodes",
    severity={"*": Severity.ERROR},
    evidence=(Evidence("host_path.go: a hostPath volume has no node affinity", "read"),),
    fix="use a `local` volume with node affinity, NFS, or a class that gives ReadWriteMany",
    check=check,
)
