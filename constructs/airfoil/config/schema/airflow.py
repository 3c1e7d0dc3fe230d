"""Which Airflow, by which chart, with which executor."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from airfoil.config.schema.section import DnsLabel, DnsName, Flag, Section, Text


class Chart(Section):
    flavour: Literal["official"] = Field(
        default="official",
        description="Whose chart: `official` is the one of the Apache project.",
        examples=["official"],
    )
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")] | None = Field(
        default=None,
        description="Exact chart version. Default: the newest that airfoil knows for this Airflow version.",
        examples=["1.22.0"],
    )
    repository: Text = Field(
        default="https://airflow.apache.org",
        description="Address of the chart repository.",
        examples=["https://airflow.apache.org"],
    )


class Image(Section):
    repository: Text = Field(
        default="apache/airflow", description="Image of Airflow, without tag.", examples=["apache/airflow"]
    )
    tag: Annotated[str, StringConstraints(pattern=r"^[\w][\w.-]{0,127}$")] | None = Field(
        default=None,
        description="Tag of the image. Default: the Airflow version. Suffixes such as `-python3.12` belong here and "
        "never into `version`: the chart would leave out whole components.",
        examples=["3.2.2-python3.12"],
    )
    digest: Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")] | None = Field(
        default=None,
        description="Digest that pins the image; beats the tag.",
        examples=["sha256:" + "0" * 64],
    )
    pull_secrets: tuple[DnsName, ...] = Field(
        default=(), description="Secrets with registry credentials.", examples=[["registry-credentials"]]
    )


class Airflow(Section):
    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")] = Field(
        default="3.2.2", description="Airflow version, three numbers.", examples=["3.2.2", "2.10.5"]
    )
    executor: Annotated[str, StringConstraints(pattern=r"^\w+Executor(,\w+Executor)*$")] = Field(
        default="LocalExecutor",
        description="Where tasks run: `LocalExecutor` (in the scheduler; least to run), `CeleryExecutor` (standing "
        "workers and Redis), `KubernetesExecutor` (a pod a task, nothing idle), or a list, separated by commas.",
        examples=["KubernetesExecutor"],
    )
    chart: Chart = Field(default_factory=Chart, description="The Helm chart.", examples=[{"version": "1.22.0"}])
    release: DnsLabel = Field(
        default="airflow",
        description="Name of the Helm release; all of the chart's objects begin with it.",
        examples=["airflow"],
    )
    image: Image = Field(
        default_factory=Image,
        description="The image of Airflow.",
        examples=[{"repository": "ghcr.io/example/airflow"}],
    )
    admin: Flag = Field(
        default=True,
        description="Make the first user, with the name and password of the Secret `secrets.admin`.",
        examples=[True],
    )
    triggerer: Flag = Field(
        default=True,
        description="Run the triggerer. Deferrable operators hang without it, whatever the executor.",
        examples=[True],
    )

    @property
    def major(self) -> int:
        return int(self.version.split(".")[0])

    @property
    def executors(self) -> tuple[str, ...]:
        return tuple(self.executor.split(","))

    @property
    def tag(self) -> str:
        return self.image.tag or self.version
