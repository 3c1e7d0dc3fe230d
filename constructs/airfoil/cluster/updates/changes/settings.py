"""ConfigMaps, Secrets, bindings, classes, quotas and CRDs."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster.admission.validation.crds import stored_versions
from airfoil.cluster.admission.validation.fields import IMMUTABLE
from airfoil.cluster.admission.verdict import Cause, forbidden, invalid
from airfoil.cluster.updates.changes.change import Change

_SEALED = "field is immutable when `immutable` is set"


def config_map(change: Change) -> Iterator[Cause]:
    yield from _sealed(change, "data", "binaryData")


def secret(change: Change) -> Iterator[Cause]:
    yield from change.immutable("type")
    yield from _sealed(change, "data")


def _sealed(change: Change, *keys: str) -> Iterator[Cause]:
    if not change.old.get("immutable"):
        return
    if not change.new.get("immutable"):
        yield forbidden("immutable", _SEALED)
    for key in keys:
        if not change.keeps(key):
            yield forbidden(key, _SEALED)


def binding(change: Change) -> Iterator[Cause]:
    if not change.keeps("roleRef"):
        reference = change.new.get("roleRef") or {}
        shown = {"APIGroup": reference.get("apiGroup", "")}
        shown |= {"Kind": reference.get("kind", ""), "Name": reference.get("name", "")}
        yield invalid("roleRef", shown, "cannot change roleRef")


def priority_class(change: Change) -> Iterator[Cause]:
    if not change.keeps("value"):
        yield forbidden("value", "may not be changed in an update.")
    yield from change.immutable("preemptionPolicy")


def quota(change: Change) -> Iterator[Cause]:
    wanted = change.spec.get("scopes") or []
    if set(wanted) != set(change.before.get("scopes") or ()):
        yield invalid("spec.scopes", wanted, IMMUTABLE)


def ingress_class(change: Change) -> Iterator[Cause]:
    yield from change.immutable("spec", "controller")


def crd(change: Change) -> Iterator[Cause]:
    """Kind and scope hold from the moment the kind is served, which is at once."""
    for path in (("group",), ("names", "plural"), ("scope",), ("names", "kind")):
        yield from change.immutable("spec", *path)
    yield from stored_versions((change.old.get("status") or {}).get("storedVersions") or [], change.new)
