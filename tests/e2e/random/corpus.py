"""Manifests of this repository, and random changes of them."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Mapping
from functools import cache
from random import Random
from typing import Any

import yaml

from tests.rules.fixtures import HERE
from tests.sources import ROOT

Manifest = dict[str, Any]
Path = tuple[str | int, ...]
#: What the recorded cluster serves, and so what the models are asked about.
_SERVED = re.compile(
    r"v1|(apps|batch|policy|autoscaling|([a-z]+\.)+k8s\.io|([a-z]+\.)+fluxcd\.io|traefik\.io|argoproj\.io|helm\.cattle\.io)/v\d\w*"
)
#: Without these a manifest is nothing that could be asked about.
_KEPT = {("kind",), ("apiVersion",), ("metadata",)}
_LEFT_OUT = {"CustomResourceDefinition", "Namespace"}
_ANY: tuple[Any, ...] = (
    *("", "a", "Not_A_Name", "1Gi", "-1", "8Gi", "RollingUpdate", "Retain", "a" * 64, "${VALUE}", "10.0.0.0/8", "/srv"),
    *(0, 1, -1, 3, 65536, 0.5, True, False, None, [], {}, ["a"], {"a": "b"}, [{"name": "a"}]),
)


@cache
def corpus() -> Mapping[str, tuple[Manifest, ...]]:
    """Manifests by kind: those of the committed trees, of the rules' fixtures and of the recorded updates, each once."""
    files = [*ROOT.glob("dist/**/*.yaml"), *ROOT.glob("examples/*/dist/**/*.yaml"), *HERE.glob("**/*.yaml")]
    manifests = [each for file in sorted(files) for each in _documents(file.read_text(encoding="utf-8"))]
    recorded = json.loads((ROOT / "tests" / "truth" / "scenarios" / "updates.json").read_text(encoding="utf-8"))
    manifests += [each["old"] for each in recorded["scenarios"]]
    found: dict[str, dict[str, Manifest]] = {}
    for each in manifests:
        if _SERVED.fullmatch(each["apiVersion"]) and each["kind"] not in _LEFT_OUT:
            metadata = each["metadata"] | ({"namespace": "airflow"} if "namespace" in each["metadata"] else {})
            body = each | {"metadata": metadata}
            found.setdefault(each["kind"], {})[json.dumps(body, sort_keys=True)] = body
    return {kind: tuple(bodies.values()) for kind, bodies in sorted(found.items())}


def draw(dice: Random) -> Manifest:
    """A manifest; the kinds are equally likely."""
    return dice.choice(corpus()[dice.choice(list(corpus()))])


def _documents(text: str) -> list[Manifest]:
    try:
        documents = list(yaml.safe_load_all(text))
    except yaml.YAMLError:  # some fixtures are unreadable on purpose
        return []
    found = [each for each in documents if isinstance(each, dict) and isinstance(each.get("metadata"), dict)]
    named = ("kind", "apiVersion")
    return [
        each for each in found if all(isinstance(each.get(key), str) for key in named) and "name" in each["metadata"]
    ]


def change(dice: Random, manifest: Manifest, *, times: int) -> tuple[Manifest, str]:
    """A copy with some fields changed, and what was changed: ``-path``, ``+path`` or ``path``."""
    found, told = copy.deepcopy(manifest), []
    for _ in range(times):
        places = [each for each in paths(found) if each not in _KEPT]
        if places:  # an earlier change may have taken all
            told.append(_change(dice, found, dice.choice(places)))
    return found, ", ".join(told)


def paths(value: Any, at: Path = ()) -> list[Path]:
    """Where something can be changed."""
    items: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    return [*([at] if at else []), *(path for key, part in items for path in paths(part, (*at, key)))]


def _change(dice: Random, manifest: Manifest, path: Path) -> str:
    parent: Any = manifest
    for step in path[:-1]:
        parent = parent[step]
    last, name = path[-1], ".".join(map(str, path))
    how = dice.choice(("away", "other", "other", "alike", "alike", "more"))
    if how == "away":
        del parent[last]
        return f"-{name}"
    if how == "more" and isinstance(parent[last], dict):
        field = dice.choice((*fields(), "extra"))
        parent[last][field] = copy.deepcopy(dice.choice((*values(field), *_ANY[-14:])))
        return f"+{name}.{field}"
    if how == "more" and isinstance(parent[last], list) and parent[last]:
        parent[last].append(copy.deepcopy(dice.choice(parent[last])))
        return f"+{name}"
    alike = values(str(last)) if how == "alike" else ()
    parent[last] = copy.deepcopy(dice.choice(alike or _ANY))
    return name


@cache
def _known() -> Mapping[str, tuple[Any, ...]]:
    found: dict[str, dict[str, Any]] = {}

    def gather(value: Any) -> None:
        if isinstance(value, dict):
            for key, part in value.items():
                found.setdefault(key, {})[json.dumps(part, sort_keys=True)] = part
                gather(part)
        elif isinstance(value, (list, tuple)):
            for part in value:
                gather(part)

    for manifests in corpus().values():
        gather(manifests)
    return {key: tuple(values.values()) for key, values in sorted(found.items())}


def fields() -> tuple[str, ...]:
    """Names of fields that occur anywhere."""
    return tuple(_known())


def values(field: str) -> tuple[Any, ...]:
    """What the field of that name holds anywhere."""
    return _known().get(field, ())
