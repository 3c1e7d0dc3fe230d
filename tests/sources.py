"""The library's own source files, parsed, for the tests of the house's rules."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "constructs" / "airfoil"


@dataclass(frozen=True)
class Source:
    """One module: its path inside the package, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def layer(self) -> str:
        """The package, or the module, directly below ``airfoil``."""
        return self.path.partition("/")[0].removesuffix(".py")

    def imports(self) -> Iterator[tuple[int, str]]:
        """Line and full name of whatever the module imports at run time, wherever the statement stands."""
        for node in running(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)

    def calls(self) -> Iterator[tuple[int, str]]:
        """Line and dotted name of each call, e.g. ``os.rename`` or ``path.write_text``."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield node.lineno, ast.unparse(node.func)

    def functions(self) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
        for node in ast.walk(self.tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield node


def running(tree: ast.AST) -> Iterator[ast.AST]:
    """Every node but those below ``if TYPE_CHECKING:``."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        yield node
        yield from running(node)


@cache
def sources() -> tuple[Source, ...]:
    """Every module of the library; not those that `airfoil init` copies into a user's repository."""
    return tuple(
        Source(path.relative_to(PACKAGE).as_posix(), text, ast.parse(text, filename=str(path)))
        for path in sorted(PACKAGE.rglob("*.py"))
        if "scaffold" not in path.parts
        for text in (path.read_text(encoding="utf-8"),)
    )
