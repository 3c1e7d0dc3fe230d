"""Flux: a Kustomization for each layer, in order."""

from __future__ import annotations

from collections.abc import Sequence

from airfoil.delivery.base import Delivery
from airfoil.delivery.layers import Layer, Readiness
from airfoil.helm.kinds import ClusterKind
from airfoil.helm.wanted import Wanted
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
