"""A field that its kind doesn't have.

## What

Finds fields that neither Kubernetes nor the kind's CRD knows: a slip of the pen, or a line at the wrong depth.

## Why

The line does nothing, and who reads the file believes it does. Flux drops unknown fields of Kubernetes' own kinds without a
word, and is Ready. Argo CD applies the rest, stays OutOfSync for ever and syncs again and again. kubectl refuses the object,
and so does everyone where it is a custom resource.

## Example

```yaml
apiVersion: v1
kind: PersistentVolumeClaim
spec:
  storageClass: airflow-storage
```

## Use instead

```yaml
apiVersion: v1
kind: PersistentVolumeClaim
spec:
  storageClassName: airflow-storage
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import rename
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.schema._schemas import faults_of_kind
from airfoil.checks.tree import Resource, Tree
from airfoil.cluster.schemas import FaultKind, SchemaFault


def check(tree: Tree) -> Iterator[Finding]:
    """Fields that no schema knows."""
    for resource, fault in faults_of_kind(tree, FaultKind.UNKNOWN_FIELD):
        name = str(fault.path[-1])
        yield from RULE.at(
            resource,
            *fault.path,
            what=f"{resource.kind} has no field `{fault.field}`" + (f"; did you mean `{fault.meant}`?" if fault.meant else ""),
            sees=_sees(resource, fault),
            fix=f"write `{fault.meant}` instead of `{name}`" if fault.meant else f"remove `{name}`, or move it where it belongs",
            changes=[rename(*fault.path, key=fault.meant)] if fault.meant else (),
        )  # fmt: skip


def _sees(resource: Resource, fault: SchemaFault) -> str:
    group = resource.identity.group
    if "." in group and not group.endswith(".k8s.io"):
        return f"the object is refused: `.{fault.field}: field not declared in schema`"
    if resource.engine == "flux-ks":
        return "nothing: Flux drops the line without a word and is Ready"
    if resource.engine == "argo-dir":
        return "the object is made without it, and the Application stays OutOfSync for ever"
    if resource.engine == "kubectl":
        return f'`strict decoding error: unknown field "{fault.field}"`'
    return "nothing: the line is dropped without a word"


RULE = Rule(
    id="K8004",
    name="unknown-field",
    summary="a field that its kind doesn't have",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Flux kustomize-controller v1.7.3: `spec.replica`, `storageClass` accepted and dropped", "run"),
        Evidence("Argo CD v3.3.0: object created, application OutOfSync for ever", "run"),
        Evidence("Kubernetes v1.36.3: schemas by kubernetes-validate and by the CRDs", "run"),
    ),
    fix="correct the field's name or its indentation",
    check=check,
)
