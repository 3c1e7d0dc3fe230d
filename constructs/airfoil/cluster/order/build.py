"""From bundles to an order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from airfoil.cluster.order import argo, flux, helm
from airfoil.cluster.order.bundle import Body, Bundle, Facts
from airfoil.cluster.order.draft import Draft, Drafts
from airfoil.cluster.order.events import Event, Wait, applied, done, ready
from airfoil.cluster.order.graph import Graph
from airfoil.cluster.order.readiness import Objects, of_objects
from airfoil.cluster.order.result import Order, Skipped, Step
from airfoil.manifests import Identity


def order(bundles: Sequence[Bundle], facts: Facts | None = None) -> Order:
    """How some bundles land in a cluster that has none of them yet.

    Args:
        bundles: all that is applied. Names are unique.
        facts: what the objects alone don't tell.
    """
    known = facts or Facts()
    steps: dict[str, tuple[Step, ...]] = {}
    skipped: list[Skipped] = []
    bodies: dict[Identity, Body] = {}
    for bundle in bundles:
        drafts = _drafts(bundle)
        steps[bundle.name] = tuple(_steps(bundle, drafts.steps))
        skipped += [Skipped(Identity.of(body), bundle.name, reason) for body, reason in drafts.skipped]
        for draft in drafts.steps:
            for body in draft.objects:
                bodies.setdefault(Identity.of(body), body)
    every = tuple(step for held in steps.values() for step in held)
    unseen: dict[tuple[str, str], list[str]] = {}
    for bundle in bundles:
        for claim in bundle.chart_claims or ():
            unseen.setdefault(claim, []).append(_step_of_chart(steps[bundle.name]))
    objects = Objects.of(every, bodies, bundles, unseen, known)
    waits = [*_starts(bundles, steps, objects), *_gates(every, steps, bundles, objects), *of_objects(objects)]
    return Order(every, Graph(tuple(waits)), tuple(skipped))


def _drafts(bundle: Bundle) -> Drafts:
    once = {Identity.of(body): body for body in bundle.objects}  # of two, the last one wins (run, Argo CD)
    objects = tuple(once.values())
    if bundle.by == "flux":
        return flux.stages(objects)
    if bundle.by == "argo":
        return argo.phases(objects, chart=bundle.chart_claims is not None)
    if bundle.by == "helm":
        return helm.install(objects)
    return Drafts((Draft("", objects),))


def _steps(bundle: Bundle, drafts: Iterable[Draft]) -> Iterator[Step]:
    for draft in drafts:
        name = f"{bundle.name}: {draft.title}" if draft.title else bundle.name
        identities = tuple(Identity.of(body) for body in draft.objects)
        gate = draft.gate or (bundle.waits and bundle.by == "helm" and not draft.hooks)
        yield Step(name, bundle.name, bundle.by, draft.title, identities, draft.phase, draft.wave, gate, draft.hooks)


def _step_of_chart(steps: Sequence[Step]) -> str:
    """The step that applies the objects of a chart which isn't rendered."""
    own = (step for step in steps if (step.phase, step.wave) in {("Sync", 0), ("install", 0)})
    return next(own, steps[-1]).name


def _starts(bundles: Sequence[Bundle], steps: Mapping[str, Sequence[Step]], objects: Objects) -> Iterator[Wait]:
    """What the first step of each bundle waits for: what it depends on, and that its holder is there."""
    names = set(steps)
    parents: dict[str, str] = {}
    for bundle in bundles:
        first = applied(steps[bundle.name][0].name)
        for name in bundle.after:
            if name in names:
                yield Wait(first, (done(name),), "dependsOn")
        held_by = bundle.holder
        held = objects.steps.get(held_by, ()) if held_by else ()
        outer = [step for step in held if not _is_within(step.bundle, bundle.name, parents)]
        if outer and held_by:
            # one that lies in what itself applies was first applied by hand: flux bootstrap, an app of apps
            parents[bundle.name] = outer[0].bundle
            yield Wait(first, tuple(applied(step.name) for step in outer), f"its {held_by.kind} is part of that")


def _is_within(inner: str, outer: str, parents: Mapping[str, str]) -> bool:
    name: str | None = inner
    while name is not None and name != outer:
        name = parents.get(name)
    return name == outer


def _gates(
    every: Sequence[Step], steps: Mapping[str, Sequence[Step]], bundles: Sequence[Bundle], objects: Objects
) -> Iterator[Wait]:
    by_name = {bundle.name: bundle for bundle in bundles}
    for held in steps.values():
        for before, after in pairwise(held):
            yield Wait(applied(after.name), (applied(before.name),), "the steps of one come one after the other")
            if before.gate:
                yield from _each(
                    applied(after.name), before.objects, by_name[before.bundle], _GATES[before.by], objects
                )
    for bundle in bundles:
        last = steps[bundle.name][-1]
        yield Wait(done(bundle.name), (applied(last.name),), "its last step")
        if bundle.waits or bundle.by == "argo" or last.hooks:
            looked_at = bundle.checks or tuple(
                identity
                for step in steps[bundle.name]
                if bundle.waits or bundle.by == "argo" or step.hooks
                for identity in step.objects
            )
            yield from _each(done(bundle.name), looked_at, bundle, _ENDS[bundle.by], objects)


_GATES = {
    "flux": "Flux waits until a stage is ready before it applies the next",
    "argo": "Argo CD waits until a wave is healthy before it applies the next",
    "helm": "Helm waits until this is ready before it goes on",
    "kubectl": "",
}
_ENDS = {
    "flux": "`wait` or `healthChecks`: the Kustomization is Ready only then",
    "argo": "the Application is healthy only then",
    "helm": "the release is deployed only then",
    "kubectl": "",
}


def _each(
    event: Event, identities: Iterable[Identity], bundle: Bundle, reason: str, objects: Objects
) -> Iterator[Wait]:
    for identity in identities:
        is_job = identity.kind == "Job" and identity.group == "batch"
        is_hook = any(step.hooks for step in objects.steps.get(identity, ()))
        if is_job and not is_hook and bundle.by == "helm" and not bundle.waits_for_jobs:
            continue
        yield Wait(event, (ready(identity),), reason)
