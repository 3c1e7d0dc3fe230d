"""Builds a folder as kustomize would: its resources, and what its kustomization.yaml changes in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec.structs import replace

from airfoil.checks.reading.contents import Contents, Item
from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.frozen import frozen
from airfoil.checks.reading.kustomize.applied import Applied, Inflation
from airfoil.checks.reading.kustomize.fields import with_fields
from airfoil.checks.reading.kustomize.generators import generated
from airfoil.checks.reading.kustomize.merge import PatchError
from airfoil.checks.reading.kustomize.patches import patches_of
from airfoil.checks.reading.kustomize.program import FindProgram, no_program
from airfoil.checks.reading.kustomize.references import below, references, texts
from airfoil.checks.reading.kustomize.replacements import ReplacementError, replaced, replacements_of
from airfoil.checks.reading.kustomize.subjects import with_moved_subjects
from airfoil.checks.reading.kustomize.transforms import patched
from airfoil.errors import Fault
from airfoil.manifests import Identity

UNSUPPORTED: Final = (
    "namePrefix", "nameSuffix", "vars", "transformers", "generators", "helmCharts", "validators",
)  # fmt: skip
"""Keys that the built-in reader passes over; it says so."""

_OF_NAMES: Final = frozenset(("nameReference", "varReference"))
"""Parts of `configurations` that tell where the names of others stand: no name changes here."""

_DEEPEST: Final = 50
_MOST_OBJECTS: Final = 100_000


class Builder:
    """Builds folders of a tree, and remembers which files it used and what it could not do.

    Args:
        folders: the files.
        cluster_kinds: group and kind of the custom kinds of the tree that stand outside of namespaces.
        program: finds kustomize itself, for what this can't do.

    Attributes:
        used: files that have been read for something.
        named: those of them that a kustomization.yaml names.
        data: those of them that a generator only puts into a ConfigMap or Secret.
        whole: those that are applied since the folder is that they lie in.
        claimed: the Kustomization or Application of a folder.
    """

    def __init__(
        self, folders: Folders, cluster_kinds: frozenset[tuple[str, str]], program: FindProgram = no_program
    ) -> None:
        self.folders = folders
        self.cluster_kinds = cluster_kinds
        self.find_program = program
        self.used: set[Path] = set()
        self.named: set[Path] = set()
        self.whole: set[Path] = set()
        self.data: set[Path] = set()
        self._open: dict[Path, Item] = {}
        self._count = 0
        self.claimed: dict[Path, Identity] = {}
        self.notes: dict[str, None] = {}
        self.faults: dict[Fault, None] = {}
        self.unsupported: dict[Path, tuple[str, ...]] = {}
        self.inflates: list[Inflation] = []

    def tops(self) -> list[Path]:
        """Folders with a kustomization.yaml that nothing used or names so far; a component is for others alone."""
        every = self.folders.kustomization_folders()
        named = {target for folder in every for target in references(self.folders, folder)}
        found = ((folder, self.folders.kustomization(folder)) for folder in every if folder not in named)
        return [
            folder
            for folder, each in found
            if each is not None and each[0].path not in self.used and each[1].value.get("kind") != "Component"
        ]

    def folder(self, folder: Path, components: Sequence[str] = ()) -> list[Applied]:
        """What a folder with a kustomization.yaml makes, with more components than that names."""
        found = self.folders.kustomization(folder)
        if found is None or self._stops(folder, found[1]):
            return []
        contents, item = found
        self.used.add(contents.path)
        self._open[folder] = item
        try:
            objects = self._folder(folder, contents, item, components)
        finally:
            del self._open[folder]
        if not self._open:
            objects = self._by_program(folder, objects, item, components)
        self._count += len(objects)
        return objects

    def _by_program(self, folder: Path, objects: list[Applied], item: Item, components: Sequence[str]) -> list[Applied]:
        """What kustomize makes of a folder, where this class passed something over; places are those of our objects."""
        missing = sorted(
            {key for own in (folder, *below(self.folders, folder)) for key in self.unsupported.get(own, ())}
        )
        shown = os.path.relpath(folder)
        if not missing:
            return objects
        if "helmCharts" in missing:
            # those are releases of the tree; the program would fetch them, and only with --enable-helm (run: it refuses)
            missing.remove("helmCharts")
            if not missing:
                return objects
        program = None if any("is elsewhere" in note for note in self.notes) else self.find_program()
        if program is None:
            self.notes[f"{shown}: {', '.join(missing)} is not part of airfoil's own subset of kustomize"] = None
            return objects
        built = program.built(folder)
        if isinstance(built, str):
            self.notes[f"{shown}: `{program.name}` fails: {built}"] = None
            return objects
        self.notes[f"{shown} is built by `{program.name}`, for {', '.join(missing)}"] = None
        made = [Applied(_origin(body, objects, item), body) for body in built]
        return self.with_components(folder, components, made, item)

    def _stops(self, folder: Path, item: Item) -> bool:
        if folder in self._open or len(self._open) > _DEEPEST:
            what = "this kustomization.yaml leads back to itself: `cycle detected`"
        elif self._count > _MOST_OBJECTS:
            what = f"this kustomization.yaml and those around it make more than {_MOST_OBJECTS} objects; reading stops"
        else:
            return False
        self.faults[Fault("kustomize-resource", what, item.place, help="remove the doubled reference")] = None
        return True

    def _folder(self, folder: Path, contents: Contents, item: Item, components: Sequence[str]) -> list[Applied]:
        spec = item.value if isinstance(item.value, Mapping) else {}
        missing = tuple(key for key in UNSUPPORTED if spec.get(key))
        if self._is_configured(spec, folder):
            missing += ("configurations",)
        if missing:
            self.unsupported[folder] = missing
        if "helmCharts" in missing:
            self.inflates.append(Inflation(contents, item, tuple(self._open.items())))
        objects: list[Applied] = []
        for key in ("resources", "bases", "crds"):
            objects += self._resources(spec, key, contents, item)
        objects += self._generated(spec, folder, item)
        for position, component in enumerate(texts(spec, "components")):
            objects = self._component(folder, component, objects, item, position)
        objects = self.with_components(folder, components, objects, item)
        return self.transformed(objects, spec, folder, item)

    def _is_configured(self, spec: Mapping[str, Any], folder: Path) -> bool:
        """Whether `configurations` change more than where names are looked for."""
        for text in texts(spec, "configurations"):
            contents = self.folders.file(Path(os.path.normpath(folder / text)))
            if contents is None or any(not _OF_NAMES.issuperset(each.value) for each in contents.items):
                return True
        return False

    def with_components(
        self, folder: Path, components: Sequence[str], objects: list[Applied], item: Item
    ) -> list[Applied]:
        """The objects with what components add and change; their paths start in ``folder``."""
        for position, component in enumerate(components):
            objects = self._component(folder, component, objects, item, position)
        return objects

    def loose(self, files: Iterable[Contents], top: Path) -> list[Applied]:
        """Objects of files as they stand, but for folders below ``top`` that have a kustomization.yaml."""
        objects: list[Applied] = []
        built: set[Path] = set()
        owners: dict[Path, Path | None] = {}
        for contents in files:
            folder = contents.path.parent
            if folder not in owners:
                owners[folder] = self._owner(folder, top)
            owner = owners[folder]
            if owner is None:
                self.used.add(contents.path)
                self.whole.add(contents.path)
                objects += (Applied(item, item.value) for item in contents.objects)
            elif owner not in built:
                built.add(owner)
                objects += self.folder(owner)
            if owner is not None:
                self.used.add(contents.path)
        return objects

    def inflated(self, inflation: Inflation, objects: list[Applied]) -> list[Applied]:
        """What a chart made, with the changes of the kustomization that inflates it and of those around that.

        Not the namespace: from 5.8 on kustomize leaves that of such objects to Helm (NamespaceTransformer.go, run).
        """
        for folder, item in reversed(inflation.around):
            spec = {key: value for key, value in item.value.items() if key != "namespace"}
            objects = self.transformed(objects, spec, folder, item)
        return objects

    def transformed(
        self, objects: list[Applied], spec: Mapping[str, Any], folder: Path, item: Item, base: tuple[str, ...] = ()
    ) -> list[Applied]:
        """The objects with the changes that a kustomization asks for, in the order in which kustomize makes them.

        Args:
            objects: what is changed.
            spec: a kustomization.yaml, or the spec of a Flux Kustomization.
            folder: where its paths start.
            item: the document that holds it, for places.
            base: path of ``spec`` inside of it.
        """
        for path, patch, target in patches_of(spec, folder, self.folders, self.used):
            try:
                changed = [(each, patched(each.body, patch, target)) for each in objects]
            except PatchError as error:
                place = item.positions.key((*base, *path))
                help = "kustomize refuses it; adjust the patch or its target"
                self.faults[Fault("kustomize-patch", f"this patch doesn't fit: {error}", place, help=help)] = None
                continue
            objects = [_with(each, body) for each, body in changed if body is not None]
        bodies = [with_fields(each.body, spec, self.cluster_kinds) for each in objects]
        namespace = spec.get("namespace") or spec.get("targetNamespace")
        if isinstance(namespace, str):
            bodies = with_moved_subjects([each.body for each in objects], bodies, namespace)
        try:
            for replacement in replacements_of(spec, folder, self.folders, self.used):
                bodies = replaced(bodies, replacement)
        except ReplacementError as error:
            self.notes[f"{os.path.relpath(folder)}: a replacement is not made: {error}"] = None
        return [_with(each, body) for each, body in zip(objects, bodies, strict=True)]

    def _resources(self, spec: Mapping[str, Any], key: str, contents: Contents, item: Item) -> Iterator[Applied]:
        for index, text in enumerate(texts(spec, key)):
            if "://" in text or text.startswith(("git@", "github.com/")) or "?ref=" in text:
                self.notes[f"{contents.shown}: {text} is elsewhere, and was not read"] = None
                continue
            target = Path(os.path.normpath(contents.path.parent / text))
            file = self.folders.file(target)
            if file is not None:
                self._takes(file.path)
                yield from (Applied(each, each.value) for each in file.objects)
            elif self.folders.kustomization(target) is not None:
                yield from self.folder(target)
            elif key != "crds":
                place = item.positions.key((key, index))
                what = (
                    f"{text} is neither a file nor a folder with a kustomization.yaml: `accumulating resources` fails"
                )
                help = "correct the path, or remove the line"
                self.faults[Fault("kustomize-resource", what, place, f"{key}[{index}]", help)] = None

    def _component(self, folder: Path, text: str, objects: list[Applied], item: Item, position: int) -> list[Applied]:
        target = Path(os.path.normpath(folder / text))
        found = self.folders.kustomization(target)
        if found is None or len(self._open) > _DEEPEST:
            place = item.positions.key(("components", position))
            what = f"{text} is no folder with a kustomization.yaml"
            self.faults[Fault("kustomize-resource", what, place, f"components[{position}]", "correct the path")] = None
            return objects
        contents, inner = found
        self.used.add(contents.path)
        spec = inner.value
        own = [*self._resources(spec, "resources", contents, inner), *self._generated(spec, target, inner)]
        return self.transformed([*objects, *own], spec, target, inner)

    def _generated(self, spec: Mapping[str, Any], folder: Path, item: Item) -> Iterator[Applied]:
        for index, key, body, files in generated(spec, folder, self.folders.roots):
            for file in files:
                self._takes(file)
            self.data |= files
            positions = item.positions.below((key, index))
            yield Applied(Item(frozen(body), positions, "objects"), frozen(body))

    def _takes(self, file: Path) -> None:
        self.used.add(file)
        self.named.add(file)

    def _owner(self, folder: Path, top: Path) -> Path | None:
        """The outermost folder from ``top`` down that has a kustomization.yaml and holds ``folder``."""
        inner = [folder, *folder.parents]
        outermost = reversed([each for each in inner if each != top and each.is_relative_to(top)])
        return next((each for each in outermost if self.folders.kustomization(each) is not None), None)


def _with(applied: Applied, body: Mapping[str, Any]) -> Applied:
    return applied if body is applied.body else replace(applied, body=frozen(body))


def _origin(body: Mapping[str, Any], objects: Iterable[Applied], item: Item) -> Item:
    """The document that an object of kustomize's came from, by its kind and name; the name may have got a prefix."""
    name = str(body["metadata"]["name"])
    alike = [each for each in objects if each.body["kind"] == body["kind"]]
    exact = (each.item for each in alike if each.body["metadata"]["name"] == name)
    return next(exact, next((each.item for each in alike if str(each.body["metadata"]["name"]) in name), item))
