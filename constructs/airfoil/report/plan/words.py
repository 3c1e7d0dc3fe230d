"""The words of a timeline, the same in every form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from airfoil.cluster.binding import ClaimResult
from airfoil.cluster.order import Event, Wait
from airfoil.manifests import Identity

_MOST: Final = 6
"""How many names are written out before the rest is counted."""


def named(identity: Identity) -> str:
    """`Deployment airflow/scheduler`."""
    return f"{identity.kind} {'/'.join(part for part in (identity.namespace, identity.name) if part)}"


def listed(identities: Iterable[Identity], *, most: int = 0) -> list[str]:
    """Objects by kind: `PersistentVolume dags, logs`, with their namespaces.

    Args:
        identities: the objects, in their order.
        most: how many of a kind are written out; 0 for all.
    """
    lines = []
    for kind, held in groupby(sorted(identities, key=lambda each: each.kind), key=lambda each: each.kind):
        lines.append(f"{kind} {_some([named(each).partition(' ')[2] for each in held], most)}")
    return lines


def awaited(event: Event) -> str:
    """What is waited for: `Kustomization/flux-system/storage is done`."""
    words = {"applied": "is applied", "done": "is done", "ready": "is ready"}
    return f"the pods of {event.of} are scheduled" if event.what == "scheduled" else f"{event.of} {words[event.what]}"


def reasons(waits: Sequence[Wait]) -> list[str]:
    """The waits of one event, those of one reason together; the step before it in the same bundle needs no word."""
    lines = []
    told = [wait for wait in waits if wait.any_of or wait.reason]
    for reason, held in groupby(sorted(told, key=lambda wait: wait.reason), key=lambda wait: wait.reason):
        events = [" or ".join(awaited(event) for event in wait.any_of) or "nothing that comes" for wait in held]
        lines.append(f"{_some(events, _MOST)} ({reason})")
    return lines


def link(wait: Wait) -> str:
    """One link of a chain."""
    target = " or ".join(str(event) for event in wait.any_of) or "never"
    return (
        f"{wait.event}: only after {target} ({wait.reason})"
        if wait.any_of
        else f"{wait.event}: {target} ({wait.reason})"
    )


def result(found: ClaimResult) -> str:
    """What becomes of a claim."""
    of_class = f", class {found.class_name}" if found.class_name else ""
    if found.phase == "Bound":
        volume = "a new volume" if found.volume == "pvc-<uid>" else found.volume
        return f"bound to {volume}{of_class}"
    return f"{found.phase}{of_class}" + (f": {found.message}" if found.message else "")


def _some(texts: Sequence[str], most: int) -> str:
    if not most or len(texts) <= most:
        return ", ".join(texts)
    return f"{', '.join(texts[:most])} and {len(texts) - most} more"
