"""What became of a tree in a cluster: claims, pods, events."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from airfoil.cluster.binding import PROVISIONED, ClaimResult, Node, predict, running
from tests.e2e.cluster import Cluster
from tests.e2e.surroundings import LOCAL_PATH
from tests.e2e.trees import Tree

#: Warnings that pass by themselves, by reason and message, each with why it comes even where all is well.
TRANSIENT = (
    # Flux applies Deployments before claims within one Kustomization, and Helm releases come with several at once (run).
    ("FailedScheduling", r'persistentvolumeclaim "[^"]+" not found'),
    # The scheduler looks before the volume controller has bound a claim with a volume of its own (run).
    ("FailedScheduling", r"pod has unbound immediate PersistentVolumeClaims"),
    # Of two writers to one object the later tries again: endpoints, or the scheduler for two pods that share a claim (run).
    ("FailedToUpdateEndpoint(Slices)?|FailedScheduling", r"the object has been modified; please apply your changes"),
    # The API server's repair of addresses may see a Service before the record of its address (run).
    ("ClusterIPNotAllocated", r"is not allocated; repairing"),
)


def claims(cluster: Cluster) -> dict[str, ClaimResult]:
    """Every claim, as the model of the binder names what becomes of it."""
    found = {}
    for claim in cluster.api.list("v1", "PersistentVolumeClaim"):
        spec = claim["spec"]
        volume = spec.get("volumeName")
        made = bool(volume) and volume == f"pvc-{claim['metadata']['uid']}"
        key = f"{claim['metadata']['namespace']}/{claim['metadata']['name']}"
        bound = PROVISIONED if made else volume
        found[key] = ClaimResult(claim["status"]["phase"], spec.get("storageClassName"), bound)
    return found


def predicted(
    tree: Tree, released: Sequence[Mapping[str, Any]], classes: Sequence[Mapping[str, Any]], keys: Sequence[str]
) -> dict[str, frozenset[ClaimResult]]:
    """What the model of the binder says can become of these claims; ``released`` are the objects of Helm releases."""
    objects = [*tree.objects(), *released]
    nodes = [Node(name) for name in tree.nodes]
    prediction = predict(objects, nodes=nodes, provisioners=running(LOCAL_PATH), existing=classes)
    return {key: prediction.claim(key) for key in keys}


def pods(cluster: Cluster) -> dict[str, bool]:
    """Every pod, and whether it is Ready or has succeeded."""
    found = {}
    for pod in cluster.api.list("v1", "Pod"):
        status = pod["status"]
        conditions = {each["type"]: each["status"] for each in status.get("conditions", ())}
        good = status.get("phase") == "Succeeded" or conditions.get("Ready") == "True"
        found[f"{pod['metadata']['namespace']}/{pod['metadata']['name']}"] = good
    return found


def warnings(cluster: Cluster) -> list[str]:
    """Events of type Warning but those that pass by themselves."""
    found = []
    for event in cluster.api.list("v1", "Event"):
        reason, message = event.get("reason") or "", event.get("message") or ""
        passing = any(re.fullmatch(name, reason) and re.search(text, message) for name, text in TRANSIENT)
        if event["type"] == "Warning" and not passing:
            about = event["involvedObject"]
            found.append(f"{about['kind']}/{about.get('namespace', '')}/{about['name']} {reason}: {message}")
    return found


def versions(cluster: Cluster, identities: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """What changes with any write to an object; for Flux' own, whose status says what it did, with any to its spec."""
    found = {}
    for identity in identities:
        metadata = identity["metadata"]
        manifest = cluster.api.read(identity)
        key = f"{identity['kind']}/{metadata.get('namespace', '')}/{metadata['name']}"
        counter = "generation" if identity["kind"] == "Kustomization" else "resourceVersion"
        found[key] = str(manifest["metadata"][counter]) if manifest else "absent"
    return found
