"""Names of the volumes and claims of DAGs and logs: the tree makes them, and the chart's values name them."""

from __future__ import annotations

from typing import Literal

from airfoil.config.schema import Environment, Volume

Role = Literal["dags", "logs"]

_FOLDER = {"host_path": "local", "local": "local", "nfs": "nfs"}
"""How names tell where a volume lies: `<release>-local-dags-folder`, `<release>-nfs-logs-pv`."""


def dags_claim(environment: Environment) -> str | None:
    """Name of the claim that holds the DAGs, or None where they come with the image or by git-sync."""
    return _claim(environment, environment.storage.dags, "dags")


def logs_claim(environment: Environment) -> str | None:
    """Name of the claim that holds the logs, or None where they stay in the pods."""
    return _claim(environment, environment.storage.logs, "logs")


def claim_name(environment: Environment, role: str) -> str:
    """Like `dags_claim` and `logs_claim`, for a role that has a claim.

    Raises:
        ValueError: if it has none.
    """
    name = {"dags": dags_claim, "logs": logs_claim}[role](environment)
    if name is None:
        raise ValueError(f"environment {environment.name} has no claim for {role}")
    return name


def volume_name(environment: Environment, role: str) -> str:
    """Name of the PersistentVolume that airfoil writes for a role.

    Raises:
        ValueError: if airfoil writes none.
    """
    volume = {"dags": environment.storage.dags, "logs": environment.storage.logs}[role]
    if volume is None or not volume.sources or volume.source not in _FOLDER:
        raise ValueError(f"environment {environment.name} has no PersistentVolume for {role}")
    return f"{environment.airflow.release}-{_FOLDER[volume.source]}-{role}-pv"


def _claim(environment: Environment, volume: Volume | None, role: Role) -> str | None:
    if volume is None or not volume.sources or volume.source == "git_sync":
        return None
    if volume.existing_claim is not None:
        return volume.existing_claim
    release = environment.airflow.release
    if volume.source in _FOLDER:
        return f"{release}-{_FOLDER[volume.source]}-{role}-folder"
    return f"{release}-{role}"
