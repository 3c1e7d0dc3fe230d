"""The construct that composes one environment; the only place that knows the order of its layers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import cdk8s
from constructs import Construct

from airfoil.airflow import claims, profiles, services
from airfoil.airflow.notes import value_notes
from airfoil.airflow.pod_security import pod_security_labels
from airfoil.airflow.resources import component_resources
from airfoil.airflow.secrets.encrypted import judged, read_files
from airfoil.config.schema import Environment, Volume
from airfoil.constructs import (
    DynamicClaim,
    EmbeddedPostgres,
    Namespace,
    PodTemplates,
    Route,
    RouteTls,
    StaticStorageClass,
    StaticVolume,
    StatsdMonitor,
)
from airfoil.constructs.expected_secrets import ExpectedSecrets
from airfoil.constructs.storage import HostPath, Local, Nfs, VolumeSource
from airfoil.delivery import GITOPS, RELEASE, Charts, Layer, Readiness, delivery_for, release_in
from airfoil.errors import UserError
from airfoil.helm.parsing import ChartObject
from airfoil.manifests import Manifest, Origin
from airfoil.project import CLASHES

_LOCAL_PATH_NAMESPACE = "local-path-storage"
_READINESS = {
    # A store that was made a moment ago may not answer yet, so that `False` is no end: its operator tries again.
    "externalSecrets": (Readiness("external-secrets.io/v1", "ExternalSecret", "Ready"),),
    "sealedSecrets": (Readiness("bitnami.com/v1alpha1", "SealedSecret", "Synced", false_is_final=True),),
}


class AirflowEnvironment(Construct):
    """One Airflow in one cluster: everything that `environments/<name>.yaml` describes.

    Add objects of your own to a layer (``environment.layer("platform")``), or a layer of your own
    (``environment.add_layer("extra")``); they are delivered like all others.

    Args:
        scope: the app.
        environment: what to build, from `load_environments` or made in Python.
        root: the repository's folder, in which charts lie under `charts/`, and encrypted Secrets under `secrets/<name>/`.

    Raises:
        UserError: if parts of the environment can't work together, or its encrypted Secrets aren't what it expects.
    """

    def __init__(self, scope: Construct, environment: Environment, *, root: str | Path = ".") -> None:
        faults = [fault for clash in CLASHES for fault in clash(environment)]
        if faults:
            raise UserError(*faults)
        super().__init__(scope, environment.name)
        self.environment = environment
        self._root = Path(root)
        self._layers: dict[str, cdk8s.Chart] = {}
        self._manifests: list[tuple[str, ChartObject]] = []
        self._charts = Charts(environment, self._root)
        self._gitops = self._chart(GITOPS)
        self._delivery = delivery_for(self._gitops, environment)
        self._platform()
        self._secrets()
        self._storage()
        self._database()
        self._release()
        self._metrics()
        self._routing()

    def layer(self, name: str) -> cdk8s.Chart:
        """The chart of a layer, to add objects to. Raises ``KeyError`` if this environment has no such layer."""
        return self._layers[name]

    @property
    def charts(self) -> Mapping[str, cdk8s.Chart]:
        """The chart of each folder: that of the layers, and that of the controller's own objects."""
        return {GITOPS: self._gitops, **self._layers}

    def add_layer(
        self,
        name: str,
        *,
        after: tuple[str, ...] = (RELEASE,),
        gate: bool = False,
        readiness: tuple[Readiness, ...] = (),
        decryption: str = "",
    ) -> cdk8s.Chart:
        """Adds a layer and returns its chart.

        Args:
            name: name of its folder.
            after: the layers that must be in place first.
            gate: whether later layers wait until all of its objects are ready.
            readiness: for custom kinds in it, when they are ready.
            decryption: name of the Secret with the key of its SOPS-encrypted objects.
        """
        chart = self._chart(name)
        # A layer that this environment doesn't have (a database elsewhere, say) is nothing to wait for.
        present = tuple(layer for layer in after if layer in self._layers)
        self._delivery.add_layer(Layer(name, present, gate, readiness, decryption))
        self._layers[name] = chart
        return chart

    def add_manifests(self, layer: str, objects: Iterable[ChartObject]) -> None:
        """Adds plain objects to a layer, past cdk8s: it would take a millisecond for each, and add nothing."""
        self._manifests += [(layer, each) for each in objects]

    @property
    def manifests(self) -> Iterator[Manifest]:
        """The plain objects of all layers, as they will stand in the tree."""
        for layer, each in self._manifests:
            origin = Origin(f"{self.environment.name}/{layer}/{each.template}")
            yield Manifest(self.annotated(each.body, layer), self.environment.name, layer, origin)

    def completed(self, manifests: Sequence[Manifest]) -> Sequence[Manifest]:
        """All manifests of the environment, with what the controller is told of the whole."""
        return self._delivery.completed(manifests)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader of the tree should know: values of the user's over ours, what became of a chart's hooks."""
        return (*value_notes(self.environment), *self._charts.notes)

    def annotated(self, body: Mapping[str, Any], layer: str) -> Mapping[str, Any]:
        """A manifest of a layer, with what the controller reads from each object."""
        return self._delivery.annotated(body, layer)

    def _chart(self, name: str) -> cdk8s.Chart:
        labels = {"app.kubernetes.io/part-of": self.environment.airflow.release}
        return cdk8s.Chart(self, name, labels=labels, disable_resource_name_hashes=True)

    def _platform(self) -> None:
        environment = self.environment
        chart = self.add_layer("platform", after=(), gate=True)
        Namespace(chart, "namespace", name=environment.namespace, labels=pod_security_labels(environment))
        for namespace in self._charts.namespaces:
            Namespace(chart, f"namespace-{namespace}", name=namespace)
        if environment.installs_local_path:
            # Here and not above: only environments that have it pay for its import.
            from airfoil.constructs import LocalPathProvisioner

            provisioner = environment.storage.local_path_provisioner
            LocalPathProvisioner(
                chart,
                "local-path",
                namespace=_LOCAL_PATH_NAMESPACE,
                path=provisioner.path,
                image=provisioner.image,
                helper_image=provisioner.helper_image,
            )

    def _secrets(self) -> None:
        secrets = self.environment.secrets
        if secrets.provider == "existing":
            return
        encrypted: tuple[Mapping[str, Any], ...] = ()
        if secrets.provider != "externalSecrets":
            encrypted = judged(self.environment, read_files(self._root, self.environment.name))
        chart = self.add_layer(
            "secrets",
            after=("platform",),
            gate=True,
            readiness=_READINESS.get(secrets.provider, ()),
            decryption=secrets.sops.key_secret if secrets.provider == "sops" else "",
        )
        ExpectedSecrets(chart, "expected", environment=self.environment, encrypted=encrypted)

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
            self.add_layer("database", after=("platform", "storage", "secrets"), gate=True),
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
        after = ("platform", "storage", "secrets", "database")
        self._charts.deliver(self, self._delivery, before_airflow=True)
        self._charts.steps_before_airflow(self, after)
        chart = self.add_layer(RELEASE, after=(*after, *self._charts.before_airflow), gate=True)
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
        if environment.airflow.profiles:
            PodTemplates(
                chart,
                "profiles",
                name=profiles.config_map_name(environment),
                namespace=environment.namespace,
                files=profiles.files(environment),
            )
        release_in(chart, environment, self._charts.airflow)
        self._charts.release_of_airflow(self)
        self._charts.deliver(self, self._delivery, before_airflow=False)
        self._delivery.finish(self._charts.airflow, self._namespaces(), self._charts.cluster_kinds)

    def _metrics(self) -> None:
        monitor = self.environment.metrics.service_monitor
        if monitor is None:
            return
        StatsdMonitor(
            self.add_layer("metrics"),
            "statsd",
            release=self.environment.airflow.release,
            namespace=self.environment.namespace,
            interval=monitor.interval,
            labels=monitor.labels,
        )

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
        return tuple(dict.fromkeys([*names, *self._charts.namespaces, *self._charts.written_to]))


def _source(volume: Volume) -> VolumeSource:
    if volume.host_path is not None:
        return HostPath(volume.host_path)
    if volume.local is not None:
        return Local(volume.local.path, volume.local.node)
    if volume.nfs is not None:
        return Nfs(volume.nfs.server, volume.nfs.path, volume.nfs.mount_options)
    raise ValueError(f"a volume from {volume.source} has no PersistentVolume of airfoil's")
