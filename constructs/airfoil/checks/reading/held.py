"""What each Kustomization and Application applies, from the outside inwards.

A Kustomization may change those that it applies itself: their namespace, patches and variables. So what one applies is
known only when it is known how the one above it leaves it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from re import fullmatch
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from airfoil.checks.reading.contents import Contents
from airfoil.checks.reading.folders import Folders, is_below
from airfoil.checks.reading.frozen import frozen
from airfoil.checks.reading.holders import Holder, holders_of
from airfoil.checks.reading.kustomize import Applied, Builder
from airfoil.checks.reading.kustomize.transforms import in_namespace, is_cluster_scoped
from airfoil.checks.reading.substitution import Variables, substituted
from airfoil.manifests import Identity

_DEEPEST: Final = 10
"""Kustomizations that apply Kustomizations: nobody stacks more, and one may apply itself."""

_OF_FLUX: Final = ("targetNamespace", "patches", "images", "commonMetadata")
_OF_ARGO: Final = ("namespace",)
"""What a holder itself changes; Argo CD's `kustomize.images` and the like are texts of another form."""


class Held(Struct, frozen=True):
    """A holder as it is in the cluster, and what it applies."""

    holder: Holder
    objects: Sequence[Applied]


def held(holders: Iterable[Holder], folders: Folders, builder: Builder) -> tuple[list[Held], dict[Path, list[Applied]]]:
    """Each holder with its objects, in the order in which they are written; one without a folder here has none.

    Beside them the folders with a kustomization.yaml that no holder and no other kustomization.yaml names, with what
    they make: somebody may apply them by hand, and holders among it.
    """
    written: dict[int, list[Holder]] = {}
    for holder in holders:
        written.setdefault(id(holder.item), []).append(holder)
    hands = _Hands(folders, builder)
    known = {key: [Held(each, hands.objects(each)) for each in group] for key, group in written.items()}
    tops = {folder: builder.folder(folder) for folder in builder.tops()}
    spare = [known.pop(key)[0].holder for key in known.keys() & _switched_off(folders, builder)]
    if spare:
        shown = sorted({each.item.positions.file for each in spare})
        more = f", nor {len(shown) - 1} more files" if len(shown) > 1 else ""
        builder.notes[f"{shown[0]}: no kustomization.yaml names this{more}; what it applies is not checked"] = None
    for _ in range(_DEEPEST if known else 0):
        sources = [(key, each.objects) for key, group in known.items() for each in group]
        bodies = _bodies(written, [*sources, *((0, objects) for objects in tops.values())])
        changed = {
            key: [new for body in found for new in _changed(written[key], body)] for key, found in bodies.items()
        }
        changed = {key: new for key, new in changed.items() if not _same(new, known[key])}
        if not changed:
            break
        known |= {key: [Held(each, hands.objects(each)) for each in new] for key, new in changed.items()}
    for each in (one for group in known.values() for one in group):
        folder = each.holder.folder(folders)
        if folder is not None:
            builder.claimed[folder] = each.holder.identity
    every = [each for group in known.values() for each in group]
    # a folder that lists what holders apply one by one: whoever applied it too would own everything twice
    taken = {id(applied.item) for each in every for applied in each.objects}
    loose = {
        folder: [each for each in made if id(each.item) not in taken]
        for folder, made in tops.items()
        if not any(map(folder.is_relative_to, builder.claimed))
    }
    return every, loose


def _switched_off(folders: Folders, builder: Builder) -> set[int]:
    """Documents that lie below a kustomization.yaml and that none names: somebody took their line out."""
    taken, built = builder.named | builder.whole, set(folders.kustomization_folders())
    return {
        id(item)
        for contents in folders.files
        if contents.path not in taken and is_below(contents.path, built)
        for item in contents.objects
    }


