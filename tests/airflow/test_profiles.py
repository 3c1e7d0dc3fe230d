"""Pod templates and overrides of profiles: valid, complete, and the same in Python as in YAML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from airfoil.airflow.profiles import FOLDER, files, path, templates
from airfoil.airflow.profiles.override import pod_override
from airfoil.airflow.profiles.placement import toleration
from airfoil.airflow.profiles.python_source import pod_source
from airfoil.airflow.profiles.snippet import constant, module
from airfoil.airflow.secrets import expected
from airfoil.airflow.values import plan_for, values
from airfoil.cluster.schemas import Schemas
from airfoil.config.schema import Environment
from tests.airflow.environments import STORAGES, on_chart
from tests.airflow.worker_features import SPARK, asked_for

SCHEMAS = Schemas("1.34")
CHARTS = (("1.4.0", "2.2.3"), ("1.10.0", "2.6.2"), ("1.18.0", "2.10.5"), ("1.22.0", "3.2.2"))


def with_profiles(storage: str = "image", **profiles: Mapping[str, Any]) -> Environment:
    airflow = {"profiles": profiles}
    return on_chart("1.22.0", "3.2.2", "KubernetesExecutor", airflow=airflow, storage=STORAGES[storage])


def container(template: Mapping[str, Any]) -> Mapping[str, Any]:
    first: Mapping[str, Any] = template["spec"]["containers"][0]
    return first


@pytest.mark.parametrize(("chart", "airflow"), CHARTS)
@pytest.mark.parametrize("storage", sorted(STORAGES))
def test_it_is_a_pod_that_kubernetes_takes(chart: str, airflow: str, storage: str) -> None:
    environment = asked_for("profiles", chart, airflow, "KubernetesExecutor", storage=STORAGES[storage])
    for template in templates(environment).values():
        assert list(SCHEMAS.validate({**template, "metadata": {**template["metadata"], "namespace": "airflow"}})) == []
        names = [variable["name"] for variable in container(template)["env"]]
        assert len(names) == len(set(names))
        volumes = {volume["name"] for volume in template["spec"]["volumes"]}
        every = [container(template), *template["spec"].get("initContainers", [])]
        assert {mount["name"] for each in every for mount in each["volumeMounts"]} <= volumes
        assert container(template)["name"] == "base"


def test_a_profile_changes_what_it_names_and_nothing_else() -> None:
    plain, spark = templates(with_profiles(plain={}, spark=SPARK)).values()
    assert container(spark)["image"] == SPARK["image"]
    assert container(spark)["resources"] == {
        "requests": {"cpu": "1", "memory": "2Gi"},
        "limits": {"memory": "4Gi"},
    }
    assert spark["spec"]["nodeSelector"] == {"disktype": "ssd"}
    assert spark["spec"]["serviceAccountName"] == "spark"
    assert spark["spec"]["priorityClassName"] == "low"
    assert [variable for variable in container(spark)["env"] if variable not in container(plain)["env"]] == [
        {"name": "SPARK_HOME", "value": "/opt/spark"},
        {"name": "SPARK_TOKEN", "valueFrom": {"secretKeyRef": {"name": "spark-history", "key": "token"}}},
    ]
    same = {"restartPolicy", "securityContext", "terminationGracePeriodSeconds"}
    assert {key: plain["spec"][key] for key in same} == {key: spark["spec"][key] for key in same}


def test_amounts_that_a_profile_leaves_out_are_those_of_all_tasks() -> None:
    (template,) = templates(with_profiles(big={"resources": {"limits": {"memory": "16Gi"}}})).values()
    assert container(template)["resources"] == {
        "requests": {"cpu": "100m", "memory": "512Mi"},
        "limits": {"memory": "16Gi"},
    }


def test_each_template_is_a_file_where_the_scheduler_reads_it() -> None:
    environment = with_profiles(spark2=SPARK, spark3={})
    assert set(files(environment)) == {"spark2.yaml", "spark3.yaml"}
    assert path("spark2") == f"{FOLDER}/spark2.yaml"
    mounts = values(environment)["scheduler"]["extraVolumeMounts"]
    assert mounts == [{"name": "profiles", "mountPath": FOLDER, "readOnly": True}]


def test_without_profiles_there_is_nothing() -> None:
    environment = with_profiles()
    assert files(environment) == {}
    assert "extraVolumes" not in values(environment)["scheduler"]
    assert "pod_template" not in values(environment)["images"]


def test_secrets_of_a_profile_are_expected() -> None:
    secret = next(each for each in expected(with_profiles(spark=SPARK)) if each.name == "spark-history")
    assert (secret.keys, secret.maker) == (("token",), "user")


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=30))
@settings(max_examples=60, deadline=None)
def test_airflows_yaml_reader_sees_what_was_meant(text: str) -> None:
    """Airflow reads pod templates with PyYAML, which knows more plain words than Go does: `yes`, `1_000`, `1:30`."""
    environment = with_profiles(spark={"env": {"TEXT": text}})
    (written,) = files(environment).values()
    assert yaml.safe_load(written) == templates(environment)["spark"]


@pytest.mark.parametrize("text", ["yes", "1_000", "1:30", "0o7", "0x1f", "2026-01-01", "~", "=", "<<", "1e3", ".inf"])
def test_words_that_readers_of_yaml_disagree_on_stay_texts(text: str) -> None:
    environment = with_profiles(spark={"env": {"TEXT": text}})
    (written,) = files(environment).values()
    assert yaml.safe_load(written) == templates(environment)["spark"]


@pytest.mark.parametrize(
    ("taint", "expected_toleration"),
    [
        ("gpu", {"key": "gpu", "operator": "Exists"}),
        ("gpu:NoExecute", {"key": "gpu", "operator": "Exists", "effect": "NoExecute"}),
        ("dedicated=spark", {"key": "dedicated", "operator": "Equal", "value": "spark"}),
        (
            "example.org/dedicated=spark:NoSchedule",
            {"key": "example.org/dedicated", "operator": "Equal", "value": "spark", "effect": "NoSchedule"},
        ),
    ],
)
def test_taints_are_tolerated(taint: str, expected_toleration: Mapping[str, str]) -> None:
    assert toleration(taint) == expected_toleration


def test_an_override_says_no_more_than_the_profile() -> None:
    environment = with_profiles(plain={}, image={"image": "example.org/a:1"})
    plan, tree = plan_for(environment), values(environment)
    by_name = {name: pod_override(plan, tree, profile) for name, profile in environment.airflow.profiles.items()}
    assert by_name["plain"] == {"spec": {"containers": [{"name": "base"}]}}
    assert by_name["image"] == {"spec": {"containers": [{"name": "base", "image": "example.org/a:1"}]}}


def test_pull_secrets_and_node_selectors_of_all_pods_are_not_lost() -> None:
    """An override replaces both as a whole."""
    airflow = {
        "image": {"pullSecrets": ["registry"]},
        "values": {"nodeSelector": {"pool": "tasks"}},
        "profiles": {"spark": SPARK},
    }
    environment = on_chart("1.22.0", "3.2.2", "KubernetesExecutor", airflow=airflow)
    spec = pod_override(plan_for(environment), values(environment), environment.airflow.profiles["spark"])["spec"]
    assert spec["imagePullSecrets"] == [{"name": "registry"}, {"name": "spark-registry"}]
    assert spec["nodeSelector"] == {"pool": "tasks", "disktype": "ssd"}


class Model:
    """Stands for the classes of `kubernetes.client.models`: each call gives its arguments as YAML would have them."""

    def __getattr__(self, name: str) -> Any:
        def made(**fields: Any) -> dict[str, Any]:
            assert name.startswith("V1")
            return {_camel_case(key): value for key, value in fields.items()}

        return made


def _camel_case(key: str) -> str:
    head, *rest = key.split("_")
    return head + "".join(word.capitalize() for word in rest)


def test_python_says_what_yaml_says() -> None:
    environment = with_profiles("gitSync by SSH", spark=SPARK)
    plan, tree = plan_for(environment), values(environment)
    pod = pod_override(plan, tree, environment.airflow.profiles["spark"])
    assert eval(pod_source(pod), {"k8s": Model()}) == pod


@given(st.text(max_size=30))
@settings(max_examples=100, deadline=None)
def test_python_has_any_text_as_it_is(text: str) -> None:
    pod = {"spec": {"containers": [{"name": "base", "env": [{"name": "TEXT", "value": text}]}]}}
    assert eval(pod_source(pod), {"k8s": Model()}) == pod


def test_a_module_has_two_constants_for_each_profile() -> None:
    airflow = {"profiles": {"spark-2": SPARK, "spark-3": {}}}
    environment = on_chart("1.22.0", "3.2.2", "KubernetesExecutor", airflow=airflow)
    made: dict[str, Any] = {}
    source = module(environment, ["spark-2", "spark-3"]).replace("from kubernetes.client import models as k8s", "")
    exec(source, {"k8s": Model()}, made)
    assert [name for name in made if name.isupper()] == ["SPARK_2", "SPARK_2_FILE", "SPARK_3", "SPARK_3_FILE"]
    assert made["SPARK_3_FILE"] == {"pod_template_file": "/opt/airflow/profiles/spark-3.yaml"}
    assert constant("spark-2") == "SPARK_2"


@pytest.mark.parametrize(
    ("executor", "version", "chart", "said"),
    [
        ("KubernetesExecutor", "3.2.2", "1.22.0", "executor_config=SPARK)"),
        ("CeleryExecutor,KubernetesExecutor", "3.2.2", "1.22.0", 'executor="KubernetesExecutor")'),
        ("KubernetesExecutor,CeleryExecutor", "3.2.2", "1.22.0", "executor_config=SPARK)"),
        ("CeleryKubernetesExecutor", "2.10.5", "1.18.0", 'queue="kubernetes")'),
    ],
)
def test_the_module_says_how_a_task_gets_there(executor: str, version: str, chart: str, said: str) -> None:
    environment = on_chart(chart, version, executor, airflow={"profiles": {"spark": {}}})
    assert said in module(environment, ["spark"])
