"""A kind that Kubernetes doesn't have.

## What

Finds objects of Kubernetes' own groups whose kind or version doesn't exist there: misspelt, or under another group.

## Why

The API server answers `no matches for kind`. Flux then applies nothing of the Kustomization but its Namespaces, Argo CD nothing
at all.

## Example

```yaml
apiVersion: v1
kind: Deployment
```

## Use instead

```yaml
apiVersion: apps/v1
kind: Deployment
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.profile import Profile
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.schema._schemas import faults_of_kind
from airfoil.checks.tree import Resource, Tree
from airfoil.cluster.core_kinds import core_kinds, shipped
from airfoil.cluster.schemas import FaultKind, SchemaFault
from airfoil.cluster.versions import KubernetesVersion


def check(tree: Tree) -> Iterator[Finding]:
    """Objects of kinds that don't exist."""
    for resource, fault in faults_of_kind(tree, FaultKind.UNKNOWN_KIND, FaultKind.UNKNOWN_VERSION):
        is_vague = _is_of_unknown_release(resource, fault)
        key = str(fault.path[-1]) if fault.path else "kind"
        later = _later(resource) if "kubernetes" in tree.profile.guesses else ""
        yield from RULE.at(
            resource,
            *fault.path,
            what=fault.message + (f"; Kubernetes {later} has it" if later else ""),
            sees=f'`no matches for kind "{resource.kind}" in version "{resource.body["apiVersion"]}"`',
            fix=f"say in the profile which Kubernetes it is: `kubernetes: {later}`" if later
            else f"write `{key}: {fault.meant}`" if fault.meant else "",
            rests_on=("kubernetes",),
            severity=Severity.WARNING if is_vague or later else None,
            changes=[put(key, value=fault.meant)] if _is_certain(fault) and not later else (),
            cause=fault.message if is_vague else "",
        )  # fmt: skip


def _later(resource: Resource) -> str:
    """The first Kubernetes after the guessed one that has a kind: who writes it down has that, or a later one."""
    group, _, version = str(resource.body["apiVersion"]).rpartition("/")
    guessed = KubernetesVersion.parse(Profile().kubernetes)
    known = (each for each in sorted(shipped()) if each > guessed)
    return next((str(each) for each in known if (group, version, resource.kind) in core_kinds(each).kinds), "")


def _is_of_unknown_release(resource: Resource, fault: SchemaFault) -> bool:
    """Whether it is another version of a custom kind whose CRD the cluster has: an older release may still serve it."""
    group = resource.identity.group
    return fault.kind is FaultKind.UNKNOWN_VERSION and "." in group and not group.endswith(".k8s.io")


def _is_certain(fault: SchemaFault) -> bool:
    """Whether there is one such kind only; another version of the same kind may have other fields."""
    return bool(fault.meant) and fault.kind is FaultKind.UNKNOWN_KIND and " or " not in fault.message


RULE = Rule(
    id="K8006",
    name="unknown-api",
    summary="a kind or version that Kubernetes doesn't have",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Flux kustomize-controller v1.7.3 and Argo CD v3.3.0: `no matches for kind`", "run"),
        Evidence("the kinds of Kubernetes 1.25 to 1.37, by kubernetes-validate", "read"),
    ),
    fix="correct the apiVersion or the kind",
    check=check,
)
