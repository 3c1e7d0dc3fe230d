"""The list of the files that airfoil owns in an environment's folder, with their digests.

It is the format of ``sha256sum``, so that ``sha256sum -c .airfoil-index`` in the folder tells whether anybody edited a
generated file. The name has no extension that Argo CD, Flux or kubectl read manifests from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import sha256

from airfoil.dist.names import OURS
from airfoil.errors import Fault, Place, UserError

INDEX = f"{OURS}index"

_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")

# What Git writes into a file that two branches changed.
_CONFLICT_MARK = re.compile(r"(<{7}|\|{7}|={7}|>{7})( .*)?")


def digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def render(files: Mapping[str, bytes]) -> bytes:
    """The index of these files, sorted by path. Paths hold no backslash and no newline, so that none needs an escape."""
    return "".join(f"{digest(files[path])}  {path}\n" for path in sorted(files)).encode()


def parse(data: bytes, place: str) -> Mapping[str, frozenset[str]]:
    """The owned paths, each with the digests that airfoil gave it.

    A path has two digests after a merge in which both branches changed it: the marks of a conflict are passed over and
    both sides are ours, so that running ``synth`` again is all that such a conflict needs.

    Args:
        data: the bytes of the index.
        place: the file's name, for messages.

    Raises:
        UserError: a line is neither an entry nor the mark of a conflict.
    """
    owned: dict[str, set[str]] = {}
    faults = []
    for number, line in enumerate(data.decode(errors="replace").splitlines(), start=1):
        entry = _LINE.fullmatch(line)
        if entry:
            owned.setdefault(entry[2], set()).add(entry[1])
        elif line.strip() and not _CONFLICT_MARK.fullmatch(line):
            faults.append(
                Fault(
                    "broken-index",
                    f"{line[:80]!r} is not a digest and a path",
                    Place(place, number),
                    help=f"restore the file from Git: git checkout -- {place}",
                )
            )
    if faults:
        raise UserError(*faults)
    return {path: frozenset(digests) for path, digests in owned.items()}
