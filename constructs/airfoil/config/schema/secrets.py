"""The Secrets that hold what must never stand in Git: their names, and who puts them into the cluster."""

from __future__ import annotations

from pydantic import Field

from airfoil.config.schema.secret_providers import ExternalSecrets, SealedSecrets, SecretProvider, Sops
from airfoil.config.schema.section import DnsName, Section


class SecretNames(Section):
    """Names of Secrets in Airflow's namespace, and their provider; `airfoil secrets ENV` prints them with fresh values.

    The defaults are names that no version of the chart makes for a release called `airflow`.
    """

    provider: SecretProvider = Field(
        default="existing",
        description="Who puts them into the cluster: `existing` (you; the tree has their names alone), "
        "`externalSecrets` (the External Secrets Operator, from a store), `sealedSecrets` or `sops` (encrypted files in "
        "`secrets/<environment>/`).",
        examples=["existing", "sealedSecrets"],
    )
    external_secrets: ExternalSecrets | None = Field(
        default=None,
        description="With `provider: externalSecrets`: where the values lie.",
        examples=[{"store": {"name": "company-vault"}}],
    )
    sealed_secrets: SealedSecrets = Field(
        default_factory=SealedSecrets,
        description="With `provider: sealedSecrets`: what kubeseal must know.",
        examples=[{"certificate": "secrets/home.pem"}],
    )
    sops: Sops = Field(
        default_factory=Sops,
        description="With `provider: sops`: the age keys.",
        examples=[{"keySecret": "sops-age"}],
    )
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
        default="airflow-metadata-connection",
        description="URI of the metadata database; key `connection`. Not with the community's chart.",
        examples=["airflow-metadata-connection"],
    )
    result_backend: DnsName = Field(
        default="airflow-result-backend-connection",
        description="Celery with a chart before 1.7 or an Airflow before 2.4, and nobody else: URI for the results; "
        "key `connection`.",
        examples=["airflow-result-backend-connection"],
    )
    database: DnsName = Field(
        default="airflow-database",
        description="Embedded database: keys `username`, `password` and `database`. With the community's chart also the "
        "login of an external one: `username` and `password`.",
        examples=["airflow-database"],
    )
    pgbouncer: DnsName = Field(
        default="airflow-pgbouncer",
        description="PgBouncer: its configuration, keys `pgbouncer.ini` and `users.txt`, and the URI of its statistics, key "
        "`connection`. Not with the community's chart, which makes them itself.",
        examples=["airflow-pgbouncer"],
    )
    broker: DnsName = Field(
        default="airflow-broker",
        description="Celery: URI of the broker; key `connection`. Not with the community's chart.",
        examples=["airflow-broker"],
    )
    redis: DnsName = Field(
        default="airflow-redis",
        description="Celery: password of Redis; key `password`.",
        examples=["airflow-redis"],
    )
    flower: DnsName = Field(
        default="airflow-flower-login",
        description="Flower: name and password as `NAME:PASSWORD`; key `basicAuth`.",
        examples=["airflow-flower-login"],
    )
    admin: DnsName = Field(
        default="airflow-admin",
        description="First user: keys `username`, `password`, `email`, `firstname`, `lastname`.",
        examples=["airflow-admin"],
    )
