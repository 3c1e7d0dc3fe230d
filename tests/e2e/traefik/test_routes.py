"""The routes of every environment, served by the real Traefik from a web server behind the Service that they name."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from airfoil import Environment
from tests.e2e.cluster import CONTROL_PLANE, Cluster
from tests.e2e.conftest import needs
from tests.e2e.surroundings import needs_crds
from tests.e2e.traefik.echo import echoing
from tests.e2e.traefik.routed import Routed, environments, routers_of, routing_of, serve
from tests.environments.trees import sample

pytestmark = pytest.mark.e2e

# A path is cut off in Airflow 2 only, and the samples cut nothing.
STRIPPED = {"strip-prefix": lambda: sample("home", routing={"strip_prefix": True})}
NAMES = [*environments(), *STRIPPED]


@pytest.fixture(scope="module", params=NAMES)
def routed(request: pytest.FixtureRequest) -> Iterator[Routed]:
    needs(*CONTROL_PLANE, "traefik")
    needs_crds()
    name = str(request.param)
    environment: Environment = STRIPPED[name]() if name in STRIPPED else environments()[name]
    with echoing() as port, Cluster.start() as cluster:
        yield serve(cluster, environment, port)


def seen(routed: Routed, path: str) -> Mapping[str, Any]:
    """What the web server was asked when a browser asks for a path below the environment's own."""
    (entry_point,) = routed.routing.entry_points
    answer = routed.traefik.ask(entry_point, routed.routing.host, f"{routed.routing.path.rstrip('/')}{path}")
    assert answer.status == 200, answer
    return dict(json.loads(answer.body))


def test_every_router_is_enabled_and_without_error(routed: Routed) -> None:
    routers = routed.traefik.routers()
    assert len(routers) == routers_of(routed.environment)
    assert [(each["status"], each.get("error"), each.get("warning")) for each in routers] == [
        ("enabled", None, None) for _ in routers
    ]


def test_what_lies_below_the_path_arrives_as_airflow_expects_it(routed: Routed) -> None:
    routing = routed.routing
    kept = "" if routing.strip_prefix is True else routing.path.rstrip("/")
    assert seen(routed, "/home?next=a%2Fb")["path"] == f"{kept}/home?next=a%2Fb"
    assert seen(routed, "/")["path"] == f"{kept}/"
    if routing.path != "/":
        assert seen(routed, "")["path"] == (kept or "/")


def test_airflow_is_told_how_people_came(routed: Routed) -> None:
    headers = seen(routed, "/home")["headers"]
    told = {name: headers.get(f"X-Forwarded-{name}") for name in ("Proto", "Host", "Port", "Prefix")}
    prefix = routed.routing.path if routed.routing.strip_prefix is True else None
    assert told == {"Proto": "https", "Host": routed.routing.host, "Port": "443", "Prefix": prefix}
    assert headers["Host"] == routed.routing.host


def test_neighbours_are_left_alone(routed: Routed) -> None:
    routing, traefik = routed.routing, routed.traefik
    (entry_point,) = routing.entry_points
    assert traefik.ask(entry_point, f"other.{routing.host}", f"{routing.path}").status == 404
    if routing.path != "/":
        assert traefik.ask(entry_point, routing.host, f"{routing.path}-dev/home").status == 404
        assert traefik.ask(entry_point, routing.host, "/").status == 404


def test_plain_http_is_sent_on_or_not_served(routed: Routed) -> None:
    routing = routed.routing
    path = f"{routing.path.rstrip('/')}/home?a=b"
    answer = routed.traefik.ask("web", routing.host, path)
    if routing.redirect_from is None:
        assert answer.status == 404
    else:
        assert (answer.status, answer.headers["Location"]) == (301, f"https://{routing.host}{path}")


def test_the_certificate_is_the_one_that_is_named(routed: Routed) -> None:
    routing = routing_of(routed.environment)
    if routed.certificate is None:
        pytest.skip("its certificate comes from an authority that can't be asked here")
    (entry_point,) = routing.entry_points
    answer = routed.traefik.ask(entry_point, routing.host, f"{routing.path}", authority=routed.certificate)
    assert answer.status == 200


def test_traefik_complains_of_nothing_but_the_authority_it_cannot_reach(routed: Routed) -> None:
    assert [text for text in routed.traefik.complaints() if "acme" not in text.lower()] == []
