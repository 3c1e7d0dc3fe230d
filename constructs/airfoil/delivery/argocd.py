"""Argo CD: a project, an Application for this folder's own objects, and one for everything that they deliver.

The layers and the chart are sources of one Application. Its sync waves work without any set-up of the cluster: waves on
several Applications would wait for nothing, unless Argo CD was given a health check for Applications (argo-cd#4577, read).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from airfoil.config.schema import Environment
from airfoil.delivery.base import ChartRelease, Delivery
from airfoil.delivery.layers import GITOPS, Layer, waves
from airfoil.imports.airfoil_application.io import argoproj
from airfoil.imports.airfoil_appproject.io import argoproj as projects

WAVE = "argocd.argoproj.io/sync-wave"
_SERVER = "https://kubernetes.default.svc"
_CLUSTER_KINDS = (
    ("", "Namespace"),
    ("", "PersistentVolume"),
    ("storage.k8s.io", "StorageClass"),
    ("rbac.authorization.k8s.io", "ClusterRole"),
    ("rbac.authorization.k8s.io", "ClusterRoleBinding"),
)


class ArgoCd(Delivery):
    """A project, the Application of this folder, and the Application of everything else."""

    def __init__(self, scope: Construct, environment: Environment) -> None:
        super().__init__(scope, environment)
        self._layers: list[Layer] = []

    def add_layer(self, layer: Layer) -> None:
        """The Application takes the whole folder; a layer only gets its wave."""
        self._layers.append(layer)

    def finish(self, release: ChartRelease, namespaces: Sequence[str]) -> None:
        """Writes the project and both Applications. Changed values arrive by the first: it keeps the second one."""
        environment, delivery = self.environment, self.environment.delivery
        _project(self.scope, environment, self.stem, namespaces)
        folder = f"{delivery.repository.path}/{environment.name}"
        own = _git(environment, f"{folder}/{GITOPS}", argoproj.ApplicationSpecSourcesDirectory(recurse=True))
        self._application(f"{self.stem}-{GITOPS}", delivery.namespace, [own])
        layers = argoproj.ApplicationSpecSourcesDirectory(recurse=True, exclude=f"{GITOPS}/*")
        sources = [_git(environment, folder, layers)]
        if delivery.release == "application":
            sources.append(_chart(environment, release))
        self._application(self.stem, environment.namespace, sources)

    def annotated(self, body: Mapping[str, Any], layer: str) -> Mapping[str, Any]:
        """The manifest with its layer's sync wave; one that names a wave itself keeps it, and wave 0 needs no name."""
        wave = waves(self._layers).get(layer, 0)
        metadata = dict(body["metadata"])
        annotations = dict(metadata.get("annotations") or {})
        if wave == 0 or WAVE in annotations:
            return body
        metadata["annotations"] = annotations | {WAVE: str(wave)}
        return dict(body) | {"metadata": metadata}

    def _application(self, name: str, namespace: str, sources: list[argoproj.ApplicationSpecSources]) -> None:
        """No finalizer: deleting the Application leaves what it delivered (rule PR007)."""
        # A sync that meets a missing Secret or CRD is tried again: after 5 s, 10 s … 5 min.
        backoff = argoproj.ApplicationSpecSyncPolicyRetryBackoff(duration="5s", factor=2, max_duration="5m")
        argoproj.Application(
            self.scope,
            f"application-{name}",
            metadata={"name": name, "namespace": self.environment.delivery.namespace},
            spec=argoproj.ApplicationSpec(
                project=self.stem,
                destination=argoproj.ApplicationSpecDestination(server=_SERVER, namespace=namespace),
                sources=sources,
                sync_policy=argoproj.ApplicationSpecSyncPolicy(
                    automated=argoproj.ApplicationSpecSyncPolicyAutomated(prune=True, self_heal=True),
                    retry=argoproj.ApplicationSpecSyncPolicyRetry(limit=10, backoff=backoff),
                ),
            ),
        )


def _project(scope: Construct, environment: Environment, stem: str, namespaces: Sequence[str]) -> None:
    """What this environment may take from where, and put where."""
    delivery = environment.delivery
    sources = [str(delivery.repository.url)]
    if delivery.release == "application":
        sources.append(environment.airflow.chart.repository)
    projects.AppProject(
        scope,
        "project",
        metadata={"name": stem, "namespace": delivery.namespace},
        spec=projects.AppProjectSpec(
            description=f"Apache Airflow, environment {environment.name}",
            source_repos=sources,
            destinations=[
                projects.AppProjectSpecDestinations(server=_SERVER, namespace=namespace)
                for namespace in (delivery.namespace, *namespaces)
            ],
            cluster_resource_whitelist=[
                projects.AppProjectSpecClusterResourceWhitelist(group=group, kind=kind)
                for group, kind in _CLUSTER_KINDS
            ],
        ),
    )


def _chart(environment: Environment, release: ChartRelease) -> argoproj.ApplicationSpecSources:
    airflow = environment.airflow
    return argoproj.ApplicationSpecSources(
        repo_url=airflow.chart.repository,
        chart="airflow",
        target_revision=release.version,
        helm=argoproj.ApplicationSpecSourcesHelm(release_name=airflow.release, values_object=release.values),
    )


def _git(
    environment: Environment, path: str, directory: argoproj.ApplicationSpecSourcesDirectory
) -> argoproj.ApplicationSpecSources:
    repository = environment.delivery.repository
    return argoproj.ApplicationSpecSources(
        repo_url=str(repository.url), target_revision=repository.revision, path=path, directory=directory
    )
