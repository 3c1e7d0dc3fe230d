"""Where DAGs and logs lie: one source each, on nodes and classes that are there."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.schema import DagsVolume, Environment, LogsVolume
from airfoil.config.schema.cluster import DEFAULT_CLASS
from airfoil.config.wording.suggest import did_you_mean, listed
from airfoil.errors import Fault

_CAMEL = {
    "host_path": "hostPath",
    "local": "local",
    "nfs": "nfs",
    "existing_claim": "existingClaim",
    "storage_class": "storageClass",
    "git_sync": "gitSync",
}


def volumes(environment: Environment) -> Iterator[tuple[str, DagsVolume | LogsVolume]]:
    """The volumes that the environment has, with their dotted paths."""
    if environment.storage.dags is not None:
        yield "storage.dags", environment.storage.dags
    if environment.storage.logs is not None:
        yield "storage.logs", environment.storage.logs


def exactly_one_source(environment: Environment) -> Iterator[Fault]:
    for path, volume in volumes(environment):
        first, *others = (*volume.sources, "")
        if not first:
            folder = path.rpartition(".")[2]
            yield Fault(
                "no-source",
                "says nothing of where the files lie",
                path=path,
                help=f"add one of {listed(_CAMEL[name] for name in volume.SOURCES)}; e.g. "
                f"`hostPath: /srv/airflow/{folder}`. For none at all remove `{folder}:`",
            )
        for other in filter(None, others):
            yield Fault(
                "two-sources",
                f"clashes with {path}.{_CAMEL[first]}: a volume has one source",
                path=f"{path}.{_CAMEL[other]}",
                help=f"keep one of the two: remove `{_CAMEL[first]}` or `{_CAMEL[other]}`",
            )


def host_path_has_one_node(environment: Environment) -> Iterator[Fault]:
    """A hostPath volume has no node affinity, so that each node serves a folder of its own (rule ST015, read)."""
    nodes = environment.cluster.nodes
    for path, volume in volumes(environment):
        if volume.host_path is not None and not environment.cluster.has_one_node:
            yield Fault(
                "host-path-on-several-nodes",
                f"clashes with cluster.nodes, which has {len(nodes)} nodes: a hostPath is another folder on each of "
                "them, and what one pod writes the next doesn't find",
                path=f"{path}.hostPath",
                help=f"keep the pods on one node with `local: {{path: {volume.host_path}, node: {nodes[0]}}}`, or use "
                "`nfs`, or a storageClass that gives ReadWriteMany",
            )


def node_is_known(environment: Environment) -> Iterator[Fault]:
    nodes = environment.cluster.nodes
    for path, volume in volumes(environment):
        if volume.local is not None and nodes and volume.local.node not in nodes:
            yield Fault(
                "unknown-node",
                f"is `{volume.local.node}`, which cluster.nodes doesn't have: no pod could be scheduled there",
                path=f"{path}.local.node",
                help=f"{did_you_mean(volume.local.node, nodes)}nodes: {listed(nodes)}. `kubectl get nodes` prints them",
            )


def class_is_known(environment: Environment) -> Iterator[Fault]:
    """A claim of a class that isn't there stays Pending: `storageclass.storage.k8s.io "x" not found` (run)."""
    known = known_classes(environment)
    named = [(f"{path}.storageClass", volume.storage_class) for path, volume in volumes(environment)]
    if environment.database.embedded is not None:
        named.append(("database.embedded.storageClass", environment.database.embedded.storage_class))
    for path, name in named:
        if name is None or name in known:
            continue
        if name == environment.storage.class_name:
            yield Fault(
                "class-without-provisioner",
                f"is `{name}`, the class of the volumes that airfoil writes (storage.className): nothing provisions "
                "volumes of it",
                path=path,
                help=f"name a class with a provisioner: {listed(sorted(known)) or 'none is known here'}",
            )
            continue
        yield Fault(
            "unknown-storage-class",
            f"is `{name}`, a class that nothing here brings along",
            path=path,
            help=f"{did_you_mean(name, known)}known here: {listed(sorted(known)) or 'none'}. If it is in the cluster "
            f"(`kubectl get storageclass`), say so: `cluster.existing.storageClasses: [{name}]`",
        )


def claims_differ(environment: Environment) -> Iterator[Fault]:
    """One claim mounted for both has DAGs and logs in the same folder: the chart mounts it whole (values.yaml, read)."""
    dags, logs = environment.storage.dags, environment.storage.logs
    if dags is None or logs is None:
        return
    if dags.existing_claim is not None and dags.existing_claim == logs.existing_claim:
        yield Fault(
            "same-folder",
            f"is `{logs.existing_claim}`, as is storage.dags.existingClaim: logs would be written among the DAGs",
            path="storage.logs.existingClaim",
            help="give the logs a claim of their own",
        )


def written_keys_are_read(environment: Environment) -> Iterator[Fault]:
    """A key that nothing reads would make its writer believe that it does something."""
    for path, volume in volumes(environment):
        written = volume.model_fields_set
        if len(volume.sources) != 1:
            continue
        source = _CAMEL[volume.source]
        idle = []
        if source in {"existingClaim", "gitSync"}:
            idle += [key for field, key in (("size", "size"), ("access_mode", "accessMode")) if field in written]
        if isinstance(volume, LogsVolume) and source != "hostPath" and "prepare" in written:
            idle.append("prepare")
        for key in idle:
            yield Fault(
                "idle-key",
                f"has no effect with `{source}`",
                path=f"{path}.{key}",
                help=f"remove `{key}`",
            )


def known_classes(environment: Environment) -> frozenset[str]:
    """Names of the StorageClasses that are in the cluster once this tree is applied."""
    cluster = environment.cluster
    names = {*cluster.existing.storage_classes, cluster.default_storage_class, DEFAULT_CLASS.get(cluster.distribution)}
    if environment.installs_local_path:
        names.add("local-path")
    return frozenset(name for name in names if name is not None)
