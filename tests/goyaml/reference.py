"""Runs goread, the Go program beside this file, and knows what it said when it was run last."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

SOURCE: Final = Path(__file__).parent / "goread"
RECORD: Final = Path(__file__).parent / "go-reads.json"
_INT64: Final = range(-(2**63), 2**63)


class NoGoError(Exception):
    """Go is not here, or its modules can't be fetched."""


@dataclass(frozen=True, slots=True)
class GoReading:
    """What Go made of a text: JSON of sigs.k8s.io/yaml or its error, and JSON of yaml.v3, where that gave some."""

    json: str = ""
    error: str = ""
    kustomize: str = ""


def build(folder: Path) -> Path:
    """Builds goread in ``folder``. Raises ``NoGoError``."""
    go = shutil.which("go")
    if go is None:
        raise NoGoError("there is no go on PATH")
    fetch = (go, "mod", "download")
    try:
        fetched = subprocess.run(fetch, cwd=SOURCE, capture_output=True, text=True, timeout=60, check=False)
    except subprocess.TimeoutExpired:
        raise NoGoError("Go's modules can't be fetched in 60 s") from None
    if fetched.returncode:
        raise NoGoError(f"Go's modules can't be fetched: {fetched.stderr.strip()[-200:]}")
    program = folder / "goread"
    subprocess.run((go, "build", "-o", program, "."), cwd=SOURCE, check=True)
    return program


def ask(program: Path, texts: Sequence[str]) -> list[GoReading]:
    """What Go reads in each of the texts."""
    request = "\n".join(map(json.dumps, texts)).encode()
    answer = subprocess.run((program,), input=request, stdout=subprocess.PIPE, check=True).stdout.decode()
    readings = [GoReading(**json.loads(line)) for line in answer.split("\n") if line]
    assert len(readings) == len(texts)
    return readings


def versions(program: Path) -> dict[str, str]:
    """The versions of the Go modules that do the reading."""
    answer = subprocess.run((program, "-versions"), stdout=subprocess.PIPE, check=True).stdout
    return {str(module): str(version) for module, version in json.loads(answer).items()}


def kubernetes(text: str) -> Any:
    """The value that Kubernetes decodes from Go's JSON: ints are int64 where they fit, else floats."""
    return json.loads(text, parse_int=lambda digits: int(digits) if int(digits) in _INT64 else float(digits))


def same(left: object, right: object) -> bool:
    """Equality that tells 1 from True and from 1.0."""
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(value, right[key]) for key, value in left.items())
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    return type(left) is type(right) and left == right


def as_kubernetes(value: object) -> object:
    """What is left of ``value`` behind JSON: Go writes a whole float without its point, in the fewest digits and zeros."""
    if isinstance(value, dict):
        return {key: as_kubernetes(each) for key, each in value.items()}
    if isinstance(value, list):
        return [as_kubernetes(each) for each in value]
    if isinstance(value, float) and value.is_integer() and (whole := int(Decimal(repr(value)))) in _INT64:
        return whole
    return value


def agrees(reading: GoReading, value: object) -> bool:
    """Whether both of Go's readers got ``value``."""
    found = [kubernetes(text) for text in (reading.json, reading.kustomize) if text]
    return len(found) == 2 and all(same(each, as_kubernetes(value)) for each in found)


def digest(texts: Sequence[str]) -> str:
    """One sum over texts and the bounds between them."""
    return hashlib.sha256(json.dumps(texts).encode()).hexdigest()


def recorded() -> dict[str, Any]:
    """What `record.py` wrote."""
    content: dict[str, Any] = json.loads(RECORD.read_text(encoding="utf-8"))
    return content
