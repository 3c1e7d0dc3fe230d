"""What each way of delivery answers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from airfoil.config.schema import Environment
from airfoil.delivery.layers import Layer
from airfoil.helm.kinds import ClusterKind
from airfoil.helm.wanted import Wanted
from airfoil.manifests import Manifest


class Delivery(ABC):
    """How Git reaches the cluster.

    Args:
        scope: the chart of the layer `gitops`, into which the controller's own objects go.
        environment: the environment.
    """

    def __init__(self, scope: Construct, environment: Environment) -> None:
        self.scope = scope
        self.environment = environment
        # The names of a controller's objects share its namespace with those of other people.
        self.stem = f"{environment.airflow.release}-{environment.name}"

    @abstractmethod
    def add_layer(self, layer: Layer) -> None:
        """Makes the controller apply one more layer."""

    @abstractmethod
    def finish(self, release: Wanted, namespaces: Sequence[str], cluster_kinds: Sequence[ClusterKind] = ()) -> None:
        """Makes what needs the whole: the release where the controller itself holds it, and its permissions.

        Args:
            release: the Airflow chart.
            namespaces: every namespace that the layers write to.
            cluster_kinds: kinds without namespace that charts bring which the controller installs.
        """

    def completed(self, manifests: Sequence[Manifest]) -> Sequence[Manifest]:
        """The whole tree, with what can be written only once all of it is known; most write nothing then."""
        return manifests

    def add_chart(self, release: Wanted) -> None:
        """Makes the controller install a chart from outside of any layer; only Argo CD does."""
        raise NotImplementedError(f"{type(self).__name__} installs {release.chart} from a layer")

    def annotated(self, body: Mapping[str, Any], layer: str) -> Mapping[str, Any]:
        """The manifest as this controller needs it in its layer; most need nothing."""
        return body
