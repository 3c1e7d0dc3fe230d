"""The layers of an environment and their order."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

GITOPS = "gitops"
RELEASE = "release"


class Readiness(Struct, frozen=True):
    """When the objects of a custom kind are ready, where a gate can't tell by itself.

    Args:
        api_version: its group and version.
        kind: its kind.
        condition: the condition of its status that is `True` then.
        false_is_final: whether `False` means that waiting won't help.
    """

    api_version: str
    kind: str
    condition: str
    false_is_final: bool = False


class Layer(Struct, frozen=True):
    """One folder of an environment's tree, applied as one step.

    Args:
        name: the folder's name.
        after: names of the layers that must be in place before this one.
        gate: whether the layers after this one wait until all objects of this one are ready. Only where every object
            can become ready without a later layer: a claim that waits for its first consumer never does (rule ST001).
        readiness: of the custom kinds in it whose readiness the controller must be told.
        decryption: name of the Secret with the key that decrypts its objects; empty where none is encrypted by SOPS.
    """

    name: str
    after: tuple[str, ...] = ()
    gate: bool = False
    readiness: tuple[Readiness, ...] = ()
    decryption: str = ""


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
