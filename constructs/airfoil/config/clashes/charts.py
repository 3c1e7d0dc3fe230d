"""Other charts: their names, namespaces and repositories, and who installs them."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.clashes.addresses import is_chart_repository
from airfoil.config.clashes.delivery import HELM_CHARTS, SYSTEM_NAMESPACES
from airfoil.config.schema import Environment
from airfoil.config.wording.shown import shown
from airfoil.errors import Fault


def releases_have_names_of_their_own(environment: Environment) -> Iterator[Fault]:
    if environment.airflow.release in environment.charts:
        yield Fault(
            "release-name-taken",
            "is the name of Airflow's own release",
            path=f"charts.{environment.airflow.release}",
            help="give the chart another name",
        )


def namespaces_are_ours_to_make(environment: Environment) -> Iterator[Fault]:
    """The tree makes the Namespace of each chart; one that others live in must not be ours to own."""
    controller = environment.delivery
    for name, chart in environment.charts.items():
        namespace = chart.namespace
        owner = SYSTEM_NAMESPACES.get(namespace or "")
        if owner is None and controller.controller != "none" and namespace == controller.namespace:
            owner = "the controller's (delivery.namespace)"
        if owner is not None:
            yield Fault(
                "namespace-of-others",
                f"is `{namespace}`, which is {owner}: this tree would become its owner",
                path=f"charts.{name}.namespace",
                help="remove the line for Airflow's namespace, or take another name",
            )


def repositories_are_addresses(environment: Environment) -> Iterator[Fault]:
    for name, chart in environment.charts.items():
        if not is_chart_repository(chart.repository):
            yield Fault(
                "not-an-address",
                f"is {shown(chart.repository)}, which is no address of a chart repository",
                path=f"charts.{name}.repository",
                help="write it like `https://HOST/FOLDER` or `oci://HOST/FOLDER`; "
                "its login goes into a Secret of the controller",
            )


def somebody_installs_them(environment: Environment) -> Iterator[Fault]:
    """Without Flux and Argo CD only k3s' helm-controller installs a chart by reference."""
    cluster, delivery = environment.cluster, environment.delivery
    if delivery.controller != "none" or cluster.distribution == "k3s" or HELM_CHARTS in cluster.existing.crds:
        return
    for name, chart in environment.charts.items():
        if chart.form == "reference":
            yield Fault(
                "release-without-controller",
                "is `reference`, but nobody in this cluster installs charts: delivery.controller is `none`, and a cluster "
                f"of the kind {cluster.distribution} has no helm-controller",
                path=f"charts.{name}.form",
                help="write `form: rendered`",
            )


def applications_wait_for_none(environment: Environment) -> Iterator[Fault]:
    """Argo CD gives waves to Applications only once it was taught their health (argo-cd#4577, read)."""
    if environment.delivery.controller != "argocd":
        return
    for name, chart in environment.charts.items():
        if chart.before_airflow and chart.form == "reference":
            yield Fault(
                "application-without-order",
                "is on, but Argo CD installs this chart by an Application of its own, and no Application waits for another",
                path=f"charts.{name}.beforeAirflow",
                help="write `form: rendered`, which makes it a layer before Airflow's; or remove the line",
            )
