"""Real charts with workers and profiles: what they make of our values. Runs where AIRFOIL_TEST_CHARTS names charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from airfoil.airflow.values import values
from airfoil.airflow.versions import known
from airfoil.config.schema import Environment, WorkerSet
from tests.airflow.matrix import refused
from tests.airflow.rendered import Rendered
from tests.airflow.test_features_rendered import airflow_cfg
from tests.airflow.test_profiles_rendered import of_the_chart
from tests.airflow.test_rendered import CHARTS
from tests.airflow.worker_features import environments

pytestmark = pytest.mark.skipif(not CHARTS, reason="AIRFOIL_TEST_CHARTS names no folder with charts")


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.name)
def test_workers_and_tasks_are_what_was_asked_for(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    helm = pytest.importorskip("helm_python", reason="helm-python-sdk is not installed")
    with helm.Chart.load(path) as chart:
        if chart.name != "airflow" or known(chart.version) is None:
            pytest.skip(f"{chart.name} {chart.version} is no chart of the table")
        counts: Counter[str] = Counter()
        for feature, environment in environments(chart.version):
            if refused(environment):
                counts["refused"] += 1
                continue
            release = {"name": environment.airflow.release, "namespace": environment.namespace}
            rendered = Rendered.of(chart.render(values(environment), **release))
            own = environment.airflow.workers
            sets: Mapping[str, WorkerSet] = {"": own, **{f"-{name}": each for name, each in own.sets.items()}}
            if "Celery" in environment.airflow.executor:
                assert workers(rendered) == {f"airflow-worker{name}" for name in sets}, feature
                for name, each in sets.items():
                    check_workers(rendered, f"airflow-worker{name}", each)
                check_broker(environment, rendered)
            if environment.airflow.image.digest is not None and "Kubernetes" in environment.airflow.executor:
                check_image(environment, rendered)
            counts["rendered"] += 1
        with capsys.disabled():
            print(f" {chart.version}: {dict(counts)}", end="")


def workers(rendered: Rendered) -> set[str]:
    return {name for name in rendered.names("Deployment") if name.startswith("airflow-worker")}


def found(rendered: Rendered, kind: str, name: str) -> Any:
    return next((each for each in rendered.objects if each["kind"] == kind and each["metadata"]["name"] == name), None)


def check_workers(rendered: Rendered, name: str, wanted: WorkerSet) -> None:
    deployment = found(rendered, "Deployment", name)["spec"]
    pod = deployment["template"]["spec"]
    assert pod["terminationGracePeriodSeconds"] == wanted.grace_seconds
    words = " ".join(pod["containers"][0]["args"]).replace("\n", " ").replace("\\", " ").split()
    queues = next((words[at + 1] for at, word in enumerate(words) if word in {"-q", "--queues"}), "default")
    assert queues == ",".join(wanted.queues)
    scaled, hpa = wanted.autoscaling, found(rendered, "HorizontalPodAutoscaler", name)
    object_ = found(rendered, "ScaledObject", name)
    assert (object_ is not None, hpa is not None) == (
        scaled is not None and scaled.by == "keda",
        scaled is not None and scaled.by == "hpa",
    )
    if scaled is None:
        assert deployment["replicas"] == wanted.count
        return
    assert "replicas" not in deployment
    if object_ is not None:
        spec = object_["spec"]
        assert spec["scaleTargetRef"]["kind"] == "Deployment"
        assert (spec.get("minReplicaCount", 0), spec["maxReplicaCount"]) == (scaled.fewest, scaled.max)
        assert (spec["pollingInterval"], spec["cooldownPeriod"]) == (scaled.polling_seconds, scaled.cooldown_seconds)
    else:
        spec = hpa["spec"]
        assert (spec["minReplicas"], spec["maxReplicas"]) == (scaled.fewest, scaled.max)
        assert spec["metrics"][0]["resource"]["target"]["averageUtilization"] == scaled.cpu
        requests = [container["resources"]["requests"] for container in pod["containers"]]
        assert all("cpu" in each for each in requests)


def check_broker(environment: Environment, rendered: Rendered) -> None:
    """Redis runs where it is the broker, and workers read the broker's URI from the Secret that is named."""
    redis = found(rendered, "StatefulSet", "airflow-redis")
    assert (redis is not None) == (environment.airflow.broker == "redis")
    pod = found(rendered, "Deployment", "airflow-worker")["spec"]["template"]["spec"]
    variables = {each["name"]: each for each in pod["containers"][0]["env"]}
    source = variables["AIRFLOW__CELERY__BROKER_URL"]["valueFrom"]["secretKeyRef"]
    assert source == {"name": environment.secrets.broker, "key": "connection"}


def check_image(environment: Environment, rendered: Rendered) -> None:
    """Tasks get the image by its digest: nothing in airflow.cfg beats their pod template's."""
    (container,) = of_the_chart(rendered)["spec"]["containers"]
    digest = environment.airflow.image.digest
    assert container["image"] == f"ghcr.io/example/airflow:{environment.airflow.version}@{digest}"
    lines = [line for line in airflow_cfg(rendered) if line.startswith("worker_container_")]
    assert lines
    assert {line.split("=")[1].strip() for line in lines} == {""}
