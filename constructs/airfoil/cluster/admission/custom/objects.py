"""Everything the API server holds against a custom resource.

Source: pkg/registry/customresource/strategy.go of k8s.io/apiextensions-apiserver v0.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.custom.correlation import ABSENT
from airfoil.cluster.admission.custom.lists import list_faults
from airfoil.cluster.admission.custom.schema import NO_FIELD, schema_faults
from airfoil.cluster.admission.structure import Resource
from airfoil.cluster.admission.validation.metadata import object_meta, object_meta_update
from airfoil.cluster.admission.verdict import Body, Cause

_BLOCKING = frozenset(
    f"FieldValue{reason}" for reason in ("NotSupported", "Required", "TooLong", "TooMany", "TypeInvalid")
)
_UNCHECKED = (
    "some validation rules were not checked because the object was invalid; "
    "correct the existing errors to complete validation"
)


def creation_faults(body: Body, resource: Resource) -> list[Cause]:
    """What is wrong with a new custom resource, after :func:`coerced`."""
    schema = resource.schema or {}
    found = list(object_meta(body, names.dns_subdomain, namespaced=resource.namespaced, builtin=False))
    found += schema_faults(body, schema)
    found += list_faults(body, schema)
    return [*found, *_rules(body, resource, found)]


def update_faults(body: Body, old: Body, resource: Resource) -> list[Cause]:
    """What is wrong with a changed custom resource; what was wrong before and stays so is let be."""
    schema = resource.schema or {}
    found = list(object_meta_update(body, old))
    found += schema_faults(body, schema, old)
    if not any(True for _ in list_faults(old, schema)):
        found += list_faults(body, schema)
    return [*found, *_rules(body, resource, found, old)]


def _rules(body: Body, resource: Resource, found: list[Cause], old: Body | None = None) -> Iterator[Cause]:
    if not resource.has_rules:
        return
    if any(cause.reason in _BLOCKING for cause in found):
        yield Cause(NO_FIELD, f"Invalid value: null: {_UNCHECKED}", "FieldValueInvalid")
        return
    from airfoil.cluster.admission.custom.rules import rule_faults  # and with it CEL, which few kinds need

    yield from rule_faults(body, resource.schema or {}, old=ABSENT if old is None else old)
