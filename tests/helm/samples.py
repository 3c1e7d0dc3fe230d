"""The tests' own chart, packed, and changed where a test needs it."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from airfoil.helm import ChartArchive, Release, read_archive
from airfoil.helm.archive import packed

CHARTS = Path(__file__).parent / "charts"
CALM: Mapping[str, Any] = {"password": "given"}
"""Values with which nothing of the chart is made at random."""

needs_helm = pytest.mark.skipif(
    importlib.util.find_spec("helm_python") is None,
    reason="helm-python-sdk isn't installed: pip install 'airfoil[helm]'",
)


@cache
def files(name: str = "everything") -> Mapping[str, bytes]:
    folder = CHARTS / name
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def archive(changes: Mapping[str, str | None] | None = None) -> ChartArchive:
    """The chart with some files written anew, or left out where there is no text for them."""
    every: dict[str, bytes] = dict(files())
    for path, text in (changes or {}).items():
        if text is None:
            del every[path]
        else:
            every[path] = text.encode()
    return read_archive(packed("everything", every), "everything.tgz")


def release(chart: ChartArchive | None = None, values: Mapping[str, Any] = CALM, **options: Any) -> Release:
    """A release `demo` in the namespace `space`."""
    told: dict[str, Any] = {"name": "demo", "namespace": "space", "kubernetes": "1.33", "path": "charts.demo"}
    return Release(chart or archive(), values, **(told | options))
