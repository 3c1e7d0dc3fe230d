"""What hooks say, and which Jobs migrate Airflow's database."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import Change, put
from airfoil.checks.profile import Engine
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import command_line, containers

HELM_HOOK = "helm.sh/hook"
ARGO_HOOK = "argocd.argoproj.io/hook"
FORCE = "kustomize.toolkit.fluxcd.io/force"
SYNC_OPTIONS = "argocd.argoproj.io/sync-options"

CHART_ENGINES: frozenset[Engine] = frozenset(("flux-hr", "argo-helm", "k3s-hc", "helm"))
"""Engines that run Helm, or read its hooks, for what a chart renders."""

_MIGRATES = ("airflow db migrate", "airflow db upgrade", "db upgradedb")
_WAITS = "check-migrations"


def hooks_of(resource: Resource, annotation: str) -> tuple[str, ...]:
    """The events of a hook annotation; empty if there is none."""
    return tuple(event.strip() for event in resource.annotations.get(annotation, "").split(",") if event.strip())


def migration_jobs(tree: Tree) -> Iterator[Resource]:
    """Jobs that migrate Airflow's database."""
    for job in tree.of("Job", group="batch"):
        if any(word in command_line(container) for _, container in containers(job) for word in _MIGRATES):
            yield job


def waiters(tree: Tree, namespace: str) -> Iterator[Resource]:
    """Workloads of a namespace whose pods wait for the migrations before they start."""
    for workload in tree.of("Deployment", "StatefulSet"):
        if workload.namespace == namespace and any(_WAITS in command_line(item) for _, item in containers(workload)):
            yield workload


def is_hook(resource: Resource) -> bool:
    """Whether the engine that applies it makes it anew for each run instead of changing it."""
    if resource.annotations.get(ARGO_HOOK):
        return resource.engine in {"argo-dir", "argo-helm"}
    return HELM_HOOK in resource.annotations and (resource.engine in CHART_ENGINES or resource.engine == "argo-dir")


def remade(job: Resource) -> list[Change]:
    """What lets the reconciler make a Job anew where its template changed: Flux's force, Argo CD's Sync hook (run)."""
    if job.engine == "flux-ks":
        return [put("metadata", "annotations", FORCE, value="enabled")]
    return [put("metadata", "annotations", ARGO_HOOK, value="Sync")] if job.engine == "argo-dir" else []
