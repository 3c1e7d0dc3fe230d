"""A chart by reference: the object by which the controller installs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from airfoil.config.schema import Environment
from airfoil.delivery.base import Delivery
from airfoil.helm.wanted import Wanted

if TYPE_CHECKING:
    from airfoil.delivery.charts import Layers


def refer(layers: Layers, delivery: Delivery, environment: Environment, chart: Wanted, layer: str) -> None:
    """Installs a chart by the controller's own kind: in a layer of its own, or by an Application beside Airflow's."""
    match environment.delivery.controller:
        case "flux":
            from airfoil.delivery.helm_release import helm_release

            scope = layers.add_layer(layer, after=("platform", "secrets"), gate=True)
            helm_release(scope, environment, chart)
        case "argocd":
            delivery.add_chart(chart)
        case "none":
            from airfoil.delivery.k3s import helm_chart

            helm_chart(layers.add_layer(layer, after=("platform", "secrets"), gate=True), environment, chart)
