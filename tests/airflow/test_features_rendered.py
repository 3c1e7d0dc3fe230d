"""Real charts with day-to-day parts: pods get what they should. Runs where AIRFOIL_TEST_CHARTS names a folder of charts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from airfoil.airflow.secrets import expected
from airfoil.airflow.values import values
from airfoil.airflow.versions import known
from airfoil.config.schema import Environment
from tests.airflow.features import FEATURES, environments
from tests.airflow.matrix import refused
from tests.airflow.pod_security import violations
from tests.airflow.rendered import Rendered, containers
from tests.airflow.test_rendered import CHARTS

pytestmark = pytest.mark.skipif(not CHARTS, reason="AIRFOIL_TEST_CHARTS names no folder with charts")


@pytest.mark.parametrize("path", CHARTS, ids=lambda path: path.name)
def test_pods_get_what_they_should(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
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
            check(feature, environment, Rendered.of(chart.render(values(environment), **release)))
            counts["rendered"] += 1
        with capsys.disabled():
            print(f" {chart.version}: {dict(counts)}", end="")


def check(feature: str, environment: Environment, rendered: Rendered) -> None:
    about = (feature, environment.airflow.version, environment.airflow.executor)
    assert rendered.names("Secret") == set(), about
    database = {environment.secrets.database} if environment.database.in_cluster else set()
    if feature != "settings" or environment.delivery.release == "helmchart":
        assert rendered.secrets() | database == {secret.name for secret in expected(environment)}, about
    for each in CHECKS.get(feature, ()):
        each(environment, rendered)


def pods(rendered: Rendered) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """All pods, the KubernetesExecutor's too."""
    yield from rendered.pods()
    for each in rendered.objects:
        for name, text in (each.get("data") or {}).items() if each["kind"] == "ConfigMap" else ():
            if name == "pod_template_file.yaml":
                yield "pod template", yaml.load(text, Loader=yaml.CSafeLoader)["spec"]


def variables(container: Mapping[str, Any]) -> set[str]:
    return {variable["name"] for variable in container.get("env") or []}


def airflow_cfg(rendered: Rendered) -> list[str]:
    texts = [each["data"]["airflow.cfg"] for each in rendered.objects if "airflow.cfg" in (each.get("data") or {})]
    assert len(texts) == 1
    return [line.strip() for line in texts[0].splitlines()]


def policy(rendered: Rendered, name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = next(
        each for each in rendered.objects if each["kind"] == "NetworkPolicy" and each["metadata"]["name"] == name
    )
    return found


def variables_reach_every_pod(environment: Environment, rendered: Rendered) -> None:
    wanted = {"STAGE", "AIRFLOW__SMTP__SMTP_PASSWORD", "AIRFLOW_VAR_API_TOKEN", "AIRFLOW_CONN_WAREHOUSE"}
    seen = 0
    for name, pod in pods(rendered):
        for container in containers(pod):
            if "AIRFLOW__CORE__FERNET_KEY" in variables(container):
                assert wanted <= variables(container), (name, container["name"])
                seen += name == "pod template"
    assert bool(seen) is environment.airflow.executor.startswith("Kubernetes")


def options_are_written_as_they_were(environment: Environment, rendered: Rendered) -> None:
    lines = airflow_cfg(rendered)
    assert {"load_examples = False", "max_active_runs_per_dag = 1000000", "x = {{ ti.x }}"} <= set(lines)


def logs_go_elsewhere(environment: Environment, rendered: Rendered) -> None:
    lines = airflow_cfg(rendered)
    assert "remote_logging = True" in lines
    logs = environment.remote_logs
    assert logs is not None
    if logs.elasticsearch is not None:
        assert "write_stdout = True" in lines
        wanted = "AIRFLOW__ELASTICSEARCH__HOST"
    else:
        assert any(
            line.startswith("remote_base_log_folder = ") and ("bucket" in line or "wasb" in line) for line in lines
        )
        wanted = "AIRFLOW_CONN_REMOTE_LOGS"
    if logs.connection is not None or logs.elasticsearch is not None:
        for name, pod in pods(rendered):
            for container in pod["containers"]:
                if "AIRFLOW__CORE__FERNET_KEY" in variables(container):
                    assert wanted in variables(container), name


def the_certificate_is_everywhere(environment: Environment, rendered: Rendered) -> None:
    for name, pod in pods(rendered):
        for container in containers(pod):
            if "AIRFLOW__CORE__FERNET_KEY" in variables(container) or container["name"] == "pgbouncer":
                mounts = {mount["mountPath"] for mount in container.get("volumeMounts") or []}
                assert "/etc/airflow-database" in mounts, (name, container["name"])


def pgbouncer_reads_its_secret(environment: Environment, rendered: Rendered) -> None:
    pod = dict(rendered.pods())["airflow-pgbouncer"]
    assert {volume["secret"]["secretName"] for volume in pod["volumes"] if volume["name"] == "pgbouncer-config"} == {
        "airflow-pgbouncer"
    }
    assert rendered.ports("airflow-pgbouncer")[0][1] == 6543
    for container in containers(pod):
        assert container["resources"]["limits"]


def traefik_and_tasks_get_in(environment: Environment, rendered: Rendered) -> None:
    web = "api-server" if environment.airflow.major >= 3 else "webserver"
    (rule,) = policy(rendered, f"airflow-{web}-policy")["spec"]["ingress"]
    assert rule["ports"] in ([{"port": 8080}], [{"port": "airflow-ui"}])
    inside, traefik = rule["from"]
    labels = inside["podSelector"]["matchLabels"]
    assert traefik == {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "kube-system"}}}
    for each in rendered.objects:
        if each["kind"] in {"Deployment", "StatefulSet"}:
            assert labels.items() <= each["spec"]["template"]["metadata"]["labels"].items()
    for each in rendered.objects:
        text = yaml.safe_dump(each.get("spec", {}).get("ingress", ""))
        if each["kind"] == "NetworkPolicy" and "component: webserver" in text:
            assert environment.airflow.major == 2


