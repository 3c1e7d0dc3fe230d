"""The real programs that the e2e tests run: each folder beside this file is a Go module that pins one of them.

``build.toml`` in such a folder names its binaries, each with the package that holds its main function. They are built into
a cache outside of the checkout, in a folder named by all that decides the result. ``AIRFOIL_E2E_BIN`` may name a folder of
ready binaries; those that lie there are taken as they are.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path

MODULES = Path(__file__).parent
# An own work file, vendoring or `-mod=mod` of the machine must not change what is built.
GO_ENVIRONMENT = {"GOFLAGS": "-mod=readonly -buildvcs=false", "GOWORK": "off"}


class MissingBinaryError(Exception):
    """A binary is neither given nor built; the text says what to do."""


@dataclass(frozen=True)
class Tool:
    """One Go module that pins a tool."""

    module: Path

    @property
    def name(self) -> str:
        return self.module.name

    @cached_property
    def settings(self) -> dict[str, object]:
        return tomllib.loads((self.module / "build.toml").read_text(encoding="utf-8"))

    @property
    def packages(self) -> dict[str, str]:
        """Go packages by the binary that each becomes."""
        binaries = self.settings["binaries"]
        assert isinstance(binaries, dict)
        return {str(binary): str(package) for binary, package in binaries.items()}

    @property
    def ldflags(self) -> str:
        return f"-s -w {self.settings.get('ldflags', '')}"

    @cached_property
    def folder(self) -> Path:
        """Where its binaries lie once they are built."""
        digest = sha256()
        for file in ("go.mod", "go.sum", "build.toml"):
            digest.update((self.module / file).read_bytes())
        digest.update(go_version(self.module).encode())
        return cache_folder() / f"{self.name}-{digest.hexdigest()[:16]}"

    @property
    def ready(self) -> bool:
        """Every binary is given or built."""
        return all(given(binary) for binary in self.packages) or self.folder.is_dir()


def tools() -> tuple[Tool, ...]:
    """Every tool that has a module here, by name."""
    return tuple(Tool(file.parent) for file in sorted(MODULES.glob("*/build.toml")))


def binary(name: str) -> Path:
    """The file of a binary, e.g. ``kube-apiserver``.

    Raises:
        MissingBinaryError: it is neither in AIRFOIL_E2E_BIN nor built.
    """
    if ready := given(name):
        return ready
    if shutil.which("go") is None:
        raise MissingBinaryError(f"{name}: no Go to build it with, and AIRFOIL_E2E_BIN names no folder that has it")
    for tool in tools():
        if name in tool.packages:
            path = tool.folder / name
            if path.is_file():
                return path
            raise MissingBinaryError(f"{name} isn't built yet: `make e2e-tools`")
    raise LookupError(f"no module in {MODULES} makes {name}")


def given(name: str) -> Path | None:
    """The binary of that name in AIRFOIL_E2E_BIN."""
    folder = os.environ.get("AIRFOIL_E2E_BIN")
    path = Path(folder or "", name).absolute()
    return path if folder and path.is_file() else None


def cache_folder() -> Path:
    """Where built binaries are kept, outside of the checkout."""
    root = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(root, "airfoil-development", "e2e")


@cache
def go_version(module: Path) -> str:
    """Version and platform of the Go that builds this module: its go.mod may ask for a newer one than is installed.

    Raises:
        MissingBinaryError: Go is too old, and can't fetch that one.
    """
    command = ["go", "env", "GOVERSION", "GOOS", "GOARCH"]
    environment = {**os.environ, **GO_ENVIRONMENT}
    run = subprocess.run(command, cwd=module, env=environment, check=False, capture_output=True, text=True)
    if run.returncode:
        raise MissingBinaryError(f"this Go can't build {module.name}: {run.stderr.strip()}")
    return run.stdout
