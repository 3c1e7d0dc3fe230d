"""What a clash is: a check of things that are each right and cannot be right together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from airfoil.config.schema import Environment
from airfoil.errors import Fault

Clash: TypeAlias = Callable[[Environment], Iterable[Fault]]
"""Gives a fault for each clash it finds, with the dotted camelCase path of the field to mend and without a place: the
loader knows where that field stands. It must take every environment that the types allow."""
