"""An object that the API server refuses.

## What

Finds objects with a value of the wrong type, a required field that is missing, a name, label, quantity or port that no API server
takes, and the like.

## Why

Nothing of it is applied. Flux stops at the first such object and applies nothing of the Kustomization but its Namespaces, and
says only what is wrong with that one; Argo CD applies the others. With `force: true` Flux would even delete the object that is in
the cluster.

## Example

```yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: airflow_config
data:
  PARALLELISM: 32
```

## Use instead

```yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: airflow-config
data:
  PARALLELISM: "32"
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from airfoil.checks.change import Change, put, quote
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.schema._schemas import faults_of_kind, faulty, is_substituted
from airfoil.checks.tree import Resource, Tree, value_at
from airfoil.checks.verdicts import verdicts as verdicts_of
from airfoil.cluster.admission import Verdict
from airfoil.cluster.schemas import FaultKind, SchemaFault

_BY_SCHEMA = (
    FaultKind.MISSING_FIELD, FaultKind.WRONG_TYPE, FaultKind.NOT_ALLOWED, FaultKind.PATTERN, FaultKind.FORMAT,
    FaultKind.RANGE, FaultKind.LENGTH, FaultKind.COMBINATION, FaultKind.RULE,
)  # fmt: skip
_STEP = re.compile(r"\[(\d{1,9})\]|\[([^\]]+)\]|\.?([^.\[\]]+)")


def check(tree: Tree) -> Iterator[Finding]:
    """Objects that are refused: by their schema, or by what the API server checks beyond it."""
    verdicts = verdicts_of(tree)
    for resource, fault in faults_of_kind(tree, *_BY_SCHEMA):
        verdict = verdicts.of(resource)
        yield from RULE.at(
            resource, *fault.path, what=f"`{fault.field}` {fault.message}", sees=_sees(resource, verdict),
            fix=f"write `{fault.meant}`" if fault.meant else "", changes=_retyped(resource, fault),
        )  # fmt: skip
    for resource, fault in faults_of_kind(tree, FaultKind.DUPLICATE):
        yield from RULE.at(
            resource, *fault.path, what=f"`{fault.field}` {fault.message}", sees=_twice(resource),
            severity=None if resource.engine in {"flux-ks", "flux-hr"} else Severity.WARNING,
        )  # fmt: skip
    judged = faulty(tree)
    for resource in tree.resources:
        if id(resource) not in judged and not resource.is_encrypted:
            yield from _by_server(resource, verdicts.of(resource), tree)


def _retyped(resource: Resource, fault: SchemaFault) -> Iterator[Change]:
    """Quotes around a number that has to be text, or none around text that has to be a number."""
    value = resource.get(*fault.path)
    if fault.kind is FaultKind.NOT_ALLOWED and fault.meant:
        yield put(*fault.path, value=fault.meant)
    elif fault.kind is not FaultKind.WRONG_TYPE:
        return
    elif isinstance(value, bool | int | float) and "write it in quotes" in fault.message:
        yield quote(*fault.path)
    elif isinstance(value, str) and "write it without quotes" in fault.message:
        yield put(*fault.path, value=value == "true" if value in {"true", "false"} else int(value))


def _by_server(resource: Resource, verdict: Verdict, tree: Tree) -> Iterator[Finding]:
    if verdict.accepted or verdict.code == 404:
        return
    for cause in verdict.causes:
        path = tuple(_steps(cause.path or cause.field, resource.body))
        value = resource.get(*path)
        if isinstance(value, str) and "${" in value and is_substituted(resource, tree):
            continue
        yield from RULE.at(
            resource, *path, what=f"the API server refuses this {resource.kind}: {cause}", sees=_sees(resource, verdict),
            rests_on=("kubernetes",),
        )  # fmt: skip


def _sees(resource: Resource, verdict: Verdict) -> str:
    if verdict.accepted:
        return ""
    said = verdict.message if len(verdict.message) <= 300 else verdict.message[:299] + "…"
    if resource.engine == "flux-ks":
        namespace = f"{resource.namespace}/" if resource.namespace else ""
        return f"`{resource.kind}/{namespace}{resource.name} dry-run failed (Invalid): {said}`, nothing else is applied"
    return f"`{said}`"


def _twice(resource: Resource) -> str:
    if resource.engine in {"flux-ks", "flux-hr"}:
        return "server-side apply refuses it: `duplicate entries for key`"
    return "one of the two is dropped without a word; Flux would refuse it: `duplicate entries for key`"


def _steps(field: str, body: Any) -> Iterator[str | int]:
    """The path behind a field as the API server names it, `.env[name="B"]` by its key included."""
    value = body
    for match in _STEP.finditer(field):
        step: str | int = int(match[1]) if match[1] else match[2] or match[3]
        key, sign, wanted = str(step).partition("=")
        if sign and isinstance(value, list):
            named = (index for index, item in enumerate(value) if value_at(item, (key,)) == wanted.strip('"'))
            step = next(named, 0)
        yield step
        value = value_at(value, (step,))


RULE = Rule(
    id="K8005",
    name="invalid-object",
    summary="an object that the API server refuses",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("kube-apiserver v1.36.3, some thousand manifests sent in five ways", "run"),
        Evidence("Flux kustomize-controller v1.7.3: `dry-run failed (Invalid)`, the first fault only", "run"),
    ),
    fix="write what the API server takes",
    check=check,
)
