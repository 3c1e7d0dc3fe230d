"""PersistentVolumeClaims, and the templates of claims in StatefulSets and pods."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import one_of, positive_quantity
from airfoil.cluster.admission.validation.metadata import annotation_faults, labels, selector
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, unsupported, wrong

ACCESS_MODES = ("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod")
VOLUME_MODES = ("Block", "Filesystem")
_CORE_GROUP = "must be 'PersistentVolumeClaim' when referencing the default apiGroup"


def claim_spec(spec: Body, field: str) -> Iterator[Cause]:
    """A claim's spec after defaulting."""
    if not spec.get("accessModes"):
        yield required(f"{field}.accessModes", "at least 1 access mode is required")
    yield from selector(spec.get("selector"), f"{field}.selector")
    yield from access_modes(spec.get("accessModes") or (), f"{field}.accessModes")
    requests = (spec.get("resources") or {}).get("requests") or {}
    if "storage" not in requests:
        yield required(f"{field}.resources[storage]")
    else:
        yield from positive_quantity(requests["storage"], f"{field}.resources[storage]")
    for key in ("storageClassName", "volumeAttributesClassName"):
        name = spec.get(key)
        if name:
            yield from wrong(f"{field}.{key}", name, names.dns_subdomain(name))
    yield from one_of(spec.get("volumeMode"), f"{field}.volumeMode", VOLUME_MODES)
    yield from _sources(spec, field)


def access_modes(modes: list[str] | tuple[str, ...], field: str) -> Iterator[Cause]:
    for mode in modes:
        if mode not in ACCESS_MODES:
            yield unsupported(field, mode, ACCESS_MODES)
    known = [mode for mode in modes if mode in ACCESS_MODES]
    if "ReadWriteOncePod" in known and len(set(known)) > 1:
        yield forbidden(field, "may not use ReadWriteOncePod with other access modes")


def _sources(spec: Body, field: str) -> Iterator[Cause]:
    source, reference = spec.get("dataSource"), spec.get("dataSourceRef")
    if source is not None:
        yield from _source(source, f"{field}.dataSource")
    if reference is not None:
        yield from _source(reference, f"{field}.dataSourceRef")
        namespace = reference.get("namespace")
        if namespace:
            yield from wrong(f"{field}.dataSourceRef.namespace", namespace, names.dns_label(namespace))
    if source is None or reference is None:
        return
    if reference.get("namespace"):
        yield invalid(field, f"{field}.dataSource", "may not be specified when dataSourceRef.namespace is specified")
    elif any(source.get(key) != reference.get(key) for key in ("apiGroup", "kind", "name")):
        yield invalid(field, f"{field}.dataSource", "must match dataSourceRef")


def _source(source: Body, field: str) -> Iterator[Cause]:
    for key in ("name", "kind"):
        if not source.get(key):
            yield required(f"{field}.{key}")
    group = source.get("apiGroup") or ""
    if group:
        yield from wrong(f"{field}.apiGroup", group, names.dns_subdomain(group))
    elif source.get("kind") != "PersistentVolumeClaim":
        yield invalid(field, source.get("kind", ""), _CORE_GROUP)


def claim_template(template: Body, field: str) -> Iterator[Cause]:
    """The template of an ephemeral volume: labels and annotations, nothing else in its metadata."""
    meta = template.get("metadata") or {}
    yield from annotation_faults(meta.get("annotations") or {}, f"{field}.metadata.annotations")
    yield from labels(meta.get("labels") or {}, f"{field}.metadata.labels")
    for key in sorted(meta.keys() - {"annotations", "labels"}):
        yield forbidden(f"{field}.metadata.{key}", "cannot be set")
    yield from claim_spec(template.get("spec") or {}, f"{field}.spec")
