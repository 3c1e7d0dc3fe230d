"""The construct that composes one environment; the only place that knows the order of its layers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import cdk8s
from constructs import Construct

from airfoil.airflow import claims, services
from airfoil.airflow.resources import component_resources
from airfoil.airflow.values import values
from airfoil.airflow.versions import chart_for
from airfoil.config.schema import Environment, Volume
from airfoil.constructs import (
    DynamicClaim,
    EmbeddedPostgres,
    LocalPathProvisioner,
    Namespace,
    Route,
    RouteTls,
    StaticStorageClass,
    StaticVolume,
)
from airfoil.constructs.storage import HostPath, Local, Nfs, VolumeSource
from airfoil.delivery import GITOPS, RELEASE, ChartRelease, Layer, delivery_for, release_in
from airfoil.errors import UserError
from airfoil.project import CLASHES

_LOCAL_PATH_NAMESPACE = "local-path-storage"


class AirflowEnvironment(Construct):
    """One Airflow in one cluster: everything that `environments/<name>.yaml` describes.

    Add objects of your own to a layer (``environment.layer("platform")``), or a layer of your own
    (``environment.add_layer("extra")``); they are delivered like all others.

    Args:
        scope: the app.
        environment: what to build, from `load_environments` or made in Python.

    Raises:
        UserError: if parts of the environment can't work together.
    """

    def __init__(self, scope: Construct, environment: Environment) -> None:
        faults = [fault for clash in CLASHES for fault in clash(environment)]
        if faults:
            raise UserError(*faults)
        super().__init__(scope, environment.name)
        self.environment = environment
        self._layers: dict[str, cdk8s.Chart] = {}
        self._gitops = self._chart(GITOPS)
        self._delivery = delivery_for(self._gitops, environment)
        self._platform()
        self._storage()
        self._database()
        self._release()
        self._routing()

    def layer(self, name: str) -> cdk8s.Chart:
        """The chart of a layer, to add objects to. Raises ``KeyError`` if this environment has no such layer."""
        return self._layers[name]

    def add_layer(self, name: str, *, after: tuple[str, ...] = (RELEASE,), gate: bool = False) -> cdk8s.Chart:
        """Adds a layer and returns its chart.

        Args:
            name: name of its folder.
            after: the layers that must be in place first.
            gate: whether later layers wait until all of its objects are ready.
        """
        chart = self._chart(name)
        # A layer that this environment doesn't have (a database elsewhere, say) is nothing to wait for.
        present = tuple(layer for layer in after if layer in self._layers)
        self._delivery.add_layer(Layer(name, present, gate))
        self._layers[name] = chart
        return chart

    def annotated(self, body: Mapping[str, Any], layer: str) -> Mapping[str, Any]:
        """A manifest of a layer, with what the controller reads from each object."""
        return self._delivery.annotated(body, layer)

    def _chart(self, name: str) -> cdk8s.Chart:
        labels = {"app.kubernetes.io/part-of": self.environment.airflow.release}
        return cdk8s.Chart(self, name, labels=labels, disable_resource_name_hashes=True)

    def _platform(self) -> None:
        environment = self.environment
        chart = self.add_layer("platform", after=(), gate=True)
        Namespace(chart, "namespace", name=environment.namespace)
        if environment.installs_local_path:
            provisioner = environment.storage.local_path_provisioner
            LocalPathProvisioner(
                chart,
                "local-path",
                namespace=_LOCAL_PATH_NAMESPACE,
                path=provisioner.path,
                image=provisioner.image,
                helper_image=provisioner.helper_image,
            )

    def _storage(self) -> None:
        volumes = {"dags": self.environment.storage.dags, "logs": self.environment.storage.logs}
        static = {role: volume for role, volume in volumes.items() if volume is not None and volume.is_static}
        if not static:
            return
        # Its claims are bound before any pod asks for them, so that this gate always opens.
        chart = self.add_layer("storage", after=("platform",), gate=True)
        class_name = self.environment.storage.class_name
        StaticStorageClass(chart, "class", name=class_name)
        for role, volume in static.items():
            StaticVolume(
                chart,
                role,
                volume_name=claims.volume_name(self.environment, role),
                claim_name=claims.claim_name(self.environment, role),
                namespace=self.environment.namespace,
                size=volume.size,
                access_mode=volume.access_mode,
                storage_class=class_name,
                source=_source(volume),
                labels={"type": f"{self.environment.airflow.release}-{role}"},
            )

    def _database(self) -> None:
        database = self.environment.database.in_cluster
        if database is None:
            return
        EmbeddedPostgres(
            self.add_layer("database", after=("platform", "storage"), gate=True),
            "postgresql",
            name=services.database_service(self.environment),
            namespace=self.environment.namespace,
            image=database.image,
            size=database.size,
            storage_class=database.storage_class or self.environment.default_storage_class,
            secret=self.environment.secrets.database,
            resources=component_resources(self.environment, "database"),
        )

    def _release(self) -> None:
        environment = self.environment
        chart = self.add_layer(RELEASE, after=("platform", "storage", "database"), gate=True)
        # Claims that wait for their first consumer lie beside it: in an earlier layer they would wait for ever.
        for role, volume in (("dags", environment.storage.dags), ("logs", environment.storage.logs)):
            if volume is not None and volume.storage_class is not None:
                DynamicClaim(
                    chart,
                    role,
                    name=claims.claim_name(environment, role),
                    namespace=environment.namespace,
                    size=volume.size,
                    access_mode=volume.access_mode,
                    storage_class=volume.storage_class,
                )
        release = ChartRelease(chart_for(environment).version, values(environment))
        release_in(chart, environment, release)
        self._delivery.finish(release, self._namespaces())

    def _routing(self) -> None:
        routing = self.environment.routing
        if routing is None:
            return
        service = services.web_service(self.environment)
        tls = None if routing.tls is None else RouteTls(routing.tls.cert_resolver, routing.tls.secret_name)
        Route(
            self.add_layer("routing", after=(RELEASE,)),
            "web",
            name=self.environment.airflow.release,
            namespace=self.environment.namespace,
            api_group=self.environment.cluster.traefik.api_group,
            host=routing.host,
            path=routing.path,
            service=service.name,
            port=service.port,
            entry_points=routing.entry_points,
            tls=tls,
            redirect_from=routing.redirect_from,
            strip_prefix=routing.strip_prefix is True,
        )

    def _namespaces(self) -> tuple[str, ...]:
        """Every namespace that the layers write to."""
        names = [self.environment.namespace]
        if self.environment.installs_local_path:
            names.append(_LOCAL_PATH_NAMESPACE)
        if self.environment.delivery.release == "helmchart":
            names.append("kube-system")
        return tuple(names)


def _source(volume: Volume) -> VolumeSource:
    if volume.host_path is not None:
        return HostPath(volume.host_path)
    if volume.local is not None:
        return Local(volume.local.path, volume.local.node)
    if volume.nfs is not None:
        return Nfs(volume.nfs.server, volume.nfs.path, volume.nfs.mount_options)
    raise ValueError(f"a volume from {volume.source} has no PersistentVolume of airfoil's")
