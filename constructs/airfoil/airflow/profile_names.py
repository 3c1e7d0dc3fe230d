"""What the parts of worker profiles are called, and where Airflow finds them."""

from __future__ import annotations

from airfoil.config.schema import Environment

FOLDER = "/opt/airflow/profiles"
"""Where the scheduler reads the pod templates. A folder of a ConfigMap is kept up to date while the scheduler runs."""

VOLUME = "profiles"
"""Name of the volume in the scheduler's pod."""


def config_map_name(environment: Environment) -> str:
    """Name of the ConfigMap that holds the pod templates of an environment."""
    return f"{environment.airflow.release}-profiles"


def file_name(profile: str) -> str:
    """Name of a profile's pod template, as key of the ConfigMap."""
    return f"{profile}.yaml"


def path(profile: str) -> str:
    """Where the scheduler reads a profile's pod template."""
    return f"{FOLDER}/{file_name(profile)}"
