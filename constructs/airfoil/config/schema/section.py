"""What all sections of an environment file have in common, and the kinds of text that occur in several."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StrictBool, StrictInt, StringConstraints
from pydantic.alias_generators import to_camel


class Section(BaseModel):
    """A part of an environment file: frozen, camelCase in YAML and snake_case in Python, unknown keys refused."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        alias_generator=to_camel,
        populate_by_name=True,
        use_attribute_docstrings=True,
    )


Flag = StrictBool
Count = StrictInt

Text = Annotated[str, StringConstraints(min_length=1)]

DnsLabel = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", max_length=63)]
"""RFC 1123 label: namespaces and node-independent names (apimachinery `IsDNS1123Label`, read)."""

DnsName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", max_length=253),
]
"""RFC 1123 subdomain: names of Secrets, claims, volumes, classes and hosts (`IsDNS1123Subdomain`, read)."""

AbsolutePath = Annotated[str, StringConstraints(pattern=r"^/([^/\x00]+(/[^/\x00]+)*)?$")]
"""A path on a node or a server: absolute, no doubled and no trailing slash."""

Quantity = Annotated[str, StringConstraints(pattern=r"^\d+(\.\d+)?(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$")]
"""A Kubernetes quantity, e.g. `500m`, `2Gi`."""

Duration = Annotated[str, StringConstraints(pattern=r"^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$")]
"""A Go duration as Flux and helm-controller read it, e.g. `15m`, `1h30m`."""
