"""Runs inside of a real Airflow, which has nothing of airfoil: JSON comes in, what Airflow makes of it goes out."""

from __future__ import annotations

import json
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any


def main() -> None:
    asked = json.load(sys.stdin)
    sys.stdout, out = sys.stderr, sys.stdout  # Airflow logs to standard output
    generator = import_module("airflow.providers.cncf.kubernetes.pod_generator").PodGenerator
    config = import_module("airflow.providers.cncf.kubernetes.kube_config").KubeConfig()
    loader = import_module("airflow.executors.executor_loader").ExecutorLoader
    pods = {name: template(generator, text) for name, text in asked["templates"].items()}
    base = template(generator, asked["base"])
    profiles: dict[str, Any] = {}
    for module in asked["modules"]:
        constants: dict[str, Any] = {}
        exec(module, constants)
        profiles |= {name: value for name, value in constants.items() if name.isupper()}
    answers = {
        "version": import_module("airflow.version").version,
        "executors": sorted(loader.executors),
        "kubeImage": config.kube_image,
        "templates": {name: plain(pod) for name, pod in pods.items()},
        "fromTemplates": {name: constructed(generator, pod) for name, pod in pods.items()},
        "fromOverrides": {
            name: constructed(generator, base, generator.from_obj(value))
            for name, value in profiles.items()
            if "pod_override" in value
        },
        "withWorkerContainer": {
            name: constructed(generator, pod, kube_image="example.org/worker:1") for name, pod in pods.items()
        },
        "files": {name: value["pod_template_file"] for name, value in profiles.items() if "pod_template_file" in value},
        "legacy": old_form(generator),
    }
    json.dump(answers, out)


def template(generator: Any, text: str) -> Any:
    """A pod, by the provider's own parser of `pod_template_file`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "template.yaml")
        path.write_text(text, encoding="utf-8")
        return generator.deserialize_model_file(str(path))


def constructed(generator: Any, base: Any, override: Any = None, kube_image: str | None = None) -> Any:
    """The pod that the KubernetesExecutor would start."""
    return plain(
        generator.construct_pod(
            dag_id="dag",
            task_id="task",
            pod_id="pod",
            try_number=1,
            kube_image=kube_image,
            date=None,
            args=["airflow"],
            pod_override_object=override,
            base_worker_pod=base,
            namespace="airflow",
            scheduler_job_id="1",
        )
    )


def plain(pod: Any) -> Any:
    return import_module("kubernetes.client").ApiClient().sanitize_for_serialization(pod)


def old_form(generator: Any) -> str:
    """What becomes of `executor_config={"KubernetesExecutor": {…}}`."""
    try:
        made = generator.from_obj({"KubernetesExecutor": {"image": "example"}})
    except Exception as error:  # noqa: BLE001 - the way it fails is what is asked for
        return type(error).__name__
    return f"ignored: {made}"


main()
