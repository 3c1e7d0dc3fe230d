"""A Helm hook in plain YAML, which nobody runs as a hook.

## What

Finds objects with `helm.sh/hook` where no Helm runs: a Flux Kustomization, kubectl, k3s' manifests folder.

## Why

The annotation means nothing there. The object is applied with everything else: test pods run, *delete* hooks run at installation, delete policies are ignored.

## Example

```yaml
kind: Job
metadata:
  annotations:
    helm.sh/hook: pre-delete
```

## Use instead

```yaml
# leave test, delete and rollback hooks out; keep the others as plain objects
kind: Job
metadata:
  annotations:
    kustomize.toolkit.fluxcd.io/force: enabled
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.hooks import HELM_HOOK, hooks_of
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_HARMFUL = frozenset(
    ("pre-delete", "post-delete", "pre-rollback", "post-rollback", "test", "test-success", "test-failure")
)


def check(tree: Tree) -> Iterator[Finding]:
    """Objects with the annotation where it means nothing."""
    for resource in tree.resources:
        events = hooks_of(resource, HELM_HOOK)
        if not events or resource.release:
            continue
        harmful = _HARMFUL.intersection(events)
        yield from RULE.at(
            resource,
            "metadata", "annotations", HELM_HOOK,
            what=f"{resource.kind} {resource.name} is a Helm hook ({', '.join(events)}), and nothing runs it as one here",
            sees="it is applied at once with everything else" + (", at installation already" if harmful else ""),
            severity=Severity.ERROR if harmful and RULE.severity_for(resource.engine) else None,
        )  # fmt: skip


RULE = Rule(
    id="HK005",
    name="helm-hook-not-a-hook",
    summary="a Helm hook where no Helm runs",
    severity={"flux-ks": Severity.WARNING, "k3s-dir": Severity.WARNING, "kubectl": Severity.WARNING},
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3: six hook Jobs applied at once, delete, rollback and test too", "run"
        ),
        Evidence("flux ssa has no hook handling", "read"),
    ),
    fix="drop hooks for tests, deletion and rollback; make the others plain objects that the reconciler may replace",
    check=check,
)
