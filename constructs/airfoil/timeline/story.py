"""What happens to one object when its tree lands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Final

from msgspec import Struct

from airfoil.checks.order import order_of
from airfoil.checks.pruning import kept_by
from airfoil.checks.tree import Resource, Tree
from airfoil.cluster.binding import ClaimResult
from airfoil.cluster.order import Event, Order, Step, Wait, applied, ready, scheduled
from airfoil.manifests import Identity
from airfoil.timeline.compose import fates
from airfoil.timeline.model import ClaimFate

_SHORT: Final = {
    "cm": "configmap", "deploy": "deployment", "ds": "daemonset", "hr": "helmrelease", "ing": "ingress",
    "ks": "kustomization", "ns": "namespace", "po": "pod", "pv": "persistentvolume",
    "pvc": "persistentvolumeclaim", "sa": "serviceaccount",
    "sc": "storageclass", "sts": "statefulset", "svc": "service", "app": "application", "cj": "cronjob",
    "crd": "customresourcedefinition", "netpol": "networkpolicy", "hpa": "horizontalpodautoscaler",
}  # fmt: skip
"""Short names as kubectl has them, and those of Flux and Argo CD."""


class Story(Struct, frozen=True):
    """What happens to an object.

    Args:
        resource: the object; the first one where it stands several times.
        steps: the steps that apply it, each with its round; None for one that is never applied.
        waits: what it waits for itself.
        waited_for: what waits for it.
        owner: who applies it: Kustomization, Application, release or folder.
        volumes: of a claim, what becomes of it.
        claims: of a volume, the claims that may get it.
        skipped: why it isn't applied at all; empty if it is.
        prunes: whether its owner deletes it when it leaves the tree.
        kept_by: the annotation that keeps it then.
    """

    resource: Resource
    steps: tuple[tuple[Step, int | None], ...]
    waits: tuple[Wait, ...]
    waited_for: tuple[Wait, ...]
    owner: str
    volumes: tuple[ClaimResult, ...] = ()
    claims: tuple[Identity, ...] = ()
    skipped: str = ""
    prunes: bool = False
    kept_by: str = ""


def story(tree: Tree, identity: Identity) -> Story:
    """The story of an object of the tree.

    Raises:
        KeyError: if the tree doesn't have it.
    """
    resource = tree.by_identity[identity][0]
    order = tree.once(order_of)
    events = (ready(identity), scheduled(identity))
    steps = order.steps_of.get(identity, ())
    every = list(fates(tree))
    return Story(
        resource,
        tuple((step, order.rounds.get(applied(step.name))) for step in steps),
        tuple(_waits(order, events, steps)),
        tuple(dict.fromkeys(_waiting_for(order, events))),
        resource.unit.bundle,
        next((fate.results for fate in every if fate.identity == identity), ()),
        _claims_of(identity, every),
        next((each.reason for each in order.skipped if each.identity == identity), ""),
        resource.unit.prune and not resource.release,
        kept_by(resource),
    )  # fmt: skip


def _waits(order: Order, events: Iterable[Event], steps: Iterable[Step]) -> Iterator[Wait]:
    """Its own waits, without those for its own step and between its pods and itself."""
    own = {*events, *(applied(step.name) for step in steps)}
    for event in (*(applied(step.name) for step in steps), *events):
        for wait in order.graph.of.get(event, ()):
            if not own.intersection(wait.any_of):
                yield wait


def _waiting_for(order: Order, events: tuple[Event, ...]) -> Iterator[Wait]:
    for event in events:
        yield from (wait for wait in order.graph.waited_for.get(event, ()) if wait.event not in events)


def _claims_of(identity: Identity, every: Iterable[ClaimFate]) -> tuple[Identity, ...]:
    if identity.kind != "PersistentVolume":
        return ()
    return tuple(fate.identity for fate in every if any(result.volume == identity.name for result in fate.results))


def objects_named(tree: Tree, text: str) -> list[Identity]:
    """The objects that `kind/name`, `kind/namespace/name` or a bare name can mean; kinds also as kubectl shortens them."""
    parts = text.strip("/").split("/")
    found = []
    for identity in sorted(tree.by_identity):
        kinds = {identity.kind.lower(), f"{identity.kind.lower()}s", f"{identity.kind}.{identity.group}".lower()}
        wanted = _SHORT.get(parts[0].lower(), parts[0].lower())
        if (
            (len(parts) == 1 and identity.name == parts[0])
            or (len(parts) == 2 and wanted in kinds and identity.name == parts[1])
            or (len(parts) == 3 and wanted in kinds and [identity.namespace, identity.name] == parts[1:])
        ):
            found.append(identity)
    return found


def near_names(trees: Iterable[Tree], text: str) -> list[str]:
    """Names of objects that are written much like a text, as `kind/namespace/name`."""
    names = {shown(identity): identity for tree in trees for identity in tree.by_identity}
    kind, _, rest = text.partition("/")
    full = f"{_SHORT.get(kind.lower(), kind.lower())}/{rest}"
    near = get_close_matches(full, names, n=3, cutoff=0.6)
    last = text.rpartition("/")[2]
    return near or [name for name in sorted(names) if get_close_matches(last, [names[name].name], n=1)][:3]


def shown(identity: Identity) -> str:
    """An object as `explain` takes it: `persistentvolumeclaim/airflow/dags`."""
    return "/".join(part for part in (identity.kind.lower(), identity.namespace, identity.name) if part)
