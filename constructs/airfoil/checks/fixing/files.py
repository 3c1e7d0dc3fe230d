"""Which files the findings of a run change, and how; and what is left alone, with the reason."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from airfoil.checks.change import Change
from airfoil.checks.finding import Finding
from airfoil.checks.fixing.texts import Fixed, Wanted, fixed
from airfoil.checks.reading.clusters import generated_folder
from airfoil.errors import UserError
from airfoil.goyaml import decode, read
from airfoil.manifests.sops import is_encrypted

_BOM = b"\xef\xbb\xbf"


class FixedFile(Struct, frozen=True):
    """A file with its fixes.

    Args:
        path: the real one.
        shown: as it was given.
        before: its bytes.
        after: its bytes with the fixes.
        done: the findings that are mended.
    """

    path: Path
    shown: str
    before: bytes
    after: bytes
    done: tuple[Finding, ...] = ()


class Fixes(Struct, frozen=True):
    """What a run can mend.

    Args:
        files: those that change.
        refused: findings that have a fix which isn't made, each with the reason.
    """

    files: tuple[FixedFile, ...] = ()
    refused: tuple[tuple[Finding, str], ...] = ()


def fixes(findings: Iterable[Finding], paths: Sequence[Path], load: Callable[[Path], bytes]) -> Fixes:
    """The fixes of some findings; writes nothing.

    Args:
        findings: those of a run; the ones without changes are passed over.
        paths: what was given to the run; files outside of it stay as they are.
        load: reads a file.
    """
    by_file: dict[str, list[Finding]] = {}
    for finding in findings:
        for file in dict.fromkeys(change.start.file for change in finding.changes if change.start is not None):
            by_file.setdefault(file, []).append(finding)
    roots = [Path(os.path.realpath(path)) for path in paths]
    files: list[FixedFile] = []
    refused: list[tuple[Finding, str]] = []
    for shown, held in sorted(by_file.items()):
        path = Path(os.path.realpath(shown))
        reason = _reason(path, roots)
        if not reason:
            data = load(path)
            text = _text(data, shown)
            reason = _no_text(text)
        if reason or text is None:
            refused += ((finding, reason) for finding in held)
            continue
        made = fixed(text, (Wanted(finding, _in_file(finding, shown)) for finding in held))
        refused += made.refused
        if made.done:
            files.append(FixedFile(path, shown, data, _bytes(made, data), made.done))
    return Fixes(tuple(files), tuple(refused))


def _in_file(finding: Finding, shown: str) -> tuple[Change, ...]:
    return tuple(change for change in finding.changes if change.start is not None and change.start.file == shown)


def _reason(path: Path, roots: Sequence[Path]) -> str:
    """Why a file is left alone, whatever is in it."""
    generated = generated_folder(path.parent)
    if generated is not None:
        return f"airfoil generated it: change environments/{generated.name}.yaml and run `airfoil synth`"
    if not any(path.is_relative_to(root) for root in roots):
        return "it lies outside of what was given"
    return "only YAML files are changed" if path.suffix.lower() not in {".yaml", ".yml"} else ""


def _text(data: bytes, shown: str) -> str | None:
    try:
        return decode(data, shown)
    except UserError as error:
        return None if error.faults else ""


def _no_text(text: str | None) -> str:
    if text is None:
        return "it is no text"
    values = [document.value for document in read(text, "").documents]
    if any(isinstance(value, dict) and is_encrypted(value) for value in values):
        return "SOPS has encrypted it, and its checksum would not fit any more"
    return ""


def _bytes(made: Fixed, before: bytes) -> bytes:
    return (_BOM if before.startswith(_BOM) else b"") + made.text.encode("utf-8")
