"""Amounts: units that fit what is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from airfoil.config.clashes.volumes import volumes
from airfoil.config.schema import ComponentResources, Environment
from airfoil.errors import Fault

_FACTORS = {
    "": Decimal(1),
    "m": Decimal("0.001"),
    **{unit: Decimal(1000) ** power for power, unit in enumerate("kMGTP", start=1)},
    **{f"{unit}i": Decimal(1024) ** power for power, unit in enumerate("KMGTP", start=1)},
}
_SMALLEST_VOLUME = Decimal(1024 * 1024)


def units_fit(environment: Environment) -> Iterator[Fault]:
    for path, component in written_amounts(environment):
        for part in ("requests", "limits"):
            amounts = getattr(component, part)
            if amounts.memory is not None and amounts.memory.endswith("m"):
                yield Fault(
                    "thousandths-of-a-byte",
                    f"is {amounts.memory}: `m` is thousandths, which makes {_plain(amount(amounts.memory))} bytes",
                    path=f"{path}.{part}.memory",
                    help=f"did you mean `{amounts.memory[:-1]}Mi`?",
                )
            if amounts.cpu is not None and amounts.cpu[-1] not in "0123456789m":
                yield Fault(
                    "cores-by-the-thousand",
                    f"is {amounts.cpu}, which makes {_plain(amount(amounts.cpu))} cores",
                    path=f"{path}.{part}.cpu",
                    help="CPU is cores (`2`) or thousandths of one (`250m`)",
                )


def volumes_have_a_size(environment: Environment) -> Iterator[Fault]:
    sizes = [(f"{path}.size", volume.size) for path, volume in volumes(environment)]
    if environment.database.embedded is not None:
        sizes.append(("database.embedded.size", environment.database.embedded.size))
    for path, size in sizes:
        if amount(size) < _SMALLEST_VOLUME:
            number = re.sub(r"[a-zA-Z]+$", "", size)
            yield Fault(
                "tiny-volume",
                f"is {size}, which makes {_plain(amount(size))} bytes",
                path=path,
                help=f"did you mean `{number}Gi`?" if amount(size) else "write a size such as `10Gi`",
            )


def amount(quantity: str) -> Decimal:
    """What a quantity of the schema amounts to, exactly: cores, or bytes."""
    found = re.fullmatch(r"([0-9.]+)([a-zA-Z]*)", quantity)
    if found is None:
        raise ValueError(f"{quantity!r} is no quantity of the schema")
    return Decimal(found[1]) * _FACTORS[found[2]]


def written_amounts(environment: Environment) -> Iterator[tuple[str, ComponentResources]]:
    """Every place where amounts of CPU and memory may stand, with its dotted path."""
    resources = environment.resources
    for field, info in type(resources).model_fields.items():
        component = getattr(resources, field)
        if isinstance(component, ComponentResources):
            yield f"resources.{info.alias}", component
    for name, workers in environment.airflow.workers.sets.items():
        if workers.resources is not None:
            yield f"airflow.workers.sets.{name}.resources", workers.resources
    for name, profile in environment.airflow.profiles.items():
        if profile.resources is not None:
            yield f"airflow.profiles.{name}.resources", profile.resources


def _plain(number: Decimal) -> str:
    return f"{number.normalize():,f}"
