"""The route is written in the API group that the cluster's Traefik reads, and catches its own path alone."""

from __future__ import annotations

from typing import Any

import cdk8s
import pytest
from syrupy.assertion import SnapshotAssertion

from airfoil.cluster.schemas import Schemas
from airfoil.constructs import Route, RouteTls
from airfoil.constructs.routing import match_rule

GROUPS = ["traefik.io", "traefik.containo.us"]


def build(api_group: str = "traefik.io", **options: Any) -> list[dict[str, Any]]:
    chart = cdk8s.Testing.chart()
    arguments: dict[str, Any] = {"path": "/airflow", "entry_points": ["websecure"], "tls": RouteTls()} | options
    Route(
        chart,
        "web",
        name="airflow",
        namespace="airflow",
        api_group=api_group,
        host="home.example.org",
        service="airflow-webserver",
        port=8080,
        **arguments,
    )
    manifests: list[dict[str, Any]] = chart.to_json()
    return manifests


@pytest.mark.parametrize("api_group", GROUPS)
def test_all_objects_are_of_the_cluster_s_group_and_valid_there(api_group: str) -> None:
    manifests = build(api_group, strip_prefix=True, redirect_from="web", tls=RouteTls(cert_resolver="letsencrypt"))
    assert {manifest["apiVersion"] for manifest in manifests} == {f"{api_group}/v1alpha1"}
    assert sorted(manifest["kind"] for manifest in manifests) == [
        "IngressRoute",
        "IngressRoute",
        "Middleware",
        "Middleware",
    ]
    assert [fault for manifest in manifests for fault in Schemas("1.34").validate(manifest)] == []


def test_every_middleware_that_a_route_names_is_there() -> None:
    manifests = build(strip_prefix=True, redirect_from="web")
    named = {
        middleware["name"]
        for manifest in manifests
        for route in manifest["spec"].get("routes", [])
        for middleware in route.get("middlewares", [])
    }
    there = {manifest["metadata"]["name"] for manifest in manifests if manifest["kind"] == "Middleware"}
    assert named == there


def test_a_path_doesn_t_catch_its_neighbours() -> None:
    # PathPrefix(`/airflow`) matches /airflow-dev too
    assert match_rule("h", "/airflow") == "Host(`h`) && (Path(`/airflow`) || PathPrefix(`/airflow/`))"


def test_the_whole_host_needs_no_path() -> None:
    assert match_rule("h", "/") == "Host(`h`)"


def test_plain_http_has_no_tls_section() -> None:
    (route,) = build(tls=None, entry_points=["web"])
    assert "tls" not in route["spec"]


def test_default_certificate_needs_an_empty_tls_section() -> None:
    # without it Traefik makes a router for plain HTTP, which never answers on websecure
    (route,) = build(tls=RouteTls())
    assert route["spec"]["tls"] == {}


def test_redirect_answers_on_the_plain_entry_point_only() -> None:
    by_name = {manifest["metadata"]["name"]: manifest for manifest in build(redirect_from="web")}
    assert by_name["airflow-http"]["spec"]["entryPoints"] == ["web"]
    assert by_name["airflow"]["spec"]["entryPoints"] == ["websecure"]
    assert "tls" not in by_name["airflow-http"]["spec"]


def test_route_of_the_diary(snapshot: SnapshotAssertion) -> None:
    assert build(redirect_from="web", tls=RouteTls(cert_resolver="letsencrypt")) == snapshot
