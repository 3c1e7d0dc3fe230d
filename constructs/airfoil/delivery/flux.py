"""Flux: a Kustomization for each layer, in order, and the chart as a HelmRelease."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from airfoil.config.schema import Environment
from airfoil.delivery.base import ChartRelease, Delivery
from airfoil.delivery.layers import Layer
from airfoil.imports.airfoil_helmrelease.io.fluxcd.toolkit import helm
from airfoil.imports.airfoil_helmrepository.io.fluxcd.toolkit import source
from airfoil.imports.airfoil_kustomization.io.fluxcd.toolkit import kustomize

_RETRY = "2m"


class Flux(Delivery):
    """One Kustomization a layer, in the controller's namespace."""

    def add_layer(self, layer: Layer) -> None:
        """Writes the Kustomization that applies one layer.

        ``wait`` is set only for gates: a health check of a claim that waits for its first consumer in a later layer
        never passes (run: `timeout waiting for: [PersistentVolumeClaim/… status: 'InProgress']`, for ever).
        No ``targetNamespace``: it would rename the Namespace object and move everything into it (run, rule PR003).
        No ``force``: any invalid object would be deleted first (read, rule PR002).
        """
        delivery = self.environment.delivery
        repository = delivery.repository
        after = [kustomize.KustomizationSpecDependsOn(name=f"{self.stem}-{name}") for name in layer.after]
        kustomize.Kustomization(
            self.scope,
            layer.name,
            metadata={"name": f"{self.stem}-{layer.name}", "namespace": delivery.namespace},
            spec=kustomize.KustomizationSpec(
                interval=delivery.interval,
                retry_interval=_RETRY,
                timeout=delivery.timeout,
                path=f"./{repository.path}/{self.environment.name}/{layer.name}",
                prune=True,
                wait=layer.gate,
                depends_on=after or None,
                source_ref=kustomize.KustomizationSpecSourceRef(
                    kind=kustomize.KustomizationSpecSourceRefKind.GIT_REPOSITORY, name=repository.source
                ),
            ),
        )

    def finish(self, release: ChartRelease, namespaces: Sequence[str]) -> None:
        """Nothing is left to do: the HelmRelease lies in its layer."""


def helm_release(scope: Construct, environment: Environment, release: ChartRelease) -> None:
    """The HelmRepository and the HelmRelease of the chart, in Airflow's own namespace.

    RetryOnFailure upgrades again after ``retryInterval`` instead of uninstalling. That also heals an upgrade that
    meets a finished Job of the release before (`field is immutable`): by then the Job's TTL has removed it.
    """
    airflow = environment.airflow
    name, namespace = airflow.release, environment.namespace
    metadata = {"name": name, "namespace": namespace}
    source.HelmRepository(
        scope,
        "repository",
        metadata=metadata,
        spec=source.HelmRepositorySpec(interval="12h", url=airflow.chart.repository),
    )
    helm.HelmRelease(
        scope,
        "release",
        metadata=metadata,
        spec=helm.HelmReleaseSpec(
            interval=environment.delivery.interval,
            timeout=environment.delivery.timeout,
            release_name=name,
            chart=helm.HelmReleaseSpecChart(
                spec=helm.HelmReleaseSpecChartSpec(
                    chart="airflow",
                    version=release.version,
                    interval="12h",
                    source_ref=helm.HelmReleaseSpecChartSpecSourceRef(
                        kind=helm.HelmReleaseSpecChartSpecSourceRefKind.HELM_REPOSITORY, name=name
                    ),
                )
            ),
            install=helm.HelmReleaseSpecInstall(
                strategy=helm.HelmReleaseSpecInstallStrategy(
                    name=helm.HelmReleaseSpecInstallStrategyName.RETRY_ON_FAILURE, retry_interval="5m"
                )
            ),
            upgrade=helm.HelmReleaseSpecUpgrade(
                strategy=helm.HelmReleaseSpecUpgradeStrategy(
                    name=helm.HelmReleaseSpecUpgradeStrategyName.RETRY_ON_FAILURE, retry_interval="5m"
                )
            ),
            values=release.values,
        ),
    )
