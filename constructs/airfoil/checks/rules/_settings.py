"""Options of airflow.cfg that a chart's values or a pod's variables set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from msgspec import Struct

from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.checks.workloads import WORKLOADS, containers

_VARIABLE = re.compile(r"AIRFLOW__([A-Z0-9_]+?)__([A-Z0-9_]+?)(?:_CMD|_SECRET)?")
_IN_TEXT = re.compile(r"""name:\s*["']?(AIRFLOW__\w+)["']?[^\S\n]*\n?(?:\s*value:\s*(.+))?""")
_IMAGE = re.compile(r"(?:^|/)apache/airflow:(?:slim-)?v?(\d+\.\d+\.\d+)(?![\d.])")

COMPONENTS = (
    "workers", "scheduler", "webserver", "apiServer", "triggerer", "dagProcessor", "flower", "migrateDatabaseJob",
    "createUserJob", "cleanup", "databaseCleanup",
)  # fmt: skip
"""Keys of the official chart's values that stand for pods of Airflow."""

Path = tuple[str | int, ...]


class Setting(Struct, frozen=True):
    """One option that is set.

    Args:
        option: `section.option`.
        value: as text; empty where it comes from elsewhere.
        path: where it stands.
        in_config: whether it stands among the values of `config`, rather than as a variable.
    """

    option: str
    value: str
    path: Path
    in_config: bool = False


def settings(release: ChartRelease) -> Iterator[Setting]:
    """The options that the values of an Airflow chart set."""
    if release.flavour == "community":
        config = release.get("airflow", "config")
        for name, value in config.items() if isinstance(config, Mapping) else ():
            option = option_of(str(name))
            if option:
                yield Setting(option, _text(value), ("airflow", "config", name), in_config=True)
        yield from _variables(release.get("airflow", "extraEnv"), ("airflow", "extraEnv"))
        return
    config = release.get("config")
    for section, options in config.items() if isinstance(config, Mapping) else ():
        for key, value in options.items() if isinstance(options, Mapping) else ():
            yield Setting(f"{section}.{key}", _text(value), ("config", section, key), in_config=True)
    yield from _variables(release.get("env"), ("env",))
    for component in COMPONENTS:
        yield from _variables(release.get(component, "env"), (component, "env"))
    text = release.get("extraEnv")
    for match in _IN_TEXT.finditer(text) if isinstance(text, str) else ():
        option = option_of(match[1])
        if option:
            yield Setting(option, (match[2] or "").strip().strip("\"'"), ("extraEnv",))


def pod_settings(tree: Tree, workload: Resource) -> Iterator[tuple[Resource, Setting, str]]:
    """Variables of a hand-written workload: who has them, what they set, and the version of Airflow by its image."""
    for path, container in containers(workload):
        version = image_version(str(container.get("image")))
        if not version:
            continue
        for setting in _variables(container.get("env"), (*path, "env")):
            yield workload, setting, version
        for source in mappings(container.get("envFrom")):
            reference = source.get("configMapRef")
            name = reference.get("name") if isinstance(reference, Mapping) else None
            config = tree.find("ConfigMap", str(name), workload.namespace, group="") if name else None
            data = config.get("data") if config is not None else None
            for key, value in data.items() if isinstance(data, Mapping) else ():
                option = option_of(str(key))
                if config is not None and option:
                    yield config, Setting(option, _text(value), ("data", key)), version


def hand_written(tree: Tree) -> Iterator[Resource]:
    """Workloads that no chart of the tree made."""
    return (workload for workload in tree.of(*WORKLOADS) if not workload.release)


@lru_cache(maxsize=256)
def image_version(image: str) -> str:
    """The version of Airflow in an official image; empty for others, whose tags are their own matter."""
    match = _IMAGE.search(image)
    return match[1] if match else ""


@lru_cache(maxsize=1024)
def option_of(variable: str) -> str:
    """`section.option` that a variable sets: `AIRFLOW__CORE__EXECUTOR` sets `core.executor`."""
    match = _VARIABLE.fullmatch(variable)
    return f"{match[1]}.{match[2]}".lower() if match else ""


def _variables(value: Any, path: Path) -> Iterator[Setting]:
    for index, variable in enumerate(value if isinstance(value, Sequence) and not isinstance(value, str) else ()):
        option = option_of(str(variable.get("name"))) if isinstance(variable, Mapping) else ""
        if option:
            yield Setting(option, _text(variable.get("value")), (*path, index, "value"))


def mappings(value: Any) -> Iterator[Mapping[str, Any]]:
    """The mappings of a list; nothing of what is no list."""
    if isinstance(value, Sequence) and not isinstance(value, str):
        yield from (item for item in value if isinstance(item, Mapping))


def _text(value: Any) -> str:
    return "" if value is None else str(value)
