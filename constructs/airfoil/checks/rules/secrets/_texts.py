"""The texts of a Secret, as a pod gets to see them."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping

from airfoil.checks.tree import Resource
from airfoil.manifests.sops import ENCRYPTED

_PASSWORD = re.compile(r"(password|passwd|^pass|secretkey|fernetkey|jwtsecret|sshkey|privatekey|token)$", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\$\{|^<.*>$|\{\{|CHANGE_?ME", re.IGNORECASE)


def texts(secret: Resource) -> Iterator[tuple[tuple[str, str], bytes]]:
    """Path and content of each entry; without those that are encrypted, placeholders or no base64."""
    for field in ("data", "stringData"):
        entries = secret.get(field)
        for key, value in entries.items() if isinstance(entries, Mapping) else ():
            if not isinstance(value, str) or is_stand_in(value):
                continue
            content = value.encode() if field == "stringData" else decoded(value)
            if content is not None:
                yield (field, str(key)), content


def decoded(value: str) -> bytes | None:
    """What base64 text stands for, as the API server reads it; None if it is none, which rule K8005 tells."""
    try:
        return base64.b64decode("".join(value.split()), validate=True)
    except (binascii.Error, ValueError):
        return None


def is_stand_in(value: str) -> bool:
    """Whether something else is to stand here in the end: SOPS's plain text, or what replaces a placeholder."""
    return value.startswith(ENCRYPTED) or bool(_PLACEHOLDER.search(value))


def is_password(key: str) -> bool:
    """Whether a key of that name holds a password, or another text that is nobody's business."""
    return bool(_PASSWORD.search(key))
