"""The `kustomize` program, for what airfoil's own subset of it can't do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from msgspec import Struct

from airfoil.checks.reading.frozen import frozen
from airfoil.goyaml import read

_SECONDS: Final = 30
_LONGEST: Final = 300
_FREE: Final = ("--load-restrictor", "LoadRestrictionsNone")
"""Flux lets a kustomization name files above its folder (read, fluxcd/pkg/kustomize); the program alone would not."""


class Program(Struct, frozen=True):
    """How it is called: `("kustomize", "build")` or `("kubectl", "kustomize")`, with real paths."""

    command: tuple[str, ...]

    @property
    def name(self) -> str:
        """`kustomize build`, for people."""
        return " ".join((Path(self.command[0]).name, *self.command[1:]))

    def built(self, folder: Path) -> Sequence[Mapping[str, Any]] | str:
        """The objects that it makes of a folder, or what it says against it."""
        import subprocess

        try:
            done = subprocess.run(  # noqa: S603 - a program that the user has installed, with a folder as argument
                [*self.command, *_FREE, folder.as_posix()], capture_output=True, timeout=_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            return f"{type(error).__name__}: {error}"
        if done.returncode:
            said = " ".join(done.stderr.decode("utf-8", "replace").split())
            return said[:_LONGEST] or f"exit code {done.returncode}"
        reading = read(done.stdout.decode("utf-8", "replace"), folder.as_posix())
        return [frozen(each.value) for each in reading.documents if _is_object(each.value)]


FindProgram: TypeAlias = Callable[[], Program | None]
"""Looks for the program: only where a tree needs it."""


def no_program() -> None:
    """For readers that go without it."""


def _is_object(value: object) -> bool:
    if not isinstance(value, Mapping) or not isinstance(value.get("metadata"), Mapping):
        return False
    return all(
        isinstance(text, str) for text in (value.get("apiVersion"), value.get("kind"), value["metadata"].get("name"))
    )
