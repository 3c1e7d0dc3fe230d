"""How Git reaches the cluster: the controller's own objects, the order of the layers, and the release of the chart."""

from __future__ import annotations

from constructs import Construct

from airfoil.config.schema import Environment
from airfoil.delivery.base import Delivery
from airfoil.delivery.charts import Charts
from airfoil.delivery.layers import GITOPS, RELEASE, Layer, Readiness
from airfoil.helm.wanted import Wanted


def delivery_for(scope: Construct, environment: Environment) -> Delivery:
    """The delivery of an environment. Only its module is imported: each set of generated types costs start-up time."""
    match environment.delivery.controller:
        case "flux":
            from airfoil.delivery.flux import Flux

            return Flux(scope, environment)
        case "argocd":
            from airfoil.delivery.argocd import ArgoCd

            return ArgoCd(scope, environment)
        case "none":
            from airfoil.delivery.plain import Plain

            return Plain(scope, environment)


def release_in(layer: Construct, environment: Environment, release: Wanted) -> None:
    """Writes the release into its layer, where its form is an object of its own.

    An Application holds it itself, and rendered objects are no constructs.
    """
    match environment.delivery.release:
        case "helmrelease":
            from airfoil.delivery.helm_release import helm_release

            helm_release(layer, environment, release)
        case "helmchart":
            from airfoil.delivery.k3s import helm_chart

            helm_chart(layer, environment, release)
        case "application" | "rendered":
            return


__all__ = ["GITOPS", "RELEASE", "Charts", "Delivery", "Layer", "Readiness", "delivery_for", "release_in"]
