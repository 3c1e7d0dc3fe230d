"""Asks a live API server about random manifests and random changes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from tests.e2e.cluster import Cluster
from tests.e2e.random import dice, name_of
from tests.e2e.random.corpus import change, draw
from tests.e2e.surroundings import install_crds
from tests.truth import record as recorder
from tests.truth.record import Server

_APPLY = "fieldManager=m&force=true"
_UNDECLARED = "field not declared in schema"
_ASKED_AGAIN = 20
_BYSTANDERS = ("kube-controller-manager", "kube-scheduler", "kwok")


def quiet_server(cluster: Cluster) -> Server:
    """The cluster's API server, with the namespace and definitions of the recorded truth and no controller about."""
    for process in cluster.processes:
        if process.name in _BYSTANDERS:
            process.stop()
    if cluster.migrations:
        cluster.migrations.stop()
    install_crds(cluster, "traefik-v2", "traefik-v3", "flux", "argocd", "k3s")
    cluster.api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "airflow"}})
    for namespace in cluster.api.list("v1", "Namespace"):
        metadata = {"name": "default", "namespace": namespace["metadata"]["name"]}
        cluster.api.apply({"apiVersion": "v1", "kind": "ServiceAccount", "metadata": metadata})
    return Server(cluster.url, cluster.token)


def admissions(server: Server, seed: str, numbers: Sequence[int]) -> Iterator[dict[str, Any]]:
    """Manifests with one to three faults or none, and the answers to them."""
    for number in numbers:
        roll = dice(seed, "admission", number)
        body, told = change(roll, draw(roll), times=roll.choice((1, 1, 2, 3)))
        while not is_sendable(server, body):
            body, told = change(roll, draw(roll), times=roll.choice((1, 1, 2, 3)))
        about = f"{body['kind']}: {told}"
        ways = dict.fromkeys(("create_ignore", "create_strict", "ssa"))
        scenario = {"id": name_of(seed, "admission", number), "about": about, "object": body, **ways}
        answers = recorder.admission(server, scenario)
        yield scenario | answers | {"ssa": answers["ssa"] | others(server, body, answers["ssa"])}


def updates(server: Server, seed: str, numbers: Sequence[int]) -> Iterator[dict[str, Any]]:
    """Valid manifests, changes of them, and the answers to those."""
    for number in numbers:
        roll = dice(seed, "updates", number)
        old = draw(roll)
        while not is_creatable(server, old):
            old = draw(roll)
        new, told = change(roll, old, times=roll.choice((1, 1, 2)))
        new["metadata"] = _same_object(new.get("metadata"), old["metadata"])
        scenario = {"id": name_of(seed, "updates", number), "kind": old["kind"], "about": told, "old": old, "new": new}
        answers = recorder.updates(server, scenario)
        if _UNDECLARED in answers["ssa"].get("message", ""):
            server.ask("APPLY", old, query=_APPLY, dry=False)
            answers["ssa"] |= others(server, new, answers["ssa"])
            server.delete(old)
        yield scenario | answers


def others(server: Server, body: dict[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    """Other answers to the same server-side apply, under ``others``.

    Of several fields that no schema declares it names the one that it meets first, and it walks a map in Go's random order
    (structured-merge-diff typed/validate.go, read; run).
    """
    if _UNDECLARED not in answer.get("message", ""):
        return {}
    told = {answer["message"]: answer}
    for _ in range(_ASKED_AGAIN):
        again = server.ask("APPLY", body, query=_APPLY)
        told.setdefault(again["message"], again)
    return {"others": list(told.values())[1:]} if len(told) > 1 else {}


def is_sendable(server: Server, body: dict[str, Any]) -> bool:
    """Whether a request can be made of it: a kind that is served, and names that fit into an address."""
    metadata = body.get("metadata")
    if not isinstance(metadata, dict) or not metadata.get("name"):
        return False
    texts = [metadata["name"], metadata.get("namespace", "")]
    if not all(isinstance(each, str) and re.fullmatch(r"[\w.-]*", each, re.ASCII) for each in texts):
        return False
    try:
        server.path(body)
    except KeyError:
        return False
    return True


def is_creatable(server: Server, body: dict[str, Any]) -> bool:
    """Whether it can be there before a change: `kubectl apply` keeps it in an annotation, and those have 256 KiB."""
    if len(json.dumps(body)) > 200_000:
        return False
    return is_sendable(server, body) and bool(server.ask("POST", body, query="fieldValidation=Strict")["accepted"])


def _same_object(metadata: Any, old: dict[str, Any]) -> dict[str, Any]:
    """Another name is another object, and no update."""
    kept = {key: old[key] for key in ("name", "namespace") if key in old}
    return (metadata if isinstance(metadata, dict) else {}) | kept
