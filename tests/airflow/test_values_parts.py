"""What the values say, topic by topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from airfoil.airflow.charts import OFFICIAL
from airfoil.airflow.values import plan_for, values
from airfoil.airflow.values.compose import compose
from airfoil.airflow.values.git_sync import seconds
from tests.airflow.environments import DELIVERIES, HOME, PROD, STORAGES, environment, on_chart
from tests.airflow.matrix import environments, refused

LOCAL = {"hostPath": "/srv/a/logs"}
DIGEST = "sha256:" + "ab" * 32


def texts(tree: object) -> Iterator[str]:
    if isinstance(tree, Mapping):
        for value in tree.values():
            yield from texts(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from texts(value)
    elif isinstance(tree, str):
        yield tree


def keys_in_order(tree: Any) -> bool:
    return not isinstance(tree, dict) or list(tree) == sorted(tree)


def test_a_suffix_goes_to_the_tag_alone() -> None:
    tree = values(environment(airflow={"image": {"tag": "3.2.2-python3.12"}}))
    assert tree["airflowVersion"] == "3.2.2"
    assert tree["images"]["airflow"]["tag"] == "3.2.2-python3.12"


def test_the_init_container_runs_the_pinned_image() -> None:
    chosen = environment(HOME, airflow={"version": "2.10.5", "image": {"repository": "r.example/a", "digest": DIGEST}})
    tree = values(chosen)
    assert tree["images"]["airflow"]["digest"] == DIGEST
    assert tree["scheduler"]["extraInitContainers"][0]["image"] == f"r.example/a@{DIGEST}"


def test_pull_secrets_go_where_the_chart_reads_them() -> None:
    image = {"image": {"pullSecrets": ["one"]}}
    assert values(on_chart("1.22.0", "3.2.2", airflow=image))["imagePullSecrets"] == [{"name": "one"}]
    assert values(on_chart("1.18.0", "3.0.2", airflow=image))["registry"] == {"secretName": "one"}


@pytest.mark.parametrize("executor", ["LocalExecutor", "KubernetesExecutor"])
def test_executors_without_celery_have_no_redis_and_name_a_broker_secret_that_exists(executor: str) -> None:
    tree = values(environment(airflow={"executor": executor}))
    assert tree["redis"] == {"enabled": False}
    assert tree["data"]["brokerUrlSecretName"] == tree["data"]["metadataSecretName"] == "airflow-metadata-connection"


@pytest.mark.parametrize("executor", ["CeleryExecutor", "CeleryExecutor,KubernetesExecutor"])
def test_celery_has_redis_and_both_of_its_secrets(executor: str) -> None:
    tree = values(environment(airflow={"executor": executor}))
    assert tree["redis"]["enabled"] is True
    assert tree["redis"]["passwordSecretName"] == "airflow-redis"
    assert tree["data"]["brokerUrlSecretName"] == "airflow-broker"


@pytest.mark.parametrize(
    ("chart", "airflow", "wanted"),
    [("1.6.0", "2.6.3", True), ("1.8.0", "2.3.4", True), ("1.8.0", "2.5.1", False), ("1.22.0", "3.2.2", False)],
)
def test_celery_s_results_have_a_secret_of_their_own_where_airflow_can_t_derive_it(
    chart: str, airflow: str, wanted: bool
) -> None:
    data = values(on_chart(chart, airflow, "CeleryExecutor"))["data"]
    assert ("resultBackendSecretName" in data) is wanted


@pytest.mark.parametrize(
    ("chart", "airflow", "names"),
    [
        ("1.18.0", "2.10.5", {"webserverSecretKeySecretName"}),
        ("1.17.0", "3.0.2", {"webserverSecretKeySecretName", "jwtSecretName"}),
        ("1.18.0", "3.0.2", {"apiSecretKeySecretName", "jwtSecretName"}),
        ("1.0.0", "2.0.2", set()),
    ],
)
def test_keys_that_sign_are_those_of_the_version(chart: str, airflow: str, names: set[str]) -> None:
    tree = values(on_chart(chart, airflow))
    signing = {"webserverSecretKeySecretName", "apiSecretKeySecretName", "jwtSecretName"}
    assert signing & set(tree) == names


def test_no_chart_makes_a_volume_of_its_own() -> None:
    for chart in OFFICIAL:
        tree = values(on_chart(chart.version, chart.airflow, "CeleryExecutor"))
        workers = tree["workers"]["celery"] if chart.number >= (1, 19) else tree["workers"]
        assert workers["persistence"] == {"enabled": False}
        assert tree.get("triggerer", {}).get("persistence", {"enabled": False}) == {"enabled": False}
        assert tree["postgresql"] == {"enabled": False}


@pytest.mark.parametrize(
    ("chart", "airflow", "executor", "components"),
    [
        ("1.22.0", "3.2.2", "LocalExecutor", {"scheduler", "apiServer", "dagProcessor", "triggerer"}),
        (
            "1.22.0",
            "3.2.2",
            "CeleryExecutor",
            {"scheduler", "apiServer", "dagProcessor", "triggerer", "workers.celery"},
        ),
        ("1.18.0", "2.10.5", "CeleryExecutor", {"scheduler", "webserver", "triggerer", "workers"}),
        ("1.18.0", "2.10.5", "KubernetesExecutor", {"scheduler", "webserver", "triggerer"}),
        ("1.1.0", "2.1.2", "LocalExecutor", {"scheduler", "webserver"}),
    ],
)
def test_a_host_folder_is_prepared_by_every_standing_pod_that_mounts_it(
    chart: str, airflow: str, executor: str, components: set[str]
) -> None:
    tree = values(on_chart(chart, airflow, executor, storage={"logs": LOCAL}))
    roots = {**tree, "workers.celery": tree["workers"].get("celery", {})}
    assert {
        name for name, part in roots.items() if isinstance(part, dict) and "extraInitContainers" in part
    } == components


def test_the_one_container_that_is_root_can_do_little_else() -> None:
    (container,) = values(environment(storage={"logs": LOCAL}))["scheduler"]["extraInitContainers"]
    context = container["securityContext"]
    assert context["runAsUser"] == 0
    assert context["capabilities"] == {"add": ["CHOWN", "DAC_OVERRIDE", "FOWNER"], "drop": ["ALL"]}
    assert context["allowPrivilegeEscalation"] is False
    assert context["readOnlyRootFilesystem"] is True
    assert "-R" not in container["command"][-1]
    assert container["command"][-1].count("-maxdepth 0") == container["command"][-1].count("find")


@pytest.mark.parametrize("logs", [LOCAL | {"prepare": False}, {"storageClass": "nfs"}, None])
def test_nobody_is_root_where_nothing_is_to_be_prepared(logs: Mapping[str, Any] | None) -> None:
    tree = values(environment(storage={"logs": logs}))
    assert "prepare-logs" not in set(texts(tree))


@pytest.mark.parametrize(
    ("chart", "airflow", "sync", "expected"),
    [
        pytest.param("1.11.0", "2.7.1", {"branch": "b"}, ("b", "HEAD", None), id="v3-branch"),
        pytest.param("1.11.0", "2.7.1", {"revision": "v1"}, ("v1", "v1", None), id="v3-tag"),
        pytest.param("1.22.0", "3.2.2", {"branch": "b"}, ("b", "HEAD", "b"), id="v4-branch"),
        pytest.param("1.22.0", "3.2.2", {"revision": "v1"}, ("", "", "v1"), id="v4-tag-that-no-branch-beats"),
        pytest.param("1.22.0", "3.2.2", {}, ("main", "HEAD", "main"), id="v4-default"),
    ],
)
def test_git_sync_follows_what_was_asked_for(
    chart: str, airflow: str, sync: Mapping[str, str], expected: tuple[str, str, str | None]
) -> None:
    dags = {"gitSync": {"repository": "https://example.org/o/d.git", "period": "1m30s", **sync}}
    settings = values(on_chart(chart, airflow, storage={"dags": dags}))["dags"]["gitSync"]
    assert (settings["branch"], settings["rev"], settings.get("ref")) == expected
    assert settings["subPath"] == ""
    assert (settings.get("wait"), settings.get("period")) in {(90, None), (None, "1m30s")}


@pytest.mark.parametrize(
    ("duration", "whole"), [("60s", 60), ("1h30m", 5400), ("500ms", 1), ("2.5m", 150), ("10ms", 1)]
)
def test_a_duration_in_whole_seconds(duration: str, whole: int) -> None:
    assert seconds(duration) == whole


@pytest.mark.parametrize(("delivery", "hooks"), [("helmrelease", False), ("application", False), ("helmchart", True)])
def test_jobs_are_hooks_only_where_something_runs_hooks(delivery: str, hooks: bool) -> None:
    tree = values(on_chart("1.22.0", "3.2.2", delivery=DELIVERIES[delivery]))
    for job in ("migrateDatabaseJob", "createUserJob"):
        assert tree[job]["useHelmHooks"] is hooks
        assert tree[job].get("applyCustomEnv", True) is hooks
        assert "ttlSecondsAfterFinished" not in tree[job]
        annotations = {"argocd.argoproj.io/hook": "Sync"} if delivery == "application" else None
        assert tree[job].get("jobAnnotations") == annotations


@pytest.mark.parametrize("chart", [chart for chart in OFFICIAL if chart.has("createUserJob.args")], ids=str)
def test_the_admin_s_password_comes_from_the_secret(chart: Any) -> None:
    job = values(on_chart(chart.version, chart.airflow))["createUserJob"]
    script = job["args"][-1]
    assert '--password="$ADMIN_PASSWORD"' in script
    if chart.number >= (1, 14):
        assert {entry["name"]: entry["valueFrom"]["secretKeyRef"] for entry in job["env"]}["ADMIN_PASSWORD"] == {
            "name": "airflow-admin",
            "key": "password",
        }
    else:
        assert job["extraVolumes"][0]["secret"] == {"secretName": "airflow-admin"}
        assert f"ADMIN_PASSWORD=`cat {job['extraVolumeMounts'][0]['mountPath']}/password`" in script


@pytest.mark.parametrize(
    ("chart", "airflow", "switch"),
    [("1.18.0", "2.10.5", ("webserver", "defaultUser")), ("1.19.0", "3.1.7", ("createUserJob",))],
)
def test_without_admin_the_job_goes_by_the_switch_that_works(chart: str, airflow: str, switch: tuple[str, ...]) -> None:
    tree = values(on_chart(chart, airflow, airflow={"admin": False}))
    for key in switch:
        tree = tree[key]
    assert tree["enabled"] is False
    assert "args" not in tree


def test_airflow_3_trusts_its_proxy() -> None:
    server = values(environment(routing={"host": "h"}))["apiServer"]
    assert server["args"] == ["bash", "-c", "exec airflow api-server --proxy-headers"]
    assert server["env"] == [{"name": "FORWARDED_ALLOW_IPS", "value": "*"}]


@pytest.mark.parametrize(
    ("chart", "airflow", "executor", "given"),
    [
        pytest.param("1.22.0", "3.2.2", "LocalExecutor", True, id="logs-of-a-running-task-are-in-the-scheduler"),
        pytest.param("1.18.0", "2.10.5", "CeleryExecutor", True, id="logs-of-a-running-task-are-in-the-worker"),
        pytest.param("1.22.0", "3.2.2", "KubernetesExecutor", False, id="kubernetes-knows-its-pods-by-name"),
        pytest.param("1.8.0", "2.4.3", "LocalExecutor", False, id="probes-of-airflow-2.4-name-the-pod"),
        pytest.param("1.6.0", "2.6.3", "LocalExecutor", False, id="probes-of-chart-1.6-name-the-pod"),
    ],
)
def test_pods_are_known_by_their_address_where_probes_follow(
    chart: str, airflow: str, executor: str, given: bool
) -> None:
    core = values(on_chart(chart, airflow, executor))["config"]["core"]
    assert ("hostname_callable" in core) is given


def test_values_hold_no_secret() -> None:
    """What looks like a password, a key or a URI with a login stands nowhere; secrets are names."""
    for chosen in environments(["1.8.0", "1.18.0", "1.22.0"]):
        if not refused(chosen):
            found = [
                text for text in texts(values(chosen)) if "://" in text and "@" in text.split("://")[1].split("/")[0]
            ]
            assert not found


@pytest.mark.parametrize("base", [HOME, PROD])
def test_the_order_is_the_alphabet_s(base: Mapping[str, Any]) -> None:
    tree = values(environment(base))
    assert keys_in_order(tree)
    assert all(keys_in_order(part) for part in tree.values())


def test_no_list_or_mapping_stands_in_two_places() -> None:
    seen: set[int] = set()

    def walk(node: object) -> None:
        if isinstance(node, dict | list):
            assert id(node) not in seen
            seen.add(id(node))
            for child in node.values() if isinstance(node, dict) else node:
                walk(child)

    tree = values(environment(storage=STORAGES["hostPath"]))
    walk(tree)


def test_a_key_of_another_version_never_leaves() -> None:
    chart = plan_for(on_chart("1.18.0", "2.10.5")).chart
    with pytest.raises(ValueError, match="has no key imagePullSecrets"):
        compose(chart, [{"imagePullSecrets": []}])
    with pytest.raises(ValueError, match="set twice"):
        compose(chart, [{"executor": "a"}, {"executor": "b"}])
