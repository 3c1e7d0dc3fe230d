"""Which Kustomizations and Applications take their folder from this tree, and which from a repository of somebody else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from msgspec.structs import replace

from airfoil.checks.reading.artifacts import Copies, copies_of, paths_in_source
from airfoil.checks.reading.contents import Contents
from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.holders import Holder, folder_of, holders_of
from airfoil.checks.resource import value_at

SOURCES: Final = frozenset(("GitRepository", "OCIRepository", "Bucket"))
BOOTSTRAPPED: Final = "flux-system"
"""The source that `flux bootstrap` makes of the repository itself (read)."""


def holders_in(files: Iterable[Contents], folders: Folders) -> list[Holder]:
    """Every holder of a tree; of those that name another repository it is said, for a folder here may bear that name too."""
    items = [item for each in files for item in each.objects]
    copies = copies_of(items)
    found = [_in_source(holder, copies, folders) for item in items for holder in holders_of(item)]
    sources = {
        (str(item.value["kind"]), str(value_at(item.value, ("metadata", "name")))): item.value
        for item in items
        if item.value["kind"] in SOURCES
    }
    flux = [each for each in found if each.engine == "flux-ks"]
    argo = [each for each in found if each.engine == "argo-dir"]
    strange = {*_strange_sources(flux, sources, folders), *_strange_urls(argo, folders)}
    return [replace(each, is_elsewhere=True) if _source(each) in strange else each for each in found]


def _in_source(holder: Holder, copies: Copies, folders: Folders) -> Holder:
    """The same with the path that the source has for it, where an ArtifactGenerator says which."""
    if holder.source_kind != "ExternalArtifact":
        return holder
    paths = paths_in_source(copies, holder.source, holder.path)
    moved = (replace(holder, path=path) for path in paths)
    return next((each for each in moved if each.folder(folders) is not None), holder)


def _source(holder: Holder) -> tuple[str, str]:
    return holder.source_kind, holder.source


def _strange_sources(
    holders: Sequence[Holder], sources: Mapping[tuple[str, str], Mapping[str, Any]], folders: Folders
) -> Iterable[tuple[str, str]]:
    """Kinds and names of the sources beside the repository's own; where nobody can tell which that is, none."""
    named = {_source(holder) for holder in holders}
    own = next((each for each in sorted(named) if each[1] == BOOTSTRAPPED), None) or _most_used(holders, folders)
    if own is None:
        return
    known = _origin(sources.get(own))
    yield from (each for each in named - {own} if each in sources and _origin(sources[each]) != known)


def _most_used(holders: Iterable[Holder], folders: Folders) -> tuple[str, str] | None:
    """The source with the most folders here; none where two have as many. The top folder is everybody's, and no sign."""
    found = {(_source(each), each.path) for each in holders if each.path.strip("./") and each.folder(folders)}
    ranks = Counter(source for source, _ in found).most_common(2)
    return None if not ranks or (len(ranks) == 2 and ranks[0][1] == ranks[1][1]) else ranks[0][0]


def _origin(source: Mapping[str, Any] | None) -> tuple[str, str]:
    if source is None:
        return "", ""
    return _plain(str(value_at(source, ("spec", "url")))), str(value_at(source, ("spec", "ref")))


def _strange_urls(holders: Sequence[Holder], folders: Folders) -> Iterable[tuple[str, str]]:
    """Addresses beside the one that has the most folders here; where two have as many, nobody can tell."""
    found = {(holder.source, holder.path) for holder in holders if folder_of(holder.path, folders) is not None}
    counts = Counter(_plain(source) for source, _ in found)
    ranks = counts.most_common(2)
    if len(ranks) < 2 or ranks[0][1] == ranks[1][1]:
        return ()
    return {_source(holder) for holder in holders if _plain(holder.source) != ranks[0][0]}


def _plain(url: str) -> str:
    """An address without what differs between its forms: `git@host:a/b.git`, `https://host/a/b`."""
    text = re.sub(r"^[a-z+]+://", "", url.strip().lower()).rpartition("@")[2]
    return text.replace(":", "/").removesuffix("/").removesuffix(".git")
