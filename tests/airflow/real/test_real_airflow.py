"""Real Airflow judges what airfoil writes for it. Runs where AIRFOIL_TEST_AIRFLOW is set."""

from __future__ import annotations

import configparser
import importlib
import io
import json
import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from airfoil.airflow import profiles
from airfoil.airflow.executors import EXECUTORS
from airfoil.airflow.profiles.snippet import constant, module
from airfoil.airflow.profiles.template import pod_template
from airfoil.airflow.values import plan_for, values
from airfoil.config.schema import Environment, Profile
from airfoil.goyaml import emit
from tests.airflow.environments import STORAGES
from tests.airflow.real.installed import RELEASES, is_asked_for, python_of
from tests.airflow.rendered import Rendered
from tests.airflow.test_features_rendered import airflow_cfg
from tests.airflow.test_rendered import CHARTS
from tests.airflow.worker_features import asked_for
from tests.sources import ROOT

pytestmark = is_asked_for

OF = {"2.10.5": ("1.18.0", "2.10.5"), "3": ("1.22.0", "3.2.2")}


OPTIONS = (
    ("core", "executor"),
    ("core", "parallelism"),
    ("core", "hostname_callable"),
    ("celery", "worker_concurrency"),
    ("kubernetes_executor", "worker_container_repository"),
)


@dataclass(frozen=True)
class Judged:
    """One Airflow, an environment that it was shown, and what it made of that."""

    environment: Environment
    answers: Mapping[str, Any]
    options: Mapping[str, str]
    lint: str


