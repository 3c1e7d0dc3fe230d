"""What DAG authors write to use a profile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from airfoil.airflow.profile_names import path
from airfoil.airflow.profiles.override import pod_override
from airfoil.airflow.profiles.python_source import pod_source
from airfoil.airflow.values import plan_for, values
from airfoil.config.schema import Environment

_HYBRIDS = frozenset({"CeleryKubernetesExecutor", "LocalKubernetesExecutor"})


def module(environment: Environment, names: Iterable[str]) -> str:
    """A Python module with two constants for each profile, to lie beside the DAGs.

    Args:
        environment: the environment.
        names: names of its profiles.
    """
    chosen = list(names)
    lines = [
        f'"""Kinds of pods for tasks: the worker profiles of the environment {environment.name}.',
        "",
        f"Made by `airfoil profiles {environment.name}`; make it anew when the environment file changes.",
        '"""',
        "",
        "from kubernetes.client import models as k8s",
    ]
    for name in chosen:
        lines += ["", *_profile(environment, name)]
    lines += ["", *_use(environment, chosen[0])]
    return "\n".join(lines) + "\n"


def constant(name: str) -> str:
    """The name of a profile's constant in Python."""
    return re.sub(r"-", "_", name).upper()


def _profile(environment: Environment, name: str) -> Iterator[str]:
    plan, tree = plan_for(environment), values(environment)
    pod = pod_override(plan, tree, environment.airflow.profiles[name])
    yield f"# {name}: laid over the chart's own pod template."
    yield f'{constant(name)} = {{\n    "pod_override": {pod_source(pod, depth=1)},\n}}'
    yield f"# {name}, the same as a whole pod template: it follows the environment file without a change here."
    yield f'{constant(name)}_FILE = {{"pod_template_file": "{path(name)}"}}'


def _use(environment: Environment, name: str) -> Iterator[str]:
    executors = environment.airflow.executors
    more = ""
    yield "# In a DAG:"
    if len(executors) > 1 and executors[0] != "KubernetesExecutor":
        more = ', executor="KubernetesExecutor"'
    elif executors[0] in _HYBRIDS:
        more = ', queue="kubernetes"'
    yield f"#     @task(executor_config={constant(name)}{more})"
    yield f"#     SparkSubmitOperator(task_id=..., executor_config={constant(name)}{more})"
