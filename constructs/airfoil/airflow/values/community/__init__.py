"""The community chart's values, from the same environment file."""

from airfoil.airflow.values.community.components import components, image
from airfoil.airflow.values.community.configuration import configuration
from airfoil.airflow.values.community.database import certificate, database, pgbouncer
from airfoil.airflow.values.community.git_sync import git_sync
from airfoil.airflow.values.community.operation import disruption_budgets, probes, replicas
from airfoil.airflow.values.community.resources import resources
from airfoil.airflow.values.community.storage import storage
from airfoil.airflow.values.community.users import users
from airfoil.airflow.values.community.variables import variables
from airfoil.airflow.values.community.workers import redis, workers

__all__ = ["PARTS"]

PARTS = (
    image,
    components,
    configuration,
    variables,
    database,
    certificate,
    pgbouncer,
    redis,
    storage,
    git_sync,
    users,
    resources,
    workers,
    probes,
    replicas,
    disruption_budgets,
)
"""Every part of the values, as for the official chart."""
