"""What became of a tree in a cluster: claims, pods, versions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from airfoil.cluster.binding import PROVISIONED, ClaimResult
from tests.e2e.cluster import Cluster


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


def pods(cluster: Cluster) -> dict[str, bool]:
    """Every pod, and whether it is Ready or has succeeded."""
    found = {}
    for pod in cluster.api.list("v1", "Pod"):
        status = pod["status"]
        conditions = {each["type"]: each["status"] for each in status.get("conditions", ())}
        good = status.get("phase") == "Succeeded" or conditions.get("Ready") == "True"
        found[f"{pod['metadata']['namespace']}/{pod['metadata']['name']}"] = good
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
