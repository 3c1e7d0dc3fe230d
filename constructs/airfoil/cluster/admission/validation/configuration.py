"""ConfigMaps and Secrets.

Source: ValidateConfigMap and ValidateSecret in pkg/apis/core/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.verdict import Body, Cause, invalid, required, too_long, wrong

SIZE_LIMIT = 1024 * 1024
_TOKEN = "kubernetes.io/service-account.name"  # noqa: S105  the name of an annotation
_REDACTED = "<secret contents redacted>"


def config_map(body: Body) -> Iterator[Cause]:
    data, binary = body.get("data") or {}, body.get("binaryData") or {}
    for key in sorted(data):
        yield from wrong(f"data[{key}]", key, names.config_key(key))
        if key in binary:
            yield invalid(f"data[{key}]", key, "duplicate of key present in binaryData")
    for key in sorted(binary):
        yield from wrong(f"binaryData[{key}]", key, names.config_key(key))
    size = sum(len(value.encode()) for value in data.values()) + sum(map(_decoded_size, binary.values()))
    if size > SIZE_LIMIT:
        yield too_long("", SIZE_LIMIT)


def _decoded_size(text: str) -> int:
    plain = text.rstrip("=")
    return len(plain) * 3 // 4


def secret(body: Body) -> Iterator[Cause]:
    """A Secret after its ``stringData`` was written into ``data``."""
    data: Body = body.get("data") or {}
    for key in sorted(data):
        yield from wrong(f"data[{key}]", key, names.config_key(key))
    if sum(map(_decoded_size, data.values())) > SIZE_LIMIT:
        yield too_long("data", SIZE_LIMIT)
    yield from _by_type(body, data)


def _by_type(body: Body, data: Body) -> Iterator[Cause]:
    match body.get("type", ""):
        case "kubernetes.io/service-account-token":
            if not ((body.get("metadata") or {}).get("annotations") or {}).get(_TOKEN):
                yield required(f"metadata.annotations[{_TOKEN}]")
        case "kubernetes.io/dockercfg":
            yield from _json(data, ".dockercfg")
        case "kubernetes.io/dockerconfigjson":
            yield from _json(data, ".dockerconfigjson")
        case "kubernetes.io/basic-auth":
            if not data.keys() & {"username", "password"}:
                yield from (required("data[username]"), required("data[password]"))
        case "kubernetes.io/ssh-auth":
            if not data.get("ssh-privatekey"):
                yield required("data[ssh-privatekey]")
        case "kubernetes.io/tls":
            yield from (required(f"data[{key}]") for key in ("tls.crt", "tls.key") if key not in data)


def _json(data: Body, key: str) -> Iterator[Cause]:
    field = f"data[{key}]"
    if key not in data:
        yield required(field)
        return
    try:
        found = json.loads(base64.b64decode(data[key]))
    except (binascii.Error, ValueError) as error:
        yield invalid(field, _REDACTED, _json_complaint(error))
        return
    if not isinstance(found, dict | None):
        kind = {str: "string", bool: "bool", list: "array"}.get(type(found), "number")
        text = f"json: cannot unmarshal {kind} into Go value of type map[string]interface {{}}"
        yield invalid(field, _REDACTED, text)


def _json_complaint(error: Exception) -> str:
    """Go words it otherwise, character by character; the place is what helps."""
    return f"invalid JSON: {error}"


def with_string_data(body: Body) -> Body:
    """A Secret as the API server stores it: ``stringData`` is encoded into ``data`` and wins there."""
    texts = body.get("stringData") or {}
    encoded = {key: base64.b64encode(value.encode()).decode() for key, value in texts.items()}
    rest = {key: value for key, value in body.items() if key != "stringData"}
    data = {**(body.get("data") or {}), **encoded}
    return {**rest, "data": data} if data else rest
