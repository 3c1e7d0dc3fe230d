"""What differs between two renders of the same chart with the same values: chance, or the clock."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from airfoil.helm.parsing import ChartObject, parse


def differences(
    objects: Sequence[ChartObject], first: Mapping[str, str], second: Mapping[str, str], chart: str
) -> list[list[str]]:
    """Template, object and dotted field of each difference.

    Args:
        objects: what was parsed of the first render.
        first: its outputs by template.
        second: those of the second.
        chart: the chart's name.
    """
    changed = {path for path in first.keys() | second.keys() if first.get(path) != second.get(path)}
    if not changed:
        return []
    others: dict[str, list[ChartObject]] = {}
    for each in parse({path: second[path] for path in changed if path in second}, chart).objects:
        others.setdefault(each.template, []).append(each)
    found: list[list[str]] = []
    for path in sorted(changed):
        ours = [each for each in objects if each.template == path]
        theirs = others.get(path, [])
        if len(ours) != len(theirs):
            found.append([path, "", ""])
            continue
        for one, other in zip(ours, theirs, strict=True):
            name = f"{one.body['kind']}/{one.body['metadata']['name']}"
            found += [[path, name, field] for field in _fields(one.body, other.body)]
    return found


def _fields(one: object, other: object, path: str = "") -> Iterator[str]:
    if isinstance(one, dict) and isinstance(other, dict):
        for key in sorted(one.keys() | other.keys()):
            yield from _fields(one.get(key), other.get(key), f"{path}.{key}" if path else str(key))
    elif isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for index, (left, right) in enumerate(zip(one, other, strict=True)):
            yield from _fields(left, right, f"{path}[{index}]")
    elif one != other:
        yield path
