"""Somebody goes to the address of each environment, logs into a real Airflow behind the real Traefik, and sees its DAG.

Airflow runs with the generated values, Traefik with the generated routes, and Chromium asks for the very address that the
environment file names. Screenshots lie in build/e2e.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from airfoil import Environment
from tests.e2e.airflow.conftest import BY_MAJOR, Templates
from tests.e2e.airflow.visit import Visit, visit
from tests.e2e.airflow.web import Program, Web, probe, serve
from tests.e2e.cluster import Cluster
from tests.e2e.traefik.routed import environments, routing_of
from tests.e2e.traefik.routed import serve as route
from tests.environments.trees import REPOSITORY, sample

pytestmark = pytest.mark.e2e

VARIANTS = {"home-strip-prefix": lambda: sample("home", routing={"strip_prefix": True})}


@dataclass(frozen=True)
class Seen:
    """One environment, its Airflow, and a visit to it."""

    environment: Environment
    web: Web
    visit: Visit


@pytest.fixture(scope="module", params=[*environments(), *VARIANTS])
def seen(
    request: pytest.FixtureRequest, templates: Templates, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Seen]:
    name = str(request.param)
    environment = VARIANTS[name]() if name in VARIANTS else environments()[name]
    major = environment.airflow.major
    template = templates.of(major)
    home = tmp_path_factory.mktemp("home") / name
    web = serve(BY_MAJOR[major], major, Program.of(environment), template, home)
    try:
        with Cluster.start() as cluster:
            routed = route(cluster, environment, web.port)
            web.process.wait_until(lambda: web.ask(*probe(environment)) == 200, 180)
            pictures = REPOSITORY / "build" / "e2e" / name
            yield Seen(environment, web, visit(routed.traefik, routing_of(environment).base_url, major, pictures))
    finally:
        web.process.stop()


def test_people_log_in_and_see_their_dags(seen: Seen) -> None:
    assert seen.visit.trouble == ""
    assert [dag["dag_id"] for dag in json.loads(seen.visit.api)["dags"]] == ["hello"]


def test_they_stay_below_the_address(seen: Seen) -> None:
    address = routing_of(seen.environment).base_url
    asked = {answer.url for answer in seen.visit.answers if answer.url.startswith("http")}
    assert asked
    assert {url for url in asked if not (url == address or url.startswith(f"{address}/"))} == set()
    assert seen.visit.login.startswith(f"{address}/")
    assert seen.visit.landed.startswith(f"{address}/")


def test_nothing_is_missing(seen: Seen) -> None:
    assert seen.visit.refused == []
    assert seen.visit.unanswered == ()


def test_scripts_and_styles_arrive(seen: Seen) -> None:
    arrived = {answer.kind for answer in seen.visit.answers if answer.status == 200}
    assert {"Document", "Script", "Stylesheet"} <= arrived
