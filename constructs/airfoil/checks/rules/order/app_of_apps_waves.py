"""Sync waves between Applications, which nothing waits for.

## What

Finds Applications with a sync wave, in an Argo CD that wasn't told to look at their health.

## Why

Argo CD goes on to the next wave when the objects of this one are healthy. Since 1.8 an Application has no health of its own, so it counts as healthy at once: all child
applications are synced at the same time, and the waves order nothing but their creation.

## Example

```yaml
kind: Application
metadata:
  annotations:
    argocd.argoproj.io/sync-wave: "1" # after the Application of wave 0
```

## Use instead

```yaml
kind: ConfigMap
metadata: {name: argocd-cm, namespace: argocd}
data:
  resource.customizations.health.argoproj.io_Application: |
    hs = {status = "Progressing", message = ""}
    if obj.status ~= nil and obj.status.health ~= nil then
      hs.status = obj.status.health.status
      hs.message = obj.status.health.message or ""
    end
    return hs
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.order import applications_have_health
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Resource, Tree

_WAVE = "argocd.argoproj.io/sync-wave"


def check(tree: Tree) -> Iterator[Finding]:
    """The Applications of every wave but the first, where several are applied together."""
    if applications_have_health(tree):
        return
    groups: dict[str, list[Resource]] = {}
    for application in tree.of("Application", group="argoproj.io"):
        groups.setdefault(application.unit.bundle, []).append(application)
    for held in groups.values():
        waves = {_wave(each) for each in held}
        first = next((each for each in held if _wave(each) == min(waves)), held[0])
        for application in held:
            if _wave(application) == min(waves):
                continue
            yield from RULE.at(
                application,
                "metadata", "annotations", _WAVE,
                what=f"Application {application.name} has a sync wave of its own, and Argo CD doesn't wait for the Applications before it",
                sees="all child applications are synced at once; what needs an earlier one fails until it is there",
                related=[related("isn't waited for", first)],
            )  # fmt: skip


def _wave(application: Resource) -> int:
    text = application.annotations.get(_WAVE, "0")
    return int(text) if text.lstrip("+-").isdecimal() and text.isascii() and len(text) < 10 else 0


RULE = Rule(
    id="OR006",
    name="argo-app-of-apps-waves",
    summary="sync waves between Applications, which nothing waits for",
    severity={"argo-dir": Severity.WARNING, "argo-helm": Severity.WARNING},
    evidence=(Evidence("argo-cd #4577; docs/operator-manual/health.md, Argo CD App", "read"),),
    fix="give `argocd-cm` the health customization of `argoproj.io_Application`",
    check=check,
    about=("Application",),
)
