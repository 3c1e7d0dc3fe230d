"""The embedded PostgreSQL keeps its data, and no secret stands in it."""

from __future__ import annotations

from typing import Any

import cdk8s
import pytest
from syrupy.assertion import SnapshotAssertion

from airfoil.cluster.schemas import Schemas
from airfoil.constructs import EmbeddedPostgres


def build(storage_class: str | None = "local-path") -> dict[str, Any]:
    chart = cdk8s.Testing.chart()
    EmbeddedPostgres(
        chart,
        "postgresql",
        name="airflow-database",
        namespace="airflow",
        image="postgres:16.9",
        size="8Gi",
        storage_class=storage_class,
        secret="airflow-database",
        resources={"requests": {"cpu": "100m", "memory": "256Mi"}, "limits": {"memory": "1Gi"}},
    )
    return {manifest["kind"]: manifest for manifest in chart.to_json()}


def container(made: dict[str, Any]) -> dict[str, Any]:
    (found,) = made["StatefulSet"]["spec"]["template"]["spec"]["containers"]
    return dict(found)


def test_service_selects_the_pods() -> None:
    made = build()
    labels = made["StatefulSet"]["spec"]["template"]["metadata"]["labels"]
    assert made["Service"]["spec"]["selector"].items() <= labels.items()
    assert made["StatefulSet"]["spec"]["selector"]["matchLabels"].items() <= labels.items()


def test_service_port_is_one_that_the_container_has() -> None:
    made = build()
    (port,) = made["Service"]["spec"]["ports"]
    assert port["targetPort"] in {item["name"] for item in container(made)["ports"]}


def test_password_comes_by_secret() -> None:
    variables = {item["name"]: item for item in container(build())["env"]}
    reference = variables["POSTGRES_PASSWORD"]["valueFrom"]["secretKeyRef"]
    assert reference == {"name": "airflow-database", "key": "password"}
    assert "value" not in variables["POSTGRES_PASSWORD"]


def test_data_lies_in_a_subfolder_of_the_mounted_volume() -> None:
    # initdb refuses a folder with lost+found in it
    made = container(build())
    data = next(item["value"] for item in made["env"] if item["name"] == "PGDATA")
    mounts = [item["mountPath"] for item in made["volumeMounts"] if item["name"] == "data"]
    assert [data.startswith(f"{mount}/") for mount in mounts] == [True]


def test_data_survives_the_removal_of_the_stateful_set() -> None:
    # Kubernetes retains the claims of a template unless a policy says Delete
    assert "persistentVolumeClaimRetentionPolicy" not in build()["StatefulSet"]["spec"]


@pytest.mark.parametrize("storage_class", ["local-path", None])
def test_objects_are_valid(storage_class: str | None) -> None:
    made = build(storage_class)
    assert [fault for manifest in made.values() for fault in Schemas("1.34").validate(manifest)] == []


def test_default_class_is_left_to_the_cluster() -> None:
    (template,) = build(None)["StatefulSet"]["spec"]["volumeClaimTemplates"]
    assert "storageClassName" not in template["spec"]


def test_database(snapshot: SnapshotAssertion) -> None:
    assert build() == snapshot
