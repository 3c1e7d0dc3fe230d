"""Jobs: what runs cannot be changed, what waits (suspended, never started) only where it may run and with how much."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from airfoil.cluster.admission.decode import same
from airfoil.cluster.admission.validation.fields import IMMUTABLE
from airfoil.cluster.admission.verdict import Cause, invalid
from airfoil.cluster.updates.changes.change import Change

_FIXED = ("completionMode", "podFailurePolicy", "backoffLimitPerIndex", "managedBy", "successPolicy")
_WHERE = ("nodeSelector", "tolerations", "schedulingGates")


def job(change: Change) -> Iterator[Cause]:
    yield from _completions(change)
    yield from change.immutable("spec", "selector")
    yield from _template(change)
    for key in _FIXED:
        yield from change.immutable("spec", key)


def _completions(change: Change) -> Iterator[Cause]:
    if change.spec.get("completionMode") != "Indexed":
        yield from change.immutable("spec", "completions")
        return
    wanted = change.spec.get("completions")
    if wanted not in (None, change.before.get("completions"), change.spec.get("parallelism")):
        yield invalid("spec.completions", wanted, "can only be modified in tandem with spec.parallelism")


def _template(change: Change) -> Iterator[Cause]:
    new, old = change.spec.get("template") or {}, copy.deepcopy(dict(change.before.get("template") or {}))
    node = change.node("spec", "template")
    if not change.before.get("suspend"):
        if not same(new, old, node):
            yield invalid("spec.template", new, IMMUTABLE)
        return
    _allow_placement(new, old)
    if not change.features.resources_of_suspended_jobs:
        if not same(new, old, node):
            yield invalid("spec.template", new, IMMUTABLE)
        return
    _allow_resources(new, old)
    if not same(new.get("spec"), old.get("spec"), change.node("spec", "template", "spec")):
        yield invalid("spec.template.spec", new.get("spec"), IMMUTABLE)


def _allow_placement(new: Any, old: dict[str, Any]) -> None:
    """Labels, annotations and where the pods may run are taken from the new template."""
    spec, wanted = old.setdefault("spec", {}), new.get("spec") or {}
    for key in _WHERE:
        _take(spec, wanted, key)
    before, after = spec.get("affinity"), wanted.get("affinity")
    if after is not None:
        spec["affinity"] = {**(before or {})}
        _take(spec["affinity"], after, "nodeAffinity")
    elif before is not None:
        spec["affinity"] = {key: value for key, value in before.items() if key != "nodeAffinity"}
        if not spec["affinity"]:
            del spec["affinity"]
    meta = old["metadata"] = {**(old.get("metadata") or {})}
    for key in ("labels", "annotations"):
        _take(meta, new.get("metadata") or {}, key)


def _allow_resources(new: Any, old: dict[str, Any]) -> None:
    for key in ("containers", "initContainers"):
        wanted, there = (new.get("spec") or {}).get(key) or [], old["spec"].get(key) or []
        if len(wanted) == len(there):
            for after, before in zip(wanted, there, strict=True):
                if after.get("name") == before.get("name"):
                    _take(before, after, "resources")


def _take(onto: dict[str, Any], source: Any, key: str) -> None:
    onto.pop(key, None)
    if key in source:
        onto[key] = source[key]
