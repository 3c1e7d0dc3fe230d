"""What is refused in both directions, so that no input takes unbounded time, memory or stack."""

from __future__ import annotations

from typing import Final

MAX_DEPTH: Final = 200
"""Levels of nesting. The schemas in CRDs have the deepest real manifests, some 60 levels; Go stops at 10,000 (read)."""

MAX_CHARACTERS: Final = 16 * 1024 * 1024
"""Characters of one file. etcd takes 1.5 MiB for one object by default, so this is far above any manifest."""

MAX_NODES: Final = 1_000_000
"""Documents, keys, values and what aliases stand for in one file: some 5 s and 500 MB. Bundles of CRDs have a fifth."""

MAX_FAULTS: Final = 200
"""Faults of one file before reading stops: nobody reads more."""


def excessive_aliasing(nodes: int, aliased: int) -> bool:
    """Whether Go refuses a document for this ratio of nodes that come from aliases (``allowedAliasRatio``, read).

    It allows 99 % in small documents and 10 % in those of 4 million nodes, so never more than 400,000 nodes.
    """
    scale = min(max(nodes - 400_000, 0) / 3_600_000, 1)
    return aliased > 100 and nodes > 1000 and aliased / nodes > 0.99 - 0.89 * scale
