"""What is said of the cluster."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from airfoil.config.schema import Environment
from airfoil.errors import Fault

KUBERNETES_MINORS = range(25, 38)
"""Minor versions whose API is known: those of which kubernetes-validate 1.37 has the schemas."""


def kubernetes_is_known(environment: Environment) -> Iterator[Fault]:
    if environment.cluster.kubernetes_minor not in KUBERNETES_MINORS:
        first, last = KUBERNETES_MINORS[0], KUBERNETES_MINORS[-1]
        yield Fault(
            "unknown-kubernetes",
            f"is `{environment.cluster.kubernetes}`, whose API airfoil doesn't know: it could not tell which manifests "
            "that cluster takes",
            path="cluster.kubernetes",
            help=f'write a version from "1.{first}" to "1.{last}", in quotes; `kubectl version` prints the server\'s',
        )


def version_is_of_the_distribution(environment: Environment) -> Iterator[Fault]:
    cluster = environment.cluster
    if "+k3s" in cluster.kubernetes and cluster.distribution != "k3s":
        yield Fault(
            "version-of-another-distribution",
            f"is `{cluster.kubernetes}`, a version of k3s, but cluster.distribution is {cluster.distribution}",
            path="cluster.kubernetes",
            help="write `distribution: k3s`, or the version without `+k3s…`",
        )


def nothing_is_listed_twice(environment: Environment) -> Iterator[Fault]:
    cluster = environment.cluster
    lists: dict[str, Sequence[str]] = {
        "cluster.nodes": cluster.nodes,
        "cluster.traefik.entryPoints": cluster.traefik.entry_points,
        "cluster.existing.storageClasses": cluster.existing.storage_classes,
        "cluster.existing.secrets": cluster.existing.secrets,
        "cluster.existing.crds": cluster.existing.crds,
        "airflow.image.pullSecrets": environment.airflow.image.pull_secrets,
        "routing.entryPoints": environment.routing.entry_points if environment.routing else (),
    }
    for path, items in lists.items():
        for item, times in Counter(items).items():
            if times > 1:
                yield Fault(
                    "listed-twice",
                    f"has `{item}` {'twice' if times == 2 else f'{times} times'}",
                    path=path,
                    help="keep it once",
                )
