"""Airflow's version and image."""

from __future__ import annotations

from airfoil.airflow.values.plan import Plan, Settings


def image(plan: Plan) -> Settings:
    """The version steers the templates, the tag chooses the image: the chart links neither to the other.

    A suffix such as ``-python3.12`` in the version would leave out the api-server and the DAG processor (run).
    """
    airflow = plan.environment.airflow
    settings: dict[str, object] = {
        "airflowVersion": airflow.version,
        "images.airflow.repository": airflow.image.repository,
        "images.airflow.tag": airflow.tag,
    }
    if airflow.image.digest is not None:
        settings["images.airflow.digest"] = airflow.image.digest
    return settings | _pull_secrets(plan)


def image_name(plan: Plan) -> str:
    """The image as a container names it; a digest beats the tag, as in the chart."""
    own = plan.environment.airflow.image
    return (
        f"{own.repository}@{own.digest}"
        if own.digest is not None
        else f"{own.repository}:{plan.environment.airflow.tag}"
    )


def _pull_secrets(plan: Plan) -> dict[str, object]:
    names = plan.environment.airflow.image.pull_secrets
    if not names:
        return {}
    if plan.chart.has("imagePullSecrets"):
        return {"imagePullSecrets": [{"name": name} for name in names]}
    return {"registry.secretName": names[0]}