def monitoring_gets_in(environment: Environment, rendered: Rendered) -> None:
    for name in ("airflow-statsd-policy", "airflow-pgbouncer-policy"):
        text = yaml.safe_dump(policy(rendered, name)["spec"])
        assert "kubernetes.io/metadata.name: monitoring" in text
    services = [each for each in rendered.objects if each["metadata"]["name"] == "airflow-statsd"]
    labels = next(each["metadata"]["labels"] for each in services if each["kind"] == "Service")
    assert {"component": "statsd", "release": "airflow", "tier": "airflow"}.items() <= labels.items()
    assert ("statsd-scrape", 9102) in rendered.ports("airflow-statsd")


def budgets_let_nodes_go(environment: Environment, rendered: Rendered) -> None:
    budgets = [each for each in rendered.objects if each["kind"] == "PodDisruptionBudget"]
    assert budgets
    for budget in budgets:
        assert budget["spec"]["maxUnavailable"] == 1
        assert "minAvailable" not in budget["spec"]
    replicas = {
        each["metadata"]["name"]: each["spec"]["replicas"]
        for each in rendered.objects
        if each["kind"] in {"Deployment", "StatefulSet"} and "replicas" in each["spec"]
    }
    wanted = environment.airflow.replicas
    web = "api-server" if environment.airflow.major >= 3 else "webserver"
    assert replicas["airflow-scheduler"] == wanted.scheduler
    assert replicas[f"airflow-{web}"] == wanted.web
    assert replicas.get("airflow-triggerer", wanted.triggerer) == wanted.triggerer


def pods_pass(environment: Environment, rendered: Rendered) -> None:
    level = environment.security.pod_security
    assert level is not None
    assert {name: violations(level, pod) for name, pod in pods(rendered) if violations(level, pod)} == {}


def git_sync_follows_what_was_asked_for(environment: Environment, rendered: Rendered) -> None:
    """By what each generation of git-sync makes of its variables: see values/git_sync.py."""
    dags = environment.storage.dags
    assert dags is not None
    assert dags.git_sync is not None
    wanted = dags.git_sync.revision or dags.git_sync.branch
    seen = 0
    for name, pod in pods(rendered):
        for container in containers(pod):
            if not container["name"].startswith("git-sync"):
                continue
            seen += 1
            plain = {each["name"]: each.get("value", "") for each in container["env"]}
            if "GITSYNC_REF" in plain:
                assert plain["GITSYNC_REF"] == wanted, name
                assert plain["GIT_SYNC_BRANCH"] == (dags.git_sync.branch or ""), name
                assert plain["GIT_SYNC_REV"] == ("HEAD" if dags.git_sync.branch else ""), name
            else:
                assert plain["GIT_SYNC_BRANCH"] == wanted, name
                assert plain["GIT_SYNC_REV"] == ("HEAD" if dags.git_sync.branch else wanted), name
            assert plain.get("GIT_KNOWN_HOSTS", "false") == ("true" if dags.git_sync.ssh_secret else "false"), name
    assert seen


def git_sync_logs_in(environment: Environment, rendered: Rendered) -> None:
    """Each key that a container reads is one that the user was told of; a missing one keeps the pod from starting."""
    secret = next(each for each in expected(environment) if each.name.startswith("dags-"))
    read = {
        variable["valueFrom"]["secretKeyRef"]["key"]
        for _, pod in pods(rendered)
        for container in containers(pod)
        for variable in container.get("env") or []
        if variable.get("valueFrom", {}).get("secretKeyRef", {}).get("name") == secret.name
    }
    mounted = {
        item
        for _, pod in pods(rendered)
        for container in containers(pod)
        for mount in container.get("volumeMounts") or []
        # the tasks' own container of 1.0.0 mounts a key that isn't there, and doesn't look at it
        if container["name"].startswith("git-sync") and mount["name"] == "git-sync-ssh-key"
        for item in [mount["subPath"]]
    }
    assert read | mounted == set(secret.keys)


def no_exporter(environment: Environment, rendered: Rendered) -> None:
    assert "airflow-statsd" not in rendered.names("Deployment")


CHECKS: Mapping[str, tuple[Callable[[Environment, Rendered], None], ...]] = {
    "settings": (variables_reach_every_pod, options_are_written_as_they_were),
    "s3": (logs_go_elsewhere,),
    "gcs": (logs_go_elsewhere,),
    "azure": (logs_go_elsewhere,),
    "elasticsearch": (logs_go_elsewhere,),
    "metrics": (monitoring_gets_in, pgbouncer_reads_its_secret),
    "no statsd": (no_exporter,),
    "pgbouncer": (pgbouncer_reads_its_secret,),
    "external with TLS": (the_certificate_is_everywhere,),
    "external with TLS by pgbouncer": (the_certificate_is_everywhere, pgbouncer_reads_its_secret),
    "policies": (traefik_and_tasks_get_in,),
    "replicas": (budgets_let_nodes_go,),
    "triggerers": (budgets_let_nodes_go,),
    "git by tag": (git_sync_follows_what_was_asked_for, git_sync_logs_in),
    "git by branch": (git_sync_follows_what_was_asked_for, git_sync_logs_in),
    "baseline": (pods_pass,),
    "restricted": (pods_pass,),
}


def test_every_feature_has_its_check() -> None:
    assert set(FEATURES) - set(CHECKS) == {"values"}
