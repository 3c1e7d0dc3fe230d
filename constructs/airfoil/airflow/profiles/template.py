"""Whole pod templates: what the chart's own has for this version, and what a profile says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.airflow.profiles import placement
from airfoil.airflow.profiles.git_sync import git_sync_container
from airfoil.airflow.profiles.values_tree import Tree, mapping, of_workers
from airfoil.airflow.profiles.variables import chart_variables, from_secret, plain
from airfoil.airflow.profiles.volumes import chart_mounts, chart_volumes, profile_mounts, profile_volumes
from airfoil.airflow.resources import Resources, component_resources, overlaid
from airfoil.airflow.values.image import image_name
from airfoil.airflow.values.plan import Plan
from airfoil.config.schema import Profile

CONTAINER = "base"
"""The container in which Airflow runs the task: it knows no other name (pod_generator.py of its provider, read)."""


def pod_template(plan: Plan, tree: Tree, profile: Profile) -> Mapping[str, Any]:
    """The pod template of a profile, for `pod_template_file`.

    Args:
        plan: the environment and its chart.
        tree: the chart's values.
        profile: the profile; one that says nothing gives the chart's own pod template.

    Returns:
        A Pod whose name is a placeholder: Airflow gives each pod its own.
    """
    return {
        "apiVersion": "v1",
        "kind": "Pod",
        "metadata": {
            "name": "placeholder-name",
            "labels": {
                **mapping(tree, "labels"),
                **(mapping(tree, "workers.kubernetes.labels") or mapping(tree, "workers.labels")),
                "tier": "airflow",
                "component": "worker",
                "release": plan.environment.airflow.release,
            },
            # a task that is moved to another node begins again
            "annotations": {"cluster-autoscaler.kubernetes.io/safe-to-evict": "false"},
        },
        "spec": _spec(plan, tree, profile),
    }


def variables(profile: Profile) -> tuple[Mapping[str, Any], ...]:
    """The environment variables that a profile adds."""
    return (
        *(plain(name, value) for name, value in sorted(profile.env.items())),
        *(from_secret(name, source.secret, source.key) for name, source in sorted(profile.secret_env.items())),
    )


def resources(plan: Plan, profile: Profile) -> Resources:
    """CPU and memory of a profile's pods."""
    if profile.resources is None:
        return component_resources(plan.environment, "workers")
    return overlaid(plan.environment, "workers", profile.resources)


def _spec(plan: Plan, tree: Tree, profile: Profile) -> Mapping[str, Any]:
    sync = git_sync_container(plan, tree)
    optional: dict[str, Any] = {
        "initContainers": [sync] if sync is not None else None,
        "imagePullSecrets": placement.pull_secrets(tree, profile),
        "nodeSelector": placement.node_selector(tree, profile),
        "affinity": of_workers(tree, "affinity"),
        "tolerations": placement.tolerations(tree, profile),
        "topologySpreadConstraints": of_workers(tree, "topologySpreadConstraints"),
        "priorityClassName": placement.priority_class(tree, profile),
        "terminationGracePeriodSeconds": placement.grace_seconds(plan, tree),
    }
    return {
        "containers": [_container(plan, tree, profile)],
        "restartPolicy": "Never",
        "securityContext": placement.pod_context(tree),
        "serviceAccountName": placement.service_account(plan, tree, profile),
        "volumes": [*chart_volumes(plan, tree), *profile_volumes(profile)],
        **{key: value for key, value in optional.items() if value},
    }


def _container(plan: Plan, tree: Tree, profile: Profile) -> Mapping[str, Any]:
    container: dict[str, Any] = {
        "name": CONTAINER,
        "image": profile.image or image_name(plan),
        "imagePullPolicy": "IfNotPresent",
        "env": [*chart_variables(plan, tree), *variables(profile)],
        "resources": resources(plan, profile),
        "volumeMounts": [*chart_mounts(plan, tree), *profile_mounts(profile)],
    }
    context = placement.container_context(plan, tree)
    return {**container, "securityContext": context} if context is not None else container
