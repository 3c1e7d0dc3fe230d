"""Small trees on disk."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path

from airfoil.checks.reading import read_tree
from airfoil.checks.tree import Resource, Tree


def written(folder: Path, files: Mapping[str, str]) -> Path:
    """A folder with some files."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")
    return folder


def tree_of(folder: Path, files: Mapping[str, str], **given: object) -> Tree:
    return read_tree([written(folder, files)], given)


def by_name(tree: Tree) -> dict[str, Resource]:
    return {f"{resource.kind}/{resource.name}": resource for resource in tree.resources}


def config_map(name: str, namespace: str = "", **annotations: str) -> str:
    metadata = {"name": name, **({"namespace": namespace} if namespace else {})}
    lines = [f"  {key}: {value}" for key, value in metadata.items()]
    if annotations:
        lines += ["  annotations:", *(f'    {key}: "{value}"' for key, value in annotations.items())]
    return "\n".join(["apiVersion: v1", "kind: ConfigMap", "metadata:", *lines, ""])
