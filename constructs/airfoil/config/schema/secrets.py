"""Names of the Secrets that hold what must never stand in Git."""

from __future__ import annotations

from pydantic import Field

from airfoil.config.schema.section import DnsName, Section


class SecretNames(Section):
    """Each is the name of a Secret in Airflow's namespace; `airfoil secrets ENV` prints them with fresh values."""

    fernet_key: DnsName = Field(
        default="airflow-fernet",
        description="Encrypts connections and variables; key `fernet-key`.",
        examples=["airflow-fernet"],
    )
    webserver_secret_key: DnsName = Field(
        default="airflow-webserver",
        description="Airflow 2: signs sessions and log requests; key `webserver-secret-key`.",
        examples=["airflow-webserver"],
    )
    api_secret_key: DnsName = Field(
        default="airflow-api",
        description="Airflow 3: signs sessions and log requests; key `api-secret-key`.",
        examples=["airflow-api"],
    )
    jwt: DnsName = Field(
        default="airflow-jwt",
        description="Airflow 3: signs tokens of users and tasks; key `jwt-secret`.",
        examples=["airflow-jwt"],
    )
    metadata: DnsName = Field(
        default="airflow-metadata",
        description="URI of the metadata database; key `connection`.",
        examples=["airflow-metadata"],
    )
    result_backend: DnsName = Field(
        default="airflow-result-backend",
        description="Celery with a chart before 1.7 or an Airflow before 2.4, and nobody else: URI for the results; "
        "key `connection`.",
        examples=["airflow-result-backend"],
    )
    database: DnsName = Field(
        default="airflow-database",
        description="Embedded database: keys `username`, `password` and `database`.",
        examples=["airflow-database"],
    )
    broker: DnsName = Field(
        default="airflow-broker",
        description="Celery: URI of the broker; key `connection`.",
        examples=["airflow-broker"],
    )
    redis: DnsName = Field(
        default="airflow-redis",
        description="Celery: password of Redis; key `password`.",
        examples=["airflow-redis"],
    )
    admin: DnsName = Field(
        default="airflow-admin",
        description="First user: keys `username`, `password`, `email`, `firstname`, `lastname`.",
        examples=["airflow-admin"],
    )
