"""Airflow's releases as fixtures."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.airflow.real.installed import RELEASES, Release, python_of
from tests.e2e.airflow.browser import chromium
from tests.e2e.airflow.web import initialized
from tests.e2e.cluster import CONTROL_PLANE
from tests.e2e.conftest import needs
from tests.e2e.surroundings import needs_crds

BY_MAJOR: Mapping[int, Release] = {int(release.name[0]): release for release in RELEASES}


class Templates:
    """A folder for each Airflow with an initialized database, made when it is first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[int, Path] = {}

    def of(self, major: int) -> Path:
        python_of(BY_MAJOR[major])
        if major not in self._made:
            self._made[major] = initialized(BY_MAJOR[major], major, self._folder / str(major))
        return self._made[major]


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Templates:
    needs(*CONTROL_PLANE, "traefik")
    needs_crds()
    if chromium() is None:
        pytest.skip("no Chromium on the PATH (Debian: apt install chromium)")
    return Templates(tmp_path_factory.mktemp("airflow"))
