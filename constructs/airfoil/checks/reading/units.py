"""What is applied together, by whom and after what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from airfoil.checks.reading.held import Held
from airfoil.checks.reading.holders import has_chart
from airfoil.checks.reading.kustomize import Applied
from airfoil.checks.tree import Unit
from airfoil.manifests import Identity


class Step(Struct, frozen=True):
    """A unit and its objects."""

    unit: Unit
    objects: Sequence[Applied] = ()


def held_steps(held: Iterable[Held]) -> Iterator[Step]:
    """The units of Kustomizations and Applications; one whose folder isn't in the tree has no objects."""
    sources: dict[Identity, list[Held]] = {}
    for each in held:
        sources.setdefault(each.holder.identity, []).append(each)
    for parts in sources.values():
        objects = [applied for each in parts for applied in each.objects]
        first = parts[0].holder
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


def _unit_name(identity: Identity) -> str:
    return f"{identity.kind}/{identity.namespace}/{identity.name}"
