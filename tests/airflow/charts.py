"""The charts' own schemas and default values, where they lie beside this checkout."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

CHARTS = Path(__file__).resolve().parents[3] / "shared" / "charts"

VERSIONS = tuple(
    sorted(
        (folder.name.removeprefix("airflow-") for folder in CHARTS.glob("airflow-*")),
        key=lambda version: tuple(int(part) for part in version.split(".")),
    )
)

needs_charts = pytest.mark.skipif(not VERSIONS, reason=f"no charts' schemas in {CHARTS}")


@cache
def schema(version: str) -> Mapping[str, Any]:
    text = (CHARTS / f"airflow-{version}" / "values.schema.json").read_text(encoding="utf-8")
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


@cache
def root_keys(version: str) -> frozenset[str]:
    """Keys at the root of the chart's own values: the schema leaves the root open."""
    text = (CHARTS / f"airflow-{version}" / "values.yaml").read_text(encoding="utf-8")
    return frozenset(yaml.load(text, Loader=yaml.CSafeLoader))


@cache
def schema_keys(version: str) -> frozenset[str]:
    """Every dotted key that the chart's schema names, through references, leaving out what lies in lists."""
    return frozenset(_keys(schema(version), schema(version), ""))


def _keys(root: Mapping[str, Any], node: Mapping[str, Any], prefix: str) -> Iterator[str]:
    for part in _alternatives(root, node):
        for name, child in part.get("properties", {}).items():
            yield prefix + name
            yield from _keys(root, child, f"{prefix}{name}.")


def _alternatives(root: Mapping[str, Any], node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The node itself, and what it refers to or is composed of; Kubernetes' own types are left out."""
    yield node
    reference = node.get("$ref", "")
    if reference.startswith("#/definitions/") and "io.k8s" not in reference:
        yield from _alternatives(root, root["definitions"][reference.removeprefix("#/definitions/")])
    for word in ("allOf", "anyOf", "oneOf"):
        for each in node.get(word, ()):
            yield from _alternatives(root, each)


def known(version: str, key: str) -> bool:
    """Whether a chart's schema knows a key."""
    return key in schema_keys(version)
