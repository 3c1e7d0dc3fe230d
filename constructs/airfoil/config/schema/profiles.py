"""Worker profiles: pods of their own kind for tasks of the KubernetesExecutor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from airfoil.config.schema.resources import ComponentResources
from airfoil.config.schema.section import AbsolutePath, DnsLabel, DnsName, Flag, Quantity, RelativePath, Section, Words

ProfileName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]([-a-z0-9]*[a-z0-9])?$", max_length=40),
    Words("lower-case letters, digits and dashes, beginning with a letter, 40 characters at most"),
]
"""It becomes the name of a file, and that of a variable in Python."""

ImageName = Annotated[
    str,
    StringConstraints(
        pattern=r"^([A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]{1,5})?/)?[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*"
        r"(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?$",
        max_length=500,
    ),
    Words("the name of an image with its tag or digest", label="image"),
]

VariableName = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]*$", max_length=255),
    Words("letters, digits and `_`, not beginning with a digit"),
]

LabelKey = Annotated[
    str,
    StringConstraints(
        pattern=r"^([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$", max_length=317
    ),
    Words("the key of a label, such as `disktype` or `node-role.kubernetes.io/worker`"),
]

LabelValue = Annotated[
    str,
    StringConstraints(pattern=r"^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", max_length=63),
    Words(
        "letters, digits, `-`, `_` and `.`, with a letter or digit at both ends, 63 characters at most",
        label="label value",
    ),
]

Line = Annotated[
    str,
    StringConstraints(pattern=r"^[^\x00-\x08\x0a-\x1f\x7f]*$", max_length=4096),
    Words("a text without line breaks", label="line"),
]

Taint = Annotated[
    str,
    StringConstraints(
        pattern=r"^[A-Za-z0-9]([-A-Za-z0-9_./]*[A-Za-z0-9])?(=[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?"
        r"(:(NoSchedule|PreferNoSchedule|NoExecute))?$",
        max_length=400,
    ),
    Words(
        "a taint as `kubectl taint` writes it: KEY, KEY=VALUE, and either with `:NoSchedule`, `:PreferNoSchedule` or "
        "`:NoExecute` behind it",
        label="taint",
    ),
]


class SecretKey(Section):
    secret: DnsName = Field(description="Secret in Airflow's namespace.", examples=["spark-history"])
    key: Annotated[
        str,
        StringConstraints(pattern=r"^[-._a-zA-Z0-9]+$", max_length=253),
        Words("letters, digits, `-`, `_` and `.`"),
    ] = Field(description="Key in that Secret.", examples=["token"])


class ProfileVolume(Section):
    """One of `existingClaim`, `secret`, `configMap`, `hostPath`, `emptyDir`."""

    SOURCES: ClassVar[tuple[str, ...]] = ("existing_claim", "secret", "config_map", "host_path", "empty_dir")

    mount_path: AbsolutePath = Field(description="Where it is mounted.", examples=["/opt/spark/conf"])
    sub_path: RelativePath | None = Field(
        default=None, description="Only this file or folder of it.", examples=["spark-defaults.conf"]
    )
    read_only: Flag = Field(
        default=False,
        description="Tasks can't write there. Secrets and ConfigMaps are always mounted so.",
        examples=[True],
    )
    existing_claim: DnsName | None = Field(
        default=None, description="A PersistentVolumeClaim in Airflow's namespace.", examples=["spark-data"]
    )
    secret: DnsName | None = Field(
        default=None, description="A Secret, a file for each key.", examples=["spark-truststore"]
    )
    config_map: DnsName | None = Field(
        default=None, description="A ConfigMap, a file for each key.", examples=["spark2-conf"]
    )
    host_path: AbsolutePath | None = Field(
        default=None, description="A folder of the node, which must exist.", examples=["/srv/spark/jars"]
    )
    empty_dir: Quantity | None = Field(
        default=None, description="An empty folder that goes with the pod, of this size at most.", examples=["20Gi"]
    )

    @property
    def sources(self) -> tuple[str, ...]:
        """Names of the source fields that are set; a valid volume has exactly one."""
        return tuple(name for name in self.SOURCES if getattr(self, name) is not None)


class Profile(Section):
    image: ImageName | None = Field(
        default=None,
        description="Image of the tasks: Airflow of this environment's version, and what the tasks need besides. "
        "Default: the image of Airflow.",
        examples=["ghcr.io/example/airflow-spark2:2.10.5"],
    )
    resources: ComponentResources | None = Field(
        default=None,
        description="CPU and memory of a task's pod. Default: those of `resources.workers`.",
        examples=[{"requests": {"cpu": "1", "memory": "2Gi"}, "limits": {"memory": "4Gi"}}],
    )
    node_selector: Mapping[LabelKey, LabelValue] = Field(
        default_factory=dict,
        description="Labels that a node must have to run these tasks.",
        examples=[{"disktype": "ssd"}],
    )
    tolerations: tuple[Taint, ...] = Field(
        default=(),
        description="Taints of nodes that these tasks put up with.",
        examples=[["dedicated=spark:NoSchedule"]],
    )
    env: Mapping[VariableName, Line] = Field(
        default_factory=dict, description="Environment variables.", examples=[{"SPARK_HOME": "/opt/spark"}]
    )
    secret_env: Mapping[VariableName, SecretKey] = Field(
        default_factory=dict,
        description="Environment variables whose values lie in Secrets.",
        examples=[{"SPARK_TOKEN": {"secret": "spark-history", "key": "token"}}],
    )
    volumes: Mapping[DnsLabel, ProfileVolume] = Field(
        default_factory=dict,
        description="Volumes beside those for DAGs and logs.",
        examples=[{"spark-conf": {"mountPath": "/opt/spark/conf", "configMap": "spark2-conf"}}],
    )
    service_account: DnsName | None = Field(
        default=None,
        description="ServiceAccount of the tasks' pods, which must exist. Default: the chart's own for workers.",
        examples=["spark"],
    )
    pull_secrets: tuple[DnsName, ...] = Field(
        default=(),
        description="Secrets with registry credentials, beside those of `airflow.image`.",
        examples=[["spark-registry"]],
    )
    priority_class: DnsName | None = Field(
        default=None, description="PriorityClass of the pods, which must exist.", examples=["batch-low"]
    )
