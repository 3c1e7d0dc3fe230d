"""The namespaces of the accounts that role bindings name: kustomize moves them with the accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from airfoil.checks.reading.kustomize.transforms import Body

_BINDINGS: Final = ("RoleBinding", "ClusterRoleBinding")


def with_moved_subjects(before: Sequence[Body], after: Sequence[Body], namespace: str) -> list[Body]:
    """Objects that got another namespace, with the subjects of their role bindings in it.

    The account named `default` always, others if they are part of the same build (run, kubectl kustomize 5.5.0).

    Args:
        before: the objects as they were.
        after: the same objects in their new namespace.
        namespace: that namespace.
    """
    if not any(each["kind"] in _BINDINGS for each in after):
        return list(after)
    moved = {("default", "")} | {
        (str(each["metadata"]["name"]), str(each["metadata"].get("namespace") or ""))
        for each in before
        if each["kind"] == "ServiceAccount"
    }
    names = {name for name, _ in moved}

    def subject(value: Any) -> Any:
        if not isinstance(value, Mapping) or value.get("kind") != "ServiceAccount":
            return value
        name, own = str(value.get("name")), str(value.get("namespace") or "")
        is_moved = name == "default" or (name, own) in moved or (not own and name in names)
        return {**value, "namespace": namespace} if is_moved and own != namespace else value

    changed: list[Body] = []
    for each in after:
        listed = each.get("subjects") if each["kind"] in _BINDINGS else None
        new = [subject(value) for value in listed] if isinstance(listed, list) else []
        changed.append(each if new == (listed or []) else {**each, "subjects": new})
    return changed
