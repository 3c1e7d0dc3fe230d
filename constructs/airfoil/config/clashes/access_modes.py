"""Access modes: what the volume's kind can give, and what Airflow's pods need."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.clashes.volumes import volumes
from airfoil.config.schema import DagsVolume, Environment
from airfoil.errors import Fault


def provisioner_gives_mode(environment: Environment) -> Iterator[Fault]:
    """local-path: `NodePath only supports ReadWriteOnce and ReadWriteOncePod access modes` (rule ST013, read)."""
    local_path = _local_path_classes(environment)
    for path, volume in volumes(environment):
        if volume.storage_class not in local_path or volume.access_mode in {"ReadWriteOnce", "ReadWriteOncePod"}:
            continue
        if environment.cluster.has_one_node:
            advice = "write `accessMode: ReadWriteOnce`, which is enough where all pods run on one node"
        else:
            advice = "use `nfs`, or a class whose provisioner gives this mode"
        yield Fault(
            "mode-not-provisioned",
            f"is {volume.access_mode}{_by_default(volume.model_fields_set)}, but the provisioner of "
            f"`{volume.storage_class}` makes ReadWriteOnce volumes only: the claim would stay Pending",
            path=f"{path}.accessMode",
            help=advice,
        )


def logs_are_written(environment: Environment) -> Iterator[Fault]:
    logs = environment.storage.logs
    if logs is not None and logs.access_mode == "ReadOnlyMany":
        yield Fault(
            "logs-read-only",
            "is ReadOnlyMany, but every task writes its log",
            path="storage.logs.accessMode",
            help="write `accessMode: ReadWriteMany`, or `ReadWriteOnce` where all pods run on one node",
        )


def several_pods_share(environment: Environment) -> Iterator[Fault]:
    """Scheduler, DAG processor, triggerer, workers and the web component mount the same claim (rendered charts)."""
    for path, volume in volumes(environment):
        if volume.access_mode != "ReadWriteOncePod":
            continue
        if isinstance(volume, DagsVolume) and _has_one_reader_of_dags(environment):
            continue
        yield Fault(
            "one-pod-mode",
            "is ReadWriteOncePod, but several of Airflow's pods use this volume: the second one would stay Pending",
            path=f"{path}.accessMode",
            help="write `accessMode: ReadWriteOnce` (one node), or `ReadWriteMany` (several nodes)",
        )


def several_nodes_share(environment: Environment) -> Iterator[Fault]:
    """ReadWriteOnce is one node: pods elsewhere end with `Multi-Attach error for volume` (rule ST019)."""
    if environment.cluster.has_one_node:
        return
    bound_to_a_node = _local_path_classes(environment)
    for path, volume in volumes(environment):
        if volume.storage_class is None or volume.storage_class in bound_to_a_node:
            continue
        if volume.access_mode == "ReadWriteOnce":
            yield Fault(
                "one-node-mode",
                f"is ReadWriteOnce, which is one node's, but cluster.nodes has {len(environment.cluster.nodes)}: pods on "
                "the others could not mount it",
                path=f"{path}.accessMode",
                help="write `accessMode: ReadWriteMany`, with a class whose provisioner gives it",
            )


def _by_default(written: set[str]) -> str:
    return "" if "access_mode" in written else " by default"


def _has_one_reader_of_dags(environment: Environment) -> bool:
    """Only Airflow 2's scheduler reads them, where it runs the tasks itself and no triggerer runs (rendered charts)."""
    airflow = environment.airflow
    return airflow.major == 2 and airflow.executors == ("LocalExecutor",) and not airflow.triggerer


def _local_path_classes(environment: Environment) -> frozenset[str]:
    """Classes of Rancher's local-path provisioner: its own name everywhere, and kind's default class (kind, read)."""
    return frozenset({"local-path", "standard"} if environment.cluster.distribution == "kind" else {"local-path"})
