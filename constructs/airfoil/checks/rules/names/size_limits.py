"""An object that is too big for the way it is applied.

## What

Finds objects whose text is longer than 262144 bytes where kubectl or Argo CD apply them their usual way. More than 1 MiB of data in a Secret or a ConfigMap is found by
rule K8005.

## Why

`kubectl apply`, and Argo CD unless told otherwise, write the whole object in an annotation of itself, and annotations may have 256 KiB. Big CRDs, dashboards
and DAGs in a ConfigMap run into it. Flux and Helm apply without that annotation.

## Example

```yaml
kind: CustomResourceDefinition
metadata:
  name: applicationsets.argoproj.io # 346 kB
```

## Use instead

```yaml
kind: CustomResourceDefinition
metadata:
  name: applicationsets.argoproj.io
  annotations:
    argocd.argoproj.io/sync-options: ServerSideApply=true
```
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.json_texts import json_text
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree

_LIMIT = 256 * 1024
_BYTES = 20
"""More than any character of an object's JSON takes in its annotations: four, escaped six, and that again in its own."""
_OPTION = "argocd.argoproj.io/sync-options"
_NOT_SO = ("ServerSideApply=true", "Replace=true")


def check(tree: Tree) -> Iterator[Finding]:
    """Objects that are applied with themselves in an annotation."""
    for resource in tree.resources:
        if len(json_text(tree, resource)) * _BYTES < _LIMIT:  # as nearly all are
            continue
        if resource.engine in {"kubectl", "argo-dir", "argo-helm"} and not _otherwise(tree, resource):
            size = _annotations(resource)
            if size > _LIMIT:
                yield from _told(resource, size)


def _told(resource: Resource, size: int) -> Iterator[Finding]:
    by_argo = resource.engine != "kubectl"
    yield from RULE.at(
        resource, "metadata", "annotations",
        what=f"{resource.kind} {resource.name} has {size} bytes as text, and no annotation may have more than {_LIMIT}",
        sees=f'`{resource.kind} "{resource.name}" is invalid: metadata.annotations: Too long: may not be more than {_LIMIT} bytes`',
        fix="" if by_argo else "apply it with `kubectl apply --server-side`, or `kubectl create`",
        paste=f"metadata:\n  annotations:\n    {_OPTION}: ServerSideApply=true\n" if by_argo else "",
    )  # fmt: skip


def _annotations(resource: Resource) -> int:
    """Bytes of the annotations as they would be, which count together with their keys."""
    from airfoil.cluster.admission.kubectl import LAST_APPLIED, with_last_applied

    annotations = with_last_applied(resource.body)["metadata"]["annotations"]
    # Go writes these three signs as \\u003c
    own = str(annotations[LAST_APPLIED])
    escaped = 5 * sum(own.count(sign) for sign in "<>&")
    return escaped + sum(len(str(key).encode()) + len(str(value).encode()) for key, value in annotations.items())


def _otherwise(tree: Tree, resource: Resource) -> bool:
    """Whether Argo CD is told to apply it in another way."""
    if any(option in resource.annotations.get(_OPTION, "") for option in _NOT_SO):
        return True
    holder = resource.unit.holder
    found = tree.by_identity.get(holder, ()) if holder is not None else ()
    options = found[0].get("spec", "syncPolicy", "syncOptions") if found else None
    return isinstance(options, Sequence) and any(option in options for option in _NOT_SO)


RULE = Rule(
    id="NM003",
    name="size-limits",
    summary="an object that is too big for the way it is applied",
    severity={"kubectl": Severity.ERROR, "argo-dir": Severity.ERROR, "argo-helm": Severity.ERROR},
    evidence=(
        Evidence("kube-apiserver v1.36.3: annotations of more than 262144 bytes", "run"),
        Evidence("argo-cd #820 #5704; sizes of Argo CD's own CRDs", "read"),
    ),
    fix="annotate it, or the whole Application, to be applied server-side",
    check=check,
)
