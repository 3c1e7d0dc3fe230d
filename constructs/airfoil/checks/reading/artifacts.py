"""What an ArtifactGenerator of Flux makes: artifacts that hold some folders of a source, under other paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from airfoil.checks.reading.contents import Item
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.checks.resource import value_at

Copies = Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]
"""By the name of an artifact: which folders it holds, and where they lie in the source, both in steps."""


def copies_of(items: Iterable[Item]) -> Copies:
    """The folders of all artifacts of a tree; single files and patterns of names are no folders.

    `from: "@repo/apps/**"` and `"@repo/apps/"` put what lies in `apps` into the folder of `to` (read, docs of
    source-watcher v1beta1).
    """
    return {
        str(artifact.get("name")): tuple(
            (_steps(str(copy.get("to"))), _steps(source.removesuffix("**")))
            for copy in mappings(artifact.get("copy"))
            if (source := str(copy.get("from"))).endswith(("/", "/**"))
        )
        for item in items
        if item.value["kind"] == "ArtifactGenerator"
        for artifact in mappings(value_at(item.value, ("spec", "artifacts")))
    }


def paths_in_source(copies: Copies, artifact: str, path: str) -> list[str]:
    """Where a path of an artifact may lie in the source."""
    wanted = tuple(step for step in path.split("/") if step not in {"", "."})
    return [
        "/".join((*source, *wanted[len(target) :]))
        for target, source in copies.get(artifact, ())
        if wanted[: len(target)] == target
    ]


def _steps(text: str) -> tuple[str, ...]:
    """`@repo/apps/shop/` in steps, without the name of the source."""
    return tuple(step for step in text.split("/")[1:] if step)
