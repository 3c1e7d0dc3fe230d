"""The timeline as a Mermaid flowchart: GitHub and GitLab draw it in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from airfoil.cluster.order import Event, Wait, applied, done, ready, scheduled
from airfoil.report.plan.words import listed
from airfoil.timeline import PlannedStep, Timeline

_MOST: Final = 4
"""How many names of a kind a box shows."""


def mermaid_text(timelines: Sequence[Timeline]) -> str:
    """One flowchart, with a part for each tree."""
    lines = ["flowchart TB"]
    for number, timeline in enumerate(timelines, 1):
        lines += _tree(timeline, f"t{number}", several=len(timelines) > 1)
    return "\n".join([*lines, "  classDef never stroke:#c00,stroke-width:3px,stroke-dasharray:5"]) + "\n"


def _tree(timeline: Timeline, prefix: str, *, several: bool) -> Iterator[str]:
    every = [each for phase in timeline.phases for each in phase.steps] + list(timeline.never)
    ids = {each.step.name: f"{prefix}s{number}" for number, each in enumerate(every, 1)}
    steps = _steps_by_event(every)
    if several:
        yield f"  subgraph {prefix}[{_quoted(timeline.tree.name or prefix)}]"
    for each in every:
        yield f"    {ids[each.step.name]}[{_quoted(_label(each))}]"
    if several:
        yield "  end"
    for each in every:
        sources: dict[str, str] = {}
        for wait in each.waits:
            for source, reason in _sources(wait, steps, each.step.name):
                sources[source] = reason if reason else sources.get(source, "")
        for source, reason in sorted(sources.items()):
            label = f"|{_quoted(reason)}|" if reason else ""
            yield f"  {ids[source]} -->{label} {ids[each.step.name]}"
    yield from sorted(set(_knots(timeline, ids, steps)))
    if timeline.never:
        yield f"  class {','.join(ids[each.step.name] for each in timeline.never)} never"


def _knots(timeline: Timeline, ids: Mapping[str, str], steps: Mapping[Event, str]) -> Iterator[str]:
    """The way back of each deadlock, dotted: what its chain has beside the arrows of the steps."""
    for knot in timeline.knots:
        for wait in knot.chain:
            own = steps.get(wait.event)
            for event in wait.any_of:
                source = steps.get(event)
                if own and source and own != source and wait.event.what in {"ready", "scheduled"}:
                    yield f"  {ids[source]} -.->|{_quoted(wait.reason)}| {ids[own]}"


def _steps_by_event(every: Sequence[PlannedStep]) -> dict[Event, str]:
    """The step that brings each event: of a bundle that is done, its last one; of an object that is ready, its own."""
    found: dict[Event, str] = {}
    for each in every:
        found[applied(each.step.name)] = each.step.name
        found[done(each.step.bundle)] = each.step.name
        for identity in each.step.objects:
            found.setdefault(ready(identity), each.step.name)
            found.setdefault(scheduled(identity), each.step.name)
    return found


def _sources(wait: Wait, steps: Mapping[Event, str], own: str) -> Iterator[tuple[str, str]]:
    """The steps that a wait is for: an arrow each."""
    for event in wait.any_of:
        step = steps.get(event)
        if step is not None and step != own:
            yield step, wait.reason if event.what == "done" else ""


def _label(each: PlannedStep) -> str:
    lines = [each.step.name, *listed(each.step.objects, most=_MOST), *(f"chart {chart}" for chart in each.charts)]
    return "\n".join(lines)


def _quoted(text: str) -> str:
    """A text in Mermaid's quotes. Its own signs are written as entities: `#` and `;` begin and end one, and a backtick
    after the quote would begin Markdown.
    """
    escaped = "".join(char if char.isalnum() or char in " /.-_:,()\n" else f"#{ord(char)};" for char in text)
    return '"' + escaped.replace("\n", "<br/>") + '"'
