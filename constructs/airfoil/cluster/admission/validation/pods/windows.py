"""The options of containers on Windows, which are looked at on any system.

Source: validateWindowsSecurityContextOptions in pkg/apis/core/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.verdict import Body, Cause, invalid, wrong

_DOMAIN = re.compile(
    r"""[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}|[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-a-zA-Z0-9]*[a-zA-Z0-9])?)*"""
)
_FORBIDDEN = '"/\\:;|=,+*?<>@[]'
_LONGEST_SPEC, _LONGEST_DOMAIN, _LONGEST_USER = 64 * 1024, 255, 104


def windows_options(options: Body, field: str) -> Iterator[Cause]:
    name = options.get("gmsaCredentialSpecName")
    if name is not None:
        yield from wrong(f"{field}.gmsaCredentialSpecName", name, names.dns_subdomain(name))
    spec = options.get("gmsaCredentialSpec")
    if spec == "":
        yield invalid(f"{field}.gmsaCredentialSpec", spec, "gmsaCredentialSpec cannot be an empty string")
    elif spec is not None and len(spec) > _LONGEST_SPEC:
        yield invalid(f"{field}.gmsaCredentialSpec", spec, "gmsaCredentialSpec size must be under 64 KiB")
    user = options.get("runAsUserName")
    if user is not None:
        for complaint in _user_faults(user):
            yield invalid(f"{field}.runAsUserName", user, f"runAsUserName{complaint}")


def _user_faults(name: str) -> Iterator[str]:
    parts = name.split("\\")
    if not name:
        yield " cannot be an empty string"
    elif any(ord(char) < 32 or ord(char) == 127 for char in name):
        yield " cannot contain control characters"
    elif len(parts) > 2:
        yield " cannot contain more than one backslash"
    else:
        yield from _domain_faults(parts[:-1])
        user = parts[-1]
        if not user:
            yield "'s User cannot be empty"
        elif len(user) > _LONGEST_USER:
            yield f"'s User length must not be longer than {_LONGEST_USER} characters"
        if user and not user.strip(". "):
            yield "'s User cannot contain only periods or spaces"
        if any(char in _FORBIDDEN for char in user):
            yield f"'s User cannot contain the following characters: {_FORBIDDEN}"


def _domain_faults(found: list[str]) -> Iterator[str]:
    for domain in found:
        if len(domain) > _LONGEST_DOMAIN:
            yield f"'s Domain length must be under {_LONGEST_DOMAIN + 1} characters"
        if not _DOMAIN.fullmatch(domain):
            yield "'s Domain doesn't match the NetBios nor the DNS format"
