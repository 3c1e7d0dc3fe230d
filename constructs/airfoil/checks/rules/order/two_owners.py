"""An object that two owners have for their own.

## What

Finds one object in two Kustomizations or Applications, or both in a plain manifest and in a chart.

## Why

Each writes its own version over the other's. When one of the two drops the object, it deletes it from the cluster, though the other still has it in Git: a shared Namespace goes with all
that is in it. Helm refuses to install a chart over an object that isn't its own, and Flux' Helm controller takes the object over, and deletes it with the release.

## Example

```yaml
# apps/one/namespace.yaml, and the same in apps/two/namespace.yaml, each with a Kustomization of its own
kind: Namespace
metadata: {name: airflow}
```

## Use instead

```yaml
# namespaces/airflow.yaml, in a Kustomization that the other two depend on
kind: Namespace
metadata: {name: airflow}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.prune._protection import claims_of_chart
from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.manifests import Identity

_RENAMED = ("fullnameOverride", "nameOverride", "useStandardNaming")
"""Values that change the names of the chart's objects."""


def check(tree: Tree) -> Iterator[Finding]:
    """Objects of two owners, then those that a chart makes under a name that the tree has, too."""
    for identity, same in tree.by_identity.items():
        first = same[0]
        other = next((each for each in same[1:] if _are_rivals(tree, first, each)), None)
        if other is not None:
            yield from RULE.at(
                other,
                "metadata", "name",
                what=f"{identity} belongs to {_owner(first)} and to {_owner(other)}",
                sees="Flux: the later one wins, and whoever prunes it first deletes it; Argo CD: `SharedResourceWarning: … is part of applications … and …`",
                related=[related("the same object", first)],
                severity=None if any(each.unit.prune or each.release for each in (first, other)) else Severity.WARNING,
                cause=f"{_owner(first)} and {_owner(other)}",
            )  # fmt: skip
    for release in tree.releases:
        if not release.objects and release.holder is not None:
            yield from _of_chart(tree, release, release.holder)


def _are_rivals(tree: Tree, one: Resource, other: Resource) -> bool:
    """Whether two owners that speak to the same cluster apply it."""
    owners = (one.unit.holder, other.unit.holder)
    if owners[0] is None or owners[1] is None or owners[0] == owners[1]:
        return False  # one owner, or nobody knows: rule DU001
    return _target(tree, owners[0]) == _target(tree, owners[1])


def _target(tree: Tree, owner: Identity) -> tuple[object, ...]:
    """The cluster that an owner applies to: its own, unless it says otherwise."""
    held = tree.by_identity.get(owner, ())
    if not held:
        return ()
    if owner.kind == "Application":
        # `name: in-cluster` is the cluster of Argo CD itself, just as this address
        name, server = (held[0].get("spec", "destination", key) for key in ("name", "server"))
        return () if name == "in-cluster" or server == "https://kubernetes.default.svc" else (name, server)
    secret = held[0].get("spec", "kubeConfig", "secretRef", "name")
    return () if secret is None else (owner.namespace, secret)


def _owner(resource: Resource) -> str:
    holder = resource.unit.holder
    return f"{holder.kind} {holder.name}" if holder is not None else resource.unit.name


def _of_chart(tree: Tree, release: ChartRelease, holder: Resource) -> Iterator[Finding]:
    if release.engine == "k3s-hc" and holder.get("spec", "takeOwnership") is True:
        return
    for kind, name in _made_by(release):
        own = tree.find(kind, name, release.namespace, group="")
        if own is not None and own.unit.holder != holder.identity:
            yield from RULE.at(
                own,
                "metadata", "name",
                what=f"the chart of {holder.kind} {holder.name} makes {kind} {name} of its own",
                sees="Flux takes it over without a word, and deletes it with the release" if release.engine == "flux-hr"
                else f'`{kind} "{name}" in namespace "{release.namespace}" exists and cannot be imported into the current '
                "release: invalid ownership metadata`",
                fix=f"give yours another name, and name it in the chart's values{_where(kind)}",
                related=[related("makes it, too", holder)],
            )  # fmt: skip


def _made_by(release: ChartRelease) -> Iterator[tuple[str, str]]:
    """Claims and Secrets that the official chart makes under names that are tempting."""
    if release.flavour != "official" or any(release.get(key) for key in _RENAMED) or not release.is_whole:
        return
    yield from (("PersistentVolumeClaim", name) for _, name in claims_of_chart(release))
    if not release.get("fernetKeySecretName"):
        yield "Secret", f"{release.name}-fernet-key"
    if not release.get("data", "metadataSecretName"):
        yield "Secret", f"{release.name}-metadata"


def _where(kind: str) -> str:
    return (
        " (`existingClaim`)"
        if kind == "PersistentVolumeClaim"
        else " (`fernetKeySecretName`, `data.metadataSecretName`)"
    )


RULE = Rule(
    id="DU002",
    name="two-owners",
    summary="an object that two owners have for their own",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3, one object in two Kustomizations: both Ready, the later one wins", "run"
        ),
        Evidence("argo-cd controller/state.go SharedResourceWarning; helm pkg/action/validate.go", "read"),
        Evidence("Airflow chart 1.22.0: <release>-logs, -dags, -fernet-key, -metadata", "run"),
    ),
    fix="leave it to one of them; with Argo CD, `FailOnSharedResource=true` makes a second one fail",
    check=check,
    loses_data=True,
)
