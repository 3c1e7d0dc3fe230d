"""Refuses an object that cannot be decoded, as each way of sending it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from airfoil.cluster.admission.custom.coercion import unknown_fields
from airfoil.cluster.admission.decode.texts import in_conversion, in_json
from airfoil.cluster.admission.decode.typed import typed_faults
from airfoil.cluster.admission.decode.walk import Misfit, Trouble, misfits
from airfoil.cluster.admission.structure import Resource, Shape
from airfoil.cluster.admission.verdict import Body, Cause, RefusedError, Verdict

_ABORTING = (Shape.QUANTITY, Shape.INT_OR_STRING, Shape.TIME)
"""Types with a decoder of their own: their fault ends the decoding at once, others are reported at its end."""

PATCH = "patch"


def require_json(body: Body, resource: Resource, *, strict: bool) -> None:
    """POST and PUT. Raises ``RefusedError``; unknown fields count if ``strict``."""
    found = list(_misfits(body, resource))
    wrong = _first_wrong(found)
    if wrong is not None:
        raise RefusedError(_not_handled(resource, in_json(wrong), [wrong]))
    unknown = [misfit for misfit in found if misfit.trouble is Trouble.UNKNOWN]
    if strict and unknown:
        raise RefusedError(_not_handled(resource, strict_text(unknown), unknown))


def require_conversion(body: Body, resource: Resource, *, strict: bool) -> None:
    """PATCH: the patched object is converted from plain data. Raises ``RefusedError``."""
    found = _unconvertible(body, resource)
    wrong = _first_wrong(found)
    unknown = [misfit for misfit in found if misfit.trouble is Trouble.UNKNOWN]
    if wrong is None and not (strict and unknown):
        return
    text = strict_text(unknown) if wrong is None else in_conversion(wrong)
    at = unknown[0] if wrong is None else wrong
    value = "{…}" if resource.is_custom else "map[…]"
    cause = Cause(PATCH, f'Invalid value: "{value}": {text}', "FieldValueInvalid", at.path)
    raise RefusedError(Verdict((cause,), 422, f"The request is invalid: {cause}"))


def require_typed(body: Body, resource: Resource, *, decodes: bool = False) -> None:
    """Server-side apply: a typed object, then its conversion. Raises ``RefusedError``.

    ``decodes``: that it can be converted is known already.
    """
    found = list(typed_faults(body, resource.node))
    where = f"({_identity(body)}; {_gvk(resource)})"
    if found:
        lines = [f"{path}: {complaint}" for path, complaint in found]
        text = lines[0] if len(lines) == 1 else "errors:\n  " + "\n  ".join(lines)
        causes = tuple(Cause(path, complaint) for path, complaint in found)
        raise RefusedError(Verdict(causes, 500, f"failed to create typed patch object {where}: {text}"))
    wrong = None if resource.is_custom or decodes else _first_wrong(_unconvertible(body, resource))
    if wrong is not None:
        text = f"unable to convert unstructured object to {_gvk(resource)}: {in_conversion(wrong)}"
        message = f"failed to convert new object {where} to proper version: {text}"
        raise RefusedError(Verdict((Cause("", in_conversion(wrong), path=wrong.path),), 500, message))


def _unconvertible(body: Body, resource: Resource) -> list[Misfit]:
    """What does not convert; a number that is too big for its field does, to something else (run)."""
    return [misfit for misfit in _misfits(body, resource) if not _is_cut(misfit)]


def _is_cut(misfit: Misfit) -> bool:
    return misfit.node.shape is Shape.INTEGER and isinstance(misfit.value, int) and not isinstance(misfit.value, bool)


def metadata_misfit(body: Body, resource: Resource) -> Misfit | None:
    """What a client cannot read: it decodes the metadata alone."""
    return _first_wrong(list(_metadata(body, resource)))


def strict_text(unknown: list[Misfit]) -> str:
    return "strict decoding error: " + ", ".join(in_json(misfit) for misfit in unknown)


def _misfits(body: Body, resource: Resource) -> Iterator[Misfit]:
    """Of a custom resource only its metadata is decoded; fields that its schema does not know are found too."""
    if resource.schema is None:
        yield from misfits(body, resource.node)
        return
    for misfit in sorted(_metadata(body, resource), key=lambda each: each.path):
        # Metadata is decoded alone, after it was written out again by key.
        yield replace(misfit, names=misfit.names[1:])
    for path in unknown_fields(body, resource.schema):
        yield Misfit(Trouble.UNKNOWN, path, tuple(path.split(".")), "", None, resource.node)


def _metadata(body: Body, resource: Resource) -> Iterator[Misfit]:
    node = resource.node.field("metadata")
    meta = body.get("metadata")
    if node is None or meta is None:
        return
    if not isinstance(meta, Mapping):
        yield Misfit(Trouble.TYPE, "metadata", ("metadata",), resource.kind, meta, node)
        return
    for misfit in misfits(meta, node):
        yield replace(misfit, path=f"metadata.{misfit.path}", names=("metadata", *misfit.names))


def _first_wrong(found: list[Misfit]) -> Misfit | None:
    wrong = [misfit for misfit in found if misfit.trouble is not Trouble.UNKNOWN]
    aborting = [misfit for misfit in wrong if misfit.node.shape in _ABORTING]
    return next(iter(aborting or wrong), None)


def _not_handled(resource: Resource, text: str, found: list[Misfit]) -> Verdict:
    message = f'{resource.kind} in version "{resource.version}" cannot be handled as a {resource.kind}: {text}'
    causes = tuple(Cause(misfit.path, in_json(misfit)) for misfit in found)
    return Verdict(causes, 400, message)


def _gvk(resource: Resource) -> str:
    return f"{resource.api_version if resource.group else '/' + resource.version}, Kind={resource.kind}"


def _identity(body: Body) -> str:
    meta = body.get("metadata")
    found = meta if isinstance(meta, Mapping) else {}
    return f"{found.get('namespace') or ''}/{found.get('name') or ''}"
