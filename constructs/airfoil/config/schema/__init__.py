"""The typed, frozen form of `environments/<name>.yaml`; unknown keys are refused."""

from airfoil.config.schema.airflow import Airflow, Chart, Image
from airfoil.config.schema.cluster import Cluster, Existing, Traefik
from airfoil.config.schema.database import Database, EmbeddedDatabase, ExternalDatabase
from airfoil.config.schema.delivery import Delivery, Repository
from airfoil.config.schema.environment import Environment
from airfoil.config.schema.resources import Amounts, ComponentResources, Resources
from airfoil.config.schema.routing import Routing, Tls
from airfoil.config.schema.secrets import SecretNames
from airfoil.config.schema.storage import (
    DagsVolume,
    GitSync,
    LocalPathProvisioner,
    LocalVolume,
    LogsVolume,
    NfsVolume,
    Storage,
    Volume,
)

__all__ = [
    "Airflow",
    "Amounts",
    "Chart",
    "Cluster",
    "ComponentResources",
    "DagsVolume",
    "Database",
    "Delivery",
    "EmbeddedDatabase",
    "Environment",
    "Existing",
    "ExternalDatabase",
    "GitSync",
    "Image",
    "LocalPathProvisioner",
    "LocalVolume",
    "LogsVolume",
    "NfsVolume",
    "Repository",
    "Resources",
    "Routing",
    "SecretNames",
    "Storage",
    "Tls",
    "Traefik",
    "Volume",
]
