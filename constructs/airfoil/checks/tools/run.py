"""Runs a checker over some paths, within bounds."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from airfoil.checks.finding import Finding
from airfoil.checks.tools import answers
from airfoil.checks.tree import Tree
from airfoil.errors import Fault, Place, UserError

SECONDS: Final = 300
"""Of one call. checkov needed 17 for a single file, the first time (run)."""

_MOST: Final = 10_000
_AT_ONCE: Final = 500


class Tool(Struct, frozen=True):
    """A checker.

    Args:
        name: of its program.
        words: what it is called with.
        option: what stands before each file, if anything does.
        parse: makes findings of its answer.
        install: how to install it.
    """

    name: str
    words: tuple[str, ...]
    option: str
    parse: Callable[[Any], Iterator[Finding]]
    install: str


TOOLS: Final[Mapping[str, Tool]] = {
    "checkov": Tool(
        "checkov",
        ("--framework", "kubernetes", "--output", "json", "--compact", "--quiet", "--skip-download"),
        "--file",
        answers.checkov,
        "uv tool install checkov, or pipx install checkov",
    ),
    "kube-score": Tool(
        "kube-score",
        ("score", "--output-format", "json"),
        "",
        answers.kube_score,
        "see https://github.com/zegl/kube-score",
    ),
}
"""Those whose rules airfoil doesn't have. Both read files alone and ask no network so."""


def found_by(tool: Tool, program: str, files: Sequence[str], seconds: float = SECONDS) -> tuple[Finding, ...]:
    """What a checker finds.

    Args:
        tool: which.
        program: its path.
        files: the YAML files, as they were given.
        seconds: how long it may take.

    Raises:
        UserError: if it takes longer, can't be run, or answers what is no JSON.
    """
    found: list[Finding] = []
    for words in _calls(tool, files):
        answer = _answer(tool, [program, *words], seconds)
        try:
            found += tool.parse(answer)
        except (TypeError, ValueError, AttributeError, KeyError, OverflowError) as error:
            raise _fault(tool, f"answers in a form that airfoil doesn't know: {error}") from error
        if len(found) > _MOST:
            raise _fault(tool, f"finds more than {_MOST} things; give fewer files")
    shown = {os.path.realpath(file): file for file in files}
    return tuple(dict.fromkeys(_placed(each, shown) for each in found))


def _calls(tool: Tool, files: Sequence[str]) -> Iterator[list[str]]:
    """The words of each call: as many files at once as a command line takes."""
    for start in range(0, len(files), _AT_ONCE):
        part = files[start : start + _AT_ONCE]
        yield [*tool.words, *(word for file in part for word in ((tool.option, file) if tool.option else (file,)))]


def _answer(tool: Tool, command: Sequence[str], seconds: float) -> Any:
    try:
        done = subprocess.run(  # noqa: S603 - a program that the user names, with files as arguments
            command, capture_output=True, timeout=seconds, check=False, stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        raise _fault(tool, f"takes longer than {seconds:g} seconds") from None
    except OSError as error:
        raise _fault(tool, f"can't be run: {error}") from error
    text = done.stdout.decode("utf-8", "replace").strip()
    try:
        return json.loads(text) if text else []
    except (ValueError, RecursionError):
        said = (done.stderr.decode("utf-8", "replace").strip() or text).splitlines()
        raise _fault(tool, f"fails: {said[-1][:300] if said else f'exit code {done.returncode}'}") from None


def _placed(finding: Finding, shown: Mapping[str, str]) -> Finding:
    """The finding with its file as it was given; tools name it absolutely, or as they like."""
    if finding.place is None:
        return finding
    file = finding.place.file
    known = shown.get(os.path.realpath(file), Path(file).as_posix())
    return replace(finding, place=Place(known, finding.place.line, finding.place.column))


def belonging(found: Iterable[Finding], tree: Tree) -> Iterator[Finding]:
    """The findings about files of a tree, each with the whole identity of its object: tools know kind and name."""
    files = {file.path for file in tree.files}
    for finding in found:
        if finding.place is None or finding.place.file not in files:
            continue
        identity = finding.identity
        alike = [
            each.identity
            for each in (() if identity is None else tree.of(identity.kind))
            if identity is not None and each.name == identity.name
        ]
        exact = [each for each in alike if identity is not None and each.namespace == identity.namespace]
        yield replace(finding, identity=next(iter(exact or alike), identity))


def _fault(tool: Tool, what: str) -> UserError:
    return UserError(
        Fault(
            "tool-failed",
            f"{tool.name} {what}",
            path="--with",
            help=f"run it by itself, or go without `--with {tool.name}`",
        )
    )
