"""The OpenAPI definitions of a Kubernetes version, from the data that the package ``kubernetes-validate`` ships.

A file of them has 1 to 2 MB, three quarters of it descriptions that nobody reads here. What is left is kept in the cache,
so that a run reads a quarter of it; the cache's entry is named after the digest of the file that it was made from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from airfoil import cache
from airfoil.cluster.versions import KubernetesVersion

Definitions = Mapping[str, Mapping[str, Any]]

_KIND = "schemas"


@lru_cache(maxsize=1)
def shipped() -> Mapping[KubernetesVersion, Path]:
    """The folder of each Kubernetes version whose definitions are installed (the highest patch of each)."""
    # The package itself is not imported: it would load jsonschema and referencing, 0.1 s (run), for data alone.
    spec = find_spec("kubernetes_validate")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(
            "the package kubernetes-validate, which holds the schemas of Kubernetes, is not installed"
        )
    folder = Path(next(iter(spec.submodule_search_locations))) / "kubernetes-json-schema"
    found: dict[KubernetesVersion, Path] = {}
    for each in sorted(folder.glob("v*-local-strict"), key=lambda path: _numbers(path.name)):
        found[KubernetesVersion.parse(each.name)] = each
    return found


def _numbers(name: str) -> list[int]:
    return [int(part) for part in name.removeprefix("v").partition("-")[0].split(".")]


@lru_cache(maxsize=4)
def definitions_of(version: KubernetesVersion) -> Definitions:
    """The definitions of one of the versions that :func:`shipped` names, by name. Raises ``KeyError`` for others."""
    source = (shipped()[version] / "_definitions.json").read_bytes()
    name = hashlib.sha256(source).hexdigest()
    kept = cache.read(_KIND, name)
    return _made(name, source) if kept is None else json.loads(kept)


def _made(name: str, source: bytes) -> Definitions:
    definitions: Definitions = _undescribed(json.loads(source)["$defs"])
    cache.keep(_KIND, name, json.dumps(definitions, separators=(",", ":")).encode())
    return definitions


def _undescribed(value: Any) -> Any:
    # a field that is called description is a mapping, and stays
    if isinstance(value, dict):
        return {
            key: _undescribed(each) for key, each in value.items() if key != "description" or not isinstance(each, str)
        }
    return [_undescribed(each) for each in value] if isinstance(value, list) else value
