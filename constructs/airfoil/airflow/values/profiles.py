"""Worker profiles: where the scheduler finds them, and whose image tasks get.

Who reads a `pod_template_file`: the scheduler, and with Airflow 2 the webserver, which shows a task's pod (provider
10.3.0 and 10.25.0, read). The DAG processor and the api-server of Airflow 3 don't.
"""

from __future__ import annotations

from airfoil.airflow.profile_names import FOLDER, VOLUME, config_map_name
from airfoil.airflow.values.plan import Plan, Settings


def profiles(plan: Plan) -> Settings:
    """Settings for the profiles of this environment, if it has any."""
    if not plan.environment.airflow.profiles:
        return {}
    volumes = [{"name": VOLUME, "configMap": {"name": config_map_name(plan.environment)}}]
    mounts = [{"name": VOLUME, "mountPath": FOLDER, "readOnly": True}]
    settings: dict[str, object] = {}
    for component in ("scheduler",) if plan.is_airflow_3 else ("scheduler", "webserver"):
        settings[f"{component}.extraVolumes"] = volumes
        settings[f"{component}.extraVolumeMounts"] = mounts
    return settings


def task_image(plan: Plan) -> Settings:
    """The image of tasks that have pods of their own.

    `worker_container_repository` and `worker_container_tag`, which charts fill, beat the image of every pod template, and
    leave out the digest (`construct_pod` of the provider, run). Without them the pod template's image counts, which charts
    take from their own defaults and not from `images.airflow` (rendered).
    """
    airflow = plan.environment.airflow
    if not plan.needs.pods or (not airflow.profiles and airflow.image.digest is None):
        return {}
    digest = "" if airflow.image.digest is None else f"@{airflow.image.digest}"
    settings: dict[str, object] = {
        "images.pod_template.repository": airflow.image.repository,
        "images.pod_template.tag": f"{airflow.tag}{digest}",
    }
    for section in _sections(plan):
        settings[f"config.{section}.worker_container_repository"] = ""
        settings[f"config.{section}.worker_container_tag"] = ""
    return settings


def _sections(plan: Plan) -> tuple[str, ...]:
    """Sections of airflow.cfg that the chart fills: the older one was left out in 1.21 (values.yaml, read)."""
    older = ("kubernetes",) if plan.chart.has("older section of the KubernetesExecutor") else ()
    newer = ("kubernetes_executor",) if plan.chart.has("newer section of the KubernetesExecutor") else ()
    return older + newer
