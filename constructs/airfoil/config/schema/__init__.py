"""The typed, frozen form of `environments/<name>.yaml`; unknown keys are refused."""

from airfoil.config.schema.airflow import Airflow, Chart, Image
from airfoil.config.schema.charts import OtherChart
from airfoil.config.schema.cluster import Cluster, Existing, Traefik
from airfoil.config.schema.database import Database, EmbeddedDatabase, ExternalDatabase
from airfoil.config.schema.delivery import Delivery, Repository
from airfoil.config.schema.environment import Environment
from airfoil.config.schema.metrics import Metrics, ServiceMonitor
from airfoil.config.schema.network import Network
from airfoil.config.schema.pgbouncer import PgBouncer
from airfoil.config.schema.profiles import Profile, ProfileVolume, SecretKey
from airfoil.config.schema.remote_logs import RemoteLogs
from airfoil.config.schema.replicas import Replicas
from airfoil.config.schema.resources import Amounts, ComponentResources, Resources
from airfoil.config.schema.routing import Routing, Tls
from airfoil.config.schema.secrets import SecretNames
from airfoil.config.schema.security import Security
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
from airfoil.config.schema.workers import Autoscaling, NamedWorkerSet, Workers, WorkerSet

__all__ = [
    "Airflow",
    "Amounts",
    "Autoscaling",
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
    "Metrics",
    "NamedWorkerSet",
    "Network",
    "NfsVolume",
    "OtherChart",
    "PgBouncer",
    "Profile",
    "ProfileVolume",
    "RemoteLogs",
    "Replicas",
    "Repository",
    "Resources",
    "Routing",
    "SecretKey",
    "SecretNames",
    "Security",
    "ServiceMonitor",
    "Storage",
    "Tls",
    "Traefik",
    "Volume",
    "WorkerSet",
    "Workers",
]
