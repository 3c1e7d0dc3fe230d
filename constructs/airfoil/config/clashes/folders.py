"""Paths that would do harm: of the system, into each other, or out of where they start."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.clashes.volumes import volumes
from airfoil.config.schema import Environment
from airfoil.errors import Fault

_SYSTEM = ("/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/run", "/sbin", "/sys", "/usr")
"""Nothing in these is ours (Filesystem Hierarchy Standard, read)."""

_SHARED = ("/", "/home", "/media", "/mnt", "/opt", "/root", "/srv", "/tmp", "/var", "/var/lib", "/var/log", "/var/tmp")  # noqa: S108
"""Folders that others have folders in: one below is fine, these themselves are not."""


def folder_is_not_the_systems(environment: Environment) -> Iterator[Fault]:
    """Airflow's user becomes the owner of the logs' folder, and the provisioner removes folders of its own."""
    for path, folder in _node_folders(environment):
        if folder in _SHARED or any(_is_within(folder, system) for system in _SYSTEM):
            name = path.split(".")[1]
            yield Fault(
                "system-folder",
                f"is `{folder}`, which belongs to the node's system",
                path=path,
                help=f"use a folder of its own, e.g. `/srv/airflow/{'volumes' if 'rovisioner' in name else name}`",
            )


def folders_are_apart(environment: Environment) -> Iterator[Fault]:
    """Logs among the DAGs would be parsed as DAGs; DAGs among the logs would be cleaned up with them."""
    dags, logs = environment.storage.dags, environment.storage.logs
    if dags is None or logs is None:
        return
    pairs = []
    if dags.host_path and logs.host_path:
        pairs.append(("hostPath", dags.host_path, logs.host_path))
    if dags.local and logs.local and dags.local.node == logs.local.node:
        pairs.append(("local.path", dags.local.path, logs.local.path))
    if dags.nfs and logs.nfs and dags.nfs.server == logs.nfs.server:
        pairs.append(("nfs.path", dags.nfs.path, logs.nfs.path))
    for key, of_dags, of_logs in pairs:
        if _is_within(of_dags, of_logs) or _is_within(of_logs, of_dags):
            relation = "the two are the same folder" if of_dags == of_logs else "one lies inside the other"
            yield Fault(
                "same-folder",
                f"is `{of_logs}` and storage.dags.{key} is `{of_dags}`: {relation}",
                path=f"storage.logs.{key}",
                help="give DAGs and logs folders beside each other, e.g. `/srv/airflow/dags` and `/srv/airflow/logs`",
            )


def no_path_steps_back(environment: Environment) -> Iterator[Fault]:
    """Kubernetes refuses `..` in a hostPath (`must not contain '..'`, read), and nobody means it elsewhere."""
    for path, folder in _all_paths(environment):
        if {".", ".."} & set(folder.split("/")):
            yield Fault(
                "path-steps-back",
                f"is `{folder}`, which has `.` or `..` as one of its parts",
                path=path,
                help="write the path without `.` and `..`",
            )


def _node_folders(environment: Environment) -> Iterator[tuple[str, str]]:
    for path, volume in volumes(environment):
        if volume.host_path is not None:
            yield f"{path}.hostPath", volume.host_path
        if volume.local is not None:
            yield f"{path}.local.path", volume.local.path
    yield "storage.localPathProvisioner.path", environment.storage.local_path_provisioner.path


def _all_paths(environment: Environment) -> Iterator[tuple[str, str]]:
    yield from _node_folders(environment)
    for path, volume in volumes(environment):
        if volume.nfs is not None:
            yield f"{path}.nfs.path", volume.nfs.path
    if environment.storage.dags is not None and environment.storage.dags.git_sync is not None:
        yield "storage.dags.gitSync.folder", environment.storage.dags.git_sync.folder
    yield "delivery.repository.path", environment.delivery.repository.path
    if environment.routing is not None:
        yield "routing.path", environment.routing.path


def _is_within(folder: str, parent: str) -> bool:
    return folder == parent or folder.startswith(parent.rstrip("/") + "/")
