"""Pods that their namespace doesn't let in.

## What

Judges the pods of all workloads by the Pod Security level that their namespace's label enforces, as the API server of the profile's version does.

## Why

The Deployment is accepted, with a warning at most; its pods are refused. Flux and Argo CD show no error, only a rollout that never ends. A `hostPath` in a pod is
forbidden from `baseline` on; one behind a claim is allowed at every level.

## Example

```yaml
kind: Namespace
metadata:
  name: airflow
  labels: {pod-security.kubernetes.io/enforce: restricted}
---
kind: Deployment
metadata: {name: worker, namespace: airflow}
spec:
  template:
    spec:
      containers: [{name: worker, image: apache/airflow:3.2.2}]
```

## Use instead

```yaml
kind: Deployment
metadata: {name: worker, namespace: airflow}
spec:
  template:
    spec:
      securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
      containers:
        - name: worker
          image: apache/airflow:3.2.2
          securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import WORKLOADS, pod_path
from airfoil.cluster.pod_security import Policy, Violation, policy_of

_RESTRICTED = """securityContext:
  runAsNonRoot: true
  seccompProfile: {type: RuntimeDefault}
# and in each container
securityContext:
  allowPrivilegeEscalation: false
  capabilities: {drop: [ALL]}
"""
_BY_RESTRICTED = ("allowPrivilegeEscalation", "unrestricted capabilities", "runAsNonRoot", "seccompProfile")


def check(tree: Tree) -> Iterator[Finding]:
    """Workloads in namespaces of the tree that enforce a level."""
    minor = re.match(r"v?1\.(\d+)", tree.profile.kubernetes)
    enforced = {
        namespace.name: (policy, namespace)
        for namespace in tree.of("Namespace", group="")
        if (policy := policy_of(namespace.labels)).level != "privileged"
    }
    for workload in tree.of(*WORKLOADS) if enforced and minor else ():
        if workload.namespace in enforced:
            policy, namespace = enforced[workload.namespace]
            template = workload.get(*pod_path(workload)[:-1]) if workload.kind != "Pod" else workload.body
            found = policy.violations(template, int(minor[1])) if isinstance(template, dict) and minor else ()
            if found:
                yield from _told(workload, namespace, policy, found)


def _told(workload: Resource, namespace: Resource, policy: Policy, found: tuple[Violation, ...]) -> Iterator[Finding]:
    said = policy.message(found)
    hardens = any(violation.reason.startswith(_BY_RESTRICTED) for violation in found)
    pods = (
        f'pods "{workload.name}" is forbidden: {said}'
        if workload.kind == "Pod"
        else f'Error creating: pods "{workload.name}-…" is forbidden: {said}'
    )
    yield from RULE.at(
        workload,
        *pod_path(workload),
        what=f"namespace {namespace.name} enforces `{policy.level}`, and its pods break that: "
        + "; ".join(violation.reason for violation in found),
        sees=f"`{pods}`" if workload.kind == "Pod" else f"no pod; event FailedCreate `{pods}`",
        paste=_RESTRICTED if hardens and policy.level == "restricted" else "",
        related=[related("has the label", namespace)],
        rests_on=["kubernetes"] if policy.version is None else [],
    )


RULE = Rule(
    id="SC002",
    name="pss-violation",
    summary="pods that their namespace doesn't let in",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("kube-apiserver v1.36.3 in 30 namespaces of two levels and 15 versions, some thousand pods: same verdicts, same words", "run"),
        Evidence("k8s.io/pod-security-admission v0.36.3", "read"),
    ),
    fix="harden the pods, or lower the level of the namespace (`pod-security.kubernetes.io/enforce`)",
    check=check,
)  # fmt: skip
