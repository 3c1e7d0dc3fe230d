"""An API version that the cluster has no more.

## What

Finds objects whose apiVersion was removed at or before the profile's Kubernetes version.

## Why

The API server knows no such kind: `no matches for kind "CronJob" in version "batch/v1beta1"`. Flux then applies nothing of the
Kustomization but its Namespaces, Argo CD nothing at all.

## Example

```yaml
apiVersion: policy/v1beta1
kind: PodDisruptionBudget
```

## Use instead

```yaml
apiVersion: policy/v1
kind: PodDisruptionBudget
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.schema._schemas import faults_of_kind
from airfoil.checks.tree import Tree
from airfoil.cluster.schemas import FaultKind

_SAME_FIELDS = frozenset(
    (
        ("batch/v1beta1", "CronJob", "batch/v1"),
        ("autoscaling/v2beta2", "HorizontalPodAutoscaler", "autoscaling/v2"),
    )
)
"""Kinds that came to this version field by field as they were: batch/v1beta1, autoscaling/v2beta2 (read)."""


def check(tree: Tree) -> Iterator[Finding]:
    """Objects of APIs that are gone."""
    for resource, fault in faults_of_kind(tree, FaultKind.REMOVED_API):
        api_version = resource.body["apiVersion"]
        yield from RULE.at(
            resource,
            "apiVersion",
            what=fault.message,
            sees=f'`no matches for kind "{resource.kind}" in version "{api_version}"`',
            fix=f"write `apiVersion: {fault.meant}`, and compare the fields: they may have moved" if fault.meant else "",
            paste=f"apiVersion: {fault.meant}\nkind: {resource.kind}\n" if fault.meant else "",
            rests_on=("kubernetes",),
            changes=[put("apiVersion", value=fault.meant)] if (api_version, resource.kind, fault.meant) in _SAME_FIELDS else (),
        )  # fmt: skip


RULE = Rule(
    id="K8001",
    name="api-removed",
    summary="an API version that the cluster has no more",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("kubernetes.io, Deprecated API Migration Guide; pluto's versions.yaml", "read"),
        Evidence("Flux kustomize-controller v1.7.3 and Argo CD v3.3.0: `no matches for kind`", "run"),
    ),
    fix="remove the object: nothing replaces this kind",
    check=check,
)
