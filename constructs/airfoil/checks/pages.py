"""The page of each rule, from its module's docstring and its `RULE`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from airfoil.checks.registry import Entry

ENGINES: Mapping[str, str] = {
    "flux-ks": "Flux, Kustomization", "flux-hr": "Flux, HelmRelease", "argo-dir": "Argo CD, folder",
    "argo-helm": "Argo CD, chart", "k3s-dir": "k3s, manifests folder", "k3s-hc": "k3s, HelmChart",
    "kubectl": "kubectl apply", "helm": "helm by hand",
}  # fmt: skip
"""Who applies an object, in words."""

_HOW = {"run": "seen in a run", "read": "read in its source or documentation", "reasoned": "follows from the above"}


def page(entry: Entry) -> str:
    """The page of a rule as Markdown."""
    module = entry.load()
    rule = module.RULE
    title, _, sections = (module.__doc__ or "").strip().partition("\n\n")
    levels = entry.severities
    distinct = set(levels.values())
    lines = [f"# {rule.id} {rule.name}", "", title, ""]
    if set(levels) == {"*"} or (len(distinct) == 1 and set(levels) == {*ENGINES}):
        lines += [f"Severity: {next(iter(distinct))}"]
    else:
        lines += ["| applied by | severity |", "|---|---|"]
        lines += [f"| {ENGINES.get(engine, 'all others')} | {level} |" for engine, level in levels.items()]
    if rule.loses_data:
        lines += ["", "Data is lost where it is an error."]
    lines += ["", sections.strip(), "", "## Fix", "", f"{rule.fix[:1].upper()}{rule.fix[1:].rstrip('.')}.", ""]
    lines += [
        "To accept a finding, annotate the object: "
        f"`ignore.airfoil/{rule.id}: <reason>`, or list it under `ignores:` in the profile.",
        "",
        "## Evidence",
        "",
    ]
    lines += [f"- {evidence.source} ({_HOW[evidence.how]})" for evidence in rule.evidence]
    return "\n".join(lines).rstrip() + "\n"


def index(rules: Iterable[Entry]) -> str:
    """A page that lists rules by area."""
    lines = ["# Rules of `airfoil check`", "", "Made from the rules' own files by `scripts/generate_reference.py`.", ""]
    areas: dict[str, list[Entry]] = {}
    for rule in rules:
        areas.setdefault(rule.area, []).append(rule)
    for area in sorted(areas):
        lines += [f"## {area.capitalize()}", "", "| rule | severity | finds |", "|---|---|---|"]
        for rule in areas[area]:
            levels = ", ".join(sorted(set(rule.severities.values())))
            lines.append(f"| [{rule.id} {rule.name}]({file_name(rule)}) | {levels} | {rule.summary} |")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def pages(rules: Sequence[Entry]) -> Mapping[str, str]:
    """The index and the page of each rule, by the names of their files."""
    return {"README.md": index(rules), **{file_name(rule): page(rule) for rule in rules}}


def file_name(rule: Entry) -> str:
    """`st002-pvc-without-consumer.md`."""
    return f"{rule.id.lower()}-{rule.name}.md"
