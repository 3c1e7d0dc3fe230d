"""Flux: a Kustomization for each layer, in order, and the chart as a HelmRelease."""

from __future__ import annotations

from collections.abc import Sequence

from constructs import Construct

from airfoil.config.schema import Environment
from airfoil.delivery.base import Delivery
from airfoil.delivery.layers import Layer, Readiness
from airfoil.helm.kinds import ClusterKind
from airfoil.helm.wanted import Wanted
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
                decryption=_decryption(layer),
                health_check_exprs=[_expression(each) for each in layer.readiness] or None,
                source_ref=kustomize.KustomizationSpecSourceRef(
                    kind=kustomize.KustomizationSpecSourceRefKind.GIT_REPOSITORY, name=repository.source
                ),
            ),
        )

    def finish(self, release: Wanted, namespaces: Sequence[str], cluster_kinds: Sequence[ClusterKind] = ()) -> None:
        """Nothing is left to do: the HelmRelease lies in its layer."""


def _decryption(layer: Layer) -> kustomize.KustomizationSpecDecryption | None:
    """The MAC isn't compared when Flux decrypts (`checkSopsMac`, read): our labels and the order of keys don't matter."""
    if not layer.decryption:
        return None
    return kustomize.KustomizationSpecDecryption(
        provider=kustomize.KustomizationSpecDecryptionProvider.SOPS,
        secret_ref=kustomize.KustomizationSpecDecryptionSecretRef(name=layer.decryption),
    )


def _expression(readiness: Readiness) -> kustomize.KustomizationSpecHealthCheckExprs:
    """Without it Flux takes an object that has no status yet for ready (kstatus, read); Flux 2.5 or newer reads it."""

    def condition(status: str) -> str:
        return f"status.conditions.exists(e, e.type == '{readiness.condition}' && e.status == '{status}')"

    return kustomize.KustomizationSpecHealthCheckExprs(
        api_version=readiness.api_version,
        kind=readiness.kind,
        current=condition("True"),
        failed=condition("False") if readiness.false_is_final else None,
    )


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