def _bodies(
    written: Mapping[int, Sequence[Holder]], sources: Iterable[tuple[int, Sequence[Applied]]]
) -> dict[int, list[Mapping[str, Any]]]:
    """How the holders that something applies reach the cluster, by their documents; a base may do so several times."""
    found: dict[int, dict[Identity, Mapping[str, Any]]] = {}
    for key, objects in sources:
        for applied in objects:
            # what applies itself is what somebody else applied before
            if id(applied.item) in written and id(applied.item) != key:
                found.setdefault(id(applied.item), {}).setdefault(Identity.of(applied.body), applied.body)
    return {key: list(bodies.values()) for key, bodies in found.items()}


def _same(new: Sequence[Holder], known: Sequence[Held]) -> bool:
    """Whether these are the holders that are known; one object may be several, with a folder each."""
    return [(each.item.value, each.path) for each in new] == [
        (each.holder.item.value, each.holder.path) for each in known
    ]


def _changed(written: Sequence[Holder], body: Mapping[str, Any]) -> Iterator[Holder]:
    """The holders of a document as somebody else leaves it."""
    is_elsewhere = {each.source: each.is_elsewhere for each in written}
    paths = {raw.path: each.path for raw, each in zip(holders_of(written[0].item), written, strict=True)}
    for each in holders_of(replace(written[0].item, value=body)):
        path = paths.get(each.path, each.path)
        yield replace(each, path=path, is_elsewhere=is_elsewhere.get(each.source, False))


class _Hands:
    """Builds what a holder applies; a folder that several apply is built once."""

    def __init__(self, folders: Folders, builder: Builder) -> None:
        self._folders = folders
        self._builder = builder
        self._built: dict[object, list[Applied]] = {}
        self._variables = Variables(folders)

    def objects(self, holder: Holder) -> list[Applied]:
        """What a holder applies."""
        folder = holder.folder(self._folders)
        if folder is None:
            return []
        key = (folder, holder.engine, holder.directory, _components(holder))
        if key not in self._built:
            self._built[key] = self._folder(holder, folder)
        is_flux = holder.engine == "flux-ks"
        changes = {name: holder.spec[name] for name in (_OF_FLUX if is_flux else _OF_ARGO) if name in holder.spec}
        objects = self._builder.transformed(self._built[key], changes, folder, holder.item, ("spec",))
        if is_flux:
            filled = self._variables.of(holder)
            return [_filled(each, filled) for each in objects] if filled else objects
        return [self._placed(each, holder.namespace) for each in objects] if holder.namespace else objects

    def _folder(self, holder: Holder, folder: Path) -> list[Applied]:
        if self._folders.kustomization(folder) is not None:
            return self._builder.folder(folder, _components(holder))
        if holder.engine == "flux-ks":
            # Flux takes *.yaml and *.yml alone (fluxcd/pkg/kustomize, read)
            files = [each for each in self._folders.below(folder) if each.path.suffix in {".yaml", ".yml"}]
            objects = self._builder.loose(files, folder)
            return self._builder.with_components(folder, _components(holder), objects, holder.item)
        return self._builder.loose(_listed(holder, folder, self._folders), folder)

    def _placed(self, applied: Applied, namespace: str) -> Applied:
        body = applied.body
        if is_cluster_scoped(body, self._builder.cluster_kinds) or body["metadata"].get("namespace"):
            return applied
        return replace(applied, body=frozen(in_namespace(body, namespace)))


def _filled(applied: Applied, variables: Mapping[str, str]) -> Applied:
    body = substituted(applied.body, variables)
    return applied if body is applied.body else replace(applied, body=frozen(body))


def _components(holder: Holder) -> tuple[str, ...]:
    """Folders of `spec.components`, which Flux adds to the kustomization.yaml of the path."""
    value = holder.spec.get("components") if holder.engine == "flux-ks" else None
    return tuple(each for each in value if isinstance(each, str)) if isinstance(value, list) else ()


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
    braces = fullmatch(r"\{(.*)\}", pattern)
    return any(fnmatchcase(name, each.strip()) for each in (braces[1].split(",") if braces else [pattern]))
