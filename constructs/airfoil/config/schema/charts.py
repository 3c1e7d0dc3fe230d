"""Other Helm charts beside Airflow's: operators, brokers, exporters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from airfoil.config.schema.section import DnsLabel, Flag, Section, Text, Words

ReleaseName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z]([-a-z0-9]*[a-z0-9])?$", max_length=40),
    Words("lower-case letters, digits and dashes, beginning with a letter, 40 characters at most"),
]
"""Shorter than Helm's own 53: it becomes part of the names of the controller's objects."""

ExactVersion = Annotated[
    str,
    StringConstraints(
        pattern=r"^v?[0-9]{1,9}\.[0-9]{1,9}\.[0-9]{1,9}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$", max_length=100
    ),
    Words("an exact version: three numbers with dots between them; no range, for that would change without a commit"),
]

CrdPlace = Literal["with-chart", "own-layer", "left-out"]


class OtherChart(Section):
    chart: Text | None = Field(
        default=None,
        description="Name of the chart in its repository. Default: the release's name.",
        examples=["keda"],
    )
    repository: Text = Field(
        description="Address of the chart repository: `https://…`, or `oci://HOST/FOLDER`.",
        examples=["https://kedacore.github.io/charts"],
    )
    version: ExactVersion = Field(description="Exact version of the chart.", examples=["2.17.1"])
    namespace: DnsLabel | None = Field(
        default=None,
        description="Namespace of the release; the tree makes it. Default: Airflow's.",
        examples=["keda"],
    )
    values: Mapping[str, Any] = Field(
        default_factory=dict, description="Values of the chart.", examples=[{"resources": {"operator": {}}}]
    )
    form: Literal["reference", "rendered"] = Field(
        default="reference",
        description="`reference`: the controller installs the chart. `rendered`: its objects lie in the tree; it needs "
        "`airfoil chart add`.",
        examples=["rendered"],
    )
    crds: CrdPlace = Field(
        default="with-chart",
        description="The chart's CustomResourceDefinitions in its folder `crds/`: delivered `with-chart`, in their "
        "`own-layer` before it, or `left-out`. By reference the last two mean the same: the controller leaves them out.",
        examples=["own-layer"],
    )
    before_airflow: Flag = Field(
        default=False,
        description="Whether Airflow's release waits until this one is ready: right for what Airflow's own objects "
        "need, such as KEDA.",
        examples=[True],
    )
