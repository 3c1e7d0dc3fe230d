"""Replace instead of apply, for objects that can't be replaced.

## What

Finds the sync option `Replace=true` on claims, volumes and Services, or on an Application that holds them.

## Why

A replace sends the object as Git has it. A bound claim has a volume name that Git doesn't know, a Service its cluster address: the API server refuses the change. With
`Force=true` beside it the claim is deleted first.

## Example

```yaml
kind: PersistentVolumeClaim
metadata:
  annotations:
    argocd.argoproj.io/sync-options: Replace=true
```

## Use instead

```yaml
kind: PersistentVolumeClaim
metadata:
  annotations:
    argocd.argoproj.io/sync-options: ServerSideApply=true
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Resource, Tree

_BOUND = ("PersistentVolumeClaim", "PersistentVolume", "Service")
_ANNOTATION = "argocd.argoproj.io/sync-options"


def check(tree: Tree) -> Iterator[Finding]:
    """Replace on objects, or on the Application around them."""
    for resource in tree.of(*_BOUND, group=""):
        if "Replace=true" in resource.annotations.get(_ANNOTATION, "").replace(" ", "").split(","):
            yield from RULE.at(
                resource,
                "metadata", "annotations", _ANNOTATION,
                what=f"{resource.kind} {resource.name} is replaced at each sync, and the API server refuses that once it is bound",
                sees=_sees(resource),
                changes=[put("metadata", "annotations", _ANNOTATION, value=_applied(resource.annotations[_ANNOTATION]))],
            )  # fmt: skip
    for application in tree.of("Application", group="argoproj.io"):
        options = application.get("spec", "syncPolicy", "syncOptions") or ()
        held = [item for item in tree.of(*_BOUND, group="") if item.unit.holder == application.identity]
        if "Replace=true" in options and held:
            yield from RULE.at(
                application,
                "spec", "syncPolicy", "syncOptions",
                what=f"Application {application.name} replaces all of its objects, {held[0].kind} {held[0].name} among them",
                sees=_sees(held[0]),
                related=[related("can't be replaced", item) for item in held[:5]],
                severity=Severity.ERROR,
                changes=[
                    put("spec", "syncPolicy", "syncOptions", list(options).index("Replace=true"), value="ServerSideApply=true")
                ],
            )  # fmt: skip


def _applied(options: str) -> str:
    """The options with server-side apply in place of replace."""
    wanted = [option for option in options.replace(" ", "").split(",") if option != "ServerSideApply=true"]
    return ",".join("ServerSideApply=true" if option == "Replace=true" else option for option in wanted)


def _sees(resource: Resource) -> str:
    if resource.kind == "Service":
        return "`spec.clusterIPs[0]: Invalid value: …: may not change once set`, sync Failed"
    return f'`{resource.kind} "{resource.name}" is invalid: spec: Forbidden: spec is immutable after creation`, sync Failed'


RULE = Rule(
    id="PR006",
    name="argo-replace-on-bound-objects",
    summary="replace instead of apply, for what can't be replaced",
    severity={"argo-dir": Severity.ERROR, "argo-helm": Severity.ERROR},
    evidence=(
        Evidence("PUT of a bound claim, even unchanged: refused (recorded, Kubernetes v1.36.3)", "run"),
        Evidence("argo-cd #2150; docs sync-options.md", "read"),
    ),
    fix="use `ServerSideApply=true` instead",
    check=check,
)
