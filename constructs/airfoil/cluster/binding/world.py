"""All objects that take part, by stage, and the nodes and provisioners they meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from airfoil.cluster.admission import Way, review
from airfoil.cluster.binding.nodes import Node
from airfoil.cluster.binding.objects import Claim, Pod, StorageClass, Volume
from airfoil.cluster.binding.provisioners import Provisioner
from airfoil.cluster.binding.workloads import KINDS, expand
from airfoil.cluster.fields import Body, child, text
from airfoil.cluster.quantity import QuantityError

_KINDS = frozenset({"StorageClass", "PersistentVolume", "PersistentVolumeClaim", *KINDS})


class World(Struct, frozen=True):
    """Everything a prediction rests on. ``stages`` is their number; each object knows its own.

    ``known_default`` is the default class among objects that exist already and whose age is known.
    """

    classes: Mapping[str, StorageClass]
    volumes: Mapping[str, Volume]
    claims: Mapping[str, Claim]
    pods: Mapping[str, Pod]
    nodes: Sequence[Node]
    provisioners: Mapping[str, Provisioner]
    stages: int
    known_default: str = ""
    refused: tuple[str, ...] = ()

    @property
    def default_names(self) -> tuple[str, ...]:
        return tuple(sorted(name for name, item in self.classes.items() if item.default))


def is_accepted(body: Body) -> bool:
    """Whether the API server takes the manifest; unknown fields are dropped, as Flux has it."""
    return review(body, Way.CREATE_IGNORE).accepted


def read(
    stages: Sequence[Sequence[Body]],
    nodes: Sequence[Node],
    provisioners: Mapping[str, Provisioner],
    existing: Sequence[Body],
    accepts: Callable[[Body], bool],
) -> World:
    """Reads manifests; kinds that matter nothing to volumes are passed over. Existing objects are stage 0."""
    classes: dict[str, StorageClass] = {}
    volumes: dict[str, Volume] = {}
    claims: dict[str, Claim] = {}
    made: dict[str, Claim] = {}
    pods: dict[str, Pod] = {}
    refused: list[str] = []
    for stage, bodies in enumerate([existing, *stages]):
        for body in bodies:
            kind, name = text(body, "kind"), text(child(body, "metadata"), "name")
            if kind not in _KINDS:
                continue
            if stage > 0 and not accepts(body):
                refused.append(f"{kind}/{name}")
                continue
            try:
                if kind == "StorageClass":
                    classes[name] = StorageClass.of(body, stage)
                elif kind == "PersistentVolume":
                    volumes[name] = Volume.of(body, stage)
                elif kind == "PersistentVolumeClaim":
                    claim = Claim.of(body, stage)
                    # the API server gives an object a uid of its own when it is created
                    claims[claim.key] = claim if stage == 0 else replace(claim, uid="")
                else:
                    workload = expand(body, stage, nodes)
                    pods.update((pod.key, pod) for pod in workload.pods)
                    made.update((claim.key, claim) for claim in workload.claims)
            except QuantityError:
                refused.append(f"{kind}/{name}")
    return World(
        classes,
        volumes,
        {**made, **claims},
        pods,
        nodes,
        provisioners,
        len(stages) + 1,
        _newest_default(existing),
        tuple(refused),
    )


def _newest_default(existing: Sequence[Body]) -> str:
    """The default among existing classes if their age is known: the newest, of equals the first by name."""
    defaults = [
        (text(child(body, "metadata"), "creationTimestamp"), text(child(body, "metadata"), "name"))
        for body in existing
        if text(body, "kind") == "StorageClass" and StorageClass.of(body, 0).default
    ]
    if not defaults or not all(created for created, _ in defaults):
        return ""
    newest = max(created for created, _ in defaults)
    return min(name for created, name in defaults if created == newest)
