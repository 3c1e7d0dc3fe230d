"""`replacements` of a kustomization: a value of one object, written into others."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.kustomize.transforms import Body, is_target, mappings
from airfoil.goyaml import read, resolve

_NAME: Final = "metadata.name"
_STEP: Final = re.compile(r"\[([^\]]*)\]|((?:\\.|[^.\[])+)")


class ReplacementError(Exception):
    """What this can't do, or kustomize refuses; the text says what."""


def replacements_of(spec: Body, folder: Path, folders: Folders, used: set[Path]) -> Iterator[Mapping[str, Any]]:
    """Those of a kustomization and of the files that it names, which are added to ``used``."""
    for each in mappings(spec.get("replacements")):
        if not isinstance(each.get("path"), str):
            yield each
            continue
        contents = folders.file(Path(os.path.normpath(folder / each["path"])))
        if contents is None:
            raise ReplacementError(f"there is no {each['path']}")
        used.add(contents.path)
        for document in read(contents.text, contents.shown).documents:
            yield from mappings(document.value if isinstance(document.value, list) else [document.value])


def replaced(bodies: Sequence[Body], replacement: Mapping[str, Any]) -> list[Body]:
    """The objects with one replacement made (kustomize api/filters/replacement, v0.20; read).

    Raises:
        ReplacementError: for what kustomize refuses.
    """
    value = _source(bodies, replacement)
    changed = list(bodies)
    for target in mappings(replacement.get("targets")):
        select = target.get("select")
        if not isinstance(select, Mapping):
            raise ReplacementError("a target without `select`")
        paths = [each for each in target.get("fieldPaths") or [_NAME] if isinstance(each, str)]
        options = _options(target)
        for index, body in enumerate(changed):
            if not is_target(body, select) or any(is_target(body, each) for each in mappings(target.get("reject"))):
                continue
            for path in paths:
                changed[index] = _written(changed[index], steps_of(path), value, options, path)
    return changed


def _source(bodies: Sequence[Body], replacement: Mapping[str, Any]) -> Any:
    if "sourceValue" in replacement:
        return replacement["sourceValue"]
    source = replacement.get("source")
    if not isinstance(source, Mapping):
        raise ReplacementError("a replacement without `source`")
    wanted = {key: source[key] for key in ("group", "version", "kind", "name", "namespace") if source.get(key)}
    found = [body for body in bodies if is_target(body, wanted)]
    if len(found) != 1:
        raise ReplacementError("nothing selected" if not found else "multiple matches for selector")
    value: Any = found[0]
    path = str(source.get("fieldPath") or _NAME)
    for step in steps_of(path):
        value = next((item for _, item in _under(value, step)), None)
    if value is None:
        raise ReplacementError(f"the source has no {path}")
    options = _options(source)
    if options.get("delimiter"):
        parts = str(value).split(str(options["delimiter"]))
        index = int(options.get("index") or 0)
        if not 0 <= index < len(parts):
            raise ReplacementError(f"the source has no part {index}")
        value = parts[index]
    return value


def steps_of(path: str) -> list[str]:
    """`spec.containers.[name=web].image` in steps; a backslash before a dot makes it part of a key."""
    return [found[1] if found[1] is not None else found[2].replace("\\.", ".") for found in _STEP.finditer(path)]


def _under(value: Any, step: str) -> list[tuple[Any, Any]]:
    """Keys and values that a step leads to: a key, an index, `*`, or `name=web` of a list."""
    if isinstance(value, Mapping):
        return list(value.items()) if step == "*" else [(step, value[step])] if step in value else []
    if not isinstance(value, list):
        return []
    if step == "*":
        return list(enumerate(value))
    if step.isdigit():
        return [(int(step), value[int(step)])] if int(step) < len(value) else []
    key, _, wanted = step.partition("=")
    return [(at, item) for at, item in enumerate(value) if isinstance(item, Mapping) and str(item.get(key)) == wanted]


def _written(value: Any, steps: Sequence[str], new: Any, options: Mapping[str, Any], path: str) -> Any:
    if not steps:
        return _part(value, new, options)
    found = _under(value, steps[0])
    if not found and options.get("create") is True and (value is None or isinstance(value, Mapping)):
        if steps[0] == "*" or "=" in steps[0]:
            raise ReplacementError(f"{path} can't be created")
        found = [(steps[0], None)]
    if not found:
        # a wildcard may well lead nowhere
        if "*" in path:
            return value
        raise ReplacementError(f"unable to find field {path} in replacement target")
    copy: Any = list(value) if isinstance(value, list) else dict(value or {})
    for key, item in found:
        copy[key] = _written(item, steps[1:], new, options, path)
    return copy


def _part(value: Any, new: Any, options: Mapping[str, Any]) -> Any:
    """The new value, or the old one with one of its parts exchanged: before the first for -1, behind the last beyond."""
    delimiter = options.get("delimiter")
    if not delimiter:
        return _typed(value, new)
    parts = str(value or "").split(str(delimiter))
    index = int(options.get("index") or 0)
    if index < 0:
        parts.insert(0, str(new))
    elif index >= len(parts):
        parts.append(str(new))
    else:
        parts[index] = str(new)
    return str(delimiter).join(parts)


def _typed(value: Any, new: Any) -> Any:
    """The new value in the type of the old one: kustomize exchanges the text of a scalar, and leaves its tag (read)."""
    if isinstance(value, str) and isinstance(new, bool | int | float):
        return str(new).lower() if isinstance(new, bool) else str(new)
    return resolve(new) if isinstance(value, bool | int | float) and isinstance(new, str) else new


def _options(part: Mapping[str, Any]) -> Mapping[str, Any]:
    options = part.get("options")
    found = options if isinstance(options, Mapping) else {}
    if found.get("encoding"):
        raise ReplacementError("`encoding` is not part of airfoil's own subset of kustomize")
    return found
