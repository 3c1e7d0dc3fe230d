"""Names that the tree and the chart's values share."""

from __future__ import annotations

import pytest

from airfoil.airflow import claims, services
from airfoil.airflow.base_url import base_url, strips_prefix
from airfoil.airflow.values import values
from tests.airflow.environments import HOME, STORAGES, environment, on_chart

CLAIMS = {
    "image": (None, None),
    "hostPath": ("airflow-local-dags-folder", "airflow-local-logs-folder"),
    "local": ("airflow-local-dags-folder", "airflow-local-logs-folder"),
    "nfs": ("airflow-nfs-dags-folder", "airflow-nfs-logs-folder"),
    "existingClaim": ("my-dags", "my-logs"),
    "storageClass": ("airflow-dags", "airflow-logs"),
    "gitSync by SSH": (None, "airflow-logs"),
    "gitSync by HTTPS": (None, None),
}


@pytest.mark.parametrize("storage", STORAGES)
def test_the_chart_mounts_the_claims_that_the_tree_makes(storage: str) -> None:
    chosen = environment(storage=STORAGES[storage])
    assert (claims.dags_claim(chosen), claims.logs_claim(chosen)) == CLAIMS[storage]
    tree = values(chosen)
    mounted = [tree.get(role, {}).get("persistence", {}).get("existingClaim") for role in ("dags", "logs")]
    assert tuple(mounted) == CLAIMS[storage]


@pytest.mark.parametrize("storage", ["hostPath", "nfs"])
def test_a_volume_is_named_like_its_claim(storage: str) -> None:
    chosen = environment(storage=STORAGES[storage])
    for role in ("dags", "logs"):
        stem = claims.volume_name(chosen, role).removesuffix("-pv")
        assert claims.claim_name(chosen, role) == f"{stem}-folder"


def test_names_begin_with_the_release() -> None:
    chosen = environment(HOME, airflow={"version": "2.10.5", "release": "flow"})
    names = (claims.claim_name(chosen, "dags"), claims.volume_name(chosen, "logs"), services.database_service(chosen))
    assert names == ("flow-local-dags-folder", "flow-local-logs-pv", "flow-database")


@pytest.mark.parametrize("role", ["dags", "logs"])
def test_what_has_no_volume_has_no_name(role: str) -> None:
    with pytest.raises(ValueError, match=f"no claim for {role}"):
        claims.claim_name(environment(), role)
    with pytest.raises(ValueError, match=f"no PersistentVolume for {role}"):
        claims.volume_name(environment(storage=STORAGES["storageClass"]), role)


@pytest.mark.parametrize(
    ("chart", "airflow", "service"),
    [
        ("1.18.0", "2.10.5", ("airflow-webserver", 8080, "airflow-ui", "/airflow/health")),
        ("1.22.0", "2.11.0", ("airflow-webserver", 8080, "airflow-ui", "/airflow/health")),
        ("1.18.0", "3.0.2", ("airflow-api-server", 8080, "api-server", "/api/v2/version")),
        ("1.22.0", "3.2.2", ("airflow-api-server", 8080, "api-server", "/api/v2/monitor/health")),
    ],
)
def test_the_route_leads_to_the_web_component_of_the_version(
    chart: str, airflow: str, service: tuple[str, int, str, str]
) -> None:
    web = services.web_service(on_chart(chart, airflow))
    assert (web.name, web.port, web.port_name, web.probe_path) == service


@pytest.mark.parametrize(
    ("airflow", "path", "strip", "address", "strips"),
    [
        pytest.param("2.10.5", "/airflow", "auto", "https://h/airflow", False, id="airflow-2-is-told-its-path"),
        pytest.param("2.10.5", "/airflow", False, "https://h/airflow", False, id="airflow-2-explicitly"),
        pytest.param("2.10.5", "/airflow", True, "https://h", True, id="airflow-2-cut-off-and-not-told"),
        pytest.param("2.10.5", "/a/b", True, "https://h", True, id="a-path-of-two-parts"),
        pytest.param("2.10.5", "/", "auto", "https://h", False, id="whole-host"),
        pytest.param("3.2.2", "/airflow", "auto", "https://h/airflow", False, id="airflow-3-is-told-its-path"),
        pytest.param("3.2.2", "/", "auto", "https://h", False, id="airflow-3-whole-host"),
    ],
)
def test_what_is_cut_off_is_not_told(airflow: str, path: str, strip: object, address: str, strips: bool) -> None:
    chosen = environment(airflow={"version": airflow}, routing={"host": "h", "path": path, "stripPrefix": strip})
    assert base_url(chosen) == address
    assert strips_prefix(chosen) is strips
    section = "webserver" if airflow.startswith("2") else "api"
    assert values(chosen)["config"][section]["base_url"] == address


def test_without_a_route_airflow_is_told_no_address() -> None:
    assert base_url(environment()) is None
    assert "base_url" not in values(environment())["config"]["api"]
