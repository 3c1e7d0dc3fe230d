"""What a tree itself tells of its cluster and of who applies it. Everything else is a guess, and said to be one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from airfoil.checks.chart_kinds import CHART_GROUPS
from airfoil.checks.distributions import DISTRIBUTIONS
from airfoil.checks.profile import Engine, Profile
from airfoil.checks.tree import value_at

Body = Mapping[str, Any]


class _Facts(Struct):
    """Which kinds occur, by group."""

    kinds: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, bodies: Iterable[Body]) -> _Facts:
        return cls(frozenset((str(body["apiVersion"]).rpartition("/")[0], str(body["kind"])) for body in bodies))

    def has(self, *pairs: tuple[str, str]) -> bool:
        return any(pair in self.kinds for pair in pairs)


def inferred(
    bodies: Iterable[Body],
    given: Mapping[str, Any],
    *,
    kind_cluster: Body | None = None,
    helmfiles: Mapping[str, Body] | None = None,
) -> Profile:
    """The profile of a tree: what somebody stated, then what its objects tell, then guesses.

    Args:
        bodies: the objects.
        given: fields of `Profile` that somebody stated.
        kind_cluster: kind's cluster configuration, if the tree has one.
        helmfiles: what a helmfile installs before the controllers begin, by its file.
    """
    objects = list(bodies)
    facts = _Facts.of(objects)
    annotated = _annotated_for(objects)
    found: dict[str, tuple[Any, str]] = {"engine": _engine(facts, annotated)}
    found["distribution"] = _distribution(facts, kind_cluster)
    distribution = DISTRIBUTIONS[str(given.get("distribution", found["distribution"][0]))]
    name = given.get("distribution", found["distribution"][0])
    found["storage_classes"] = (distribution.storage_classes, f"those of {name}")
    # a default class of the tree itself is no class outside of it; rules look at both
    found["default_storage_class"] = (distribution.default_storage_class, f"that of {name}")
    found["kubernetes"] = (Profile().kubernetes, "a recent version; nothing in the tree tells which")
    found["nodes"] = _nodes(kind_cluster)
    found["traefik"] = _traefik(facts, distribution.traefik)
    found["entry_points"] = (Profile().entry_points, "those of Traefik's chart and of k3s")
    found["cross_namespace"] = (False, "Traefik's default")
    found["cert_resolvers"] = (None, "Traefik's own configuration may have some")
    found["crds"] = _crds(distribution.crds, f"those of {name}", helmfiles or {})
    found["secrets"] = (None, "a Secret that isn't in the tree may be in the cluster")
    found["namespaces"] = (_namespaces(facts), "Kubernetes' own and those of the controllers that the tree speaks to")
    guesses = {key: f"{_shown(value)} ({how})" for key, (value, how) in found.items() if key not in given}
    profile = Profile(**{key: value for key, (value, _) in found.items()}, guesses=guesses)
    return replace(profile, **given) if given else profile


def _annotated_for(objects: Iterable[Body]) -> frozenset[str]:
    """The groups of annotations that objects carry for a controller: `argocd.argoproj.io`."""
    return frozenset(
        str(key).partition("/")[0]
        for body in objects
        if isinstance(held := value_at(body, ("metadata", "annotations")), Mapping)
        for key in held
    )


def _engine(facts: _Facts, annotated: frozenset[str]) -> tuple[Engine, str]:
    if facts.has(("kustomize.toolkit.fluxcd.io", "Kustomization"), ("helm.toolkit.fluxcd.io", "HelmRelease")):
        return "flux-ks", "the tree has objects of Flux"
    if facts.has(("argoproj.io", "Application"), ("argoproj.io", "ApplicationSet"), ("argoproj.io", "AppProject")):
        return "argo-dir", "the tree has objects of Argo CD"
    if facts.has(("helm.cattle.io", "HelmChart"), ("helm.cattle.io", "HelmChartConfig")):
        return "k3s-dir", "the tree has objects of k3s' Helm controller, and none of Flux or Argo CD"
    if "kustomize.toolkit.fluxcd.io" in annotated:
        return "flux-ks", "objects of the tree are annotated for Flux"
    if "argocd.argoproj.io" in annotated:
        return "argo-dir", "objects of the tree are annotated for Argo CD"
    return "kubectl", "the tree has no objects of Flux or Argo CD"


def _distribution(facts: _Facts, kind_cluster: Body | None) -> tuple[str, str]:
    if kind_cluster is not None:
        return "kind", "the tree has a cluster configuration of kind"
    if facts.has(("helm.cattle.io", "HelmChart"), ("helm.cattle.io", "HelmChartConfig")):
        return "k3s", "the tree has objects of k3s' Helm controller"
    return "generic", "nothing in the tree tells which; no storage class is taken for granted"


def _nodes(kind_cluster: Body | None) -> tuple[tuple[str, ...], str]:
    """Nodes of kind are called `<cluster>-worker`, `<cluster>-worker2`, …; pods don't run on the control plane (read)."""
    nodes = value_at(kind_cluster, ("nodes",))
    if not isinstance(nodes, list):
        return (), "nothing in the tree tells"
    cluster = str(value_at(kind_cluster, ("name",)) or "kind")
    workers = sum(1 for node in nodes if isinstance(node, Mapping) and node.get("role") == "worker")
    names = tuple(f"{cluster}-worker{number if number > 1 else ''}" for number in range(1, workers + 1))
    return names or (f"{cluster}-control-plane",), "the cluster configuration of kind"


def _traefik(facts: _Facts, of_distribution: str) -> tuple[str, str]:
    groups = {group for group, _ in facts.kinds}
    if of_distribution:
        return of_distribution, "the one that the distribution installs"
    if "traefik.containo.us" in groups and "traefik.io" not in groups:
        return Profile().traefik, "a recent version; the tree's routes are of the group that Traefik 3 ignores"
    return Profile().traefik, "a recent version; nothing in the tree tells which"


def _crds(own: frozenset[str], of: str, helmfiles: Mapping[str, Body]) -> tuple[frozenset[str], str]:
    """Names of CRDs, `*` for all of a group: those of charts that a helmfile installs are there from the start."""
    groups = {
        group: file
        for file, body in helmfiles.items()
        for release in (body["releases"] if isinstance(body["releases"], list) else ())
        if isinstance(release, Mapping)
        for chart in {str(release.get("name")), str(release.get("chart")).rpartition("/")[2]}
        for group in CHART_GROUPS.get(chart, ())
    }
    how = f", and those that {', '.join(sorted(set(groups.values())))} installs" if groups else ""
    return own | {f"*.{group}" for group in groups}, of + how


def _namespaces(facts: _Facts) -> frozenset[str]:
    groups = {group for group, _ in facts.kinds}
    flux = {"flux-system"} if any(group.endswith("toolkit.fluxcd.io") for group in groups) else set()
    return Profile().namespaces | flux | ({"argocd"} if "argoproj.io" in groups else set())


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(value) or "none"
    if isinstance(value, (tuple, frozenset)):
        return ", ".join(sorted(value)) or "none"
    return "none" if value is None or value == "" else str(value).lower() if isinstance(value, bool) else str(value)
