"""What is to be seen of accidents that nobody reports: each function tells it, or is empty if nothing is wrong."""

from __future__ import annotations

import base64
from functools import partial

from tests.e2e.accidents import Applied
from tests.e2e.accidents.appliers import Direct, Released, Routed, is_settled
from tests.e2e.cluster.api import Object, wait_for


def namespace_renamed(applied: Applied) -> str:
    """The Namespace that the tree holds isn't there, and one that it doesn't hold is."""
    names = {each["metadata"]["name"] for each in applied.cluster.api.list("v1", "Namespace")}
    return (
        "Namespace airflow is not there; airflow-prod is" if "airflow" not in names and "airflow-prod" in names else ""
    )


def claim_gone(applied: Applied) -> str:
    """The claim that was there is deleted."""
    claim = applied.cluster.api.get("v1", "PersistentVolumeClaim", "logs", "airflow")
    deleted = claim is None or "deletionTimestamp" in claim["metadata"]
    return "PersistentVolumeClaim logs is deleted" if deleted else ""


def job_ran_again(applied: Applied) -> str:
    """Events of several Jobs of one name."""
    found = [each["involvedObject"] for each in applied.cluster.api.list("v1", "Event")]
    runs = {each["uid"] for each in found if (each["kind"], each["name"]) == ("Job", "migrate")}
    return f"Job migrate ran {len(runs)} times" if len(runs) > 1 else ""


def volume_released(applied: Applied) -> str:
    """A volume that waits for a claim of another life."""
    phases = {each["metadata"]["name"]: each["status"]["phase"] for each in volumes(applied)}
    return "PersistentVolume dags is Released" if phases.get("dags") == "Released" else ""


def route_unknown(applied: Applied) -> str:
    """The API server has the route, and Traefik, which knows others by now, has not."""
    assert isinstance(applied, Routed)
    assert applied.traefik
    routes = applied.cluster.api.list("traefik.containo.us/v1alpha1", "IngressRoute")
    missed = routes and not applied.refusals and not applied.traefik.routers()
    return "IngressRoute airflow is applied; Traefik has no router" if missed else ""


def placeholder_in_path(applied: Applied) -> str:
    paths = [each["spec"]["hostPath"]["path"] for each in volumes(applied)]
    return next((f"hostPath {path}" for path in paths if "${" in path), "")


def volumes_crossed(applied: Applied) -> str:
    """Claims of equal wishes get each other's volume in one of twelve goes; the binder throws dice."""
    assert isinstance(applied, Direct)
    for _ in range(12):
        wait_for("claims", lambda: len(bound(applied)) == 2 and is_settled(applied.cluster), otherwise=applied.told)
        if bound(applied)["dags"] == "logs":
            return "claim dags is bound to volume logs"
        again(applied)
    return ""


def bound(applied: Applied) -> dict[str, str]:
    claims = applied.cluster.api.list("v1", "PersistentVolumeClaim")
    return {
        each["metadata"]["name"]: each["spec"]["volumeName"] for each in claims if each["status"]["phase"] == "Bound"
    }


def again(applied: Direct) -> None:
    """Delete pods, claims and volumes, and apply the tree anew."""
    api = applied.cluster.api
    for kind in ("Pod", "PersistentVolumeClaim", "PersistentVolume"):
        for each in api.list("v1", kind):
            api.delete(each)
        wait_for(f"no {kind}", partial(none_left, applied, kind))
    applied.commit(applied.files)


def none_left(applied: Applied, kind: str) -> bool:
    return not applied.cluster.api.list("v1", kind)


def fernet_key_changed(applied: Applied) -> str:
    """The release is removed and installed again, as a failed upgrade ends in by k3s' default; its key is another."""
    assert isinstance(applied, Released)
    before = fernet_key(applied)
    applied.reinstall()
    return "" if fernet_key(applied) == before else "Secret airflow-fernet-key has another key"


def fernet_key(applied: Applied) -> str:
    secret = applied.cluster.api.get("v1", "Secret", "airflow-fernet-key", "airflow")
    return base64.b64decode(secret["data"]["fernet-key"]).decode() if secret else ""


def replicas_ignored(applied: Applied) -> str:
    """Two were asked for; the web server's Deployment has one, and nobody said a word."""
    live = applied.cluster.api.get("apps/v1", "Deployment", "airflow-api-server", "airflow")
    assert live
    return (
        f"Deployment airflow-api-server has replicas {live['spec']['replicas']}"
        if live["spec"]["replicas"] != 2
        else ""
    )


def volumes(applied: Applied) -> list[Object]:
    return applied.cluster.api.list("v1", "PersistentVolume")
