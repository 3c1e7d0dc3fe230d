"""A claim that the local-path provisioner refuses.

## What

Finds claims of a class of `rancher.io/local-path` with modes other than ReadWriteOnce, or with a selector, and such classes that don't wait for a consumer.

## Why

local-path makes a folder on one node. It gives ReadWriteOnce and ReadWriteOncePod alone, can't look for labels, and must know the node first. The claim stays Pending. The Airflow
chart's own logs claim is always ReadWriteMany.

## Example

```yaml
kind: PersistentVolumeClaim
spec:
  storageClassName: local-path
  accessModes: [ReadWriteMany]
```

## Use instead

```yaml
kind: PersistentVolumeClaim
spec:
  storageClassName: local-path
  accessModes: [ReadWriteOnce] # one node; else NFS or another class
```
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from airfoil.checks.binding import class_of, effective_class, is_reserved, provisioner_of
from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.json_texts import json_text
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

if TYPE_CHECKING:
    from airfoil.cluster.binding import Provisioner

_PROVISIONER = "rancher.io/local-path"
_SHARED = "sharedFileSystemPath"
"""Key of the provisioner's own configuration."""


def check(tree: Tree) -> Iterator[Finding]:
    """Claims and classes that it refuses; a folder that all nodes share takes any (provisioner.go isSharedFilesystem, read)."""
    if any(_SHARED in json_text(tree, each) for each in tree.of("ConfigMap", group="")):
        return
    for claim in tree.of("PersistentVolumeClaim", group=""):
        if (
            provisioner_of(tree, effective_class(tree, claim)) != _PROVISIONER
            or claim.get("spec", "volumeName")
            or is_reserved(tree, claim)
        ):
            continue
        modes = frozenset(claim.get("spec", "accessModes") or ())
        selects = bool(claim.get("spec", "selector"))
        refusal = _limits().refusal(
            modes, str(claim.get("spec", "volumeMode") or "Filesystem"), selector=selects, node=True
        )
        if refusal:
            yield from RULE.at(
                claim,
                "spec", "selector" if selects else "accessModes",
                what=f"local-path can't give what claim {claim.name} asks for",
                sees=f"`ProvisioningFailed: failed to provision volume with StorageClass: {refusal}`; the claim stays Pending",
                rests_on=["storage_classes"] if class_of(claim) else ["default_storage_class"],
            )  # fmt: skip
    for storage_class in tree.of("StorageClass"):
        if (
            storage_class.get("provisioner") == _PROVISIONER
            and storage_class.get("volumeBindingMode") != "WaitForFirstConsumer"
        ):
            yield from RULE.at(
                storage_class,
                "volumeBindingMode",
                what=f"class {storage_class.name} doesn't wait for the pod, and local-path must know its node",
                sees=f"`{_limits().without_node}`; claims stay Pending",
                paste="volumeBindingMode: WaitForFirstConsumer\n",
                changes=[put("volumeBindingMode", value="WaitForFirstConsumer")],
            )


def _limits() -> Provisioner:
    from airfoil.cluster.binding import KNOWN

    return KNOWN[_PROVISIONER]


RULE = Rule(
    id="ST013",
    name="local-path-limits",
    summary="a claim that the local-path provisioner refuses",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("local-path-provisioner v0.0.30, provisioner.go", "read"),
        Evidence("chart 1.22.0 renders the claim airflow-logs as ReadWriteMany", "run"),
    ),
    fix="ask for ReadWriteOnce on a single node, or use NFS, another class, or a hand-written volume",
    check=check,
)
