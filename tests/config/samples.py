"""The environment files that tests read."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from airfoil.config.clash import Clash
from airfoil.config.load import load
from airfoil.errors import Fault, UserError
from airfoil.project import CLASHES

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
INVALID = sorted(path for path in (HERE / "invalid").iterdir() if path.suffix in {".yaml", ".yml"})
VALID = sorted((HERE / "valid").glob("*.yaml")) + sorted((ROOT / "environments").glob("*.yaml"))


@cache
def said_of(path: Path) -> tuple[Fault, ...]:
    """What a whole run of airfoil says of a file of this folder."""
    return faults_of(path)


def faults_of(path: Path, clashes: Iterable[Clash] = CLASHES) -> tuple[Fault, ...]:
    """The faults of a file, whose places carry its name alone, so that they are the same in every checkout."""
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        load(Path(path.name), clashes)
    except UserError as error:
        return tuple(error.faults)
    finally:
        os.chdir(here)
    return ()


def written(folder: Path, text: str | bytes, name: str = "home.yaml") -> Path:
    """A file with that text."""
    path = folder / name
    path.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
    return path


def faults_in(folder: Path, text: str | bytes, clashes: Iterable[Clash] = CLASHES) -> tuple[Fault, ...]:
    """The faults of a file with that text."""
    return faults_of(written(folder, text), clashes)


def tree_of(path: Path) -> dict[str, Any]:
    """The content of a valid sample, read by another reader than airfoil's."""
    tree: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return tree
