"""Nodes, and which of them a pod may go to before volumes are looked at.

Sources (v1.36.3, read): pkg/scheduler/framework/plugins nodeunschedulable, nodename, tainttoleration, nodeaffinity.
Room for CPU and memory, ports, affinity between pods and spreading are not modelled: nodes count as roomy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import force_setattr

from airfoil.cluster.fields import Body, child, items, text, text_map
from airfoil.cluster.selectors import NodeSelector, Selector, required_node_selector

_UNSCHEDULABLE = "node.kubernetes.io/unschedulable"


class Taint(Struct, frozen=True):
    """A taint of a node."""

    key: str
    value: str = ""
    effect: str = "NoSchedule"


class Toleration(Struct, frozen=True):
    """A toleration of a pod."""

    key: str = ""
    operator: str = ""
    value: str = ""
    effect: str = ""

    def tolerates(self, taint: Taint) -> bool:
        if self.effect not in {"", taint.effect} or self.key not in {"", taint.key}:
            return False
        return self.operator == "Exists" or (self.operator in {"", "Equal"} and self.value == taint.value)


class Node(Struct, frozen=True):
    """A node as the scheduler sees it. The label ``kubernetes.io/hostname`` is set to the name if it is absent."""

    name: str
    labels: Mapping[str, str] = field(default_factory=dict)
    taints: tuple[Taint, ...] = ()
    unschedulable: bool = False

    def __post_init__(self) -> None:
        force_setattr(self, "labels", {"kubernetes.io/hostname": self.name, **self.labels})

    @classmethod
    def of(cls, body: Body) -> Node:
        """Reads a Node manifest."""
        taints = tuple(
            Taint(text(item, "key"), text(item, "value"), text(item, "effect"))
            for item in items(child(body, "spec"), "taints")
        )
        return cls(
            text(child(body, "metadata"), "name"),
            text_map(body, "metadata", "labels"),
            taints,
            child(body, "spec").get("unschedulable") is True,
        )


class Placement(Struct, frozen=True):
    """What a pod demands of its node."""

    node_name: str = ""
    selector: Selector = field(default_factory=Selector)
    affinity: NodeSelector | None = None
    tolerations: Sequence[Toleration] = ()

    @classmethod
    def of(cls, spec: Body) -> Placement:
        """Reads it from a pod's spec."""
        return cls(
            text(spec, "nodeName"),
            Selector.of_labels(text_map(spec, "nodeSelector")),
            required_node_selector(spec, "affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution"),
            tuple(
                Toleration(text(item, "key"), text(item, "operator"), text(item, "value"), text(item, "effect"))
                for item in items(spec, "tolerations")
            ),
        )

    def refusal(self, node: Node) -> str:
        """Why the scheduler refuses the node, in its words; empty if it does not."""
        if node.unschedulable and not self._tolerates(Taint(_UNSCHEDULABLE)):
            return "node(s) were unschedulable"
        if not all(self._tolerates(taint) for taint in node.taints):
            return "node(s) had untolerated taint(s)"
        named = self.affinity is None or self.affinity.matches(node.labels, node.name)
        if not named or not self.selector.matches(node.labels):
            return "node(s) didn't match Pod's node affinity/selector"
        return ""

    def _tolerates(self, taint: Taint) -> bool:
        if taint.effect not in {"NoSchedule", "NoExecute"}:
            return True
        return any(toleration.tolerates(taint) for toleration in self.tolerations)
