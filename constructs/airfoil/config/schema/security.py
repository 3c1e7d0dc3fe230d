"""What Airflow's pods may do on their node."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from airfoil.config.schema.section import Section


class Security(Section):
    pod_security: Literal["privileged", "baseline", "restricted"] | None = Field(
        default=None,
        description="Pod Security level that the namespace enforces. Pods of `restricted` run as a user other than root, "
        "without capabilities, and under the runtime's seccomp profile. Default: no label, which means the cluster's own.",
        examples=["baseline", "restricted"],
    )
