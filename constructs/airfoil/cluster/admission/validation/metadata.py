"""Names, labels, annotations, finalizers, owners and selectors: what every object has.

Source: k8s.io/apimachinery v0.36.3, pkg/api/validation and pkg/apis/meta/v1/validation (read).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import IMMUTABLE, not_negative
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, too_long, wrong

_ANNOTATIONS_LIMIT = 256 * 1024
_LONGEST_LABEL = 253 + 1 + 63 + 63
_ORPHAN, _FOREGROUND = "orphan", "foregroundDeletion"
_STANDARD_FINALIZERS = ("kubernetes", _ORPHAN, _FOREGROUND)


def object_meta(body: Body, rule: names.NameRule, *, namespaced: bool, builtin: bool = True) -> Iterator[Cause]:
    """The metadata of an object that is created. ``rule`` says what its name may be."""
    meta: Body = body.get("metadata") or {}
    prefix, name = meta.get("generateName", ""), meta.get("name", "")
    if prefix:
        yield from wrong("metadata.generateName", prefix, names.generated(rule, prefix))
    if name:
        yield from wrong("metadata.name", name, rule(name))
    elif not prefix:
        yield required("metadata.name", "name or generateName is required")
    namespace = meta.get("namespace", "")
    if namespaced:
        yield from wrong("metadata.namespace", namespace, names.dns_label(namespace))
    elif namespace:
        yield forbidden("metadata.namespace", "not allowed on this type")
    yield from not_negative(meta.get("generation"), "metadata.generation")
    yield from _both(meta)
    yield from finalizers(meta.get("finalizers") or (), builtin=builtin)


def object_meta_update(new: Body, old: Body) -> Iterator[Cause]:
    """The metadata of an object that is changed; name, namespace and uid stay."""
    meta, before = new.get("metadata") or {}, old.get("metadata") or {}
    for key in ("name", "namespace", "uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds"):
        if key in meta and meta[key] != before.get(key):
            yield invalid(f"metadata.{key}", meta[key], IMMUTABLE)
    yield from _both(meta)
    for index, finalizer in enumerate(meta.get("finalizers") or ()):
        yield from standard_finalizer(finalizer, f"metadata.finalizers[{index}]")


def _both(meta: Body) -> Iterator[Cause]:
    yield from labels(meta.get("labels") or {}, "metadata.labels")
    yield from annotation_faults(meta.get("annotations") or {}, "metadata.annotations")
    yield from _owners(meta.get("ownerReferences") or ())


def labels(found: Mapping[str, str], field: str) -> Iterator[Cause]:
    for key, value in sorted(found.items()):
        if len(key) + len(value) > _LONGEST_LABEL or not _is_label(key, value):
            yield from wrong(field, key, names.qualified_name(key))
            yield from wrong(field, value, names.label_value(value))


@lru_cache(maxsize=1 << 12)  # a tree has few labels, many times
def _is_label(key: str, value: str) -> bool:
    return not names.qualified_name(key) and not names.label_value(value)


def annotation_faults(found: Mapping[str, str], field: str) -> Iterator[Cause]:
    for key in sorted(found):
        yield from wrong(field, key, names.qualified_name(key.lower()))
    if sum(len(key.encode()) + len(value.encode()) for key, value in found.items()) > _ANNOTATIONS_LIMIT:
        yield too_long(field, _ANNOTATIONS_LIMIT)


def finalizers(found: list[str] | tuple[str, ...], *, builtin: bool) -> Iterator[Cause]:
    for finalizer in found:
        yield from wrong("metadata.finalizers", finalizer, names.qualified_name(finalizer))
    if _ORPHAN in found and _FOREGROUND in found:
        text = f"finalizer {_ORPHAN} and {_FOREGROUND} cannot be both set"
        yield invalid("metadata.finalizers", list(found), text)
    if builtin:
        for index, finalizer in enumerate(found):
            yield from standard_finalizer(finalizer, f"metadata.finalizers[{index}]")


def standard_finalizer(finalizer: str, field: str) -> Iterator[Cause]:
    """Built-in kinds take only finalizers that Kubernetes knows, or with a domain."""
    if "/" not in finalizer and finalizer not in _STANDARD_FINALIZERS:
        yield invalid(field, finalizer, "name is neither a standard finalizer name nor is it fully qualified")


def _owners(owners: list[Body] | tuple[Body, ...]) -> Iterator[Cause]:
    field = "metadata.ownerReferences"
    controller = ""
    for owner in owners:
        if not owner.get("apiVersion", "").rpartition("/")[2]:
            yield invalid(f"{field}.apiVersion", owner.get("apiVersion", ""), "version must not be empty")
        for key in ("kind", "name", "uid"):
            if not owner.get(key):
                yield invalid(f"{field}.{key}", "", "must not be empty")
        if owner.get("controller"):
            name = f"{owner.get('kind', '')}/{owner.get('name', '')}"
            if controller:
                text = (
                    'Only one reference can have Controller set to true. Found "true" in references for '
                    f"{controller} and {name}"
                )
                yield invalid(field, list(owners), text)
            controller = controller or name


def selector(found: Body | None, field: str) -> Iterator[Cause]:
    """A label selector; none at all is fine."""
    if not found:
        return
    yield from labels(found.get("matchLabels") or {}, f"{field}.matchLabels")
    for index, term in enumerate(found.get("matchExpressions") or ()):
        yield from _requirement(term, f"{field}.matchExpressions[{index}]")


def _requirement(term: Body, field: str) -> Iterator[Cause]:
    operator, values = term.get("operator", ""), term.get("values") or []
    if operator in ("In", "NotIn"):
        if not values:
            yield required(f"{field}.values", "must be specified when `operator` is 'In' or 'NotIn'")
    elif operator in ("Exists", "DoesNotExist"):
        if values:
            text = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"
            yield forbidden(f"{field}.values", text)
    else:
        yield invalid(f"{field}.operator", operator, "not a valid selector operator")
    yield from wrong(f"{field}.key", term.get("key", ""), names.qualified_name(term.get("key", "")))
    for index, value in enumerate(values):
        yield from wrong(f"{field}.values[{index}]", value, names.label_value(value))


def is_empty_selector(found: Body | None) -> bool:
    return not found or not (found.get("matchLabels") or found.get("matchExpressions"))


def selects(found: Body | None, on: Mapping[str, str]) -> bool | None:
    """Whether a selector matches labels; None if it is no selector at all. Without a selector nothing matches."""
    if found is None:
        return False
    if any(True for _ in _malformed(found)):
        return None
    wanted: Mapping[str, str] = found.get("matchLabels") or {}
    if any(on.get(key) != value for key, value in wanted.items()):
        return False
    return all(_meets(term, on) for term in found.get("matchExpressions") or ())


def _malformed(found: Body) -> Iterator[Cause]:
    """What keeps Go from making a selector of it: it checks keys, operators and values, as above."""
    yield from selector(found, "selector")


def _meets(term: Body, on: Mapping[str, Any]) -> bool:
    key, values = str(term.get("key", "")), term.get("values") or ()
    match term.get("operator"):
        case "In":
            return key in on and on[key] in values
        case "NotIn":
            return key not in on or on[key] not in values
        case "Exists":
            return key in on
        case _:
            return key not in on