@pytest.fixture(scope="module", params=RELEASES, ids=lambda release: release.name)
def judged(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Judged:
    python = python_of(request.param)
    chart, version = OF[request.param.name]
    executor = "CeleryExecutor,KubernetesExecutor"
    environment = asked_for("profiles", chart, version, executor, storage=STORAGES["gitSync by SSH"])
    home = tmp_path_factory.mktemp("airflow")
    (home / "airflow.cfg").write_text(configuration(environment), encoding="utf-8")
    asked = {
        "templates": profiles.files(environment),
        "base": emit(pod_template(plan_for(environment), values(environment), Profile())),
        "modules": [module(environment, sorted(environment.airflow.profiles))],
    }
    judge = Path(__file__).with_name("judge.py")
    answers = json.loads(run(home, [str(python), str(judge)], json.dumps(asked)))
    airflow = str(python.with_name("airflow"))
    options = {".".join(keys): run(home, [airflow, "config", "get-value", *keys]) for keys in OPTIONS}
    lint = run(home, [airflow, "config", "lint"]) if environment.airflow.major >= 3 else ""
    return Judged(environment, answers, options, lint)


def configuration(environment: Environment) -> str:
    """The airflow.cfg that the chart makes of our values; where the chart isn't at hand, what comes from us alone."""
    folder = next((path for path in CHARTS if path.name == f"airflow-{environment.airflow.chart.version}"), None)
    helm = importlib.import_module("helm_python") if folder is not None else None
    if helm is not None:
        with helm.Chart.load(folder) as chart:
            release = {"name": environment.airflow.release, "namespace": environment.namespace}
            return "\n".join(airflow_cfg(Rendered.of(chart.render(values(environment), **release)))) + "\n"
    parser = configparser.RawConfigParser()
    tree = values(environment)
    parser.read_dict({"core": {"executor": tree["executor"], "load_examples": "False"}})
    parser.read_dict(tree["config"])
    text = io.StringIO()
    parser.write(text)
    return text.getvalue()


def run(home: Path, command: list[str], given: str = "") -> str:
    settings = {
        "AIRFLOW_HOME": str(home),
        "AIRFLOW__DATABASE__SQL_ALCHEMY_CONN": f"sqlite:///{home}/airflow.db",
        # or the command line of Airflow 2 complains that SQLite serves one task at a time
        "_AIRFLOW__SKIP_DATABASE_EXECUTOR_COMPATIBILITY_CHECK": "1",
    }
    inherited = {key: value for key, value in os.environ.items() if key not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(
        command,
        input=given,
        env=inherited | settings,
        cwd=home,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


def comparable(pod: Mapping[str, Any]) -> Any:
    """Lists in an order of their own: overrides are put behind what they are laid over."""
    spec = json.loads(json.dumps(pod["spec"]))
    spec["volumes"].sort(key=lambda each: each["name"])
    for container in spec["containers"]:
        container["env"].sort(key=lambda each: each["name"])
        container["volumeMounts"].sort(key=lambda each: each["mountPath"])
    return spec


def test_each_pod_template_is_read_as_it_was_written(judged: Judged) -> None:
    written = profiles.templates(judged.environment)
    assert set(judged.answers["templates"]) == {f"{name}.yaml" for name in written}
    for name, template in written.items():
        assert judged.answers["templates"][f"{name}.yaml"] == json.loads(json.dumps(template))


def test_an_override_over_the_charts_pod_is_the_whole_template(judged: Judged) -> None:
    for name in judged.environment.airflow.profiles:
        by_file = judged.answers["fromTemplates"][f"{name}.yaml"]
        by_override = judged.answers["fromOverrides"][constant(name)]
        assert comparable(by_file) == comparable(by_override)
        assert judged.answers["files"][f"{constant(name)}_FILE"] == profiles.path(name)


def test_the_image_of_a_profile_counts(judged: Judged) -> None:
    """With the charts' own `worker_container_*` it would not: they beat the template's image."""
    assert judged.answers["kubeImage"] is None
    image = judged.answers["fromTemplates"]["spark2.yaml"]["spec"]["containers"][0]["image"]
    assert image == judged.environment.airflow.profiles["spark2"].image
    beaten = judged.answers["withWorkerContainer"]["spark2.yaml"]["spec"]["containers"][0]["image"]
    assert beaten == "example.org/worker:1"


def test_the_old_form_of_executor_config_is_of_no_use(judged: Judged) -> None:
    assert judged.answers["legacy"] == "TypeError" or judged.answers["legacy"].startswith("ignored")


def test_the_table_of_executors_agrees(judged: Judged) -> None:
    """Airflow loads every executor that airfoil lets it have, and none that airfoil says is gone."""
    major = judged.environment.airflow.major
    loaded = set(judged.answers["executors"])
    for executor in EXECUTORS.values():
        gone = executor.airflow_below is not None and major >= int(executor.airflow_below.split(".")[0])
        if not executor.refused:
            assert (executor.name in loaded) is not gone, executor.name
    assert "DaskExecutor" not in loaded
    assert ("SequentialExecutor" in loaded) is (major == 2)


def test_airflow_3_reads_the_dag_of_the_example(tmp_path: Path) -> None:
    dags = ROOT / "examples" / "spark-profiles" / "dags"
    script = (
        "import runpy, sys; sys.path.insert(0, sys.argv[1]); "
        "made = runpy.run_path(sys.argv[1] + '/two_sparks.py')['two_sparks'](); "
        "print(sorted((task.task_id, task.executor_config['pod_override'].spec.containers[0].image) for task in made.tasks))"
    )
    said = run(tmp_path, [str(python_of(RELEASES[-1])), "-c", script, str(dags)])
    assert said.splitlines()[-1] == str(
        [
            ("new_report", "ghcr.io/example/airflow-spark3:3.2.2"),
            ("old_report", "ghcr.io/example/airflow-spark2:3.2.2"),
        ]
    )


def test_no_option_of_ours_has_left_airflow(judged: Judged) -> None:
    """Airflow 3 says of each option of airflow.cfg whether it still exists; what charts add themselves is theirs."""
    ours = {f"`{key}`" for options in values(judged.environment)["config"].values() for key in options}
    said = [line for line in judged.lint.splitlines() if "emoved" in line or "enamed" in line]
    assert [line for line in said if any(key in line for key in ours)] == []


def test_airflow_reads_our_options(judged: Judged, capsys: pytest.CaptureFixture[str]) -> None:
    assert {key: value.strip() for key, value in judged.options.items()} == {
        "core.executor": judged.environment.airflow.executor,
        "core.parallelism": "4",
        "core.hostname_callable": "airflow.utils.net.get_host_ip_address",
        "celery.worker_concurrency": "4",
        "kubernetes_executor.worker_container_repository": "",
    }
    with capsys.disabled():
        print(f" Airflow {judged.answers['version']}: {', '.join(judged.answers['executors'])}", end="")
