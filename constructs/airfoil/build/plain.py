"""Whether a user's program depends on the files that it reads and on nothing else, so that its result can be remembered.

It is told from the text: whoever imports only what is listed here can't ask the clock, the network, the environment or
another program. A program that might is built each time, which is slower and never wrong.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

_MODULES = frozenset(
    {
        *("__future__", "abc", "base64", "collections", "copy", "dataclasses", "enum", "functools", "hashlib"),
        *("itertools", "json", "math", "operator", "pathlib", "re", "string", "textwrap", "typing", "yaml"),
        *("airfoil", "cdk8s", "cdk8s_plus_27", "constructs", "imports"),
    }
)

# Python's own ways around an import, and what differs between two of its runs.
_BUILTINS = frozenset(
    {
        *("__builtins__", "__import__", "__loader__", "__spec__", "breakpoint", "compile", "eval", "exec", "globals"),
        *("hash", "id", "input", "locals", "vars"),
    }
)

# cdk8s' constructs whose files and programs Node reads and runs, and what pathlib asks the system without opening or
# listing anything.
_ATTRIBUTES = frozenset(
    {
        *("Helm", "Include"),
        *("absolute", "cwd", "exists", "expanduser", "home", "is_dir", "is_file", "is_mount", "is_symlink", "lstat"),
        *("owner", "readlink", "resolve", "samefile", "stat"),
    }
)


def is_plain(files: Iterable[Path], root: Path) -> bool:
    """Whether all of these Python files are.

    Args:
        files: the user's own modules.
        root: their folder, whose other modules they may import.
    """
    return all(_is_plain(file, root) for file in files)


def _is_plain(file: Path, root: Path) -> bool:
    try:
        tree = ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return False
    return all(_is_known(node, root) for node in ast.walk(tree))


def _is_known(node: ast.AST, root: Path) -> bool:
    match node:
        case ast.Import(names):
            return all(_may_import(each.name, root) for each in names)
        case ast.ImportFrom(module, names, level):
            return (level > 0 or _may_import(module or "", root)) and not any(
                each.name in _ATTRIBUTES for each in names
            )
        case ast.Name(name):
            return name not in _BUILTINS | _ATTRIBUTES
        case ast.Attribute(attr=name):
            return name not in _ATTRIBUTES and not name.startswith("__")
        case _:
            return True


def _may_import(module: str, root: Path) -> bool:
    top = module.partition(".")[0]
    return top in _MODULES or (root / top).is_dir() or (root / f"{top}.py").is_file()
