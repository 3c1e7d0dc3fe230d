"""The facts of environment files, kept between runs: a file that didn't change isn't read again.

What reads one is pydantic, the schema and much of what knows Airflow: a third of the time of `check dist` (run).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from airfoil import cache as kept
from airfoil.checks.environment_profile import stated
from airfoil.installed import installed

_KIND = "facts"


def stated_or_kept(file: Path) -> Mapping[str, Any]:
    """The fields of `Profile` that an environment file states.

    Raises:
        UserError: if the file has faults; these are never kept.
    """
    name = _name(file)
    found = kept.read(_KIND, name) if name else None
    if found is not None:
        return _restored(found)
    facts = stated(file)
    if name and _name(file) == name:  # nobody edited it meanwhile
        kept.keep(_KIND, name, _written(facts))
    return facts


def _name(file: Path) -> str:
    """A digest of all that the facts come from; empty if the file can't be read."""
    try:
        data = file.read_bytes()
    except OSError:
        return ""
    return sha256(f"{_installed()}\n{file.stem}\n".encode(errors="surrogateescape") + data).hexdigest()


@cache
def _installed() -> str:
    return installed()


def _written(facts: Mapping[str, Any]) -> bytes:
    """The facts as JSON, with the fields beside that are tuples and sets in Python."""
    tuples = [name for name, value in facts.items() if isinstance(value, tuple)]
    sets = [name for name, value in facts.items() if isinstance(value, frozenset)]
    plain = {name: sorted(value) if name in sets else value for name, value in facts.items()}
    return json.dumps({"facts": plain, "tuples": tuples, "sets": sets}).encode()


def _restored(data: bytes) -> Mapping[str, Any]:
    found = json.loads(data)
    facts: dict[str, Any] = found["facts"]
    facts |= {name: tuple(facts[name]) for name in found["tuples"]}
    return facts | {name: frozenset(facts[name]) for name in found["sets"]}
