"""How Git reaches the cluster: who reconciles, from where, into which namespace."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.clashes.addresses import address_fault
from airfoil.config.schema import Environment
from airfoil.errors import Fault

HELM_CHARTS = "helmcharts.helm.cattle.io"
"""The CRD of k3s' helm-controller, which other clusters can have too."""

_NEEDS = {"helmrelease": "flux", "application": "argocd"}
_NAMES = {"flux": "Flux", "argocd": "Argo CD"}
SYSTEM_NAMESPACES = {
    "default": "where objects without a namespace end by mistake",
    "kube-system": "Kubernetes' own",
    "kube-public": "Kubernetes' own",
    "kube-node-lease": "Kubernetes' own",
}


def release_has_its_controller(environment: Environment) -> Iterator[Fault]:
    delivery = environment.delivery
    needed = _NEEDS.get(delivery.release)
    if needed is not None and needed != delivery.controller:
        yield Fault(
            "release-without-controller",
            f"is `{delivery.release}`, which only {_NAMES[needed]} installs, but delivery.controller is "
            f"`{delivery.controller}`",
            path="delivery.release",
            help=f"remove the line for the controller's own kind, or write `controller: {needed}`",
        )


def helm_chart_has_its_controller(environment: Environment) -> Iterator[Fault]:
    """Without the CRD: `no matches for kind "HelmChart" in version "helm.cattle.io/v1"` (message as run for others)."""
    delivery, cluster = environment.delivery, environment.cluster
    if delivery.release != "helmchart" or cluster.distribution == "k3s" or HELM_CHARTS in cluster.existing.crds:
        return
    written = "release" in delivery.model_fields_set
    what = "is `helmchart`" if written else f"`{delivery.controller}` installs the chart by a `helmchart`"
    yield Fault(
        "release-without-controller",
        f"{what}, which k3s' helm-controller reads, and a cluster of the kind {cluster.distribution} has none",
        path="delivery.release" if written else "delivery.controller",
        help=(
            "remove the line for the controller's own kind"
            if written and delivery.controller != "none"
            else "write `release: rendered`: the tree then holds the chart's own objects; or write `controller: flux` or "
            "`controller: argocd`"
        )
        + f"; if helm-controller runs there, say so: `cluster.existing.crds: [{HELM_CHARTS}]`",
    )


def argocd_knows_the_repository(environment: Environment) -> Iterator[Fault]:
    delivery = environment.delivery
    if delivery.controller == "argocd" and delivery.repository.url is None:
        yield Fault(
            "no-repository",
            "is missing: each Argo CD Application names the repository that it reads",
            path="delivery.repository.url",
            help="add `repository: {url: https://HOST/OWNER/NAME.git}` under `delivery`; `git remote get-url origin` "
            "prints it",
        )


def repository_is_an_address(environment: Environment) -> Iterator[Fault]:
    url = environment.delivery.repository.url
    if url is not None:
        yield from address_fault("delivery.repository.url", url, "a Secret of the controller")


def airflow_has_a_namespace_of_its_own(environment: Environment) -> Iterator[Fault]:
    """Airfoil writes the Namespace object; one that others live in must not be ours to own."""
    name, delivery = environment.namespace, environment.delivery
    owner = SYSTEM_NAMESPACES.get(name)
    if owner is None and delivery.controller != "none" and name == delivery.namespace:
        owner = f"{_NAMES[delivery.controller]}'s (delivery.namespace)"
    if owner is None and environment.installs_local_path and name == "local-path-storage":
        owner = "the local-path provisioner's"
    if owner is not None:
        yield Fault(
            "namespace-of-others",
            f"is `{name}`, which is {owner}: this tree would become its owner",
            path="namespace",
            help="remove the line for the default, `airflow`, or take another name",
        )


def intervals_are_above_zero(environment: Environment) -> Iterator[Fault]:
    durations = {
        "delivery.interval": environment.delivery.interval,
        "delivery.timeout": environment.delivery.timeout,
    }
    if environment.storage.dags is not None and environment.storage.dags.git_sync is not None:
        durations["storage.dags.gitSync.period"] = environment.storage.dags.git_sync.period
    for path, duration in durations.items():
        if not any(digit in duration for digit in "123456789"):
            yield Fault(
                "no-time",
                f"is `{duration}`, which is no time at all",
                path=path,
                help="write a time above zero, or remove the line for the default",
            )
