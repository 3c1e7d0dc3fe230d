"""The binder's verdict on a tree, and what rules ask of it.

The model itself is imported for trees with claims alone: it and the admission that it asks have a hundred modules, more than
all rules together (run).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from airfoil.checks.consumers import used_claims
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import WORKLOADS, pod_spec
from airfoil.cluster.fields import child, text_map, texts
from airfoil.cluster.quantity import Quantity, QuantityError

if TYPE_CHECKING:
    from airfoil.cluster.binding import ClaimResult, Prediction

_DEFAULT = ("storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class")
_BETA_CLASS = "volume.beta.kubernetes.io/storage-class"
_KINDS = (
    "StorageClass",
    "PersistentVolume",
    "PersistentVolumeClaim",
    "Pod",
    "Deployment",
    "StatefulSet",
    "DaemonSet",
    "Job",
    "CronJob",
)


def prediction(tree: Tree) -> Prediction:
    """What the binder makes of the tree, in any order of events.

    A claim that a chart's values name gets a pod, for the chart's own pods aren't in the tree. Every provisioner that a
    class names is taken to run: whether it does is another rule's matter.
    """
    pods = [_pod_for(namespace, name) for namespace, name in sorted(tree.once(used_claims))]
    objects = [each.body for each in tree.of(*_KINDS) if each.kind not in WORKLOADS or _mounts_claims(each)]
    return _predicted(tree, [*objects, *pods])


def has_claims(tree: Tree) -> bool:
    """Whether there may be anything to bind: a claim, or pods that come with one."""
    return any(True for _ in tree.of("PersistentVolumeClaim")) or any(map(_mounts_claims, tree.of(*WORKLOADS)))


def _mounts_claims(workload: Resource) -> bool:
    """Whether the pods of a workload mount what is bound; those of most workloads in a large tree don't."""
    volumes = pod_spec(workload).get("volumes")
    listed = volumes if isinstance(volumes, Sequence) and not isinstance(volumes, str) else ()
    kinds = ("persistentVolumeClaim", "ephemeral")
    return bool(workload.get("spec", "volumeClaimTemplates")) or any(
        isinstance(volume, Mapping) and any(kind in volume for kind in kinds) for volume in listed
    )


def before_any_pod(tree: Tree) -> Prediction:
    """What the binder makes of the tree's claims as long as no pod is there."""
    return _predicted(tree, [resource.body for resource in tree.of(*_KINDS[:3])])


def _predicted(tree: Tree, objects: Sequence[Mapping[str, Any]]) -> Prediction:
    from airfoil.checks.verdicts import verdicts
    from airfoil.cluster.binding import NO_PROVISIONER, Node, predict, running

    existing = [_existing_class(tree, name, provisioner) for name, provisioner in tree.profile.storage_classes.items()]
    names = {str(body.get("provisioner")) for body in (*existing, *(item.body for item in tree.of("StorageClass")))}
    nodes = [Node(name) for name in tree.profile.nodes or ("node",)]
    return predict(
        objects, nodes=nodes, provisioners=running(*(names - {NO_PROVISIONER, "None"})), existing=existing,
        accepts=lambda body: verdicts(tree).of_body(body).accepted,
    )  # fmt: skip


def ranges(predicted: Prediction) -> Mapping[str, frozenset[ClaimResult]]:
    """All that can become of each claim, by `namespace/name`; claims of claim templates are among them."""
    found: dict[str, frozenset[ClaimResult]] = {}
    for groups in predicted.alternatives:
        for group in groups:
            for key, results in group.claims.items():
                found[key] = found.get(key, frozenset()) | results
    return found


def results(tree: Tree) -> Iterator[tuple[Resource, frozenset[ClaimResult]]]:
    """Each claim of the tree with all that can become of it."""
    claims = list(tree.of("PersistentVolumeClaim", group=""))
    found = ranges(tree.once(prediction)) if claims else {}
    for claim in claims:
        found_for = found.get(f"{claim.namespace}/{claim.name}")
        if found_for:
            yield claim, found_for


def class_of(resource: Resource) -> str | None:
    """The class string of a claim or volume; None where it leaves it to the default. The beta annotation comes first."""
    beta = resource.annotations.get(_BETA_CLASS)
    value = resource.get("spec", "storageClassName") if beta is None else beta
    return value if isinstance(value, str) else None


def effective_class(tree: Tree, claim: Resource) -> str:
    """The class that the claim ends up with; empty for none."""
    own = class_of(claim)
    return own if own is not None else default_class(tree) or ""


