"""A chart's values.schema.json: asked once, outside of Helm, which would ask at each render (46 ms for chart 1.22.0)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import jsonschema_rs


@lru_cache(maxsize=8)
def _validator(schema: bytes) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(json.loads(schema), retriever=_refuse)


def _refuse(uri: str) -> Any:
    raise ConnectionError(f"{uri} is elsewhere, and rendering fetches nothing")


def faults(schema: bytes, merged: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Dotted path and message of each value that a chart's schema refuses.

    Args:
        schema: the text of values.schema.json.
        merged: the chart's values with the user's, as Helm joins them.

    Raises:
        ValueError: if the schema can't be used, one that refers to an address among them.
    """
    try:
        validator = _validator(schema)
    except (jsonschema_rs.ValidationError, jsonschema_rs.ReferencingError, ValueError) as error:
        raise ValueError(str(error).partition("\n")[0]) from error
    for fault in validator.iter_errors(merged):
        yield ".".join(str(step) for step in fault.instance_path), fault.message
