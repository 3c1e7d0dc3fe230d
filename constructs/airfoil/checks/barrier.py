"""The barrier: only what passes here can be promoted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from airfoil.cluster.schemas import FaultKind, Schemas
from airfoil.errors import Fault, UserError
from airfoil.manifests import Manifest, refuse_duplicates

_SEAL = object()


@dataclass(frozen=True, slots=True)
class Checked:
    """Manifests that were checked. Only `check` can make this value, and only this value can be promoted."""

    manifests: tuple[Manifest, ...]
    seal: object = field(repr=False)

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("Checked manifests come from airfoil.checks.check() alone")


def check(manifests: Iterable[Manifest], kubernetes: Mapping[str, str]) -> Checked:
    """Refuses what no API server would take, all of it at once.

    Args:
        manifests: the objects of any number of environments.
        kubernetes: the Kubernetes version of each environment.

    Raises:
        UserError: for objects made twice, and for those that break their kind's schema.
    """
    checked = tuple(manifests)
    refuse_duplicates(checked)
    schemas: dict[str, Schemas] = {}
    faults: list[Fault] = []
    for manifest in checked:
        version = kubernetes[manifest.environment]
        if version not in schemas:
            schemas[version] = Schemas(version)
        faults += _schema_faults(manifest, schemas[version])
    if faults:
        raise UserError(*faults)
    return Checked(checked, _SEAL)


def _schema_faults(manifest: Manifest, schemas: Schemas) -> list[Fault]:
    return [
        Fault(
            "invalid-object",
            f"{manifest.identity}: {fault.message}",
            path=fault.field,
            help=f"it is made by {manifest.origin}",
        )
        for fault in schemas.validate(manifest.body)
        if fault.kind is not FaultKind.NO_SCHEMA  # a custom kind that airfoil has no schema of: not judged
    ]
