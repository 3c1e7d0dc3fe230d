"""Secrets that SOPS encrypted: what of them can be read without the key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

METADATA = "sops"
ENCRYPTED = "ENC["
"""How each encrypted value begins: ``ENC[AES256_GCM,data:…,type:str]`` (sops, read)."""


def is_encrypted(body: Mapping[str, Any]) -> bool:
    """Whether SOPS encrypted this manifest: it then carries the metadata that decrypting needs."""
    metadata = body.get(METADATA)
    return isinstance(metadata, Mapping) and "mac" in metadata


def as_decrypted(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """The manifest as it will look when Flux has decrypted it, each encrypted value an empty text.

    That is what an API server gets to see; any other manifest comes back as it is.
    """
    if not is_encrypted(body):
        return body
    return {key: _blank(value) for key, value in body.items() if key != METADATA}


def _blank(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _blank(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_blank(item) for item in value]
    return "" if isinstance(value, str) and value.startswith(ENCRYPTED) else value
