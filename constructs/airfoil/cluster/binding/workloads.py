"""The pods and claims that controllers make of workloads.

Names of pods that really end in random letters are ``<workload>-#<n>``. Copies of one pod differ in nothing but who
gets a ReadWriteOncePod claim first, so two stand for any number of them. A CronJob counts as one pod, a DaemonSet as
one on each node that it may use. Sources (v1.36.3, read): pkg/controller/statefulset/stateful_set_utils.go,
component-helpers storage/ephemeral, pkg/controller/daemon/util.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from airfoil.cluster.binding.nodes import Node, Placement, Toleration
from airfoil.cluster.binding.objects import Claim, Pod
from airfoil.cluster.fields import Body, child, items, number, text
from airfoil.cluster.selectors import NodeSelector, NodeTerm, Requirement, Selector

#: The kinds that have pods.
KINDS = ("Pod", "StatefulSet", "DaemonSet", "Deployment", "ReplicaSet", "Job", "CronJob")

_COPIES = 2
_ON_CORDONED_NODES = Toleration("node.kubernetes.io/unschedulable", "Exists", effect="NoSchedule")


class Workload(Struct, frozen=True):
    """The pods that come of one object, and the claims that come with them."""

    pods: tuple[Pod, ...] = ()
    claims: tuple[Claim, ...] = ()


def expand(body: Body, stage: int, nodes: Sequence[Node]) -> Workload:
    """What controllers make of an object; nothing of one that has no pods.

    Raises ``QuantityError`` where a claim's template asks for no quantity.
    """
    kind, spec = text(body, "kind"), child(body, "spec")
    if kind == "Pod":
        return _pod(body, spec, _name(body), stage)
    if kind == "StatefulSet":
        return _stateful_set(body, stage)
    if kind == "DaemonSet":
        return _daemon_set(body, stage, nodes)
    if kind in {"Deployment", "ReplicaSet"}:
        return _copies(body, child(spec, "template", "spec"), number(spec, "replicas", 1), stage)
    if kind == "Job":
        return _copies(body, child(spec, "template", "spec"), _job_pods(spec), stage)
    if kind == "CronJob":
        return _copies(body, child(spec, "jobTemplate", "spec", "template", "spec"), 1, stage)
    return Workload()


def _name(body: Body) -> str:
    return text(child(body, "metadata"), "name")


def _namespace(body: Body) -> str:
    return text(child(body, "metadata"), "namespace") or "default"


def _job_pods(spec: Body) -> int:
    if spec.get("suspend") is True:
        return 0
    parallel = number(spec, "parallelism", 1)
    return min(parallel, number(spec, "completions", parallel))


def _copies(body: Body, pod_spec: Body, count: int, stage: int) -> Workload:
    return _join(_pod(body, pod_spec, f"{_name(body)}-#{index}", stage) for index in range(min(count, _COPIES)))


def _join(parts: Iterable[Workload]) -> Workload:
    pods: list[Pod] = []
    claims: list[Claim] = []
    for part in parts:
        pods += part.pods
        claims += part.claims
    return Workload(tuple(pods), tuple(claims))


def _pod(body: Body, spec: Body, name: str, stage: int, gate: str = "", skip: frozenset[str] = frozenset()) -> Workload:
    """A pod and the claims of its ephemeral volumes; volumes named in ``skip`` are replaced by the controller."""
    namespace = _namespace(body)
    used: list[str] = []
    made: list[Claim] = []
    for volume in items(spec, "volumes"):
        label = text(volume, "name")
        if label in skip:
            continue
        if "persistentVolumeClaim" in volume:
            used.append(f"{namespace}/{text(child(volume, 'persistentVolumeClaim'), 'claimName')}")
        elif "ephemeral" in volume:
            template = child(volume, "ephemeral", "volumeClaimTemplate")
            made.append(Claim.of(template, stage, namespace, f"{name}-{label}", gate))
            used.append(made[-1].key)
    gated = bool(items(spec, "schedulingGates"))
    return Workload((Pod(f"{namespace}/{name}", tuple(used), Placement.of(spec), gated, gate, stage),), tuple(made))


def _stateful_set(body: Body, stage: int) -> Workload:
    spec, name = child(body, "spec"), _name(body)
    templates = items(spec, "volumeClaimTemplates")
    replaced = frozenset(_name(template) for template in templates)
    ordered = text(spec, "podManagementPolicy") != "Parallel"
    start = number(child(spec, "ordinals"), "start", 0)
    parts: list[Workload] = []
    gate = ""
    for ordinal in range(start, start + number(spec, "replicas", 1)):
        part = _pod(body, child(spec, "template", "spec"), f"{name}-{ordinal}", stage, gate, replaced)
        claims = tuple(
            Claim.of(template, stage, _namespace(body), f"{_name(template)}-{name}-{ordinal}", gate)
            for template in templates
        )
        pod = replace(part.pods[0], claims=tuple(claim.key for claim in claims) + part.pods[0].claims)
        parts.append(Workload((pod,), claims + part.claims))
        gate = pod.key if ordered else ""
    return _join(parts)


def _daemon_set(body: Body, stage: int, nodes: Sequence[Node]) -> Workload:
    parts: list[Workload] = []
    for node in nodes:
        part = _pod(body, child(body, "spec", "template", "spec"), f"{_name(body)}-#{node.name}", stage)
        own = part.pods[0].placement
        here = NodeSelector((NodeTerm(Selector(), Selector((Requirement("metadata.name", "In", (node.name,)),))),))
        placement = replace(own, tolerations=(*own.tolerations, _ON_CORDONED_NODES))
        if not placement.refusal(node) and own.node_name in {"", node.name}:
            pod = replace(part.pods[0], placement=Placement("", own.selector, here, placement.tolerations))
            parts.append(Workload((pod,), part.claims))
    return _join(parts)
