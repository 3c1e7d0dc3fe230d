"""Task logs outside of the cluster."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from airfoil.config.schema.profiles import SecretKey
from airfoil.config.schema.section import DnsName, Section, Words

_REST = r"[^\s\x00-\x1f\x7f/%{}]+(/[^\s\x00-\x1f\x7f/%{}]+)*$"


class S3Logs(Section):
    folder: Annotated[
        str,
        StringConstraints(pattern=rf"^s3://{_REST}", max_length=2048),
        Words("`s3://`, a bucket and a folder in it, without a slash at the end"),
    ] = Field(description="Bucket, and folder in it.", examples=["s3://example-airflow/logs"])


class GcsLogs(Section):
    folder: Annotated[
        str,
        StringConstraints(pattern=rf"^gs://{_REST}", max_length=2048),
        Words("`gs://`, a bucket and a folder in it, without a slash at the end"),
    ] = Field(description="Bucket, and folder in it.", examples=["gs://example-airflow/logs"])


class AzureLogs(Section):
    container: Annotated[
        str,
        StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=63),
        Words("a container of Azure Blob Storage: lower-case letters, digits and single dashes"),
    ] = Field(default="airflow-logs", description="Container of the storage account.", examples=["airflow-logs"])
    folder: Annotated[
        str,
        StringConstraints(pattern=rf"^wasb{_REST.replace('+', '*', 1)}", max_length=2048),
        Words("a folder whose name begins with `wasb`, without a slash at the end"),
    ] = Field(
        default="wasb-logs",
        description="Folder in the container. By `wasb` at its beginning Airflow knows that it is Azure's.",
        examples=["wasb-logs"],
    )


class ElasticsearchLogs(Section):
    secret: DnsName = Field(
        default="airflow-elasticsearch-connection",
        description="Secret with the address of Elasticsearch under `connection`, user and password included.",
        examples=["airflow-elasticsearch-connection"],
    )


class RemoteLogs(Section):
    """One of `s3`, `gcs`, `azure`, `elasticsearch`."""

    s3: S3Logs | None = Field(
        default=None,
        description="Amazon S3, or what speaks its language.",
        examples=[{"folder": "s3://example-airflow/logs"}],
    )
    gcs: GcsLogs | None = Field(
        default=None, description="Google Cloud Storage.", examples=[{"folder": "gs://example-airflow/logs"}]
    )
    azure: AzureLogs | None = Field(
        default=None, description="Azure Blob Storage.", examples=[{"container": "airflow-logs"}]
    )
    elasticsearch: ElasticsearchLogs | None = Field(
        default=None,
        description="Elasticsearch. Tasks write JSON to standard output; your own shipper (Fluent Bit, Filebeat) takes it "
        "from there.",
        examples=[{"secret": "airflow-elasticsearch-connection"}],
    )
    connection: SecretKey | None = Field(
        default=None,
        description="Secret with the Airflow connection, as URI or JSON, that has the rights. Default: the pods' own "
        "identity in their cloud; Azure needs a connection.",
        examples=[{"secret": "airflow-remote-logs", "key": "connection"}],
    )

    @property
    def stores(self) -> tuple[str, ...]:
        """Names of the stores that are set; there is exactly one where no clash is."""
        return tuple(name for name in ("s3", "gcs", "azure", "elasticsearch") if getattr(self, name) is not None)
