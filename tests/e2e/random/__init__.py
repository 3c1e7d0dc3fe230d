"""Random scenarios on a live control plane, in the form of the recorded truth, and what the models of `cluster/` say.

Each scenario comes from a seed and a number of its own, so that one that disagrees can be had again alone.
"""

from __future__ import annotations

from random import Random

KINDS = ("binding", "updates", "admission")


def dice(seed: str, kind: str, number: int) -> Random:
    """What decides everything about one scenario."""
    return Random(f"{seed}/{kind}/{number}")


def name_of(seed: str, kind: str, number: int) -> str:
    return f"{kind[0]}-{seed}-{number}"
