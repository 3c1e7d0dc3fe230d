"""SealedSecrets, as kubeseal writes them."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Iterator, Mapping
from typing import Any, Final

from airfoil.airflow.secrets.encrypted.content import LAST_APPLIED, Content, fault_at, section
from airfoil.errors import Fault
from airfoil.goyaml import Document

GROUP: Final = "bitnami.com"
_TAG: Final = 16  # AES-GCM's
_SEAL: Final = "seal it: `kubeseal --format yaml < PLAIN > THIS`, and keep the plain one out of the repository"


def sealed(document: Document, body: Mapping[str, Any]) -> Content:
    """What a manifest shows, if it is a SealedSecret; otherwise why it isn't one."""
    group = str(body.get("apiVersion", "")).rpartition("/")[0]
    kind = body.get("kind")
    if (group, kind) != (GROUP, "SealedSecret"):
        if kind == "Secret" and not group:
            what = "is a Secret that isn't sealed: whoever reads the repository reads its values"
            return Content(body, document, faults=(fault_at(document, ("kind",), "plain-secret", what, _SEAL),))
        what = f"is {kind}, but this folder holds SealedSecrets alone"
        help = "move it to another folder; objects of your own are added in `main.py`"
        return Content(body, document, faults=(fault_at(document, ("kind",), "not-a-sealed-secret", what, help),))
    values = section(body, "spec", "encryptedData")
    return Content(
        body,
        document,
        frozenset(values),
        str(section(body, "spec", "template").get("type") or "Opaque"),
        (*_not_sealed(document, values), *_plain_parts(document, body), *_other_name(document, body)),
    )


def _not_sealed(document: Document, values: Mapping[str, Any]) -> Iterator[Fault]:
    for key, value in values.items():
        if not isinstance(value, str) or not _is_sealed(value):
            what = "is nothing that kubeseal made: it may be a plain value"
            yield fault_at(document, ("spec", "encryptedData", key), "value-not-encrypted", what, _SEAL)


def _is_sealed(text: str) -> bool:
    """Two bytes with the length of the RSA part, that part, and what AES-GCM made (sealed-secrets crypto.go, read)."""
    try:
        data = b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return False
    length = int.from_bytes(data[:2], "big")
    return length >= 128 and len(data) >= 2 + length + _TAG


def _plain_parts(document: Document, body: Mapping[str, Any]) -> Iterator[Fault]:
    for path in (("metadata", "annotations"), ("spec", "template", "metadata", "annotations")):
        if LAST_APPLIED in section(body, *path):
            what = f"holds {LAST_APPLIED}, kubectl's copy of the Secret before it was sealed, with its values"
            help = "remove the annotation; if it was committed, make new values"
            yield fault_at(document, (*path, LAST_APPLIED), "plain-secret", what, help)
    for part in ("data", "stringData"):
        if section(body, "spec", "template", part):
            what = "stands there for all to read"
            yield fault_at(document, ("spec", "template", part), "plain-secret", what, _SEAL)


def _other_name(document: Document, body: Mapping[str, Any]) -> Iterator[Fault]:
    own, inner = section(body, "metadata"), section(body, "spec", "template", "metadata")
    for field in ("name", "namespace"):
        if field in inner and inner[field] != own.get(field):
            what = f"is {inner[field]}, but the SealedSecret's own is {own.get(field)}"
            help = "seal it anew: name and namespace are part of what is encrypted"
            yield fault_at(document, ("spec", "template", "metadata", field), "sealed-for-another", what, help)
