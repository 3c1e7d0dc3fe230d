"""One environment: one Airflow in one cluster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field, StringConstraints

from airfoil.config.schema.airflow import Airflow
from airfoil.config.schema.charts import OtherChart, ReleaseName
from airfoil.config.schema.cluster import Cluster
from airfoil.config.schema.database import Database
from airfoil.config.schema.delivery import Delivery
from airfoil.config.schema.metrics import Metrics
from airfoil.config.schema.network import Network
from airfoil.config.schema.remote_logs import RemoteLogs
from airfoil.config.schema.resources import Resources
from airfoil.config.schema.routing import Routing
from airfoil.config.schema.secrets import SecretNames
from airfoil.config.schema.section import DnsLabel, Section, Words
from airfoil.config.schema.security import Security
from airfoil.config.schema.storage import Storage

EnvironmentName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", max_length=40),
    Words("lower-case letters, digits and dashes, with a letter or digit at both ends, 40 characters at most"),
]
"""It becomes part of the names of the controller's objects, which leaves it less than a DNS label's 63 characters."""


class Environment(Section):
    """The whole of `environments/<name>.yaml`. The name comes from the file and is no key in it.

    Frozen, but not hashable: it holds mappings as the file has them. Its JSON (`model_dump_json`) serves as a key.
    """

    name: EnvironmentName = Field(
        description="Name of the environment: the file's name without `.yaml`, and the folder's name in `dist/`.",
        examples=["home"],
    )
    namespace: DnsLabel = Field(default="airflow", description="Namespace of Airflow.", examples=["airflow"])
    cluster: Cluster = Field(description="The cluster, and what it has already.", examples=[{"distribution": "k3s"}])
    delivery: Delivery = Field(description="How Git reaches the cluster.", examples=[{"controller": "flux"}])
    airflow: Airflow = Field(
        default_factory=Airflow,
        description="Which Airflow.",
        examples=[{"version": "3.2.2", "executor": "LocalExecutor"}],
    )
    storage: Storage = Field(
        default_factory=Storage,
        description="DAGs and logs.",
        examples=[{"dags": {"hostPath": "/srv/airflow/dags"}}],
    )
    database: Database = Field(
        default_factory=Database,
        description="Metadata database. Default: embedded.",
        examples=[{"embedded": {"size": "8Gi"}}],
    )
    secrets: SecretNames = Field(
        default_factory=SecretNames,
        description="Names of Secrets.",
        examples=[{"fernetKey": "airflow-fernet"}],
    )
    routing: Routing | None = Field(
        default=None,
        description="The route to the web interface. Default: none, use `kubectl port-forward`.",
        examples=[{"host": "home.example.org", "path": "/airflow"}],
    )
    resources: Resources = Field(default_factory=Resources, description="CPU and memory.", examples=[{"size": "small"}])

    remote_logs: RemoteLogs | None = Field(
        default=None,
        description="Task logs outside of the cluster. Default: none; see `storage.logs`.",
        examples=[{"s3": {"folder": "s3://example-airflow/logs"}}],
    )
    metrics: Metrics = Field(
        default_factory=Metrics, description="Metrics, and who fetches them.", examples=[{"statsd": True}]
    )
    network: Network = Field(
        default_factory=Network, description="Who may talk to Airflow's pods.", examples=[{"policies": True}]
    )
    security: Security = Field(
        default_factory=Security,
        description="What Airflow's pods may do on their node.",
        examples=[{"podSecurity": "restricted"}],
    )

    charts: Mapping[ReleaseName, OtherChart] = Field(
        default_factory=dict,
        description="Other Helm charts, under the names of their releases.",
        examples=[{"keda": {"repository": "https://kedacore.github.io/charts", "version": "2.17.1"}}],
    )

    @property
    def needs_default_class(self) -> bool:
        """Whether a claim of this environment leaves its class to the cluster (database, Redis)."""
        database = self.database.in_cluster
        runs_redis = self.airflow.broker == "redis" and any(
            name.startswith("Celery") for name in self.airflow.executors
        )
        return runs_redis or (database is not None and database.storage_class is None)

    @property
    def installs_local_path(self) -> bool:
        """Whether the local-path provisioner and its default class are part of the tree."""
        wanted = self.storage.local_path_provisioner.enabled
        if wanted is not None:
            return wanted
        return self.cluster.default_storage_class is None and self.needs_default_class

    @property
    def default_storage_class(self) -> str | None:
        """The default class once this tree is applied."""
        return "local-path" if self.installs_local_path else self.cluster.default_storage_class
