"""A quota that refuses every pod.

## What

Finds workloads whose containers don't say what a ResourceQuota of their namespace counts: `requests.cpu`, `limits.memory` and so on.

## Why

Where a quota counts requests or limits of CPU and memory, the API server refuses pods that don't state them. The Airflow chart states none by default. The
Deployment is accepted; its pods never come. A LimitRange with defaults fills them in.

## Example

```yaml
kind: ResourceQuota
spec:
  hard: {requests.memory: 8Gi}
---
kind: Deployment
spec:
  template:
    spec:
      containers: [{name: worker, image: apache/airflow:3.2.2}]
```

## Use instead

```yaml
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: worker
          image: apache/airflow:3.2.2
          resources: {requests: {memory: 1Gi}}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import WORKLOADS, containers, pod_path

_COUNTED: Mapping[str, tuple[str, str]] = {
    "cpu": ("requests", "cpu"), "memory": ("requests", "memory"), "requests.cpu": ("requests", "cpu"),
    "requests.memory": ("requests", "memory"), "limits.cpu": ("limits", "cpu"), "limits.memory": ("limits", "memory"),
}  # fmt: skip
"""Keys of a quota, and where a container says as much."""


def check(tree: Tree) -> Iterator[Finding]:
    """Workloads beside a quota. One with scopes counts only some pods, and a LimitRange fills in what is missing."""
    filled = {limit.namespace for limit in tree.of("LimitRange", group="")}
    quotas = [
        quota for quota in tree.of("ResourceQuota", group="")
        if quota.namespace not in filled and not quota.get("spec", "scopes") and not quota.get("spec", "scopeSelector")
    ]  # fmt: skip
    for quota in quotas:
        hard = quota.get("spec", "hard")
        keys = [str(key) for key in hard if key in _COUNTED] if isinstance(hard, Mapping) else []
        for workload in tree.of(*WORKLOADS) if keys else ():
            if workload.namespace == quota.namespace and not workload.get(*pod_path(workload), "resources"):
                yield from _judged(workload, quota, keys)


def _judged(workload: Resource, quota: Resource, keys: list[str]) -> Iterator[Finding]:
    for path, container in containers(workload):
        lacking = [key for key in keys if not _says(container, *_COUNTED[key])]
        if lacking:
            missing = "; ".join(f"{key} for: {container.get('name')}" for key in sorted(lacking))
            said = f"failed quota: {quota.name}: must specify {missing}"
            yield from RULE.at(
                workload, *path, "resources",
                what=f"container {container.get('name')} doesn't state {' and '.join(lacking)}, which ResourceQuota {quota.name} counts",
                sees=f'no pod; event FailedCreate `pods "{workload.name}-…" is forbidden: {said}`',
                paste="resources:\n  requests: {cpu: 100m, memory: 512Mi}\n  limits: {cpu: '1', memory: 1Gi}\n",
                related=[related("counts it", quota)],
            )  # fmt: skip


def _says(container: Mapping[str, Any], kind: str, resource: str) -> bool:
    """A limit alone is taken for the request, too."""
    resources = container.get("resources")
    resources = resources if isinstance(resources, Mapping) else {}
    places = [resources.get(kind), resources.get("limits")]
    return any(isinstance(place, Mapping) and place.get(resource) not in {None, ""} for place in places)


RULE = Rule(
    id="SC004",
    name="quota-without-requests",
    summary="a quota that refuses every pod",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("kubernetes v1.36.3 pkg/quota/v1/evaluator/core/pods.go: Constraints", "read"),
        Evidence("values of the Airflow charts: `resources: {}` everywhere", "run"),
    ),
    fix="state requests and limits, or add a LimitRange with defaults to the namespace",
    check=check,
    about=("ResourceQuota",),
)
