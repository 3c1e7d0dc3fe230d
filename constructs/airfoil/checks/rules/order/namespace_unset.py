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
from airfoil.cluster.scopes import CLUSTER_SCOPED


def check(tree: Tree) -> Iterator[Finding]:
    """Objects that end up without a namespace."""
    crds = [resource.body for resource in tree.of("CustomResourceDefinition")]
    known = CustomKinds.bundled().with_crds(crds)
    for resource in tree.resources:
        if resource.namespace or resource.release or not _is_namespaced(resource, known):
            continue
        is_held = resource.unit.holder is not None
        if resource.engine == "argo-dir" and is_held:
            continue  # the Application's destination gives it one
        yield from RULE.at(
            resource,
            "metadata", "name",
            what=f"{resource.kind} {resource.name} names no namespace",
            sees="Flux: `namespace not specified: the server could not find the requested resource`, nothing is applied; kubectl: it lands in `default`",
            severity=Severity.ERROR if resource.engine == "flux-ks" and is_held else None,
            rests_on=[] if is_held else ["engine"],
        )  # fmt: skip


def _is_namespaced(resource: Resource, known: CustomKinds) -> bool:
    """Whether a kind is namespaced for sure; of a custom kind whose CRD nobody has, nothing is said."""
    group, _, version = str(resource.body["apiVersion"]).rpartition("/")
    if "." in group and not group.endswith(".k8s.io"):
        custom = known.find((group, version, resource.kind))
        return custom is not None and custom.scope == "Namespaced"
    return (group, resource.kind) not in CLUSTER_SCOPED and not resource.kind.endswith("List")


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
