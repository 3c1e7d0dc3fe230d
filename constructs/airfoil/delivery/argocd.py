"""Argo CD: a project, an Application for this folder's own objects, and one for everything that they deliver.

The layers and the chart are sources of one Application. Its sync waves work without any set-up of the cluster: waves on
several Applications would wait for nothing, unless Argo CD was given a health check for Applications (argo-cd#4577, read).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct
from msgspec.structs import replace

from airfoil.config.schema import Environment
from airfoil.delivery.base import Delivery
from airfoil.delivery.layers import GITOPS, Layer, waves
from airfoil.helm.kinds import EVERY, ClusterKind
from airfoil.helm.wanted import Wanted
from airfoil.imports.airfoil_application.io import argoproj
from airfoil.imports.airfoil_appproject.io import argoproj as projects
from airfoil.manifests import Manifest

WAVE = "argocd.argoproj.io/sync-wave"
_SERVER = "https://kubernetes.default.svc"


class ArgoCd(Delivery):
    """A project, the Application of this folder, and the Application of everything else."""

    def __init__(self, scope: Construct, environment: Environment) -> None:
        super().__init__(scope, environment)
        self._layers: list[Layer] = []
        self._charts: list[Wanted] = []
        self._cluster_kinds: frozenset[ClusterKind] = frozenset()

    def add_layer(self, layer: Layer) -> None:
        """The Application takes the whole folder; a layer only gets its wave."""
        self._layers.append(layer)

    def add_chart(self, release: Wanted) -> None:
        """Takes a chart that gets an Application of its own: one Application has one namespace to install into."""
        self._charts.append(release)

    def finish(self, release: Wanted, namespaces: Sequence[str], cluster_kinds: Sequence[ClusterKind] = ()) -> None:
        """Writes the project and the Applications. Changed values arrive by the first: it keeps the others."""
        environment, delivery = self.environment, self.environment.delivery
        by_reference = [*([release] if delivery.release == "application" else ()), *self._charts]
        repositories = sorted({_address(each) for each in by_reference})
        self._cluster_kinds = frozenset(cluster_kinds)
        _project(self.scope, environment, self.stem, namespaces, repositories)
        folder = f"{delivery.repository.path}/{environment.name}"
        own = _git(environment, f"{folder}/{GITOPS}", argoproj.ApplicationSpecSourcesDirectory(recurse=True))
        self._application(f"{self.stem}-{GITOPS}", delivery.namespace, [own])
        layers = argoproj.ApplicationSpecSourcesDirectory(recurse=True, exclude=f"{GITOPS}/*")
        sources = [_git(environment, folder, layers)]
        if delivery.release == "application":
            sources.append(_chart(release))
        self._application(self.stem, environment.namespace, sources)
        for chart in self._charts:
            self._application(f"{self.stem}-chart-{chart.name}", chart.namespace, [_chart(chart)])

    def annotated(self, body: Mapping[str, Any], layer: str) -> Mapping[str, Any]:
        """The manifest with its layer's sync wave; one that names a wave itself keeps it, and wave 0 needs no name."""
        wave = waves(self._layers).get(layer, 0)
        metadata = dict(body["metadata"])
        annotations = dict(metadata.get("annotations") or {})
        if wave == 0 or WAVE in annotations:
            return body
        metadata["annotations"] = annotations | {WAVE: str(wave)}
        return dict(body) | {"metadata": metadata}

    def completed(self, manifests: Sequence[Manifest]) -> Sequence[Manifest]:
        """Lets the project make those kinds without namespace that the tree holds or charts bring, and no others."""
        kinds = {(each.identity.group, each.identity.kind) for each in manifests if not each.identity.namespace}
        kinds |= self._cluster_kinds
        allowed = [EVERY] if EVERY in kinds else sorted(kinds)
        whitelist = [{"group": group, "kind": kind} for group, kind in allowed]
        return [
            replace(each, body={**each.body, "spec": {**each.body["spec"], "clusterResourceWhitelist": whitelist}})
            if (each.identity.kind, each.identity.name) == ("AppProject", self.stem)
            else each
            for each in manifests
        ]

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


def _project(
    scope: Construct,
    environment: Environment,
    stem: str,
    namespaces: Sequence[str],
    repositories: Sequence[str],
) -> None:
    """What this environment may take from where, and put where."""
    delivery = environment.delivery
    projects.AppProject(
        scope,
        "project",
        metadata={"name": stem, "namespace": delivery.namespace},
        spec=projects.AppProjectSpec(
            description=f"Apache Airflow, environment {environment.name}",
            source_repos=[str(delivery.repository.url), *repositories],
            destinations=[
                projects.AppProjectSpecDestinations(server=_SERVER, namespace=namespace)
                for namespace in (delivery.namespace, *namespaces)
            ],
        ),
    )


def _chart(release: Wanted) -> argoproj.ApplicationSpecSources:
    return argoproj.ApplicationSpecSources(
        repo_url=_address(release),
        chart=release.chart.name,
        target_revision=release.chart.version,
        helm=argoproj.ApplicationSpecSourcesHelm(
            release_name=release.name,
            values_object=release.values,
            skip_crds=True if release.crds != "with-chart" else None,
        ),
    )


def _address(release: Wanted) -> str:
    """The repository; Argo CD writes OCI registries without their scheme (read)."""
    return release.chart.repository.removeprefix("oci://")


def _git(
    environment: Environment, path: str, directory: argoproj.ApplicationSpecSourcesDirectory
) -> argoproj.ApplicationSpecSources:
    repository = environment.delivery.repository
    return argoproj.ApplicationSpecSources(
        repo_url=str(repository.url), target_revision=repository.revision, path=path, directory=directory
    )
