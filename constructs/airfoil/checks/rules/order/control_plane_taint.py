"""Pods that want a control plane, and don't tolerate its taint.

## What

Finds pods whose node selector or node affinity asks for a control plane (`node-role.kubernetes.io/control-plane`), and that don't tolerate the taint of that name, on
clusters that have it.

## Why

kubeadm taints each control plane, and so does kind where there are workers: only pods that tolerate it go there. On a cluster of one node that is every pod, until somebody
removes the taint; the nodes that a profile names are taken to run pods. The toleration of former days, `node-role.kubernetes.io/master`, has nothing to tolerate any more.

## Example

```yaml
nodeSelector:
  node-role.kubernetes.io/control-plane: ""
```

## Use instead

```yaml
nodeSelector:
  node-role.kubernetes.io/control-plane: ""
tolerations:
  - key: node-role.kubernetes.io/control-plane
    operator: Exists
    effect: NoSchedule
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.profile import Profile
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree
from airfoil.checks.workloads import WORKLOADS, pod_path, pod_spec

_LABEL = "node-role.kubernetes.io/control-plane"


def check(tree: Tree) -> Iterator[Finding]:
    """Workloads, those of charts included, where the distribution taints its control planes."""
    for workload in tree.of(*WORKLOADS) if _taints(tree.profile) else ():
        spec = pod_spec(workload)
        refusal = _refusal(spec)
        if refusal:
            yield from RULE.at(
                workload,
                *pod_path(workload), "nodeSelector" if spec.get("nodeSelector") else "affinity",
                what="the pods want a control plane, and don't tolerate its taint",
                sees=f"Pending: `0/1 nodes are available: 1 {refusal}.`",
                paste=f"tolerations:\n  - key: {_LABEL}\n    operator: Exists\n    effect: NoSchedule\n",
                rests_on=["distribution"],
            )  # fmt: skip


def _refusal(spec: Mapping[str, Any]) -> str:
    """Why the scheduler has no node for pods that a control plane alone fits but for its taint; empty for all others."""
    if not spec.get("nodeSelector") and not spec.get("affinity"):
        return ""
    from airfoil.cluster.binding.nodes import Node, Placement, Taint  # most trees have no such pod

    placement, system = Placement.of(spec), {"kubernetes.io/os": "linux"}
    control_plane = {**system, _LABEL: ""}
    wanted = placement.refusal(Node("worker", system)) and not placement.refusal(Node("control-plane", control_plane))
    if placement.node_name or not wanted:
        return ""  # who names the node itself asks no scheduler
    return placement.refusal(Node("control-plane", control_plane, (Taint(_LABEL),)))


def _taints(profile: Profile) -> bool:
    """Whether control planes are tainted; kind takes the taint from a node that is alone."""
    if profile.distribution == "kind":
        return any(not name.endswith("control-plane") for name in profile.nodes)
    return profile.distribution == "kubeadm"


RULE = Rule(
    id="OR008",
    name="control-plane-taint",
    summary="pods that want a control plane, and don't tolerate its taint",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "kube-scheduler v1.36.3, one node with label and taint: Pending without the toleration and with that of `master`, "
            "placed with it, and where `nodeName` says so",
            "run",
        ),
        Evidence("kubeadm v1.36.3 initconfiguration.go: the taint, unless `nodeRegistration.taints` is set", "read"),
        Evidence("kind, kubeadminit/init.go: a single node loses the taint", "read"),
    ),
    fix="add the toleration, or remove the taint: `kubectl taint nodes --all node-role.kubernetes.io/control-plane-`",
    check=check,
    about=WORKLOADS,
)
