"""An object from a manifest is what cdk8s' own classes make of it, and stays open to patches."""

from __future__ import annotations

import subprocess
import sys

import cdk8s
from cdk8s_plus_27 import k8s

from airfoil.constructs.api_object import api_object

CLAIM = {
    "apiVersion": "v1",
    "kind": "PersistentVolumeClaim",
    "metadata": {"name": "data", "namespace": "airflow", "labels": {"own": "yes"}, "annotations": {"why": "test"}},
    "spec": {"accessModes": ("ReadWriteOnce",), "resources": {"requests": {"storage": "1Gi"}}, "volumeName": None},
}


def test_it_is_what_the_typed_class_makes() -> None:
    ours, typed = (cdk8s.Testing.chart() for _ in range(2))
    api_object(ours, "claim", CLAIM)
    k8s.KubePersistentVolumeClaim(
        typed,
        "claim",
        metadata=k8s.ObjectMeta(name="data", namespace="airflow", labels={"own": "yes"}, annotations={"why": "test"}),
        spec=k8s.PersistentVolumeClaimSpec(
            access_modes=["ReadWriteOnce"],
            resources=k8s.ResourceRequirements(requests={"storage": k8s.Quantity.from_string("1Gi")}),
        ),
    )
    assert ours.to_json() == typed.to_json()


def test_labels_of_the_chart_are_kept() -> None:
    chart = cdk8s.Chart(cdk8s.Testing.app(), "chart", labels={"part": "airflow"})
    api_object(chart, "claim", CLAIM)
    assert chart.to_json()[0]["metadata"]["labels"] == {"part": "airflow", "own": "yes"}


def test_a_later_patch_has_the_last_word() -> None:
    chart = cdk8s.Testing.chart()
    made = api_object(chart, "claim", CLAIM)
    cdk8s.ApiObject.of(made).add_json_patch(cdk8s.JsonPatch.replace("/spec/resources/requests/storage", "2Gi"))
    made.metadata.add_label("more", "yes")
    (claim,) = chart.to_json()
    assert claim["spec"]["resources"]["requests"]["storage"] == "2Gi"
    assert claim["metadata"]["labels"]["more"] == "yes"


def test_what_says_nothing_is_left_out() -> None:
    chart = cdk8s.Testing.chart()
    body = {
        "apiVersion": "v1",
        "kind": "ConfigMap",
        "metadata": {"name": "x", "namespace": None, "creationTimestamp": None},
        "data": None,
        "binaryData": {},
    }
    api_object(chart, "x", body)
    assert chart.to_json() == [{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}, "binaryData": {}}]


def test_an_environment_does_not_pay_for_the_types_of_all_kinds() -> None:
    code = "import sys, airfoil.environment; sys.exit('cdk8s_plus_27' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
