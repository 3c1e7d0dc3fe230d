"""Which Airflow, by which chart, with which executor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from airfoil.config.schema.profiles import Line, Profile, ProfileName, SecretKey, VariableName
from airfoil.config.schema.replicas import Replicas
from airfoil.config.schema.secrets_backend import SecretsBackend
from airfoil.config.schema.section import DnsLabel, DnsName, Flag, Section, Text, Words
from airfoil.config.schema.settings import OptionName, Setting
from airfoil.config.schema.workers import Workers

_THREE_NUMBERS = StringConstraints(pattern=r"^[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}$")
_IN_WORDS = "three numbers with dots between them, and nothing before or behind them"

Version = Annotated[str, _THREE_NUMBERS, Words(_IN_WORDS)]
AirflowVersion = Annotated[
    str, _THREE_NUMBERS, Words(_IN_WORDS, hint="a suffix such as `-python3.12` belongs into `airflow.image.tag`")
]


Flavour = Literal["official", "community"]

_REPOSITORIES: Mapping[str, str] = {
    "official": "https://airflow.apache.org",
    "community": "https://airflow-helm.github.io/charts",
}


def _repository(chart: Mapping[str, Any]) -> str:
    return _REPOSITORIES[chart["flavour"]]


def _named(chart: Any) -> Any:
    """`chart: community` for `chart: {flavour: community}`; words that are nearly a flavour are told which."""
    return {"flavour": chart} if isinstance(chart, str) and chart.isalpha() else chart


class Chart(Section):
    flavour: Flavour = Field(
        default="official",
        description="Whose chart: `official` is the one of the Apache project, `community` the one of airflow-helm, which "
        "ends at Airflow 2.9.",
        examples=["official", "community"],
    )
    version: Version | None = Field(
        default=None,
        description="Exact chart version. Default: the newest that airfoil knows for this Airflow version.",
        examples=["1.22.0"],
    )
    repository: Text = Field(
        default_factory=_repository,
        description="Address of the chart repository. Default: the flavour's own.",
        examples=["https://airflow.apache.org"],
    )


class Image(Section):
    repository: Annotated[
        str,
        StringConstraints(
            pattern=r"^([A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?/)?[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*$",
            max_length=255,
        ),
        Words(
            "the name of an image in lower case, without tag and digest",
            hint="tag and digest have keys of their own, `tag` and `digest`",
        ),
    ] = Field(
        default="apache/airflow",
        description="Image of Airflow, without tag.",
        examples=["apache/airflow", "ghcr.io/example/airflow"],
    )
    tag: (
        Annotated[
            str,
            StringConstraints(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$"),
            Words("letters, digits, `_`, `.` and `-`, 128 characters at most"),
        ]
        | None
    ) = Field(
        default=None,
        description="Tag of the image. Default: the Airflow version. Suffixes such as `-python3.12` belong here and "
        "never into `version`: the chart would leave out whole components.",
        examples=["3.2.2-python3.12"],
    )
    digest: (
        Annotated[
            str,
            StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$"),
            Words("`sha256:` and 64 of the characters 0-9 and a-f"),
        ]
        | None
    ) = Field(
        default=None,
        description="Digest that pins the image; beats the tag.",
        examples=["sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    )
    pull_secrets: tuple[DnsName, ...] = Field(
        default=(), description="Secrets with registry credentials.", examples=[["registry-credentials"]]
    )


class Airflow(Section):
    version: AirflowVersion = Field(
        default="3.2.2", description="Airflow version, three numbers.", examples=["3.2.2", "2.10.5"]
    )
    executor: Annotated[
        str,
        StringConstraints(pattern=r"^[A-Za-z0-9_.]+(,[A-Za-z0-9_.]+)*$", max_length=1024),
        Words("the name of an executor, or several with commas and no blanks between them"),
    ] = Field(
        default="LocalExecutor",
        description="Where tasks run: `LocalExecutor` (in the scheduler; least to run), `CeleryExecutor` (standing "
        "workers and Redis), `KubernetesExecutor` (a pod a task, nothing idle), or a list, separated by commas.",
        examples=["LocalExecutor", "CeleryExecutor", "KubernetesExecutor", "CeleryExecutor,KubernetesExecutor"],
    )
    chart: Annotated[Chart, BeforeValidator(_named, json_schema_input_type=Chart | Flavour)] = Field(
        default_factory=Chart,
        description="The Helm chart; its flavour alone stands for a section with it.",
        examples=[{"version": "1.22.0"}, "community"],
    )
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

    broker: Literal["redis", "external"] = Field(
        default="redis",
        description="Celery's broker: `redis` is the chart's own; `external` is a Redis, a RabbitMQ or another one that is "
        "there already, whose URI you put into the Secret `secrets.broker`.",
        examples=["external"],
    )
    flower: Flag = Field(
        default=False,
        description="Run Flower, which shows what Celery's workers do. Its login is the Secret `secrets.flower`; no route "
        "leads to it: `kubectl port-forward service/<release>-flower 5555`.",
        examples=[True],
    )
    workers: Workers = Field(
        default_factory=Workers,
        description="Celery workers: how many, for which queues, and how they come and go.",
        examples=[{"replicas": 2}],
    )
    profiles: Mapping[ProfileName, Profile] = Field(
        default_factory=dict,
        description="Kinds of pods for tasks of the KubernetesExecutor; `airfoil profiles NAME` prints what to write into a "
        "DAG to use them.",
        examples=[{"spark3": {"image": "ghcr.io/example/airflow-spark3:2.10.5"}}],
    )

    config: Mapping[OptionName, Mapping[OptionName, Setting]] = Field(
        default_factory=dict,
        description="Options of airflow.cfg, by section. Passwords belong into Secrets: see `envFromSecrets`.",
        examples=[{"core": {"default_timezone": "Europe/Berlin"}}],
    )
    env: Mapping[VariableName, Line] = Field(
        default_factory=dict,
        description="Environment variables of all of Airflow's pods, those of tasks too.",
        examples=[{"STAGE": "production"}],
    )
    env_from_secrets: Mapping[VariableName, SecretKey] = Field(
        default_factory=dict,
        description="Environment variables whose values lie in Secrets.",
        examples=[{"AIRFLOW__SMTP__SMTP_PASSWORD": {"secret": "airflow-smtp", "key": "password"}}],
    )
    variables: Mapping[VariableName, SecretKey] = Field(
        default_factory=dict,
        description="Airflow's Variables whose values lie in Secrets. They aren't shown in the web interface.",
        examples=[{"api_token": {"secret": "airflow-variables", "key": "api-token"}}],
    )
    connections: Mapping[VariableName, SecretKey] = Field(
        default_factory=dict,
        description="Airflow's Connections, as URI or JSON, that lie in Secrets. They aren't shown in the web interface.",
        examples=[{"warehouse": {"secret": "airflow-connections", "key": "warehouse"}}],
    )
    replicas: Replicas = Field(
        default_factory=Replicas, description="How many pods of each component run.", examples=[{"web": 2}]
    )
    disruption_budgets: Flag = Field(
        default=False,
        description="PodDisruptionBudgets: a drained node takes one pod of a component at a time.",
        examples=[True],
    )
    values: Mapping[str, Any] = Field(
        default_factory=dict,
        description="More values of the chart, for what has no field here. They are merged last, checked as ours are, and "
        "refused where they undo what a field decides.",
        examples=[{"scheduler": {"podAnnotations": {"example.org/team": "data"}}}],
    )

    secrets_backend: SecretsBackend | None = Field(
        default=None,
        description="Where Airflow looks for connections and variables before its own database.",
        examples=[{"backend": "airflow.providers.hashicorp.secrets.vault.VaultBackend"}],
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
