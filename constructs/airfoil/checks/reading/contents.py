"""One file: its documents, what they are, and the objects in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from airfoil.checks.reading.files import Source
from airfoil.checks.reading.frozen import frozen
from airfoil.checks.reading.readings import reading_of, readings_of
from airfoil.checks.reading.shapes import Shape, shape_of
from airfoil.checks.tree import FileKind
from airfoil.errors import Fault, Place
from airfoil.goyaml import Positions, Reading

_HOOKS: Final = ("argocd.argoproj.io/hook", "helm.sh/hook")


class Item(Struct, frozen=True):
    """A document, or an item of a List: an object if it has an apiVersion, a kind and a name."""

    value: Mapping[str, Any]
    positions: Positions
    shape: Shape

    @property
    def place(self) -> Place:
        return self.positions.value(())


class Contents(Struct, frozen=True):
    """What one file holds.

    Args:
        path: its real path.
        shown: its path as it was given.
        items: its mappings, those of Lists one by one.
        faults: what can't be read of it.
        text: its text, to find places in YAML that stands as text in an object.
    """

    path: Path
    shown: str
    items: tuple[Item, ...] = ()
    faults: tuple[Fault, ...] = ()
    text: str = ""

    @property
    def kind(self) -> FileKind:
        """What the file holds; the first kind that isn't "objects" wins."""
        kinds = [item.shape for item in self.items if item.shape != "list"]
        other = next((kind for kind in kinds if kind != "objects"), None)
        if other is not None:
            return other
        return "objects" if kinds else "faulty" if self.faults else "empty"

    @property
    def objects(self) -> Iterator[Item]:
        return (item for item in self.items if item.shape == "objects")


def contents_of(source: Source) -> Contents:
    """Reads one file; never fails."""
    return _contents(source, reading_of(source))


def contents_of_all(sources: Sequence[Source]) -> list[Contents]:
    """Reads files, by several processes if they are many."""
    return list(map(_contents, sources, readings_of(sources)))


def _contents(source: Source, reading: Reading) -> Contents:
    items: list[Item] = []
    faults = [] if _is_some_programs(source, reading) else list(reading.faults)
    for document in reading.documents:
        shape = shape_of(document.value, source.path.name)
        item = Item(frozen(_named(document.value)), document.positions, shape)
        for each in _expanded(item) if shape == "list" else (item,):
            fault = _incomplete(each)
            if fault is None:
                items.append(each)
            else:
                faults.append(fault)
    text = source.data.decode("utf-8-sig", "replace")
    return Contents(source.path, source.shown, tuple(items), tuple(faults), text)


def _is_some_programs(source: Source, reading: Reading) -> bool:
    """Whether it can't be read and isn't meant for Kubernetes either: a tsconfig.json with comments, Ansible's templates."""
    if not reading.faults:
        return False
    return b"{%" in source.data if source.path.suffix != ".json" else b'"apiVersion"' not in source.data


def _expanded(item: Item) -> Iterator[Item]:
    """The items of a List, as kubectl, Flux and Argo CD take it apart; Lists in Lists too."""
    for index, value in enumerate(item.value["items"]):
        inner = Item(value, item.positions.below(("items", index)), shape_of(value, ""))
        if inner.shape == "list":
            yield from _expanded(inner)
        else:
            yield inner if inner.shape == "objects" else Item(value, inner.positions, "objects")


def _named(value: Any) -> Any:
    """A hook of Argo CD may have `generateName` alone, for it is created and never applied (read); it gets a name here.

    Argo CD takes the hooks of Helm for its own (gitops-engine hook/hook.go, read).
    """
    metadata = value.get("metadata") if isinstance(value, Mapping) else None
    if not isinstance(metadata, Mapping) or "name" in metadata or not isinstance(metadata.get("generateName"), str):
        return value
    annotations = metadata.get("annotations")
    if not isinstance(annotations, Mapping) or not any(hook in annotations for hook in _HOOKS):
        return value
    return {**value, "metadata": {**metadata, "name": f"{metadata['generateName']}hook"}}


def _incomplete(item: Item) -> Fault | None:
    """What an object lacks to be one. Without it there is nothing to look at, so this can't be a rule's matter."""
    if item.shape != "objects":
        return None
    body, positions = item.value, item.positions
    if not isinstance(body, Mapping):
        return Fault("no-object", "an item of this List is no object", positions.value(()), help="remove the item")
    for key in ("apiVersion", "kind"):
        if not isinstance(body.get(key), str) or not body[key]:
            what = (
                f"this object has no {key}: `Object '{key[0].upper() + key[1:] if key == 'kind' else key}' is missing`"
            )
            return Fault("no-object", what, positions.key((key,)), key, help=f"write its {key}")
    metadata = body.get("metadata")
    if not isinstance(metadata, Mapping):
        return Fault("no-name", f"this {body['kind']} has no metadata", positions.key(("metadata",)), "metadata",
                     help="give it `metadata:` with a `name:`")  # fmt: skip
    name = metadata.get("name")
    if isinstance(name, str) and name:
        return None
    if isinstance(name, bool | int | float):
        what, help = f"the name of this {body['kind']} is no text", f'put it in quotes: "{name}"'
    elif "generateName" in metadata:
        what = f"this {body['kind']} has generateName and no name: it can be created, not applied"
        help = "give it a name"
    else:
        what, help = f"this {body['kind']} has no name", "give it one"
    return Fault("no-name", what, positions.key(("metadata", "name")), "metadata.name", help=help)
