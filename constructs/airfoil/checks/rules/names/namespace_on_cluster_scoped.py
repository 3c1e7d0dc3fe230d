"""A namespace on an object that can have none.

## What

Finds PersistentVolumes, StorageClasses, ClusterRoles, and other objects that stand outside of namespaces, with `metadata.namespace`.

## Why

The API server drops it without a word. Who reads the file takes the object for one of that namespace; two of the same name in two namespaces are one object, and the
later one wins (rule DU001 tells such a pair).

## Example

```yaml
kind: PersistentVolume
metadata: {name: airflow-dags, namespace: airflow}
```

## Use instead

```yaml
kind: PersistentVolume
metadata: {name: airflow-dags}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import remove
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree, value_at
from airfoil.cluster.crds import kinds_of
from airfoil.cluster.scopes import CLUSTER_SCOPED, CUSTOM_CLUSTER_SCOPED


def check(tree: Tree) -> Iterator[Finding]:
    """Objects whose file has a namespace that the tree, read as the API server does, has no more."""
    custom = {
        (kind.group, kind.kind)
        for crd in tree.of("CustomResourceDefinition")
        for kind in kinds_of(crd.body)
        if kind.scope == "Cluster"
    }
    for resource in tree.resources:
        if resource.written is None or resource.namespace:
            continue
        namespace = value_at(resource.written, ("metadata", "namespace"))
        key = (resource.identity.group, resource.kind)
        if namespace and (key in CLUSTER_SCOPED or key in CUSTOM_CLUSTER_SCOPED or key in custom):
            yield from RULE.at(
                resource,
                "metadata", "namespace",
                what=f"a {resource.kind} stands outside of namespaces; `{namespace}` is dropped",
                sees=f"`kubectl get {resource.kind.lower()} {resource.name}` shows it, in whatever namespace one looks",
                changes=[remove("metadata", "namespace")],
            )  # fmt: skip


RULE = Rule(
    id="NM004",
    name="namespace-on-cluster-scoped",
    summary="a namespace on an object that can have none",
    severity={"*": Severity.INFO},
    evidence=(
        Evidence(
            "kube-apiserver v1.36.3: PersistentVolumes `pv` of two namespaces, applied by kubectl and server-side, are one, "
            "without a namespace; a ClusterRole of a namespace that doesn't exist is taken",
            "run",
        ),
        Evidence("k8s.io/apiserver pkg/registry/rest/meta.go: EnsureObjectNamespaceMatchesRequestNamespace", "read"),
    ),
    fix="remove `metadata.namespace`",
    check=check,
)
