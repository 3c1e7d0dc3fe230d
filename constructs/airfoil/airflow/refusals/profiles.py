"""Worker profiles, as far as the executor and the chart decide about them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.airflow.charts.version import number
from airfoil.airflow.executors import needs
from airfoil.airflow.profiles.values_tree import items, of_workers, texts
from airfoil.airflow.profiles.variables import chart_variables
from airfoil.airflow.refusals.charts import chart_of
from airfoil.airflow.values import own_values, plan_for
from airfoil.config.schema import Environment
from airfoil.errors import Fault

_PATH = "airflow.profiles"
_FIRST_CHART = "1.1.0"
_COPIED = ("env", "secret", "volumes", "volumeMounts", "labels")
_COPIED_OF_WORKERS = ("env", "extraVolumes", "extraVolumeMounts", "nodeSelector", "tolerations", "affinity", "labels")


def profiles_have_an_executor(environment: Environment) -> Iterator[Fault]:
    if environment.airflow.profiles and not needs(environment).pods:
        yield Fault(
            "profiles-without-pods",
            f"have no effect: with `{environment.airflow.executor}` tasks have no pods of their own",
            path=_PATH,
            help="remove the section; or use `KubernetesExecutor`, or a list such as `CeleryExecutor,KubernetesExecutor`",
        )


def chart_has_a_pod_template(environment: Environment) -> Iterator[Fault]:
    """1.0 gives task pods neither labels nor resources (rendered)."""
    if not environment.airflow.profiles or environment.airflow.chart.flavour != "official":
        return
    for chart in chart_of(environment):
        if chart.number < number(_FIRST_CHART):
            yield Fault(
                "chart-too-old-for-profiles",
                f"need a newer chart than {chart}",
                path=_PATH,
                help=f"use chart {_FIRST_CHART} or newer",
            )


def profile_image_is_of_the_version(environment: Environment) -> Iterator[Fault]:
    """The scheduler hands a task to the pod in a form that only its own Airflow reads."""
    version = environment.airflow.version
    for name, profile in environment.airflow.profiles.items():
        found = re.search(r"(?:^|/)apache/airflow:(?:slim-)?(\d+)\.(\d+)(?:\.|-|$)", profile.image or "")
        if found and version.split(".")[:2] != list(found.groups()):
            yield Fault(
                "image-of-another-airflow",
                f"is `{profile.image}`, but airflow.version is {version}",
                path=f"{_PATH}.{name}.image",
                help=f"use an image of Airflow {version}",
            )


def profile_variables_are_free(environment: Environment) -> Iterator[Fault]:
    """A variable of the chart's own set twice: which of the two counts, Kubernetes doesn't promise."""
    if not environment.airflow.profiles or environment.airflow.chart.flavour != "official":
        return
    for chart in chart_of(environment):
        plan = plan_for(environment, chart=chart)
        taken = {each["name"] for each in chart_variables(plan, own_values(plan))}
        for name, profile in environment.airflow.profiles.items():
            for key, variables in (("env", profile.env), ("secretEnv", profile.secret_env)):
                for variable in (each for each in variables if each in taken):
                    yield Fault(
                        "variable-of-the-charts-own",
                        f"is set for every pod already, by the chart or under `airflow.{key}`",
                        path=f"{_PATH}.{name}.{key}.{variable}",
                        help="remove it here, or there",
                    )


def profiles_take_no_templates(environment: Environment) -> Iterator[Fault]:
    """What the user adds to pods as Helm templates only Helm can read; a pod template in the tree is read by Airflow."""
    if not environment.airflow.profiles:
        return
    values = environment.airflow.values
    copied = {key: items(values, key) or values.get(key) for key in _COPIED}
    copied |= {f"workers.{key}": of_workers(values, key) for key in _COPIED_OF_WORKERS}
    for key, part in copied.items():
        if any("{{" in text for text in texts(part)):
            yield Fault(
                "template-in-a-profile",
                f"has a Helm template in `{key}`, which becomes part of the profiles' pod templates too: Airflow would read "
                "it as it stands",
                path="airflow.values",
                help="write the value itself",
            )
    for key in ("extraEnv", "extraEnvFrom"):
        if values.get(key):
            yield Fault(
                "text-in-a-profile",
                f"has `{key}`, which the profiles' pod templates would lack",
                path="airflow.values",
                help="use `airflow.env` and `airflow.envFromSecrets`",
            )
