"""ConfigMaps and Secrets that a kustomization generates.

The hash that kustomize puts behind their names is left out: it puts the same behind every reference, so that what refers to
what stays the same.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from airfoil.checks.reading.kustomize.transforms import mappings

_BIGGEST: Final = 3 * 1024 * 1024
"""Bytes of one file: no cluster takes an object as big as this."""


def generated(
    spec: Mapping[str, Any], folder: Path, roots: Sequence[Path]
) -> Iterator[tuple[int, str, dict[str, Any], frozenset[Path]]]:
    """The objects: index and key of the generator, the object, and the files that it reads.

    Args:
        spec: the kustomization.
        folder: where its paths start.
        roots: folders that files may be read from, beside this one.
    """
    allowed = (folder, *roots)
    for key, kind in (("configMapGenerator", "ConfigMap"), ("secretGenerator", "Secret")):
        for index, generator in enumerate(mappings(spec.get(key))):
            name = generator.get("name")
            if not isinstance(name, str):
                continue
            data, files = _data(generator, folder, allowed)
            metadata: dict[str, Any] = {"name": name}
            options = generator.get("options")
            for part in ("labels", "annotations"):
                if isinstance(options, Mapping) and isinstance(options.get(part), Mapping):
                    metadata[part] = dict(options[part])
            if isinstance(generator.get("namespace"), str):
                metadata["namespace"] = generator["namespace"]
            body = {"apiVersion": "v1", "kind": kind, "metadata": metadata, "data": _texts(data)}
            if kind == "Secret":
                coded = {entry: base64.b64encode(value).decode() for entry, value in data.items()}
                body |= {"data": coded, "type": generator.get("type") or "Opaque"}
            yield index, key, body, files


def _data(
    generator: Mapping[str, Any], folder: Path, allowed: Sequence[Path]
) -> tuple[dict[str, bytes], frozenset[Path]]:
    data: dict[str, bytes] = {}
    files: set[Path] = set()
    for text in _list(generator, "files"):
        name, sign, file = text.partition("=")
        path = Path(os.path.normpath(folder / (file if sign else name)))
        files.add(path)
        data[name if sign else path.name] = _bytes(path, allowed)
    for text in _list(generator, "literals"):
        name, _, value = text.partition("=")
        data[name] = value.strip("'\"").encode()
    single = [generator["env"]] if isinstance(generator.get("env"), str) else []
    for text in [*_list(generator, "envs"), *single]:
        path = Path(os.path.normpath(folder / text))
        files.add(path)
        for line in _bytes(path, allowed).decode(errors="replace").splitlines():
            name, sign, value = line.partition("=")
            if sign and not line.lstrip().startswith("#"):
                data[name.strip()] = value.encode()
    return data, frozenset(files)


def _bytes(path: Path, allowed: Sequence[Path]) -> bytes:
    if "\0" in str(path):
        return b""
    real = Path(os.path.realpath(path))
    if not os.path.isfile(real) or not any(real.is_relative_to(each) for each in allowed):
        return b""
    with path.open("rb") as stream:
        return stream.read(_BIGGEST)


def _texts(data: Mapping[str, bytes]) -> dict[str, str]:
    return {name: value.decode(errors="replace") for name, value in data.items()}


def _list(generator: Mapping[str, Any], key: str) -> list[str]:
    value = generator.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
