"""Workloads: selectors never change, and of a StatefulSet little else does."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster.admission.decode import same
from airfoil.cluster.admission.validation.workloads import stateful_set_spec
from airfoil.cluster.admission.verdict import Body, Cause, forbidden
from airfoil.cluster.updates.changes.change import Change

_MUTABLE = (
    "replicas",
    "ordinals",
    "template",
    "updateStrategy",
    "revisionHistoryLimit",
    "persistentVolumeClaimRetentionPolicy",
    "minReadySeconds",
)
_NAMED = ", ".join(f"'{name}'" for name in _MUTABLE[:-1])
_TEXT = f"updates to statefulset spec for fields other than {_NAMED} and '{_MUTABLE[-1]}' are forbidden"


def selector(change: Change) -> Iterator[Cause]:
    yield from change.immutable("spec", "selector")


def stateful_set(change: Change) -> Iterator[Cause]:
    """Everything but what may change. Types and order of claim templates count, spelling of sizes does not."""
    if not same(_fixed(change.spec), _fixed(change.before), change.node("spec")):
        yield forbidden("spec", _TEXT)


def stateful_set_content(change: Change) -> Iterator[Cause]:
    """The new spec; a template is let be if the spec in the cluster would not be accepted today."""
    faults = stateful_set_spec(change.spec, change.features, created=False)
    if any(True for _ in stateful_set_spec(change.before, change.features, created=False)):
        yield from (cause for cause in faults if not cause.field.startswith("spec.template"))
    else:
        yield from faults


def _fixed(spec: Body) -> Body:
    return {key: value for key, value in spec.items() if key not in _MUTABLE}
