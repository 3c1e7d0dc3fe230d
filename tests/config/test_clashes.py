"""What clashes must not refuse, and the facts that they rest on."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import kubernetes_validate
import pytest

from airfoil.cluster.quantity import Quantity
from airfoil.config.clashes import CLASHES
from airfoil.config.clashes.cluster import KUBERNETES_MINORS
from airfoil.config.clashes.resources import amount
from tests.config.samples import faults_in

KUBEADM = "cluster:\n  distribution: kubeadm\n"
K3S = "cluster:\n  distribution: k3s\n"
KIND = "cluster:\n  distribution: kind\n"
FLUX = "delivery:\n  controller: flux\n"
LOCAL_PATH_LOGS = "storage:\n  logs: {storageClass: local-path, accessMode: ReadWriteOnce}\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(K3S + FLUX + LOCAL_PATH_LOGS, id="the class that k3s brings"),
        pytest.param(KUBEADM + FLUX + LOCAL_PATH_LOGS, id="the class that this tree brings"),
        pytest.param(KUBEADM + "  nodes: [a, b]\n" + FLUX + LOCAL_PATH_LOGS, id="local-path keeps its pods on a node"),
        pytest.param(KIND + FLUX + LOCAL_PATH_LOGS.replace("local-path", "standard"), id="the class that kind brings"),
        pytest.param(
            K3S + FLUX + "airflow: {version: 2.10.5, triggerer: false}\n"
            "storage:\n  dags: {storageClass: local-path, accessMode: ReadWriteOncePod}\n",
            id="one pod alone reads the DAGs",
        ),
        pytest.param(
            K3S + '  kubernetes: "1.36"\n' + FLUX + "airflow: {release: 3airflow}\n", id="Services with a digit"
        ),
        pytest.param(
            KUBEADM + "  existing: {crds: [helmcharts.helm.cattle.io]}\ndelivery: {controller: none}\n",
            id="helm-controller on another cluster",
        ),
        pytest.param(
            KUBEADM + "  existing: {storageClasses: [local-path], defaultStorageClass: local-path}\n" + FLUX,
            id="the provisioner is there and is named as default",
        ),
        pytest.param(
            KUBEADM + FLUX + "storage: {localPathProvisioner: {enabled: false}}\ndatabase: {external: {host: db}}\n",
            id="no claim needs a class",
        ),
        pytest.param(K3S + "delivery: {controller: none}\nnamespace: flux-system\n", id="a namespace of nobody here"),
        pytest.param(
            K3S + FLUX + "storage:\n  dags: {hostPath: /srv/airflow-dags}\n  logs: {hostPath: /srv/airflow}\n",
            id="a name that begins with the other's",
        ),
        pytest.param(K3S + FLUX + "storage:\n  dags: {hostPath: /home/me/dags}\n", id="below a folder of many"),
        pytest.param(K3S + FLUX + "airflow: {image: {repository: ghcr.io/me/own, tag: latest}}\n", id="an own image"),
        pytest.param(
            K3S + FLUX + "storage: {dags: {gitSync: {repository: 'http://git.example.org/a.git'}}}\n", id="Git by HTTP"
        ),
        pytest.param(
            K3S + FLUX + "routing: {host: a.example.org, entryPoints: [web], tls: null}\n", id="plain HTTP on purpose"
        ),
        pytest.param(K3S + FLUX + "database: {embedded: {image: 'registry:5000/postgres:17'}}\n", id="a mirror's port"),
    ],
)
def test_it_is_not_refused(tmp_path: Path, text: str) -> None:
    assert [str(fault) for fault in faults_in(tmp_path, text, CLASHES)] == []


def test_known_kubernetes_versions_are_those_that_objects_are_validated_for() -> None:
    known = {int(str(version).split(".")[1]) for version in kubernetes_validate.utils.all_versions()}
    assert set(KUBERNETES_MINORS) == known


@pytest.mark.parametrize(
    "text", ["1", "0.5", "250m", "3k", "1.5Gi", "8Ti", "2P", "64Ki", "1M", "9G", "7T", "6Pi", "5Mi"]
)
def test_amounts_are_those_of_kubernetes(text: str) -> None:
    quantity = Quantity.parse(text)
    assert amount(text) == Decimal(quantity.mantissa).scaleb(quantity.exponent)
