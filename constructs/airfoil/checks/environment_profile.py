"""The profile of a tree that airfoil generated: its environment file says everything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from airfoil.checks.chart_kinds import CHART_GROUPS
from airfoil.checks.distributions import DISTRIBUTIONS
from airfoil.checks.profile import Engine

if TYPE_CHECKING:
    from airfoil.config.schema import Environment

INDEX = ".airfoil-index"
"""The file that every folder has which airfoil generated; `airfoil.dist.index` writes it."""

_OPERATORS = {
    "externalSecrets": frozenset({"externalsecrets.external-secrets.io", "secretstores.external-secrets.io"}),
    "sealedSecrets": frozenset({"sealedsecrets.bitnami.com"}),
}
"""The kinds that a provider of Secrets stands for: who writes it says that its operator is in the cluster."""


def environment_file(folder: Path) -> Path | None:
    """The environment file of a generated folder: `environments/home.yaml` for `dist/home`."""
    if not (folder / INDEX).is_file():
        return None
    for above in list(folder.parents)[:4]:
        file = above / "environments" / f"{folder.name}.yaml"
        if file.is_file():
            return file
    return None


def stated(file: Path) -> dict[str, Any]:
    """The fields of `Profile` that an environment file states.

    Raises:
        UserError: if the file has faults.
    """
    from airfoil.config.load import load

    return facts_of(load(file).environment)


def facts_of(environment: Environment) -> dict[str, Any]:
    """The fields of `Profile` that an environment states; what it leaves open is left to be guessed."""
    from airfoil.airflow.secrets import expected

    cluster = environment.cluster
    distribution = DISTRIBUTIONS[cluster.distribution]
    default = cluster.default_storage_class
    facts: dict[str, Any] = {
        "engine": _engine(environment),
        "kubernetes": cluster.kubernetes.removeprefix("v"),
        "distribution": cluster.distribution,
        "storage_classes": {
            **distribution.storage_classes,
            **({default: ""} if default and default not in distribution.storage_classes else {}),
            **dict.fromkeys(cluster.existing.storage_classes, ""),
        },
        "default_storage_class": default,
        "traefik": cluster.traefik.version.removeprefix("v"),
        "entry_points": cluster.traefik.entry_points,
        "cross_namespace": cluster.traefik.cross_namespace,
        "secrets": frozenset(f"{secret.namespace}/{secret.name}" for secret in expected(environment)),
        "namespaces": frozenset(
            ("default", "kube-system", "kube-public", "kube-node-lease", environment.delivery.namespace)
        ),
        "crds": distribution.crds | frozenset(cluster.existing.crds) | _of_provider(environment),
    }
    routing = environment.routing
    resolver = routing.tls.cert_resolver if routing is not None and routing.tls is not None else None
    facts |= {"cert_resolvers": (resolver,)} if resolver else {}
    return facts | ({"nodes": cluster.nodes} if cluster.nodes else {})


def _of_provider(environment: Environment) -> frozenset[str]:
    """Kinds of the operator that makes the Secrets, unless a chart of this tree brings them: then the order counts."""
    kinds = _OPERATORS.get(environment.secrets.provider, frozenset())
    brought = {
        group for name, chart in environment.charts.items() for group in CHART_GROUPS.get(chart.chart or name, ())
    }
    return frozenset(kind for kind in kinds if kind.partition(".")[2] not in brought)


def _engine(environment: Environment) -> Engine:
    controllers: dict[str, Engine] = {"flux": "flux-ks", "argocd": "argo-dir"}
    fallback: Engine = "k3s-dir" if environment.cluster.distribution == "k3s" else "kubectl"
    return controllers.get(environment.delivery.controller, fallback)
