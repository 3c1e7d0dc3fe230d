"""A tree in the words of the model in `airfoil.cluster.order`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from airfoil.checks.binding import before_any_pod, has_claims, prediction, ranges, waits_for_consumer
from airfoil.checks.chart_kinds import CHART_GROUPS
from airfoil.checks.consumers import names_claim
from airfoil.checks.hooks import migration_jobs, waiters
from airfoil.checks.order import applications_have_health, unit_of
from airfoil.checks.profile import Engine
from airfoil.checks.tree import ChartRelease, Resource, Tree, Unit
from airfoil.cluster.order import Bundle, ClaimFacts, Controller, Facts, Need
from airfoil.manifests import Identity

if TYPE_CHECKING:
    from airfoil.cluster.binding import ClaimResult

_CONTROLLERS: Final[Mapping[Engine, Controller]] = {
    "flux-ks": "flux", "argo-dir": "argo", "argo-helm": "argo", "k3s-dir": "kubectl", "kubectl": "kubectl",
    "flux-hr": "helm", "k3s-hc": "helm", "helm": "helm",
}  # fmt: skip

_WITHOUT_LOAD_BALANCER: Final = frozenset(("kind", "kubeadm", "minikube"))
_LOAD_BALANCERS: Final = frozenset(("metallb.io", "kube-vip.io"))


def bundles(tree: Tree) -> Iterator[Bundle]:
    units: dict[str, list[Unit]] = {}
    for unit in (*tree.units, *(unit_of(release) for release in tree.releases)):
        units.setdefault(unit.bundle, []).append(unit)
    objects: dict[str, list[Resource]] = {}
    for resource in tree.resources:
        objects.setdefault(resource.unit.bundle, []).append(resource)
    charts: dict[str, list[ChartRelease]] = {}
    for release in tree.releases:
        if not release.objects:
            charts.setdefault(unit_of(release).bundle, []).append(release)
    for name, held in units.items():
        unit = held[0]
        by = _CONTROLLERS[unit.engine]
        yield Bundle(
            name,
            by,
            tuple(resource.body for resource in objects.get(name, ())),
            _after(unit, by),
            unit.holder,
            waits=unit.gate and by != "argo",
            checks=unit.health_checks,
            waits_for_jobs=not _skips_jobs(tree, unit),
            chart_claims=tuple(_claims(tree, charts[name])) if name in charts else None,
        )


def _after(unit: Unit, by: Controller) -> tuple[str, ...]:
    """What a bundle depends on: of a release, other releases; what its holder depends on comes by the holder."""
    if by == "argo":
        return ()
    return tuple(name for name in unit.after if by != "helm" or name.startswith("HelmRelease/"))


def _skips_jobs(tree: Tree, unit: Unit) -> bool:
    holder = next(iter(tree.by_identity.get(unit.holder, ())), None) if unit.holder else None
    return holder is not None and holder.get("spec", "install", "disableWaitForJobs") is True


def _claims(tree: Tree, releases: Sequence[ChartRelease]) -> Iterator[tuple[str, str]]:
    for claim in tree.of("PersistentVolumeClaim", group=""):
        if any(each.namespace == claim.namespace and names_claim(each, claim.name) for each in releases):
            yield claim.namespace, claim.name


def facts(tree: Tree) -> Facts:
    return Facts(
        claims=_claim_facts(tree),
        never=dict(_without_address(tree)),
        needs=tuple(_migrations(tree)),
        kinds=dict(_chart_kinds(tree)),
        applications_have_health=applications_have_health(tree),
    )


def _claim_facts(tree: Tree) -> Mapping[str, ClaimFacts]:
    """What the binder says of each claim, with and without pods: what is bound without them waits for none."""
    if not has_claims(tree):
        return {}
    from airfoil.cluster.binding import PROVISIONED

    alone = ranges(tree.once(before_any_pod))
    volumes = {volume.name for volume in tree.of("PersistentVolume", group="")}
    found: dict[str, ClaimFacts] = {}
    for key, results in ranges(tree.once(prediction)).items():
        first = alone.get(key, results)
        waits = key not in alone or not all(result.phase == "Bound" for result in first)
        waits = waits and any(waits_for_consumer(tree, result.class_name or "") for result in first)
        names = {result.volume or "" for result in results if result.phase == "Bound"}
        candidates = tuple(sorted(names)) if names <= volumes - {PROVISIONED} else ()
        made_by = {result.class_name or "" for result in results if result.phase == "Bound"}
        class_name = min(made_by) if names == {PROVISIONED} else ""
        found[key] = ClaimFacts(waits, candidates, "" if waits else _why_never(tree, results), class_name)
    return found


def _why_never(tree: Tree, results: frozenset[ClaimResult]) -> str:
    """The binder's own words, if the claim is bound in no case; a class that nobody knows of may well be there."""
    unknown = {result.class_name for result in results if result.class_name} - _known_classes(tree)
    if any(result.phase == "Bound" for result in results) or ("storage_classes" in tree.profile.guesses and unknown):
        return ""
    return min((result.message for result in results if result.message), default="no volume fits it")


def _known_classes(tree: Tree) -> set[str]:
    return {each.name for each in tree.of("StorageClass")} | set(tree.profile.storage_classes)


def _without_address(tree: Tree) -> Iterator[tuple[Identity, str]]:
    """What Argo CD calls healthy only once it has an address, where nothing gives one (health_ingress.go, read)."""
    distribution = tree.profile.distribution
    if distribution not in _WITHOUT_LOAD_BALANCER or any(
        each.identity.group in _LOAD_BALANCERS for each in tree.resources
    ):
        return
    for resource in tree.of("Ingress", "Service"):
        is_balanced = resource.kind == "Ingress" or resource.get("spec", "type") == "LoadBalancer"
        if is_balanced and resource.engine in {"argo-dir", "argo-helm"}:
            yield resource.identity, f"{distribution} has no load balancer by itself that gives it an address"


def _migrations(tree: Tree) -> Iterator[Need]:
    jobs = tuple(migration_jobs(tree))
    for namespace in sorted({job.namespace for job in jobs}):
        own = tuple(job.identity for job in jobs if job.namespace == namespace)
        for waiter in waiters(tree, namespace):
            yield Need(
                waiter.identity, own, "its pods wait until the database is migrated (`airflow db check-migrations`)"
            )


def _chart_kinds(tree: Tree) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Kinds that charts bring which aren't rendered, unless they are in the cluster already."""
    for release in tree.releases:
        groups = CHART_GROUPS.get(release.chart, ())
        missing = [group for group in groups if not any(crd.endswith(f".{group}") for crd in tree.profile.crds)]
        if missing and not release.objects:
            kinds = {f"{each.identity.group}/{each.kind}" for each in tree.resources if each.identity.group in missing}
            yield unit_of(release).bundle, tuple(sorted(kinds))
