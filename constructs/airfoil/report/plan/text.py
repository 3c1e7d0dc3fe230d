"""The timeline for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from airfoil.cluster.order import Event, Wait, applied, ready
from airfoil.manifests import Identity
from airfoil.report.plan.words import link, listed, named, reasons, result
from airfoil.report.styled import Line, print_lines
from airfoil.timeline import Knotted, Phase, PlannedStep, PruneList, Timeline

_ENGINES = {"flux": "Flux", "argo": "Argo CD", "helm": "Helm", "kubectl": "kubectl or k3s"}


def print_text(timelines: Sequence[Timeline]) -> None:
    """Prints the timelines to standard output."""
    for number, each in enumerate(timelines):
        print_lines([*([Line()] if number else []), *text_of(each)])


def text_of(timeline: Timeline) -> Iterator[Line]:
    """A timeline, line by line."""
    tree = timeline.tree
    head = Line(f"{tree.name}: " if tree.name else "", style="bold")
    yield head.append(
        f"{len(tree.resources)} objects, {len(timeline.phases)} phase{'s' if len(timeline.phases) != 1 else ''}",
        style="not bold",
    )
    held = _bundles(timeline)
    for knot in timeline.knots:
        yield from _knot(knot)
    for phase in timeline.phases:
        yield Line("")
        yield from _phase(phase, held)
    if timeline.never:
        yield Line("")
        yield Line("never", style="bold red")
        for each in timeline.never:
            yield from _step(each, held)
    yield from _titled("left out", [f"{named(each.identity)}: {each.reason}" for each in timeline.skipped])
    claims = [(fate.identity, [result(each) for each in fate.results]) for fate in timeline.claims]
    yield from _titled("claims", [f"{_path(identity)}  {'; or '.join(words)}" for identity, words in claims])
    yield from _prune(timeline.prune)


def _bundles(timeline: Timeline) -> Mapping[Event, str]:
    """The bundle that brings each event."""
    found: dict[Event, str] = {}
    for each in (*(each for phase in timeline.phases for each in phase.steps), *timeline.never):
        found[applied(each.step.name)] = each.step.bundle
        found.update({ready(identity): each.step.bundle for identity in each.step.objects})
    return found


def _knot(knot: Knotted) -> Iterator[Line]:
    yield Line("")
    title = "deadlock: each of these waits for the next, the last one for the first" if knot.is_cycle else "dead end"
    yield Line(title, style="bold red")
    for wait in knot.chain:
        yield Line(f"  {link(wait)}")
    if knot.steps:
        yield Line(f"  never applied: {', '.join(knot.steps)}", style="red")


def _phase(phase: Phase, held: Mapping[Event, str]) -> Iterator[Line]:
    yield Line(f"phase {phase.number}", style="bold")
    for each in phase.steps:
        yield from _step(each, held)
    for line in listed(phase.bound):
        yield Line(f"  then bound: {line}", style="green")
    for line in listed(phase.started):
        yield Line(f"  then pods start: {line}", style="green")


def _step(each: PlannedStep, held: Mapping[Event, str]) -> Iterator[Line]:
    line = Line("  ")
    line.append(each.step.name, style="cyan")
    line.append(f"  {_ENGINES[each.step.by]}", style="dim")
    yield line
    inner = [wait for wait in each.waits if _is_of_bundle(wait, each, held)]
    if any(event.what == "ready" for wait in inner for event in wait.any_of):
        yield Line("    after everything of the step before is ready", style="dim")
    for text in reasons([wait for wait in each.waits if wait not in inner]):
        yield Line(f"    after {text}", style="dim")
    for text in listed(each.step.objects):
        yield Line(f"    {text}")
    for chart in each.charts:
        yield Line(f"    the objects of the chart {chart}, which isn't rendered here")


def _is_of_bundle(wait: Wait, each: PlannedStep, held: Mapping[Event, str]) -> bool:
    """Whether a wait only says that a step comes after the one before it in its bundle."""
    return bool(wait.any_of) and all(held.get(event) == each.step.bundle for event in wait.any_of)


def _prune(prune: PruneList) -> Iterator[Line]:
    if prune.compared_with:
        lines = [
            f"{named(each.identity)}, by {each.owner}"
            + (f": stays, if {each.kept_by} is in the cluster already" if each.kept_by else ": deleted")
            for each in prune.removed
        ]
        yield from _titled(f"prune, compared with {prune.compared_with}", lines or ["removes nothing"])
    else:
        yield from _titled("prune", ["nothing to compare with: this is no Git work tree with a commit"])
    risk = [f"{named(each.identity)}, by {each.owner}" for each in prune.at_risk]
    yield from _titled("deleted once the file is gone (no annotation keeps it)", risk)


def _titled(title: str, lines: Sequence[str]) -> Iterator[Line]:
    if lines:
        yield Line("")
        yield Line(title, style="bold")
    for line in lines:
        yield Line(f"  {line}")


def _path(identity: Identity) -> str:
    return "/".join(part for part in (identity.namespace, identity.name) if part)
