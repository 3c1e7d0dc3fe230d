"""Airflow's version, image and release name, as far as they can be judged without knowledge of charts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.config.schema import Environment
from airfoil.errors import Fault

LONGEST_RELEASE = 40
"""63 characters, the limit of a label, less those of `-run-airflow-migrations`: a Job's pods carry its name as a label
(apimachinery, read). It is the longest name that the official chart makes (rendered 1.22.0), and leaves StatefulSets
(`-postgresql`, `-triggerer`) their 52 characters (rule NM001)."""

_VERSION_IN_TAG = re.compile(r"^(?:slim-)?v?(\d{1,4})\.(\d{1,4})(?![\d])", re.ASCII)


def release_is_short_enough(environment: Environment) -> Iterator[Fault]:
    release = environment.airflow.release
    if len(release) > LONGEST_RELEASE:
        yield Fault(
            "long-release",
            f"has {len(release)} characters; with the chart's `-run-airflow-migrations` behind it that is too long for "
            "Kubernetes",
            path="airflow.release",
            help=f"take a name of {LONGEST_RELEASE} characters at most, e.g. `airflow`",
        )


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


def image_is_of_the_version(environment: Environment) -> Iterator[Fault]:
    """The chart picks its components by `version`, the image only has those of its own (rule AF002)."""
    airflow = environment.airflow
    found = _VERSION_IN_TAG.match(airflow.image.tag or "")
    if found is None:
        return
    of_image = (int(found[1]), int(found[2]))
    major, minor, _ = (int(part) for part in airflow.version.split("."))
    if of_image != (major, minor):
        written = "version" in airflow.model_fields_set
        yield Fault(
            "image-of-another-version",
            f"is `{airflow.image.tag}`, but airflow.version is {airflow.version}{'' if written else ' by default'}: the "
            "chart would start commands that this image doesn't have",
            path="airflow.image.tag",
            help=f"write the image's version: `version: {of_image[0]}.{of_image[1]}.x`, with the patch for x; or a tag "
            f"that begins with {major}.{minor}",
        )


def image_does_not_float(environment: Environment) -> Iterator[Fault]:
    """The chart is told one version; what `latest` is changes with each release of Airflow."""
    image = environment.airflow.image
    if image.tag in {"latest", "slim-latest"} and image.digest is None and image.repository.endswith("apache/airflow"):
        yield Fault(
            "image-without-version",
            f"is `{image.tag}`, which becomes another version than airflow.version some day",
            path="airflow.image.tag",
            help=f"remove the line for `{environment.airflow.version}`, or name a version",
        )


def chart_repository_is_an_address(environment: Environment) -> Iterator[Fault]:
    address = environment.airflow.chart.repository
    if not re.match(r"(https?|oci)://[^/@\s]+", address):
        yield Fault(
            "not-an-address",
            "is no address of a chart repository",
            path="airflow.chart.repository",
            help="write it like `https://airflow.apache.org` or `oci://HOST/FOLDER`; logins belong into a Secret",
        )
