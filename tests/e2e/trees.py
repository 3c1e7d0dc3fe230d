"""The trees that are brought to a cluster: one for each environment of this repository, of its examples, of the tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from airfoil.config.load import load
from airfoil.config.schema import Environment
from airfoil.project import CLASHES
from tests.cli.repositories import airfoil
from tests.sources import ROOT

PROTECTED = ("kustomize.toolkit.fluxcd.io/prune", "disabled")


@dataclass(frozen=True)
class Tree:
    """A generated tree. ``files`` are its manifests by path, e.g. ``dist/home/storage/….yaml``."""

    file: Path
    root: Path

    @property
    def name(self) -> str:
        return self.file.stem

    @cached_property
    def environment(self) -> Environment:
        return load(self.file, CLASHES).environment

    @cached_property
    def files(self) -> Mapping[str, bytes]:
        folder = self.root / self.environment.delivery.repository.path / self.name
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.yaml"))}

    def objects(self, layer: str = "") -> list[dict[str, Any]]:
        """Its manifests, or those of one layer."""
        inside = f"/{self.name}/{layer}/" if layer else ""
        return [yaml.safe_load(text) for path, text in self.files.items() if inside in path]

    @property
    def layers(self) -> list[str]:
        return sorted({Path(path).parent.name for path in self.files})

    @property
    def nodes(self) -> tuple[str, ...]:
        return self.environment.cluster.nodes or ("node",)


def environment_files(controller: str, release: str | None = None) -> list[Path]:
    """Environments, of the repository, of its examples and of these tests, that this controller delivers (and that install
    the chart like this).
    """
    folders = [ROOT, *(ROOT / "examples").iterdir(), ROOT / "tests" / "e2e"]
    files = [file for folder in folders for file in (folder / "environments").glob("*.yaml")]
    found = []
    for file in sorted(files):
        delivery = load(file, CLASHES).environment.delivery
        if delivery.controller == controller and release in {None, delivery.release}:
            found.append(file)
    return found


def tree(file: Path, folder: Path) -> Tree:
    """The committed tree of an environment; one that is not committed is generated in ``folder``."""
    root = file.parents[1]
    if not (root / "dist" / file.stem).is_dir():
        (folder / "environments").mkdir()
        (folder / "environments" / file.name).write_bytes(file.read_bytes())
        if (root / "main.py").is_file():
            (folder / "main.py").write_bytes((root / "main.py").read_bytes())
        run = airfoil(folder, "synth")
        assert run.code == 0, run.err
        root = folder
    return Tree(file, root)
