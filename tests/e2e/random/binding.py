"""Lets a live control plane bind the claims of many worlds at once, each in a namespace of its own."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any

from tests.e2e.cluster import Cluster
from tests.e2e.cluster.api import RefusedError, wait_for
from tests.e2e.random import dice, name_of
from tests.e2e.random.worlds import NODES, Objects, world

#: So many worlds are created together; only the first of them may have objects without a class.
TOGETHER = 40
#: Nothing may have changed for so long, in seconds, before the state counts as final; the controllers look again every 2 s.
QUIET = 8
_KINDS = ("StorageClass", "PersistentVolume", "PersistentVolumeClaim", "Pod")
_API = {"StorageClass": "storage.k8s.io/v1"}


def record(cluster: Cluster, seed: str, numbers: Sequence[int]) -> list[dict[str, Any]]:
    """Scenarios with what became of them, created kind by kind and all at once."""
    for name, labels in NODES.items():
        cluster.api.apply({"apiVersion": "v1", "kind": "Node", "metadata": {"name": name, "labels": labels}})
    found: list[dict[str, Any]] = []
    for begin in range(0, len(numbers), TOGETHER):
        together = numbers[begin : begin + TOGETHER]
        worlds = {
            name_of(seed, "binding", number): world(
                dice(seed, "binding", number), name_of(seed, "binding", number), classless=number % TOGETHER == 0
            )
            for number in together
        }
        found += _record(cluster, {name: accepted(cluster, objects) for name, objects in worlds.items()})
    return found


def accepted(cluster: Cluster, objects: Objects) -> Objects:
    """The objects that the API server takes, by a dry run; binding is about those."""
    kept = []
    for each in objects:
        resource = cluster.api.resource(each["apiVersion"], each["kind"])
        # The namespace isn't there yet; any other will do for this question.
        try:
            cluster.api.request("POST", resource.path("default"), _inside(each, "default"), dryRun="All")
        except RefusedError:
            continue
        kept.append(each)
    return kept


def _inside(manifest: dict[str, Any], namespace: str) -> dict[str, Any]:
    metadata = manifest["metadata"]
    return manifest | {"metadata": metadata | ({"namespace": namespace} if "namespace" in metadata else {})}


def _record(cluster: Cluster, worlds: Mapping[str, Objects]) -> list[dict[str, Any]]:
    outcomes: dict[str, list[dict[str, Any]]] = {name: [] for name in worlds}
    for order in ("stepwise", "at-once"):
        for name in worlds:
            cluster.api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})
            wait_for("account", partial(cluster.api.get, "v1", "ServiceAccount", "default", name))
        for kind in _KINDS:
            for objects in worlds.values():
                for each in objects:
                    if each["kind"] == kind:
                        cluster.api.create(each)
            if order == "stepwise":
                _settle(cluster)
        _settle(cluster)
        for name, seen in _outcomes(cluster, worlds).items():
            same = next((each for each in outcomes[name] if _bare(each) == _bare(seen)), None)
            if same:
                same["orders"][order] = 1
            else:
                outcomes[name].append({"orders": {order: 1}, **seen})
        _clear(cluster, worlds)
    return [
        {"id": name, "tags": [], "objects": objects, "outcomes": outcomes[name]} for name, objects in worlds.items()
    ]


def _bare(outcome: Mapping[str, Any]) -> str:
    """What counts of an outcome, to tell two apart."""
    parts = {key: value for key, value in outcome.items() if key != "orders"}
    kept = ("phase", "class", "volume", "claim")
    return json.dumps(
        [{name: {key: item.get(key) for key in kept} for name, item in part.items()} for part in parts.values()]
    )


def _state(cluster: Cluster) -> dict[str, tuple[object, ...]]:
    return {
        each["metadata"]["uid"]: (
            each["status"].get("phase"),
            each["spec"].get("volumeName"),
            each["spec"].get("nodeName"),
            each["spec"].get("storageClassName"),
        )
        for kind in _KINDS[1:]
        for each in cluster.api.list("v1", kind)
    }


def _settle(cluster: Cluster) -> None:
    since, before = time.monotonic(), _state(cluster)
    while time.monotonic() - since < QUIET:
        time.sleep(1)
        now = _state(cluster)
        if now != before:
            since, before = time.monotonic(), now


def _outcomes(cluster: Cluster, worlds: Mapping[str, Objects]) -> dict[str, dict[str, Any]]:
    said = {}
    for event in sorted(cluster.api.list("v1", "Event"), key=lambda each: str(each.get("lastTimestamp"))):
        said[event["involvedObject"].get("uid")] = {"reason": event["reason"], "message": event["message"]}
    volumes, claims, pods = (cluster.api.list("v1", kind) for kind in _KINDS[1:])
    return {
        name: {
            "pvcs": {key(each): _claim(each, said) for each in claims if each["metadata"]["namespace"] == name},
            "pvs": {
                each["metadata"]["name"]: {"phase": each["status"]["phase"], "claim": _reserved(each)}
                for each in volumes
                if each["metadata"]["name"].startswith(f"{name}-")
            },
            "pods": {key(each): _pod(each) for each in pods if each["metadata"]["namespace"] == name},
        }
        for name in worlds
    }


def key(manifest: Mapping[str, Any]) -> str:
    return f"{manifest['metadata']['namespace']}/{manifest['metadata']['name']}"


def _claim(claim: Mapping[str, Any], said: Mapping[str, dict[str, str]]) -> dict[str, Any]:
    spec, phase = claim["spec"], claim["status"]["phase"]
    words = said.get(claim["metadata"]["uid"], {}) if phase == "Pending" else {}
    return {"phase": phase, "class": spec.get("storageClassName"), "volume": spec.get("volumeName"), **words}


def _reserved(volume: Mapping[str, Any]) -> str | None:
    reference = volume["spec"].get("claimRef")
    return f"{reference.get('namespace', '')}/{reference['name']}" if reference else None


def _pod(pod: Mapping[str, Any]) -> dict[str, str]:
    found = {"phase": pod["status"]["phase"]}
    for each in pod["status"].get("conditions", ()):
        if each["type"] == "PodScheduled" and each["status"] == "False":
            found |= {"reason": each["reason"], "message": each["message"]}
    return found


def _clear(cluster: Cluster, worlds: Mapping[str, Objects]) -> None:
    """Everything goes, users first, so that no finalizer waits."""
    for kind in reversed(_KINDS):
        api = _API.get(kind, "v1")
        for each in cluster.api.list(api, kind):
            with suppress(RefusedError):
                cluster.api.delete(each)
        wait_for(f"no {kind}", partial(_none_left, cluster, api, kind), seconds=120)
    for name in worlds:
        path = cluster.api.resource("v1", "Event").path(name)
        cluster.api.request("DELETE", path)


def _none_left(cluster: Cluster, api: str, kind: str) -> bool:
    return not cluster.api.list(api, kind)
