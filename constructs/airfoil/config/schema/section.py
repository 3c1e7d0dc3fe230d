"""What all sections of an environment file have in common, and the kinds of text that occur in several.

Patterns stand with words that say the same to people: a message never shows a regular expression alone.
"""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, StrictBool, StrictInt, StringConstraints
from pydantic.alias_generators import to_camel


class Section(BaseModel):
    """A part of an environment file: frozen, camelCase in YAML and snake_case in Python, unknown keys refused."""

    model_config = ConfigDict(
        frozen=True,
        # The root is built when the first file is read, and its sections with it; each by itself would be as much again.
        defer_build=True,
        extra="forbid",
        alias_generator=to_camel,
        populate_by_name=True,
    )


class Words(Struct, frozen=True):
    """What a text must be, for people.

    Args:
        text: reads on from "must be".
        hint: where that belongs which people often write here.
        label: a short name for this kind of text, where it occurs in many fields.
    """

    text: str
    hint: str = ""
    label: str = ""


Flag = StrictBool
Count = StrictInt

Text = Annotated[
    str,
    StringConstraints(pattern=r"^[^\s\x00-\x1f\x7f]+$", max_length=2048),
    Words("one word: not empty, no blanks, no line breaks", label="word"),
]

Host = Annotated[
    str,
    StringConstraints(
        pattern=r"^([A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?|[0-9A-Fa-f]*:[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)$", max_length=253
    ),
    Words("a host name or an address alone: no scheme, no port, no path", label="host"),
]
"""Where something is reached."""

Lines = Annotated[str, StringConstraints(min_length=1, max_length=65536), Words("a text that is not empty")]

DnsLabel = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", max_length=63),
    Words(
        "lower-case letters, digits and dashes, with a letter or digit at both ends, 63 characters at most",
        label="label",
    ),
]
"""RFC 1123 label: namespaces and node-independent names (apimachinery `IsDNS1123Label`, read)."""

DnsName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", max_length=253),
    Words(
        "lower-case letters, digits, dashes and dots, with a letter or digit at both ends of each part", label="name"
    ),
]
"""RFC 1123 subdomain: names of Secrets, claims, volumes, classes and hosts (`IsDNS1123Subdomain`, read)."""

AbsolutePath = Annotated[
    str,
    StringConstraints(pattern=r"^/([^/\x00-\x1f\x7f]+(/[^/\x00-\x1f\x7f]+)*)?$", max_length=4096),
    Words("an absolute path: it begins with `/`, has no `//` and does not end with `/`", label="path"),
]
"""A path on a node or a server: absolute, no doubled and no trailing slash."""

RelativePath = Annotated[
    str,
    StringConstraints(pattern=r"^[^/\s\x00-\x1f\x7f]+(/[^/\s\x00-\x1f\x7f]+)*$", max_length=4096),
    Words("a folder inside the repository: no `/` at its ends, no `//`, no blanks", label="folder"),
]
"""A folder of a Git repository."""

Quantity = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]{1,15}(\.[0-9]{1,9})?(m|k|M|G|T|P|Ki|Mi|Gi|Ti|Pi)?$"),
    Words("a Kubernetes quantity: a number and a unit such as `m`, `Mi` or `Gi`", label="quantity"),
]
"""A Kubernetes quantity, e.g. `500m`, `2Gi`."""

Duration = Annotated[
    str,
    StringConstraints(pattern=r"^([0-9]{1,9}(\.[0-9]{1,9})?(ms|s|m|h))+$"),
    Words("numbers with units `h`, `m`, `s` or `ms`, without blanks", label="duration"),
]
"""A Go duration as Flux and helm-controller read it, e.g. `15m`, `1h30m`."""
