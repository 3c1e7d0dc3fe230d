"""What is applied together, by whom and after what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from airfoil.checks.reading.contents import Contents
from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.frozen import frozen
from airfoil.checks.reading.holders import Holder, folder_of, has_chart
from airfoil.checks.reading.kustomize import Applied, Builder
from airfoil.checks.reading.kustomize.transforms import in_namespace, is_cluster_scoped
from airfoil.checks.tree import Unit
from airfoil.dataclass import dataclass
from airfoil.manifests import Identity


@dataclass(frozen=True, slots=True)
class Step:
    """A unit and its objects."""

    unit: Unit
    objects: Sequence[Applied] = ()


def held_steps(holders: Iterable[Holder], folders: Folders, builder: Builder) -> Iterator[Step]:
    """The units of Kustomizations and Applications; one whose folder isn't in the tree has no objects."""
    sources: dict[Identity, list[Holder]] = {}
    for holder in holders:
        sources.setdefault(holder.identity, []).append(holder)
    for held in sources.values():
        objects: list[Applied] = []
        for holder in held:
            folder = None if holder.is_elsewhere else folder_of(holder.path, folders)
            if folder is not None:
                objects += _held(holder, folder, folders, builder)
                builder.claimed[folder] = holder.identity
        first = held[0]
        after = tuple(_unit_name(each) for each in first.after)
        unit = Unit(first.name, first.engine, first.gate, after, first.prune, first.identity, first.health_checks)
        yield from waves(unit, objects, chart=has_chart(first)) if first.engine == "argo-dir" else [Step(unit, objects)]


def waves(unit: Unit, objects: Iterable[Applied], *, chart: bool = False) -> list[Step]:
    """The steps of an Application: by phase, then by wave, each of which waits until the one before is healthy.

    Args:
        unit: the Application as one unit.
        objects: its objects.
        chart: whether it installs a chart as well, whose objects have wave 0 unless they say otherwise.
    """
    from airfoil.cluster.order import PHASES, placed

    listed = list(objects)
    places = [place for place, _ in placed([each.body for each in listed])]
    groups: dict[tuple[str, int], list[Applied]] = {("Sync", 0): []} if chart else {}
    for place, applied in zip(places, listed, strict=True):
        groups.setdefault(place, []).append(applied)
    if len(groups) < 2:
        (key, held) = next(iter(groups.items()), (("Sync", 0), []))
        return [Step(replace(unit, phase=key[0], wave=key[1]), held)]
    steps: list[Step] = []
    ordered = sorted(groups, key=lambda key: (PHASES.index(key[0]), key[1]))
    for phase, wave in ordered:
        name = f"{unit.name} {phase} wave {wave}"
        after = (*unit.after, steps[-1].unit.name) if steps else unit.after
        gate = (phase, wave) != ordered[-1]
        each = replace(unit, name=name, after=after, gate=gate, phase=phase, wave=wave)
        steps.append(Step(each, groups[phase, wave]))
    return steps


def with_moved_holders(steps: Sequence[Step]) -> list[Step]:
    """The steps with the names that their Kustomizations and Applications have in the cluster: a kustomization.yaml may
    have given them another namespace than their file says.
    """
    moved = {
        Identity.of(applied.item.value): Identity.of(applied.body)
        for step in steps
        for applied in step.objects
        if applied.written is not None and applied.body["kind"] in {"Kustomization", "Application"}
    }
    moved = {before: now for before, now in moved.items() if before != now}
    if not moved:
        return list(steps)
    names = {_unit_name(before): _unit_name(now) for before, now in moved.items()}

    def renamed(name: str) -> str:
        bundle, wave, rest = name.partition(" ")
        return f"{names.get(bundle, bundle)}{wave}{rest}"

    return [
        Step(
            replace(
                step.unit, name=renamed(step.unit.name), after=tuple(map(renamed, step.unit.after)),
                holder=moved.get(step.unit.holder, step.unit.holder) if step.unit.holder else None,
            ),
            step.objects,
        )
        for step in steps
    ]  # fmt: skip


def _unit_name(identity: Identity) -> str:
    return f"{identity.kind}/{identity.namespace}/{identity.name}"


def _held(holder: Holder, folder: Path, folders: Folders, builder: Builder) -> list[Applied]:
    if folders.kustomization(folder) is not None:
        objects = builder.folder(folder)
    elif holder.engine == "flux-ks":
        objects = builder.loose(folders.below(folder), folder)
    else:
        objects = builder.loose(_listed(holder, folder, folders), folder)
    objects = builder.transformed(objects, _changes(holder), folder, holder.item, ("spec",))
    if not holder.namespace:
        return objects
    return [
        each
        if is_cluster_scoped(each.body, builder.cluster_kinds) or each.body["metadata"].get("namespace")
        else replace(each, body=frozen(in_namespace(each.body, holder.namespace)))
        for each in objects
    ]


def _changes(holder: Holder) -> Mapping[str, Any]:
    """What the holder itself changes; Argo CD's `kustomize.images` and the like are texts of another form."""
    wanted = (
        ("targetNamespace", "patches", "images", "commonMetadata") if holder.engine == "flux-ks" else ("namespace",)
    )
    return {key: holder.spec[key] for key in wanted if key in holder.spec}


def _listed(holder: Holder, folder: Path, folders: Folders) -> list[Contents]:
    """The files that Argo CD takes of a plain folder: those directly in it, unless told to recurse."""
    options = holder.directory
    files = folders.below(folder) if options.recurse else folders.inside(folder)
    names = {contents.path: contents.path.relative_to(folder).as_posix() for contents in files}
    return [
        contents
        for contents in files
        if (not options.include or _matches(names[contents.path], options.include))
        and not (options.exclude and _matches(names[contents.path], options.exclude))
    ]


def _matches(name: str, pattern: str) -> bool:
    """Whether a path fits a glob, or one of several in braces: `{a/*,b.yaml}`; `*` stands for `/` too, as in Go's glob
    without separators, which Argo CD uses (read).
    """
    braces = re.fullmatch(r"\{(.*)\}", pattern)
    return any(fnmatchcase(name, each.strip()) for each in (braces[1].split(",") if braces else [pattern]))
