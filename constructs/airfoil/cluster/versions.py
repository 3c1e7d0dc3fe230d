"""Kubernetes versions as people write them, and which of some versions is nearest to one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

# Distributions add their own tails: 1.28.3+k3s1, v1.29.1-gke.1589020, 1.30+ (minor of some managed clusters).
_VERSION = re.compile(r"v?(\d{1,4})\.(\d{1,4})(?![\d])")


class KubernetesVersion(Struct, frozen=True, order=True):
    """Major and minor: an API is added or removed by a minor release only, never by a patch."""

    major: int
    minor: int

    @classmethod
    def parse(cls, text: str) -> KubernetesVersion:
        """Reads ``1.33``, ``v1.33.4``, ``1.28.3+k3s1``. Raises ``ValueError`` where no major.minor stands in front."""
        match = _VERSION.match(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is not a Kubernetes version; write it like 1.33 or v1.33.4+k3s1")
        return cls(int(match[1]), int(match[2]))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


def nearest(wanted: KubernetesVersion, versions: Iterable[KubernetesVersion]) -> KubernetesVersion:
    """The version that is nearest to the one wanted, of two equally near ones the lower.

    Raises ``ValueError`` if there are none.
    """
    return min(versions, key=lambda each: (abs(each.major - wanted.major), abs(each.minor - wanted.minor), each))
