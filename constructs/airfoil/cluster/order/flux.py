"""The stages of a Flux Kustomization."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from airfoil.cluster.order.bundle import Body
from airfoil.cluster.order.draft import Draft, Drafts

_DEFINITIONS: Final = frozenset(("Namespace", "CustomResourceDefinition", "ClusterRole"))


def stages(objects: Sequence[Body]) -> Drafts:
    """Namespaces, CRDs and ClusterRoles first, then classes, then everything else; each stage is waited for.

    Source: fluxcd/pkg ssa/manager_apply.go ApplyAllStaged (read); kustomize-controller v1.7.3 applied a Namespace, then
    classes, then the rest, and left the Namespace in place when the rest was refused (run).
    """
    definitions = tuple(body for body in objects if body["kind"] in _DEFINITIONS)
    classes = tuple(body for body in objects if str(body["kind"]).endswith("Class"))
    rest = tuple(
        body for body in objects if body["kind"] not in _DEFINITIONS and not str(body["kind"]).endswith("Class")
    )
    parts = (("namespaces and definitions", definitions), ("classes", classes), ("everything else", rest))
    kept = [(title, held) for title, held in parts if held] or [("", ())]
    last = len(kept) - 1
    return Drafts(
        tuple(Draft(title if last else "", held, title, gate=place < last) for place, (title, held) in enumerate(kept))
    )
