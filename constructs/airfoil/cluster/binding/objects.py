"""Volumes, claims, classes and pods as the binder sees them, read from manifests.

Sources (v1.36.3, read): component-helpers storage/volume/helpers.go and pv_helpers.go, pkg/volume/util/storageclass.go.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from airfoil.cluster.binding.nodes import Placement
from airfoil.cluster.fields import Body, child, items, optional_text, text, text_map, texts
from airfoil.cluster.quantity import Quantity
from airfoil.cluster.selectors import NodeSelector, Selector, required_node_selector

_DEFAULT_ANNOTATIONS = (
    "storageclass.kubernetes.io/is-default-class",
    "storageclass.beta.kubernetes.io/is-default-class",
)
_CLASS_ANNOTATION = "volume.beta.kubernetes.io/storage-class"
_BOUND_ANNOTATION = "pv.kubernetes.io/bind-completed"
_ZONE_LABELS = {
    "failure-domain.beta.kubernetes.io/zone": "topology.kubernetes.io/zone",
    "failure-domain.beta.kubernetes.io/region": "topology.kubernetes.io/region",
    "topology.kubernetes.io/zone": "topology.kubernetes.io/zone",
    "topology.kubernetes.io/region": "topology.kubernetes.io/region",
}


class StorageClass(Struct, frozen=True):
    """A StorageClass object. ``delayed`` is volumeBindingMode WaitForFirstConsumer; absent means Immediate."""

    name: str
    provisioner: str
    delayed: bool = False
    default: bool = False
    topologies: tuple[Selector, ...] = ()
    stage: int = 0

    @classmethod
    def of(cls, body: Body, stage: int) -> StorageClass:
        annotations = text_map(body, "metadata", "annotations")
        topologies = []
        for term in items(body, "allowedTopologies"):
            expressions = [dict(item, operator="In") for item in items(term, "matchLabelExpressions")]
            # a term that says nothing is met by no node
            topologies.append(Selector.of({"matchExpressions": expressions or [{"operator": "In"}]}))
        return cls(
            text(child(body, "metadata"), "name"),
            text(body, "provisioner"),
            text(body, "volumeBindingMode") == "WaitForFirstConsumer",
            # any other value, "True" too, does not count (run)
            any(annotations.get(key) == "true" for key in _DEFAULT_ANNOTATIONS),
            tuple(topologies),
            stage,
        )

    def reaches(self, labels: Mapping[str, str]) -> bool:
        """Whether its volumes can be had on a node with these labels."""
        return not self.topologies or any(term.matches(labels) for term in self.topologies)


class Reservation(Struct, frozen=True):
    """The claim that a volume's ``claimRef`` names; ``uid`` only where the manifest has one."""

    claim: str
    uid: str = ""


class Volume(Struct, frozen=True):
    """A PersistentVolume."""

    name: str
    capacity: Quantity
    modes: frozenset[str]
    class_name: str = ""
    volume_mode: str = "Filesystem"
    attributes_class: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    affinity: NodeSelector | None = None
    reserved: Reservation | None = None
    reclaim_policy: str = "Retain"
    source: str = ""
    path: str = ""
    deleting: bool = False
    stage: int = 0

    def __hash__(self) -> int:
        """Labels are a mapping, and have none."""
        return hash((self.name, self.capacity, self.modes, self.class_name, self.reserved, self.path, self.stage))

    @classmethod
    def of(cls, body: Body, stage: int) -> Volume:
        """Raises ``QuantityError`` where the capacity is no quantity."""
        metadata, spec = child(body, "metadata"), child(body, "spec")
        annotations = text_map(metadata, "annotations")
        source = next((key for key in ("hostPath", "local", "nfs", "csi") if key in spec), "")
        return cls(
            text(metadata, "name"),
            _stored(child(spec, "capacity").get("storage")),
            frozenset(texts(spec, "accessModes")),
            annotations.get(_CLASS_ANNOTATION, text(spec, "storageClassName")),
            text(spec, "volumeMode") or "Filesystem",
            text(spec, "volumeAttributesClassName"),
            text_map(metadata, "labels"),
            required_node_selector(spec, "nodeAffinity", "required"),
            _reservation(spec),
            text(spec, "persistentVolumeReclaimPolicy") or "Retain",
            source,
            text(child(spec, source), "path"),
            "deletionTimestamp" in metadata,
            stage,
        )

    def reaches(self, labels: Mapping[str, str]) -> bool:
        """Whether a pod on a node with these labels can use it, by its node affinity."""
        return self.affinity is None or self.affinity.matches(labels)

    def shares_zone(self, labels: Mapping[str, str]) -> bool:
        """Whether its zone and region labels allow the node (scheduler plugin VolumeZone)."""
        if not any(key in labels for key in _ZONE_LABELS):
            return True
        for key, modern in _ZONE_LABELS.items():
            wanted = self.labels.get(key)
            # several zones are joined by two underscores
            if wanted is not None and labels.get(key, labels.get(modern, "")) not in wanted.split("__"):
                return False
        return True


def _reservation(spec: Body) -> Reservation | None:
    if not isinstance(spec.get("claimRef"), Mapping):
        return None
    reference = child(spec, "claimRef")
    return Reservation(f"{text(reference, 'namespace')}/{text(reference, 'name')}", text(reference, "uid"))


class Claim(Struct, frozen=True):
    """A PersistentVolumeClaim. ``key`` is namespace/name.

    ``class_name`` is the field, None where it is absent; ``annotated_class`` the old annotation, which wins over it.
    ``gate`` is the pod that must run before a controller makes this claim.
    """

    key: str
    request: Quantity
    modes: frozenset[str]
    class_name: str | None = None
    annotated_class: str | None = None
    volume_mode: str = "Filesystem"
    attributes_class: str = ""
    selector: Selector | None = None
    volume_name: str = ""
    uid: str = ""
    completed: bool = False
    gate: str = ""
    stage: int = 0

    @classmethod
    def of(cls, body: Body, stage: int, namespace: str = "", name: str = "", gate: str = "") -> Claim:
        """Reads a claim, or a template of one. Raises ``QuantityError`` where the request is no quantity."""
        metadata, spec = child(body, "metadata"), child(body, "spec")
        annotations = text_map(metadata, "annotations")
        namespace = namespace or text(metadata, "namespace") or "default"
        return cls(
            f"{namespace}/{name or text(metadata, 'name')}",
            _stored(child(spec, "resources", "requests").get("storage")),
            frozenset(texts(spec, "accessModes")),
            optional_text(spec, "storageClassName"),
            annotations.get(_CLASS_ANNOTATION),
            text(spec, "volumeMode") or "Filesystem",
            text(spec, "volumeAttributesClassName"),
            Selector.of(child(spec, "selector")) if isinstance(spec.get("selector"), Mapping) else None,
            text(spec, "volumeName"),
            text(metadata, "uid"),
            _BOUND_ANNOTATION in annotations,
            gate,
            stage,
        )

    @property
    def has_class(self) -> bool:
        return self.annotated_class is not None or self.class_name is not None


class Pod(Struct, frozen=True):
    """A pod, of its own or of a controller. ``claims`` in the order of its volumes.

    ``gate`` is the pod that must run before a controller makes this one.
    """

    key: str
    claims: tuple[str, ...]
    placement: Placement = field(default_factory=Placement)
    gated: bool = False
    gate: str = ""
    stage: int = 0

    @property
    def name(self) -> str:
        return self.key.partition("/")[2]


def _stored(value: object) -> Quantity:
    """A quantity as controllers get it: written and read back by the API server."""
    return Quantity.parse(Quantity.of(value).canonical())
