"""Files out of Secrets, ConfigMaps and tokens, alone or gathered in one volume."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from airfoil.cluster.admission.validation.fields import relative_visible
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required

_MODE = "must be a number between 0 and 0777 (octal), both inclusive"
_SAME_PATH = "conflicting duplicate paths"


def file_mode(mode: int | None, field: str) -> Iterator[Cause]:
    """YAML takes ``0644`` as octal and ``644`` as decimal, which is 01204."""
    if mode is not None and not 0 <= mode <= 0o777:
        yield invalid(field, mode, _MODE)


def file_items(source: Body, field: str) -> Iterator[Cause]:
    """``items``: which key becomes which file."""
    for index, item in enumerate(source.get("items") or ()):
        place = f"{field}.items[{index}]"
        for key in ("key", "path"):
            if not item.get(key):
                yield required(f"{place}.{key}")
        yield from relative_visible(item.get("path", ""), f"{place}.path")
        yield from file_mode(item.get("mode"), f"{place}.mode")


def projections(volume: Body, field: str, downward_file: Callable[[Body, str], Iterator[Cause]]) -> Iterator[Cause]:
    """The sources of a projected volume; two files of one path are refused at the volume."""
    taken: set[str] = set()
    for index, source in enumerate(volume.get("sources") or ()):
        place = f"{field}.sources[{index}]"
        for kind in ("secret", "configMap"):
            if kind in source:
                yield from _keys(source[kind], f"{place}.{kind}", field, taken)
        for entry in (source.get("downwardAPI") or {}).get("items") or ():
            yield from downward_file(entry, f"{place}.downwardAPI")
            yield from _once(entry.get("path", ""), entry.get("path", ""), field, taken)
        if "serviceAccountToken" in source:
            yield from _token(source["serviceAccountToken"], f"{place}.serviceAccountToken", field)
        if "clusterTrustBundle" in source:
            yield from _trust(source["clusterTrustBundle"], f"{place}.clusterTrustBundle", field, taken)
        if len(source) > 1:
            yield forbidden(place, "may not specify more than 1 volume type per source")


def _keys(source: Body, place: str, field: str, taken: set[str]) -> Iterator[Cause]:
    name = source.get("name", "")
    if not name:
        yield required(f"{place}.name")
    yield from file_items(source, place)
    for item in source.get("items") or ():
        yield from _once(item.get("path", ""), name, field, taken)


def _once(path: str, shown: str, field: str, taken: set[str]) -> Iterator[Cause]:
    if path and path in taken:
        yield invalid(field, shown, _SAME_PATH)
    taken.add(path)


def _token(source: Body, place: str, field: str) -> Iterator[Cause]:
    seconds, path = source.get("expirationSeconds", 0), source.get("path", "")
    if seconds < 600:
        yield invalid(f"{place}.expirationSeconds", seconds, "may not specify a duration less than 10 minutes")
    if seconds > 1 << 32:
        yield invalid(f"{place}.expirationSeconds", seconds, "may not specify a duration larger than 2^32 seconds")
    if not path:
        yield required(f"{field}.path")
    else:
        yield from relative_visible(path, f"{field}.path")


def _trust(source: Body, place: str, field: str, taken: set[str]) -> Iterator[Cause]:
    by_name, by_signer = "name" in source, "signerName" in source
    if by_name and by_signer:
        yield invalid(place, dict(source), "only one of name and signerName may be used")
    elif not by_name and not by_signer:
        yield required(place, "either name or signerName must be specified")
    elif by_name and "labelSelector" in source:
        yield invalid(
            f"{place}.labelSelector", source["labelSelector"], "labelSelector must be unset if name is specified"
        )
    path = source.get("path", "")
    if not path:
        yield required(f"{place}.path")
    yield from relative_visible(path, f"{place}.path")
    yield from _once(path, path, field, taken)
