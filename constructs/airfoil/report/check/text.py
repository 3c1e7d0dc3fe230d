"""What a check found, for people: by object, with the line of YAML, and what will be seen in the cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.run import Outcome
from airfoil.checks.tree import Tree
from airfoil.errors import Place
from airfoil.manifests import Identity
from airfoil.report.check.lines import line_of, printable
from airfoil.report.check.summary import loses_data, summary_of
from airfoil.report.styled import Line, print_lines

_STYLES: Mapping[Severity, str] = {
    Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue",
}  # fmt: skip

_FIRST_GUESSES = ("engine", "kubernetes", "distribution", "nodes")
"""What a person would first set right; the others are said where a verdict rests on them."""

_ENGINES = {
    "flux-ks": "Flux", "flux-hr": "Flux", "argo-dir": "Argo CD", "argo-helm": "Argo CD", "k3s-dir": "k3s", "k3s-hc": "k3s",
    "kubectl": "kubectl", "helm": "helm",
}  # fmt: skip


def print_text(outcome: Outcome) -> None:
    """Prints the report to standard output."""
    print_lines(text_of(outcome))


def text_of(outcome: Outcome) -> Iterator[Line]:
    """The report, line by line."""
    several = len(outcome.checked) > 1
    said: set[str] = set()
    for each in outcome.checked:
        yield from _heading(each.tree, said, several=several)
        yield from _objects(each.findings)
    yield from _objects(outcome.general)
    yield Line(summary_of(outcome).text, style="bold")


def _heading(tree: Tree, said: set[str], *, several: bool) -> Iterator[Line]:
    """What a tree is, and what was taken for granted of it; what was said of a tree before isn't said again."""
    profile = tree.profile
    facts = [f"applied by {_ENGINES[profile.engine]}", f"Kubernetes {profile.kubernetes}", profile.distribution]
    facts += (
        [f"{len(profile.nodes)} nodes" if len(profile.nodes) != 1 else f"node {profile.nodes[0]}"]
        if profile.nodes
        else []
    )
    text = Line(f"{tree.name}: " if several and tree.name else "", style="bold")
    text.append(f"{len(tree.resources)} objects, {', '.join(facts)}", style="not bold")
    yield text
    notes = [f"  note: {note}" for note in tree.notes]
    guessed = [f"  guessed: {name} {profile.guesses[name]}" for name in _FIRST_GUESSES if name in profile.guesses]
    how = ["  state what is wrong of it by flags (--engine, --node …) or in a profile"] if guessed else []
    for line in (*notes, *guessed, *how):
        if line not in said:
            yield Line(line, style="dim")
    said.update(notes, guessed, how)
    yield Line("")


def _objects(findings: Sequence[Finding]) -> Iterator[Line]:
    groups: dict[tuple[Identity | None, str], list[Finding]] = {}
    for finding in findings:
        file = finding.place.file if finding.place else ""
        groups.setdefault((finding.identity, file), []).append(finding)
    for (identity, file), held in groups.items():
        yield Line(f"{_name(identity)}  {file}" if identity else file or "this run", style="bold")
        for alike in _alike(held):
            yield from _told(alike)
        yield Line("")


def _name(identity: Identity) -> str:
    return f"{identity.kind} {'/'.join(part for part in (identity.namespace, identity.name) if part)}"


def _alike(findings: Iterable[Finding]) -> Iterable[Sequence[Finding]]:
    """Findings of one rule that say the same, but for what they are about: ten placeholders have one remedy."""
    groups: dict[Finding, list[Finding]] = {}
    for finding in findings:
        key = replace(finding, what="", path="", place=None, changes=())
        groups.setdefault(key, []).append(finding)
    return groups.values()


def _told(alike: Sequence[Finding]) -> Iterator[Line]:
    """Findings that say the same: what is common to them once, and each with its field and its line of YAML."""
    first = alike[0]
    head = Line("  ")
    head.append(first.severity.value, style=_STYLES[first.severity])
    head.append(f" {first.title}", style="bold")
    if loses_data(first):
        head.append(" loses data", style="bold red")
    if len(alike) > 1:
        head.append(f", {len(alike)} times")
    elif first.path:
        head.append(f" {first.path}", style="cyan")
    yield head
    same = all(finding.what == first.what for finding in alike)
    if same:
        yield from _paragraph("    ", "", first.what)
    for finding in alike:
        if len(alike) > 1 and finding.path:
            yield Line(f"    {finding.path}", style="cyan")
        if not same:
            yield from _paragraph("    ", "", finding.what)
        line = line_of(finding.place, finding)
        if finding.place is not None and line:
            yield Line(f"    {finding.place.line:>5} | {line}", style="dim")
    yield from _common(first)


def _common(finding: Finding) -> Iterator[Line]:
    yield from _paragraph("    ", "you will see: ", finding.sees)
    yield from _paragraph("    ", "fix: ", finding.fix, style="green")
    for text in finding.paste.splitlines():
        yield Line(f"      {text}", style="green")
    if finding.release:
        yield Line(f"    made by release {finding.release}", style="dim")
    for each in finding.related:
        yield Line(f"    see {_name(each.identity)}{_at(each.place)}: {each.what}", style="dim")
    for guess in finding.guesses:
        yield Line(f"    rests on a guess: {guess}", style="dim")


def _paragraph(indent: str, title: str, text: str, style: str = "") -> Iterable[Line]:
    for number, line in enumerate(text.splitlines()):
        found = Line(indent)
        found.append(title if number == 0 else " " * len(title), style=style)
        found.append(printable(line))
        yield found


def _at(place: Place | None) -> str:
    return f" ({place})" if place else ""