def default_classes(tree: Tree) -> list[Resource]:
    """Classes of the tree that call themselves the default."""
    return [item for item in tree.of("StorageClass") if any(item.annotations.get(name) == "true" for name in _DEFAULT)]


def default_class(tree: Tree) -> str | None:
    """Name of the default class, of the tree or of the cluster."""
    own = default_classes(tree)
    return own[0].name if own else tree.profile.default_storage_class


def provisioner_of(tree: Tree, name: str) -> str | None:
    """Provisioner of a class; None if there is no such class, empty if it exists and nobody knows."""
    own = tree.find("StorageClass", name)
    if own is not None:
        return str(own.get("provisioner") or "")
    if name in tree.profile.storage_classes:
        return tree.profile.storage_classes[name]
    return "" if name and name == tree.profile.default_storage_class else None


def makes_no_volumes(tree: Tree, name: str) -> bool:
    """Whether the volumes of a class are written by hand."""
    from airfoil.cluster.binding import NO_PROVISIONER

    return provisioner_of(tree, name) == NO_PROVISIONER


def waits_for_consumer(tree: Tree, name: str) -> bool:
    """Whether claims of a class wait for their first pod."""
    own = tree.find("StorageClass", name)
    if own is not None:
        return bool(own.get("volumeBindingMode") == "WaitForFirstConsumer")
    return provisioner_of(tree, name) == "rancher.io/local-path"


def is_reserved(tree: Tree, claim: Resource) -> bool:
    """Whether a volume of the tree names this claim, so that it is bound at once."""
    return (claim.namespace, claim.name) in tree.once(_reserved)


def _reserved(tree: Tree) -> frozenset[tuple[Any, Any]]:
    """Namespace and name of each claim that a volume names."""
    references = ("spec", "claimRef", "namespace"), ("spec", "claimRef", "name")
    volumes = tree.of("PersistentVolume", group="")
    return frozenset((volume.get(*references[0]), volume.get(*references[1])) for volume in volumes)


def misfit(claim: Resource, volume: Resource, class_name: str) -> tuple[tuple[str, ...], str]:
    """The first field of the claim that keeps it from the volume, and why; empty where it fits."""
    spec, offered = child(claim.body, "spec"), child(volume.body, "spec")
    if (class_of(volume) or "") != class_name:
        return (
            "spec",
            "storageClassName",
        ), f"its class is {_quoted(class_of(volume))}, the claim's is {_quoted(class_name)}"
    missing = [mode for mode in texts(spec, "accessModes") if mode not in texts(offered, "accessModes")]
    if missing:
        return ("spec", "accessModes"), f"it doesn't offer {', '.join(missing)}"
    if _amount(child(offered, "capacity")) < _amount(child(spec, "resources", "requests")):
        return ("spec", "resources", "requests", "storage"), "it is smaller than the request"
    labels = text_map(spec, "selector", "matchLabels").items()
    wrong = [f"{key}={value}" for key, value in labels if volume.labels.get(key) != value]
    if wrong:
        return ("spec", "selector"), f"it lacks the label {wrong[0]}"
    if (spec.get("volumeMode") or "Filesystem") != (offered.get("volumeMode") or "Filesystem"):
        return ("spec", "volumeMode"), "one is a file system, the other a block device"
    return (), ""


def _amount(sizes: Mapping[str, Any]) -> int:
    try:
        return Quantity.of(sizes.get("storage")).value()
    except QuantityError:
        return 0  # another rule says that it is no quantity


def _quoted(name: str | None) -> str:
    return f"`{name}`" if name else "none"


def _pod_for(namespace: str, claim: str) -> Mapping[str, Any]:
    volume = {"name": "v", "persistentVolumeClaim": {"claimName": claim}}
    spec = {"containers": [{"name": "c", "image": "i"}], "volumes": [volume]}
    return {
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {"name": f"uses-{claim}"[:253], "namespace": namespace},
        "spec": spec,
    }


def _existing_class(tree: Tree, name: str, provisioner: str) -> Mapping[str, Any]:
    annotations = {_DEFAULT[0]: "true"} if name == tree.profile.default_storage_class else {}
    mode = "WaitForFirstConsumer" if provisioner == "rancher.io/local-path" else "Immediate"
    return {
        "apiVersion": "storage.k8s.io/v1",
        "kind": "StorageClass",
        "metadata": {"name": name, "annotations": annotations},
        "provisioner": provisioner or "unknown",
        "volumeBindingMode": mode,
    }
