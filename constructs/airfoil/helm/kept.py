"""What earlier runs made of charts: packed archives, and answers of the worker, in the cache.

Each is named after the digest of all that it is made from, so that deleting them changes nothing but the time. A render of
chart 1.22.0 takes 130 ms of CPU, reading it back 2 (run).
"""

from __future__ import annotations

import json
import os
import sys
import zlib
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, TypeVar

from airfoil import cache as kept

_Form = TypeVar("_Form", bound=str)

_PACKAGE: Final = Path(__file__).parents[1]
_CODE: Final = ("helm", "goyaml")
_LIBRARIES: Final = ("helm_python", "jsonschema_rs", "yaml")


def named(*facts: object) -> str:
    """A name for what is made from some facts, by this code, with the libraries that it uses."""
    text = json.dumps([_makers(), *facts], sort_keys=True)
    return sha256(text.encode(errors="surrogatepass")).hexdigest()


def archives(name: str, make: Callable[[], tuple[_Form, tuple[bytes, ...]]]) -> tuple[_Form, tuple[bytes, ...]]:
    """A form and its archives: what was kept under a name, or what is made now."""
    found = kept.read("charts", name)
    if found is not None:
        head, _, rest = found.partition(b"\n")
        form, sizes = json.loads(head)
        ends = [sum(sizes[: number + 1]) for number in range(len(sizes))]
        return form, tuple(rest[end - size : end] for size, end in zip(sizes, ends, strict=True))
    form, made = make()
    kept.keep("charts", name, b"\n".join([json.dumps([form, [len(each) for each in made]]).encode(), b"".join(made)]))
    return form, made


def answer(name: str) -> dict[str, Any] | None:
    """The answer that was kept under a name, or None."""
    found = kept.read("renders", name)
    return None if found is None else json.loads(zlib.decompress(found))


def keep_answer(name: str, made: dict[str, Any]) -> None:
    """Keeps an answer, unless it tells of something wrong, or of chance."""
    if made.get("same") and not made["errors"]:
        kept.keep("renders", name, zlib.compress(json.dumps(made).encode(), 1))


@cache
def _makers() -> str:
    """A digest of the code and of the versions that make all this. The time of a file doesn't count: a fresh checkout is
    to find what another one left.
    """
    digest = sha256(sys.version.encode())
    for folder in _CODE:
        for file in sorted((_PACKAGE / folder).rglob("*.py")):
            digest.update(file.read_bytes())
    digest.update("\n".join(sorted(_installed())).encode())
    return digest.hexdigest()


def _installed() -> Iterator[str]:
    """Folders in which installers write down what lies beside the libraries: each has a version in its name."""
    for library in _LIBRARIES:
        spec = find_spec(library)
        if spec is not None and spec.origin is not None:
            beside = os.listdir(Path(spec.origin).parents[1])
            yield from (name for name in beside if name.endswith((".dist-info", ".egg-info")))
