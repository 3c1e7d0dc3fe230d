"""Worker profiles: named pod templates for tasks of the KubernetesExecutor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.airflow.profile_names import FOLDER, config_map_name, file_name, path
from airfoil.airflow.profiles.template import pod_template
from airfoil.airflow.values import plan_for, values
from airfoil.config.schema import Environment
from airfoil.goyaml import emit

__all__ = ["FOLDER", "config_map_name", "files", "path", "templates"]


def templates(environment: Environment) -> Mapping[str, Mapping[str, Any]]:
    """The pod template of each profile of an environment, by its name."""
    if not environment.airflow.profiles:
        return {}
    plan, tree = plan_for(environment), values(environment)
    return {name: pod_template(plan, tree, profile) for name, profile in sorted(environment.airflow.profiles.items())}


def files(environment: Environment) -> Mapping[str, str]:
    """The pod templates as files of the ConfigMap."""
    return {file_name(name): emit(template) for name, template in templates(environment).items()}
