"""An object with Helm's hook and Argo CD's.

## What

Finds objects that Argo CD applies and that carry both `helm.sh/hook` and `argocd.argoproj.io/hook`, for different phases.

## Why

Argo CD takes Helm's hooks for its own, unless its own annotation is there: then that one alone counts for the object. The Helm annotation reads as if it did something.

## Example

```yaml
kind: Job
metadata:
  annotations:
    helm.sh/hook: post-install
    argocd.argoproj.io/hook: Sync
```

## Use instead

```yaml
kind: Job
metadata:
  annotations:
    argocd.argoproj.io/hook: Sync
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.hooks import ARGO_HOOK, HELM_HOOK, hooks_of
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_SAME: Mapping[str, str] = {
    "crd-install": "PreSync", "pre-install": "PreSync", "pre-upgrade": "PreSync", "post-install": "PostSync",
    "post-upgrade": "PostSync", "pre-delete": "PreDelete", "post-delete": "PostDelete",
}  # fmt: skip

_KNOWN = frozenset((*_SAME.values(), "Sync", "SyncFail", "Skip"))
"""An annotation that names none of these is no hook (rule HK006)."""


def check(tree: Tree) -> Iterator[Finding]:
    """Objects whose two annotations name different phases."""
    for resource in tree.resources:
        own = [event for event in hooks_of(resource, ARGO_HOOK) if event in _KNOWN]
        of_helm = hooks_of(resource, HELM_HOOK)
        if not own or not of_helm or {_SAME.get(event, event) for event in of_helm} == set(own):
            continue
        yield from RULE.at(
            resource,
            "metadata", "annotations", HELM_HOOK,
            what=f"for Argo CD {resource.kind} {resource.name} is a hook of {', '.join(own)}; `{', '.join(of_helm)}` doesn't count",
            sees="it runs in the phase of Argo CD's own annotation alone",
        )  # fmt: skip


RULE = Rule(
    id="HK007",
    name="both-hook-annotations",
    summary="an object with Helm's hook and Argo CD's",
    severity={"argo-dir": Severity.INFO, "argo-helm": Severity.INFO},
    evidence=(
        Evidence("gitops-engine pkg/sync/hook/hook.go Types: Helm's are read only where Argo CD's are missing", "read"),
    ),
    fix="leave only the one that is meant",
    check=check,
)
