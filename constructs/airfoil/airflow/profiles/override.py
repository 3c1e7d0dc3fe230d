"""What a profile changes, as `pod_override` takes it.

Airflow lays it over the chart's own pod template: it adds variables, volumes and mounts to those of the template, and
replaces everything else as a whole (`reconcile_pods` of the provider, read and run). So node selectors, tolerations and
pull secrets are given with those that the template has already.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.airflow.profiles import placement
from airfoil.airflow.profiles.template import CONTAINER, resources, variables
from airfoil.airflow.profiles.values_tree import Tree
from airfoil.airflow.profiles.volumes import profile_mounts, profile_volumes
from airfoil.airflow.values.plan import Plan
from airfoil.config.schema import Profile


def pod_override(plan: Plan, tree: Tree, profile: Profile) -> Mapping[str, Any]:
    """The Pod of `executor_config={"pod_override": …}`: no more than the profile says.

    Args:
        plan: the environment and its chart.
        tree: the chart's values.
        profile: the profile.
    """
    container: dict[str, Any] = {
        "image": profile.image,
        "env": list(variables(profile)),
        "resources": resources(plan, profile) if profile.resources is not None else None,
        "volumeMounts": list(profile_mounts(profile)),
    }
    spec: dict[str, Any] = {
        "volumes": list(profile_volumes(profile)),
        "nodeSelector": placement.node_selector(tree, profile) if profile.node_selector else None,
        "tolerations": placement.tolerations(tree, profile) if profile.tolerations else None,
        "imagePullSecrets": placement.pull_secrets(tree, profile) if profile.pull_secrets else None,
        "priorityClassName": profile.priority_class,
        "serviceAccountName": profile.service_account,
    }
    return {"spec": {"containers": [{"name": CONTAINER, **_said(container)}], **_said(spec)}}


def _said(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in fields.items() if value}
