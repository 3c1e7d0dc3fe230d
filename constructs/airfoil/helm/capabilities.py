"""What a chart is told of the cluster: ``.Capabilities.APIVersions``, by its declared CRDs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from airfoil.cluster.core_kinds import core_kinds, shipped
from airfoil.cluster.versions import KubernetesVersion, nearest

if TYPE_CHECKING:
    from airfoil.config.schema import Environment

_OF_CONTROLLER = {
    "flux": ("source.toolkit.fluxcd.io", "helm.toolkit.fluxcd.io", "kustomize.toolkit.fluxcd.io"),
    "argocd": ("argoproj.io",),
}


def declared(asked: Collection[str], environment: Environment) -> tuple[str, ...]:
    """Those of the asked names that the cluster has by what the environment says of it.

    Args:
        asked: `GROUP/VERSION` or `GROUP/VERSION/KIND`, as templates write them. The version can't be told from the name
            of a CRD and is taken as asked.
        environment: whose CRDs count: those of `cluster.existing.crds`, of Traefik and of the controller.
    """
    groups = {environment.cluster.traefik.api_group, *_OF_CONTROLLER.get(environment.delivery.controller, ())}
    crds = [crd.partition(".") for crd in environment.cluster.existing.crds]
    return tuple(name for name in sorted(asked) if _is_declared(name, groups, crds))


def _is_declared(name: str, groups: Collection[str], crds: Collection[tuple[str, str, str]]) -> bool:
    group, _, rest = name.partition("/")
    _, _, kind = rest.partition("/")
    if group in groups:
        return True
    # `policies` for Policy: plurals differ in their ends
    return any(group == of and plural.startswith(kind.lower().removesuffix("y")) for plural, _, of in crds)


def remarks(answers: Mapping[str, bool], hidden: bool, kubernetes: str) -> Iterator[str]:
    """What may be wrong with the answers that a chart got.

    Args:
        answers: by name, what Helm said.
        hidden: whether templates ask for names that can't be told without running them.
        kubernetes: the cluster's version.
    """
    version = KubernetesVersion.parse(kubernetes)
    known = {f"{group}/{each}" if group else each for group, each, _ in core_kinds(nearest(version, shipped())).kinds}
    groups = {name.partition("/")[0] for name in known}
    for name, answer in sorted(answers.items()):
        parts = name.split("/")
        builtin = len(parts) == 1 or parts[0] in groups or "." not in parts[0]
        if answer and builtin and "/".join(parts[:2]) not in known and name not in known:
            yield (
                f"a template asks whether the cluster has {name}: Helm says yes, and Kubernetes {version} has it no more"
            )
        elif not answer and not builtin:
            yield f"a template asks whether the cluster has {name}: no, for cluster.existing.crds doesn't name it"
    if hidden:
        yield "a template asks for APIs by names that it makes up: only those that Helm knows are there"
