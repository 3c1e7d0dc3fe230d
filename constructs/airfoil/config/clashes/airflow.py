"""Airflow's image, release name and chart repository, as far as they can be judged without knowledge of charts."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.clashes.addresses import is_chart_repository
from airfoil.config.schema import Environment
from airfoil.config.wording.shown import shown
from airfoil.errors import Fault


def release_begins_with_a_letter(environment: Environment) -> Iterator[Fault]:
    """Services were RFC 1035 labels, which begin with a letter, before Kubernetes 1.36, which takes digits too (run)."""
    release = environment.airflow.release
    if release[0].isdigit() and environment.cluster.kubernetes_minor < 36:
        yield Fault(
            "release-begins-with-a-digit",
            f"is `{release}`; the chart's Services begin with it, and before Kubernetes 1.36 a "
            "Service's name begins with a letter",
            path="airflow.release",
            help="begin it with a letter, e.g. `airflow`",
        )


def image_does_not_float(environment: Environment) -> Iterator[Fault]:
    """The chart is told one version; what `latest` is changes with each release of Airflow."""
    image = environment.airflow.image
    if image.tag in {"latest", "slim-latest"} and image.digest is None and image.repository.endswith("apache/airflow"):
        yield Fault(
            "image-without-version",
            f"is `{image.tag}`, which becomes another version than airflow.version some day",
            path="airflow.image.tag",
            help=f"remove the line for the default, `{environment.airflow.version}`, or name a version",
        )


def chart_repository_is_an_address(environment: Environment) -> Iterator[Fault]:
    address = environment.airflow.chart.repository
    if not is_chart_repository(address):
        yield Fault(
            "not-an-address",
            f"is {shown(address)}, which is no address of a chart repository",
            path="airflow.chart.repository",
            help="write it like `https://airflow.apache.org` or `oci://HOST/FOLDER`; "
            "its login goes into a Secret of the controller",
        )
