"""A namespaced object that names no namespace.

## What

Finds objects of namespaced kinds without `metadata.namespace`, where what applies them gives them none either.

## Why

Flux refuses the whole Kustomization unless it has a `targetNamespace`. kubectl puts the object into `default`, or wherever the context of the day points.

## Example

```yaml
kind: ConfigMap
metadata: {name: airflow-config}
```

## Use instead

```yaml
kind: ConfigMap
metadata: {name: airflow-config, namespace: airflow}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree
from airfoil.cluster.crds import CustomKinds
from airfoil.cluster.scopes import CLUSTER_SCOPED, CUSTOM_CLUSTER_SCOPED


def check(tree: Tree) -> Iterator[Finding]:
    """Objects that end up without a namespace."""
    crds = [resource.body for resource in tree.of("CustomResourceDefinition")]
    known = CustomKinds.bundled().with_crds(crds)
    units: dict[str, list[Resource]] = {}
    for resource in tree.resources:
        if not resource.release and _is_namespaced(resource, known):
            units.setdefault(resource.unit.bundle, []).append(resource)
    for held in units.values():
        without = [resource for resource in held if not resource.namespace]
        # where none has one, somebody gives it to all of them: said once
        is_all = len(without) == len(held) > 1
        for resource in without[:1] if is_all else without:
            yield from _told(resource, f"none of the {len(held)} objects here names a namespace" if is_all else "")


def _told(resource: Resource, what: str) -> Iterator[Finding]:
    """The finding at one object."""
    is_held = resource.unit.holder is not None
    if resource.engine == "argo-dir":
        return  # the Application's destination gives it one
    if resource.engine == "flux-ks" and not is_held:
        return  # a Kustomization that isn't in the tree does, if any applies it at all
    yield from RULE.at(
        resource,
        "metadata", "name",
        what=what or f"{resource.kind} {resource.name} names no namespace",
        sees="Flux: `namespace not specified: the server could not find the requested resource`, nothing is applied; kubectl: it lands in `default`",
        severity=Severity.ERROR if resource.engine == "flux-ks" else None,
        rests_on=[] if is_held else ["engine"],
    )  # fmt: skip


def _is_namespaced(resource: Resource, known: CustomKinds) -> bool:
    """Whether a kind is namespaced for sure; of a custom kind whose CRD nobody has, nothing is said."""
    group, _, version = str(resource.body["apiVersion"]).rpartition("/")
    if "." in group and not group.endswith(".k8s.io"):
        custom = known.find((group, version, resource.kind))
        return custom is not None and custom.scope == "Namespaced"
    key = (group, resource.kind)
    return key not in CLUSTER_SCOPED and key not in CUSTOM_CLUSTER_SCOPED and not resource.kind.endswith("List")


RULE = Rule(
    id="OR004",
    name="namespace-unset",
    summary="a namespaced object that names no namespace",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3, rendered chart: `ServiceAccount/airflow-api-server namespace not specified`, nothing applied",
            "run",
        ),
        Evidence("kubectl apply split a rendered chart over `default` and `airflow`", "run"),
    ),
    fix="write `metadata.namespace`",
    check=check,
)
