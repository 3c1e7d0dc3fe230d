"""Airflow's metadata database."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from airfoil.config.schema.pgbouncer import PgBouncer
from airfoil.config.schema.profiles import SecretKey
from airfoil.config.schema.section import Count, DnsName, Host, Quantity, Section, Text

SslMode = Literal["disable", "allow", "prefer", "require", "verify-ca", "verify-full"]
"""libpq's `sslmode` (PostgreSQL documentation, read)."""


class EmbeddedDatabase(Section):
    """A small PostgreSQL of airfoil's own. The chart's Bitnami image is gone from its registry (apache/airflow#57328)."""

    image: Text = Field(
        default="postgres:16.9",
        description="Image of the official PostgreSQL. Another major version can't read the old data: dump and restore.",
        examples=["postgres:16.9"],
    )
    size: Quantity = Field(default="8Gi", description="Size of its volume.", examples=["8Gi"])
    storage_class: DnsName | None = Field(
        default=None,
        description="StorageClass of its volume. Default: the cluster's default class.",
        examples=["local-path"],
    )


class ExternalDatabase(Section):
    """A PostgreSQL elsewhere. User and password stand in the Secret `secrets.metadata`, under `connection`."""

    host: Host = Field(description="Host name or address.", examples=["db.example.org"])
    port: Count = Field(default=5432, ge=1, le=65535, description="Its port.", examples=[5432])
    name: Text = Field(default="airflow", description="Name of the database.", examples=["airflow"])
    ssl_mode: SslMode = Field(
        default="require",
        description="libpq's `sslmode`: `require` encrypts, the `verify-` ones also check who answers.",
        examples=["require", "verify-full"],
    )
    root_certificate: SecretKey | None = Field(
        default=None,
        description="Secret with the certificate of whom the server's own is signed by; the `verify-` modes need it. It is "
        "mounted as /etc/airflow-database/ca.crt.",
        examples=[{"secret": "airflow-database-ca", "key": "ca.crt"}],
    )


class Database(Section):
    embedded: EmbeddedDatabase | None = Field(
        default=None,
        description="PostgreSQL in the cluster. This is the default where `external` is not given.",
        examples=[{"size": "8Gi"}],
    )
    external: ExternalDatabase | None = Field(
        default=None, description="PostgreSQL outside of this tree.", examples=[{"host": "db.example.org"}]
    )

    pgbouncer: PgBouncer | None = Field(
        default=None,
        description="Run PgBouncer between Airflow and the database. Default: none.",
        examples=[{"poolSize": 20}],
    )

    @property
    def in_cluster(self) -> EmbeddedDatabase | None:
        """The embedded database to write, or None where an external one is used."""
        if self.external is not None:
            return None
        return self.embedded or EmbeddedDatabase()

    @property
    def trusts(self) -> SecretKey | None:
        """Where the certificate lies by which an external database is known, or None."""
        return None if self.external is None else self.external.root_certificate
