"""Which pods nothing was found in: releases and environments have the same ones again and again."""

from __future__ import annotations

import hashlib
from typing import Final

from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.verdict import Body

_MOST: Final = 10_000


class Faultless:
    """Remembers specs by the digest of all that is in them, so that an equal one isn't looked through again.

    To write one out and digest it takes a tenth of the time of the checks (run). Only "no fault" is remembered, since
    faults name the place.
    """

    def __init__(self) -> None:
        self._known: set[bytes] = set()

    @staticmethod
    def digest(spec: Body, features: Features) -> bytes:
        """Of the spec and of the version that it is checked by; ``repr`` tells 1 from True, 1.0 and "1"."""
        return hashlib.blake2b(f"{features.minor} {spec!r}".encode("utf-8", "surrogatepass"), digest_size=20).digest()

    def __contains__(self, digest: bytes) -> bool:
        return digest in self._known

    def add(self, digest: bytes) -> None:
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known.add(digest)
