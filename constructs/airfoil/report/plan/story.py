"""What happens to one object, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from airfoil.checks.finding import Finding
from airfoil.cluster.order import Wait
from airfoil.report.plan.words import named, reasons, result
from airfoil.report.styled import Line, print_lines
from airfoil.timeline import Story


def print_story(story: Story, findings: Sequence[Finding], *, tree: str = "") -> None:
    """Prints it to standard output."""
    print_lines(text_of(story, findings, tree=tree))


def text_of(story: Story, findings: Sequence[Finding], *, tree: str = "") -> Iterator[Line]:
    """The story, line by line.

    Args:
        story: what happens to it.
        findings: those that are about it, or name it.
        tree: name of the tree, where there are several.
    """
    place = story.resource.manifest.origin
    yield Line(f"{tree}: " if tree else "").append(named(story.resource.identity), style="bold").append(f"  {place}")
    yield from _line("owner", [_owner(story)])
    yield from _line("step", _steps(story))
    yield from _line("waits for", reasons(story.waits))
    yield from _line("waits for it", _followers(story.waited_for))
    yield from _line("volume", [result(each) for each in story.volumes])
    yield from _line("claims", [named(each) for each in story.claims])
    yield from _line("prune", [_prune(story)])
    yield from _line("findings", [_finding(each, story) for each in findings] or ["none"])


def _owner(story: Story) -> str:
    unit = story.resource.unit
    return f"{story.owner} ({unit.engine})" + (f", release {story.resource.release}" if story.resource.release else "")


def _steps(story: Story) -> list[str]:
    if story.skipped:
        return [f"none: {story.skipped}"]
    return [f"{step.name}, " + (f"phase {number}" if number else "never") for step, number in story.steps]


def _followers(waits: Sequence[Wait]) -> list[str]:
    return list(dict.fromkeys(f"{wait.event} only then ({wait.reason})" for wait in waits))


def _prune(story: Story) -> str:
    if story.resource.release:
        return "Helm deletes it with its release, or once the chart renders it no more"
    if not story.prunes:
        return f"nobody deletes it when its file is gone: {story.owner} doesn't prune"
    if story.kept_by:
        return f"stays when its file is gone, once {story.kept_by} is in the cluster"
    return f"{story.owner} deletes it when its file is gone"


def _finding(finding: Finding, story: Story) -> str:
    about = (
        ""
        if finding.identity == story.resource.identity or finding.identity is None
        else f"{named(finding.identity)}: "
    )
    return f"{finding.severity.value} {finding.rule} {finding.name}: {about}{finding.what}"


def _line(title: str, texts: Sequence[str]) -> Iterator[Line]:
    for number, text in enumerate(texts):
        line = Line(f"  {title if number == 0 else '':<14}", style="dim")
        yield line.append(text, style="not dim")
