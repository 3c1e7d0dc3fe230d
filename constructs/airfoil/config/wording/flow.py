"""YAML on one line, for the examples in help lines and on the reference page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from airfoil.goyaml.text import inline

_SAFE_IN_FLOW = re.compile(r"[^,\[\]{}]*")


def flow(value: object) -> str:
    """JSON-like data as YAML on one line, e.g. `{path: /srv/airflow, node: server}`."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_text(str(key))}: {flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    return str(value)


def _text(value: str) -> str:
    written = inline(value)
    if written.startswith('"') or _SAFE_IN_FLOW.fullmatch(written):
        return written
    return f'"{written}"'
