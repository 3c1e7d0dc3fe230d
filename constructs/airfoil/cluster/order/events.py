"""What happens while a tree lands, and what each of it waits for."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from airfoil.manifests import Identity

Happening = Literal["applied", "done", "ready", "scheduled"]


class Event(Struct, frozen=True, order=True):
    """Something that happens once.

    Args:
        what: a step is `applied`, a bundle `done`, an object `ready`, or the pods of a workload `scheduled`.
        of: the name of the step, the bundle or the object.
    """

    what: Happening
    of: str

    def __str__(self) -> str:
        return f"{self.of} is {self.what}" if self.what != "scheduled" else f"the pods of {self.of} are scheduled"


class Wait(Struct, frozen=True, order=True):
    """An event that comes only after one of some others.

    Args:
        event: what waits.
        any_of: what it waits for; one of them is enough. Empty where nothing will ever do.
        reason: why, in words.
    """

    event: Event
    any_of: tuple[Event, ...]
    reason: str


def applied(step: str) -> Event:
    """The objects of a step are sent to the API server."""
    return Event("applied", step)


def done(bundle: str) -> Event:
    """A Kustomization or a release is Ready, an Application is synced and healthy."""
    return Event("done", bundle)


def ready(identity: Identity) -> Event:
    """An object is what its controller calls ready: a claim bound, a Deployment available, a Job complete."""
    return Event("ready", str(identity))


def scheduled(identity: Identity) -> Event:
    """The pods of a workload have their nodes and volumes."""
    return Event("scheduled", str(identity))
