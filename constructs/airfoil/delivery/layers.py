"""The layers of an environment and their order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

GITOPS = "gitops"
RELEASE = "release"


@dataclass(frozen=True, slots=True)
class Layer:
    """One folder of an environment's tree, applied as one step.

    Args:
        name: the folder's name.
        after: names of the layers that must be in place before this one.
        gate: whether the layers after this one wait until all objects of this one are ready. Only where every object
            can become ready without a later layer: a claim that waits for its first consumer never does (rule ST001).
    """

    name: str
    after: tuple[str, ...] = ()
    gate: bool = False


def waves(layers: Iterable[Layer]) -> dict[str, int]:
    """Numbers the layers for Argo CD: each one later than those it comes after, the release at wave 0.

    The chart's own objects carry no wave, which Argo CD reads as 0.
    """
    depth: dict[str, int] = {}
    for layer in layers:
        missing = [name for name in layer.after if name not in depth]
        if missing:
            raise ValueError(f"layer {layer.name} comes after {missing[0]}, which was not added before it")
        depth[layer.name] = max((depth[name] + 1 for name in layer.after), default=0)
    return {name: value - depth.get(RELEASE, 0) for name, value in depth.items()}
