"""A Secret that nobody makes.

## What

Finds Secrets that pods name, that are neither in the tree nor said to exist in the cluster.

## Why

The pod stays in CreateContainerConfigError; a volume of it can't be mounted.

## Example

```yaml
env:
  - name: AIRFLOW__CORE__FERNET_KEY
    valueFrom:
      secretKeyRef: {name: airflow-fernt, key: fernet-key}
```

## Use instead

```yaml
env:
  - name: AIRFLOW__CORE__FERNET_KEY
    valueFrom:
      secretKeyRef: {name: airflow-fernet, key: fernet-key}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.secrets._references import makers, references
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Names without a Secret. Without any word about the cluster's Secrets only near misses are told."""
    made = makers(tree)
    told = tree.profile.secrets
    for reference in references(tree):
        namespace = reference.resource.namespace
        if (namespace, reference.name) in made or (told and f"{namespace}/{reference.name}" in told):
            continue
        here = [name for space, name in made if space == namespace]
        here += [entry.partition("/")[2] for entry in told or () if entry.startswith(f"{namespace}/")]
        near = get_close_matches(reference.name, here, n=1, cutoff=0.85)
        if told is None and not near:
            continue
        hint = f"; did you mean {near[0]}?" if near else ""
        yield from RULE.at(
            reference.resource,
            *reference.path,
            what=f"no Secret {reference.name} is in namespace {namespace}{hint}",
            sees=f'CreateContainerConfigError: `secret "{reference.name}" not found`',
            severity=Severity.WARNING if told is None else None,
        )


RULE = Rule(
    id="SE004",
    name="secret-ref-missing",
    summary="a Secret that nobody makes",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("a pod that names a missing Secret: CreateContainerConfigError", "read"),
        Evidence(
            "chart 1.19 with useStandardNaming: pods ask for prod-broker-url, the Secret is prod-airflow-broker-url",
            "run",
        ),
    ),
    fix="make the Secret, correct its name, or say in the profile that it exists (`secrets: [namespace/name]`)",
    check=check,
)
