"""Pod templates of profiles against the ones that real charts render.

Runs where AIRFOIL_TEST_CHARTS names a folder of chart folders or archives, and helm-python-sdk is installed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from airfoil.airflow.profiles import FOLDER, config_map_name, templates
from airfoil.airflow.values import values
from airfoil.airflow.versions import known
from airfoil.config.schema import Environment
from tests.airflow import features
from tests.airflow.matrix import environments, refused
from tests.airflow.rendered import Rendered, containers
from tests.airflow.test_rendered import CHARTS

pytestmark = pytest.mark.skipif(not CHARTS, reason="AIRFOIL_TEST_CHARTS names no folder with charts")

KINDS = ("image", "nfs", "gitSync by SSH", "gitSync by HTTPS")
# of the release's own name, and of another: the chart names its service account after both
RELEASES = ("airflow", "data")
MORE: tuple[Mapping[str, Any], ...] = (
    {},
    {"env": {"STAGE": "production"}, "envFromSecrets": {"TOKEN": {"secret": "tokens", "key": "token"}}},
    {"image": {"repository": "ghcr.io/example/airflow", "pullSecrets": ["registry"]}},
)


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.name)
def test_a_profile_that_says_nothing_is_the_charts_own_pod_template(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    helm = pytest.importorskip("helm_python", reason="helm-python-sdk is not installed")
    with helm.Chart.load(path) as chart:
        if chart.name != "airflow" or known(chart.version) is None:
            pytest.skip(f"{chart.name} {chart.version} is no chart of the table")
        if chart.version == "1.0.0":
            pytest.skip("chart 1.0 gives tasks neither labels nor resources: profiles are refused")
        counts: Counter[str] = Counter()
        for number, plain in enumerate(asked_for(chart.version)):
            environment = with_profile(plain, RELEASES[number % 2], MORE[number % 3])
            if refused(environment):
                counts["refused"] += 1
                continue
            release = {"name": environment.airflow.release, "namespace": environment.namespace}
            rendered = Rendered.of(chart.render(values(environment), **release))
            assert comparable(templates(environment)["plain"]) == comparable(of_the_chart(rendered))
            check_mounts(environment, rendered)
            counts["equal"] += 1
        with capsys.disabled():
            print(f" {chart.version}: {dict(counts)}", end="")
        assert counts["equal"]


def asked_for(chart: str) -> Iterator[Environment]:
    """Every executor with pods on some storages, and every other feature that reaches them."""
    for each in environments([chart], KINDS):
        if "Kubernetes" in each.airflow.executor:
            yield each
    for _, each in features.environments(chart):
        if each.airflow.executor == "KubernetesExecutor":
            yield each


def with_profile(plain: Environment, release: str, more: Mapping[str, Any]) -> Environment:
    tree = plain.model_dump(by_alias=True, exclude_unset=True)
    tree["airflow"] = {**more, **tree["airflow"], "release": release, "profiles": {"plain": {}}}
    return Environment.model_validate({**tree, "name": plain.name})


def of_the_chart(rendered: Rendered) -> Any:
    (text,) = (
        each["data"]["pod_template_file.yaml"]
        for each in rendered.objects
        if each["kind"] == "ConfigMap" and "pod_template_file.yaml" in (each.get("data") or {})
    )
    return yaml.safe_load(text)


def check_mounts(environment: Environment, rendered: Rendered) -> None:
    """The ConfigMap is mounted by those who read pod templates, and by nobody else."""
    readers = {"scheduler"} if environment.airflow.major >= 3 else {"scheduler", "webserver"}
    release = environment.airflow.release
    found = set()
    for name, pod in rendered.pods():
        volumes = {each["name"]: each.get("configMap", {}).get("name") for each in pod.get("volumes") or ()}
        for container in containers(pod):
            if any(mount["mountPath"] == FOLDER for mount in container.get("volumeMounts") or ()):
                assert volumes["profiles"] == config_map_name(environment)
                found.add((name, container["name"]))
    assert found >= {(f"{release}-{reader}", reader) for reader in readers}
    assert {name for name, _ in found} == {f"{release}-{reader}" for reader in readers}


def comparable(pod: Mapping[str, Any]) -> Any:
    """A pod without what makes no difference: the order of variables, empty lists, and what only the scheduler reads.

    The annotation for the autoscaler of nodes is ours: charts before 1.14 let it move a running task.
    """
    metadata = {**pod["metadata"], "name": "", "annotations": {}}
    spec = dict(pod["spec"])
    # 1.1 and 1.2 alone prefer to spread tasks
    spec.pop("affinity", None)
    # meant for Celery's workers, which share their settings with tasks before chart 1.21; no task needs it
    spec["initContainers"] = [each for each in spec.get("initContainers") or () if each["name"] != "prepare-logs"]
    for key in ("containers", "initContainers", "volumes"):
        spec[key] = sorted((normal(each) for each in spec.get(key) or ()), key=lambda each: str(each["name"]))
    return filled({**pod, "metadata": metadata, "spec": spec})


def normal(item: Mapping[str, Any]) -> dict[str, Any]:
    made = dict(item)
    for key in ("env", "volumeMounts"):
        if key in made:
            made[key] = sorted((each for each in made[key] if not for_the_scheduler(each)), key=_canonical)
    return made


def _canonical(item: Mapping[str, Any]) -> str:
    return json.dumps(filled(item), sort_keys=True)


def for_the_scheduler(variable: Mapping[str, Any]) -> bool:
    return str(variable.get("name")).startswith(
        ("AIRFLOW__KUBERNETES_ENVIRONMENT_VARIABLES__", "AIRFLOW__KUBERNETES_SECRETS__")
    )


def filled(node: Any) -> Any:
    """Without what is empty; an empty `emptyDir` says something."""
    if isinstance(node, Mapping):
        kept = {key: filled(value) for key, value in node.items()}
        return {key: value for key, value in kept.items() if value not in ({}, [], None, False) or key == "emptyDir"}
    if isinstance(node, Sequence) and not isinstance(node, str):
        return [filled(each) for each in node]
    return node
