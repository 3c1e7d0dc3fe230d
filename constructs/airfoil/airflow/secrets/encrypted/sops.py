"""Secrets that SOPS encrypted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from airfoil.airflow.secrets.encrypted.content import LAST_APPLIED, Content, fault_at, section
from airfoil.errors import Fault
from airfoil.goyaml import Document
from airfoil.manifests.sops import ENCRYPTED, METADATA, is_encrypted

_ENCRYPT: Final = "encrypt it: `sops encrypt --in-place --encrypted-regex '^(data|stringData)$' FILE`"


def sops(document: Document, body: Mapping[str, Any]) -> Content:
    """What a manifest shows, if it is a Secret that SOPS encrypted; otherwise why it isn't one."""
    if METADATA not in body and body.get("kind") == "Secret":
        what = "is a Secret that isn't encrypted: whoever reads the repository reads its values"
        return Content(body, document, faults=(fault_at(document, ("kind",), "plain-secret", what, _ENCRYPT),))
    hidden = tuple(_hidden(document, body))
    if hidden:
        return Content(body, document, faults=hidden)
    if (body.get("apiVersion"), body.get("kind")) != ("v1", "Secret"):
        what = f"is {body.get('kind')}, but this folder holds Secrets alone"
        help = "move it to another folder; objects of your own are added in `main.py`"
        return Content(body, document, faults=(fault_at(document, ("kind",), "not-a-secret", what, help),))
    values = {(part, key): value for part in ("data", "stringData") for key, value in section(body, part).items()}
    plain = tuple(_plain(document, body, values))
    return Content(body, document, frozenset(key for _, key in values), str(body.get("type") or "Opaque"), plain)


def _hidden(document: Document, body: Mapping[str, Any]) -> Iterator[Fault]:
    """Flux must read kind, name and namespace before it decrypts (kustomize builds first; read)."""
    paths = [("apiVersion",), ("kind",), ("type",), ("metadata", "name"), ("metadata", "namespace")]
    for path in paths:
        value = section(body, *path[:-1]).get(path[-1])
        if isinstance(value, str) and value.startswith(ENCRYPTED):
            what = "is encrypted too, and Flux must read it before it decrypts"
            yield fault_at(document, path, "too-much-encrypted", what, _ENCRYPT + " from the plain file anew")


def _plain(document: Document, body: Mapping[str, Any], values: Mapping[tuple[str, str], Any]) -> Iterator[Fault]:
    if not is_encrypted(body):
        what = "has no `mac`: this is not what SOPS writes"
        yield fault_at(document, (METADATA,), "plain-secret", what, _ENCRYPT)
    for path, value in values.items():
        # SOPS leaves an empty text as it is (run)
        if not isinstance(value, str) or (value and not value.startswith(ENCRYPTED)):
            what = "isn't encrypted, though the file has SOPS' metadata"
            yield fault_at(document, path, "value-not-encrypted", what, _ENCRYPT + " from the plain file anew")
    if LAST_APPLIED in section(body, "metadata", "annotations"):
        what = f"holds {LAST_APPLIED}, kubectl's copy of the Secret before it was encrypted, with its values"
        help = "remove the annotation; if it was committed, make new values"
        yield fault_at(document, ("metadata", "annotations", LAST_APPLIED), "plain-secret", what, help)
