"""Options of airflow.cfg, as environment files write them."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from pydantic import AllowInfNan, Strict, StrictBool, StrictInt, StrictStr, StringConstraints

from airfoil.config.schema.section import Words

Setting: TypeAlias = StrictBool | StrictInt | Annotated[float, Strict(), AllowInfNan(False)] | StrictStr
"""The value of an option."""

OptionName = Annotated[
    str,
    StringConstraints(pattern=r"^[A-Za-z][A-Za-z0-9_-]{0,127}$"),
    Words("letters, digits, `_` and `-`, with a letter first", label="option"),
]
"""The name of a section or of an option."""
