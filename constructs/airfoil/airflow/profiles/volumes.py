"""Volumes of a task's pod: those of the chart's own pod template, and those of a profile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.airflow.charts.span import Span
from airfoil.airflow.profiles.git_sync import git_sync_volumes
from airfoil.airflow.profiles.values_tree import Tree, at, items, mapping, of_workers
from airfoil.airflow.values.plan import Plan
from airfoil.config.schema import Profile, ProfileVolume

_LONG_CONFIG_NAME = Span("1.0.0", "1.10.0")
_LOCAL_SETTINGS = Span("1.2.0")
_HOME = "/opt/airflow"


def chart_volumes(plan: Plan, tree: Tree) -> Iterator[Mapping[str, Any]]:
    """The volumes that the chart gives to a task's pod."""
    if at(tree, "dags.persistence.enabled"):
        yield _claim("dags", at(tree, "dags.persistence.existingClaim"))
    elif at(tree, "dags.gitSync.enabled"):
        yield {"name": "dags", "emptyDir": {}}
    if at(tree, "logs.persistence.enabled"):
        yield _claim("logs", at(tree, "logs.persistence.existingClaim"))
    else:
        yield {"name": "logs", "emptyDir": mapping(tree, "logs.emptyDirConfig")}
    yield from git_sync_volumes(tree)
    release = plan.environment.airflow.release
    config = f"{release}-airflow-config" if plan.chart.within(_LONG_CONFIG_NAME) else f"{release}-config"
    yield {"name": "config", "configMap": {"name": config}}
    yield from items(tree, "volumes")
    yield from of_workers(tree, "extraVolumes") or ()


def chart_mounts(plan: Plan, tree: Tree) -> Iterator[Mapping[str, Any]]:
    """Where the chart mounts them in the container of the task."""
    yield {"name": "logs", "mountPath": f"{_HOME}/logs", **_sub_path(tree, "logs")}
    yield {"name": "config", "mountPath": f"{_HOME}/airflow.cfg", "subPath": "airflow.cfg", "readOnly": True}
    if plan.chart.within(_LOCAL_SETTINGS):
        settings = "airflow_local_settings.py"
        yield {"name": "config", "mountPath": f"{_HOME}/config/{settings}", "subPath": settings, "readOnly": True}
    from_git = bool(at(tree, "dags.gitSync.enabled"))
    if from_git or at(tree, "dags.persistence.enabled"):
        yield {"name": "dags", "mountPath": f"{_HOME}/dags", "readOnly": from_git, **_sub_path(tree, "dags")}
    yield from items(tree, "volumeMounts")
    yield from of_workers(tree, "extraVolumeMounts") or ()


def profile_volumes(profile: Profile) -> tuple[Mapping[str, Any], ...]:
    """The volumes of a profile, in the order of their names."""
    return tuple({"name": name, **_source(volume)} for name, volume in sorted(profile.volumes.items()))


def profile_mounts(profile: Profile) -> tuple[Mapping[str, Any], ...]:
    """Where a profile's volumes are mounted."""
    return tuple(_mount(name, volume) for name, volume in sorted(profile.volumes.items()))


def _source(volume: ProfileVolume) -> Mapping[str, Any]:
    if volume.existing_claim is not None:
        return {"persistentVolumeClaim": {"claimName": volume.existing_claim}}
    if volume.secret is not None:
        return {"secret": {"secretName": volume.secret}}
    if volume.config_map is not None:
        return {"configMap": {"name": volume.config_map}}
    if volume.host_path is not None:
        return {"hostPath": {"path": volume.host_path, "type": "Directory"}}
    if volume.empty_dir is not None:
        return {"emptyDir": {"sizeLimit": volume.empty_dir}}
    raise ValueError(f"a volume at {volume.mount_path} without a source")


def _mount(name: str, volume: ProfileVolume) -> Mapping[str, Any]:
    mount: dict[str, Any] = {"name": name, "mountPath": volume.mount_path}
    if volume.sub_path is not None:
        mount["subPath"] = volume.sub_path
    if volume.read_only or volume.secret is not None or volume.config_map is not None:
        mount["readOnly"] = True
    return mount


def _claim(name: str, claim: str) -> Mapping[str, Any]:
    return {"name": name, "persistentVolumeClaim": {"claimName": claim}}


def _sub_path(tree: Tree, role: str) -> Mapping[str, Any]:
    sub_path = at(tree, f"{role}.persistence.subPath")
    return {"subPath": sub_path} if sub_path else {}
