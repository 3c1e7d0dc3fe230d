"""Bare Pods: an image, more tolerations, fewer scheduling gates, and little else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from airfoil.cluster.admission.decode import same
from airfoil.cluster.admission.verdict import Cause, forbidden, invalid, required
from airfoil.cluster.updates.changes.change import Change

_MAY = (
    "`spec.containers[*].image`",
    "`spec.initContainers[*].image`",
    "`spec.activeDeadlineSeconds`",
    "`spec.tolerations` (only additions to existing tolerations)",
    "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)",
)
_LISTS = ("containers", "initContainers")


def pod(change: Change) -> Iterator[Cause]:
    for key in _LISTS:
        wanted, there = change.spec.get(key) or [], change.before.get(key) or []
        if len(wanted) != len(there):
            yield forbidden(f"spec.{key}", "pod updates may not add or remove containers")
            return
        for index, container in enumerate(wanted):
            if not container.get("image"):
                yield required(f"spec.{key}[{index}].image")
    yield from _deadline(change)
    yield from _tolerations(change)
    if not same(_munged(change), change.before, change.node("spec")):
        yield forbidden("spec", f"pod updates may not change fields other than {','.join(_MAY)}")


def _deadline(change: Change) -> Iterator[Cause]:
    key = "activeDeadlineSeconds"
    wanted, there = change.spec.get(key), change.before.get(key)
    if there is None:
        return
    if wanted is None:
        yield invalid(f"spec.{key}", wanted, "must not update from a positive integer to nil value")
    elif wanted > there:
        yield invalid(f"spec.{key}", wanted, "must be less than or equal to previous value")


def _tolerations(change: Change) -> Iterator[Cause]:
    wanted = [_lasting(each) for each in change.spec.get("tolerations") or ()]
    if any(_lasting(each) not in wanted for each in change.before.get("tolerations") or ()):
        yield forbidden("spec.tolerations", "existing toleration can not be modified except its tolerationSeconds")


def _lasting(toleration: Any) -> Any:
    """A toleration without its duration, which may be changed."""
    return {key: value for key, value in toleration.items() if key != "tolerationSeconds"}


def _munged(change: Change) -> dict[str, Any]:
    """The new spec, with everything that may change as it was."""
    spec: dict[str, Any] = dict(change.spec)
    for key in _LISTS:
        if key in spec:
            pairs = zip(spec[key], change.before.get(key) or (), strict=True)
            spec[key] = [{**container, "image": was.get("image", "")} for container, was in pairs]
    for key in ("activeDeadlineSeconds", "tolerations", "schedulingGates"):
        spec.pop(key, None)
        if key in change.before:
            spec[key] = change.before[key]
    return spec
