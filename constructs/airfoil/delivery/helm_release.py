"""Flux: a chart as a HelmRelease. Apart from the Kustomizations: only environments with one pay for its types."""

from __future__ import annotations

from constructs import Construct

from airfoil.config.schema import Environment
from airfoil.helm.wanted import Wanted
from airfoil.imports.airfoil_helmrelease.io.fluxcd.toolkit import helm
from airfoil.imports.airfoil_helmrepository.io.fluxcd.toolkit import source


def helm_release(scope: Construct, environment: Environment, release: Wanted) -> None:
    """The HelmRepository and the HelmRelease of a chart, in the namespace of the release.

    RetryOnFailure upgrades again after ``retryInterval`` instead of uninstalling. That also heals an upgrade that
    meets a finished Job of the release before (`field is immutable`): by then the Job's TTL has removed it.
    """
    name = release.name
    metadata = {"name": name, "namespace": release.namespace}
    with_crds = release.crds == "with-chart"
    is_oci = release.chart.repository.startswith("oci://")
    source.HelmRepository(
        scope,
        "repository",
        metadata=metadata,
        spec=source.HelmRepositorySpec(
            interval="12h",
            url=release.chart.repository,
            type=source.HelmRepositorySpecType.OCI if is_oci else None,
        ),
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
                    chart=release.chart.name,
                    version=release.chart.version,
                    interval="12h",
                    source_ref=helm.HelmReleaseSpecChartSpecSourceRef(
                        kind=helm.HelmReleaseSpecChartSpecSourceRefKind.HELM_REPOSITORY, name=name
                    ),
                )
            ),
            # The pods wait for the migrations themselves, and a finished Job may be gone by its TTL before they are ready.
            install=helm.HelmReleaseSpecInstall(
                disable_wait_for_jobs=True,
                crds=None if with_crds else helm.HelmReleaseSpecInstallCrds.SKIP,
                strategy=helm.HelmReleaseSpecInstallStrategy(
                    name=helm.HelmReleaseSpecInstallStrategyName.RETRY_ON_FAILURE, retry_interval="5m"
                ),
            ),
            upgrade=helm.HelmReleaseSpecUpgrade(
                disable_wait_for_jobs=True,
                crds=_upgraded_crds(release),
                strategy=helm.HelmReleaseSpecUpgradeStrategy(
                    name=helm.HelmReleaseSpecUpgradeStrategyName.RETRY_ON_FAILURE, retry_interval="5m"
                ),
            ),
            values=release.values,
        ),
    )


def _upgraded_crds(release: Wanted) -> helm.HelmReleaseSpecUpgradeCrds | None:
    """What an upgrade does with CRDs: by default Flux leaves the old ones. Airflow's chart has none."""
    if release.is_airflow:
        return None
    with_chart = release.crds == "with-chart"
    return helm.HelmReleaseSpecUpgradeCrds.CREATE_REPLACE if with_chart else helm.HelmReleaseSpecUpgradeCrds.SKIP
