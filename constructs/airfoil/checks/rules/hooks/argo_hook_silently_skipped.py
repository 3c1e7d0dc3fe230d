"""A hook that Argo CD never runs, without a word.

## What

Finds `helm.sh/hook` with events that Argo CD doesn't know, and `argocd.argoproj.io/hook` with an unknown value.

## Why

Argo CD takes the object for a hook, finds no phase for it, and never applies it. There is no warning.

## Example

```yaml
metadata:
  annotations:
    helm.sh/hook: post-rollback
```

## Use instead

```yaml
metadata:
  annotations:
    argocd.argoproj.io/hook: PostSync
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.hooks import ARGO_HOOK, HELM_HOOK, hooks_of
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree

_HELM = frozenset(("pre-install", "pre-upgrade", "post-install", "post-upgrade", "crd-install"))
_ARGO = frozenset(("PreSync", "Sync", "PostSync", "Skip", "SyncFail", "PreDelete", "PostDelete"))


def check(tree: Tree) -> Iterator[Finding]:
    """Hooks without a phase."""
    for resource in tree.resources:
        annotation, events = _hook(resource)
        known = _ARGO if annotation == ARGO_HOOK else _HELM
        if not events or known.intersection(events):
            continue
        yield from RULE.at(
            resource,
            "metadata", "annotations", annotation,
            what=f"Argo CD knows no phase for the hook {', '.join(events)} of {resource.kind} {resource.name}",
            sees="nothing: the object is never applied, the Application is Synced and Healthy",
        )  # fmt: skip


def _hook(resource: Resource) -> tuple[str, tuple[str, ...]]:
    """Argo CD's own annotation counts before Helm's (gitops-engine hook.go, read)."""
    own = hooks_of(resource, ARGO_HOOK)
    return (ARGO_HOOK, own) if own else (HELM_HOOK, hooks_of(resource, HELM_HOOK))


RULE = Rule(
    id="HK006",
    name="argo-hook-silently-skipped",
    summary="a hook that Argo CD never runs",
    severity={"argo-dir": Severity.WARNING, "argo-helm": Severity.WARNING},
    evidence=(
        Evidence("Argo CD v3.3.0: pre-delete, post-delete, pre-rollback and test hooks not applied, no warning", "run"),
        Evidence("gitops-engine hook/helm/type.go", "read"),
    ),
    fix="use an event that Argo CD runs (PreSync, Sync, PostSync, SyncFail), or leave the object out",
    check=check,
)
