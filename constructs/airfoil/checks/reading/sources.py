"""Which Kustomizations and Applications take their folder from this tree, and which from a repository of somebody else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

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
    found = [holder for item in items for holder in holders_of(item)]
    sources = {
        str(value_at(item.value, ("metadata", "name"))): item.value for item in items if item.value["kind"] in SOURCES
    }
    flux = [each for each in found if each.engine == "flux-ks"]
    argo = [each for each in found if each.engine == "argo-dir"]
    strange = {*_strange_sources(flux, sources), *_strange_urls(argo, folders)}
    return [replace(each, is_elsewhere=True) if each.source in strange else each for each in found]


def _strange_sources(holders: Iterable[Holder], sources: Mapping[str, Mapping[str, Any]]) -> Iterable[str]:
    """Names of the sources beside the one that Flux was bootstrapped with; where there is none, nobody can tell."""
    named = {holder.source for holder in holders}
    if BOOTSTRAPPED not in named:
        return
    own = _origin(sources.get(BOOTSTRAPPED))
    yield from (name for name in named - {BOOTSTRAPPED} if name in sources and _origin(sources[name]) != own)


def _origin(source: Mapping[str, Any] | None) -> tuple[str, str]:
    if source is None:
        return "", ""
    return _plain(str(value_at(source, ("spec", "url")))), str(value_at(source, ("spec", "ref")))


def _strange_urls(holders: Sequence[Holder], folders: Folders) -> Iterable[str]:
    """Addresses beside the one that has the most folders here; where two have as many, nobody can tell."""
    found = {(holder.source, holder.path) for holder in holders if folder_of(holder.path, folders) is not None}
    counts = Counter(_plain(source) for source, _ in found)
    ranks = counts.most_common(2)
    if len(ranks) < 2 or ranks[0][1] == ranks[1][1]:
        return ()
    return {holder.source for holder in holders if _plain(holder.source) != ranks[0][0]}


def _plain(url: str) -> str:
    """An address without what differs between its forms: `git@host:a/b.git`, `https://host/a/b`."""
    text = re.sub(r"^[a-z+]+://", "", url.strip().lower()).rpartition("@")[2]
    return text.replace(":", "/").removesuffix("/").removesuffix(".git")
