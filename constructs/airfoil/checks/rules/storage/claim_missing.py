"""A pod that uses a claim nobody makes.

## What

Finds claims that pods or chart values name and that are not in the tree, in namespaces whose claims the tree makes.

## Why

The pod stays Pending. A claim of the same name in another namespace doesn't help.

## Example

```yaml
volumes:
  - name: dags
    persistentVolumeClaim:
      claimName: airflow-dag # the claim is called airflow-dags
```

## Use instead

```yaml
volumes:
  - name: dags
    persistentVolumeClaim:
      claimName: airflow-dags
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import WORKLOADS, pod_path, pod_spec


def check(tree: Tree) -> Iterator[Finding]:
    """Volumes of pods that name a claim which isn't there."""
    for workload in tree.of(*WORKLOADS):
        for index, volume in enumerate(pod_spec(workload).get("volumes") or ()):
            source = volume.get("persistentVolumeClaim") if isinstance(volume, Mapping) else None
            name = source.get("claimName") if isinstance(source, Mapping) else None
            if isinstance(name, str) and not tree.find("PersistentVolumeClaim", name, workload.namespace, group=""):
                yield from _told(
                    tree, workload, (*pod_path(workload), "volumes", index, "persistentVolumeClaim", "claimName"), name
                )


def _told(tree: Tree, workload: Resource, path: tuple[str | int, ...], name: str) -> Iterator[Finding]:
    claims = list(tree.of("PersistentVolumeClaim", group=""))
    here = [claim.name for claim in claims if claim.namespace == workload.namespace]
    elsewhere = [claim.namespace for claim in claims if claim.name == name]
    near = get_close_matches(name, here, n=1)
    hint = f"; it is in {_space(elsewhere[0])}" if elsewhere else f"; did you mean {near[0]}?" if near else ""
    yield from RULE.at(
        workload,
        *path,
        what=f"no claim {name} is in {_space(workload.namespace)}{hint}",
        sees=f'the pod stays Pending: `persistentvolumeclaim "{name}" not found`',
        # without a namespace of its own the pod may well be applied where the claim is
        severity=None if workload.namespace and (here or elsewhere) else Severity.WARNING,
    )


def _space(namespace: str) -> str:
    return f"namespace {namespace}" if namespace else "the namespace that this is applied to (it names none)"


RULE = Rule(
    id="ST024",
    name="claim-missing",
    summary="a pod that uses a claim nobody makes",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence('Kubernetes v1.36.3: `persistentvolumeclaim "airflow-dags" not found`', "run"),
        Evidence("scheduler volume_binding.go", "read"),
    ),
    fix="make the claim in that namespace, or correct its name",
    check=check,
)
