"""Objects of a namespace that nobody makes.

## What

Finds namespaced objects whose Namespace is neither in the tree nor in the cluster.

## Why

The API server refuses the object. With Flux nothing else of the Kustomization is applied either.

## Example

```yaml
kind: ConfigMap
metadata: {name: a, namespace: airflow} # and no Namespace airflow
```

## Use instead

```yaml
apiVersion: v1
kind: Namespace
metadata: {name: airflow}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import precede
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """The first object of each namespace that is nowhere."""
    there = {item.name for item in tree.of("Namespace", group="")} | tree.profile.namespaces | _made(tree)
    told: set[str] = set()
    for resource in tree.resources:
        if resource.namespace and resource.namespace not in there | told:
            told.add(resource.namespace)
            yield from _told(tree, resource)


def _told(tree: Tree, resource: Resource) -> Iterator[Finding]:
    document = f"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: {resource.namespace}\n"
    yield from RULE.at(
        resource,
        "metadata", "namespace",
        what=f"no Namespace {resource.namespace} is in the tree",
        sees=f'`namespaces "{resource.namespace}" not found`',
        paste=document,
        rests_on=["namespaces"],
        changes=[precede(document)] if resource.written is None and "namespaces" not in tree.profile.guesses else (),
        severity=Severity.WARNING if "namespaces" in tree.profile.guesses or not _namespaces_were_told(tree) else None,
    )  # fmt: skip


def _namespaces_were_told(tree: Tree) -> bool:
    """Whether anybody said which namespaces exist, or the tree makes any: else it may well rely on the cluster's."""
    return any(tree.of("Namespace", group=""))


def _made(tree: Tree) -> set[str]:
    """Namespaces of the controllers themselves, and those that a release makes."""
    made = {"flux-system", "argocd"}
    for chart in tree.of("HelmChart", group="helm.cattle.io"):
        if chart.get("spec", "createNamespace") is True:
            made.add(str(chart.get("spec", "targetNamespace")))
    for release in tree.of("HelmRelease", group="helm.toolkit.fluxcd.io"):
        if release.get("spec", "install", "createNamespace") is True:
            made.add(str(release.get("spec", "targetNamespace") or release.namespace))
    for application in tree.of("Application", group="argoproj.io"):
        if "CreateNamespace=true" in (application.get("spec", "syncPolicy", "syncOptions") or ()):
            made.add(str(application.get("spec", "destination", "namespace")))
    return made


RULE = Rule(
    id="OR003",
    name="namespace-missing",
    summary="objects of a namespace that nobody makes",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            'Flux kustomize-controller v1.7.3: `ConfigMap/airflow/airflow-config not found: namespaces "airflow" not found`',
            "run",
        ),
        Evidence("the diary makes its namespace by helm alone", "read"),
    ),
    fix="add the Namespace to the tree, or say in the profile that it exists (`namespaces`)",
    check=check,
)
