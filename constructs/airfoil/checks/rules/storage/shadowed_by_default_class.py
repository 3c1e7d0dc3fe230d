"""A hand-written volume that a default class puts in the shade.

## What

Finds claims without a class beside a volume without one that was meant for them, in a cluster that has a default class.

## Why

The API server writes the default class into the claim. The volume, which has none, is passed over; the claim gets a fresh, empty volume, or stays Pending. On k3s
`local-path` is the default class.

## Example

```yaml
kind: PersistentVolumeClaim
spec: # no storageClassName
  accessModes: [ReadWriteOnce]
```

## Use instead

```yaml
kind: PersistentVolumeClaim
spec:
  storageClassName: ""
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.binding import class_of, default_class, is_reserved, misfit, provisioner_of
from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Resource, Tree
from airfoil.cluster.fields import child, texts


def check(tree: Tree) -> Iterator[Finding]:
    """Claims without a class that would fit a volume without one."""
    default = default_class(tree)
    if default is None:
        return
    for claim in tree.of("PersistentVolumeClaim", group=""):
        if class_of(claim) is not None or claim.get("spec", "volumeName") or is_reserved(tree, claim):
            continue
        meant = [
            volume
            for volume in tree.of("PersistentVolume", group="")
            if not class_of(volume) and not misfit(claim, volume, "")[0]
        ]
        if meant:
            yield from RULE.at(
                claim,
                "spec",
                what=f"the claim gets the default class {default}, so that volume {meant[0].name}, which has none, is passed over",
                sees=_sees(tree, claim, default) + f"; {meant[0].name} stays Available",
                paste='spec:\n  storageClassName: ""\n',
                related=[related("was meant for it", volume) for volume in meant],
                rests_on=["default_storage_class"],
                # right in either case: a claim that names no class reaches a volume of none, whatever the default is
                changes=[put("spec", "storageClassName", value="")],
            )


def _sees(tree: Tree, claim: Resource, default: str) -> str:
    modes = set(texts(child(claim.body, "spec"), "accessModes"))
    if provisioner_of(tree, default) == "rancher.io/local-path" and modes - {"ReadWriteOnce", "ReadWriteOncePod"}:
        return (
            "the claim stays Pending, `ProvisioningFailed: …NodePath only supports ReadWriteOnce and ReadWriteOncePod…`"
        )
    return f"the claim is bound to a new, empty volume of {default}, or stays Pending"


RULE = Rule(
    id="ST003",
    name="static-pv-shadowed-by-default-class",
    summary="a default class puts a hand-written volume in the shade",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            'Kubernetes v1.36.3: the claim gets class local-path, Pending; with `storageClassName: ""`: Bound', "run"
        ),
        Evidence("admission setdefault/admission.go; k3s manifests/local-storage.yaml", "read"),
    ),
    fix='write `storageClassName: ""` on the claim, or the same class name on both',
    check=check,
)
