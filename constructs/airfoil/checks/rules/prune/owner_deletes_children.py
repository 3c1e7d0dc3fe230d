"""An object whose deletion takes a whole release with it.

## What

Finds HelmReleases, HelmCharts and Applications that are pruned themselves, where what they installed holds data that goes with them: claims that the chart makes, and volumes, claims and
namespaces below an Application that has Argo CD's finalizer.

## Why

When the file of such an object is removed or renamed, the reconciler deletes the object, and its controller uninstalls what it had installed. A claim that a chart made is part of the release.

## Example

```yaml
kind: HelmRelease # in a Kustomization with `prune: true`
spec:
  values:
    logs: {persistence: {enabled: true}} # the chart makes the claim
```

## Use instead

```yaml
kind: HelmRelease
metadata:
  annotations:
    kustomize.toolkit.fluxcd.io/prune: disabled
spec:
  values:
    logs: {persistence: {enabled: true, existingClaim: airflow-logs}} # a claim of your own
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.pruning import kept_by
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.prune._protection import claims_of_chart, keep, keeping, outlives_application
from airfoil.checks.tree import Resource, Tree

_FINALIZER = "resources-finalizer.argocd.argoproj.io"
_CONTROLLERS = {"HelmRelease": "Flux", "HelmChart": "k3s", "Application": "Argo CD"}


def check(tree: Tree) -> Iterator[Finding]:
    """Pruned owners of data."""
    for release in tree.releases:
        owner = release.holder
        claims = [name for _, name in claims_of_chart(release)]
        if owner is None or not claims or not _goes(owner) or not _takes_along(owner):
            continue
        yield from _told(owner, f"the chart's own claim{'s' if len(claims) > 1 else ''} {' and '.join(claims)}", ())
    for application in tree.of("Application", group="argoproj.io"):
        held = [item for item in _state(tree, application) if not outlives_application(item)]
        if held and _goes(application) and _takes_along(application):
            yield from _told(application, f"{held[0].kind} {held[0].name}", held[:5])


def _told(owner: Resource, what: str, held: tuple[()] | list[Resource]) -> Iterator[Finding]:
    yield from RULE.at(
        owner,
        "metadata", "name",
        what=f"when the file of {owner.kind} {owner.name} leaves the tree, {_CONTROLLERS[owner.kind]} uninstalls it, and deletes {what}",
        sees="the next reconcile after the commit: pods, Services and claims are gone",
        paste=keeping(owner),
        changes=[keep(owner)],
        related=[related("is deleted with it", item) for item in held],
    )  # fmt: skip


def _goes(owner: Resource) -> bool:
    return owner.unit.prune and not kept_by(owner)


def _takes_along(owner: Resource) -> bool:
    """Argo CD deletes what an Application holds only if that has the finalizer; the other two always do."""
    if owner.kind != "Application":
        return True
    finalizers = owner.get("metadata", "finalizers")
    listed = finalizers if isinstance(finalizers, (list, tuple)) else ()
    return any(str(each).startswith(_FINALIZER) for each in listed)


def _state(tree: Tree, application: Resource) -> Iterator[Resource]:
    """What holds data below an Application."""
    with_claims = {claim.namespace for claim in tree.of("PersistentVolumeClaim", group="")}
    for item in tree.of("PersistentVolumeClaim", "PersistentVolume", "Namespace", group=""):
        if item.unit.holder == application.identity and (item.kind != "Namespace" or item.name in with_claims):
            yield item


RULE = Rule(
    id="PR007",
    name="owner-deletes-children",
    summary="an object whose deletion takes a release's data with it",
    severity={"flux-ks": Severity.WARNING, "argo-dir": Severity.WARNING},
    evidence=(
        Evidence("helm-controller v0.17.9 chart.go OnRemove: `helm delete`", "read"),
        Evidence("Argo CD docs, app_deletion.md: resources-finalizer; HelmRelease docs: deletion uninstalls", "read"),
    ),
    fix="keep it from being pruned, and give the data a claim of its own; suspend a release before you move its file",
    check=check,
    about=("release", "Application"),
    loses_data=True,
)
