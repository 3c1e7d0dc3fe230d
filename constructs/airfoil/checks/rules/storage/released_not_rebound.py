"""A retained volume that no claim gets back.

## What

Finds hand-written volumes with the reclaim policy Retain that stay, while their claim is pruned when its file leaves the tree.

## Why

When the claim is deleted, the volume is Released: it keeps the uid of the old claim. A new claim of the same name has another uid and stays Pending. The data is there, and nobody reaches it
until somebody removes `spec.claimRef.uid` by hand.

## Example

```yaml
kind: PersistentVolumeClaim # in a Kustomization with `prune: true`; the volume is annotated, the claim isn't
metadata:
  name: airflow-dags
```

## Use instead

```yaml
kind: PersistentVolumeClaim
metadata:
  name: airflow-dags
  annotations:
    kustomize.toolkit.fluxcd.io/prune: disabled
    argocd.argoproj.io/sync-options: Prune=false,Delete=false
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.pruning import kept_by
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.prune._protection import keep, keeping
from airfoil.checks.rules.storage._volumes import claims_with_volume
from airfoil.checks.tree import Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Retained volumes that outlive their claim; one that is pruned along with it comes back as a new one."""
    for claim, volume in claims_with_volume(tree):
        if volume.get("spec", "persistentVolumeReclaimPolicy") != "Retain" or not _goes(claim) or _goes(volume):
            continue
        yield from RULE.at(
            claim,
            "metadata", "annotations",
            what=f"when the file of claim {claim.name} leaves the tree, volume {volume.name} stays, and no new claim gets it",
            sees=f"volume {volume.name}: Released; a new claim {claim.name}: Pending. Until then: "
            f"`kubectl patch pv {volume.name} --type=json -p '[{{\"op\":\"remove\",\"path\":\"/spec/claimRef/uid\"}}]'`",
            paste=keeping(claim),
            changes=[keep(claim)],
            related=[related("stays behind", volume)],
        )  # fmt: skip


def _goes(resource: Resource) -> bool:
    return resource.unit.prune and not kept_by(resource)


RULE = Rule(
    id="ST012",
    name="retain-released-not-rebound",
    summary="a retained volume that no claim gets back",
    # a volume that nobody writes by hand has the policy Delete, and rule PR004 tells of that
    severity={"flux-ks": Severity.WARNING, "argo-dir": Severity.WARNING, "argo-helm": Severity.WARNING},
    evidence=(
        Evidence(
            "pv_controller.go syncVolume: a claim of another uid is a new one; Released volumes aren't candidates",
            "read",
        ),
    ),
    fix="keep the claim as well as the volume from being pruned",
    check=check,
)
