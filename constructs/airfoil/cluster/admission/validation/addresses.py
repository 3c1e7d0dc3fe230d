"""IP addresses and ranges as Kubernetes 1.36 checks them (StrictIPCIDRValidation is on by default since then).

Source: k8s.io/apimachinery v0.36.3, pkg/util/validation/ip.go, and k8s.io/utils/net (read).
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Collection, Iterator

from airfoil.cluster.admission.verdict import Cause, invalid

_BAD_IP = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"
_BAD_RANGE = "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def sloppy_address(text: str) -> Address | None:
    """An address as old Kubernetes read it, with leading zeros."""
    try:
        return ipaddress.ip_address(_without_zeros(text))
    except ValueError:
        return None


def sloppy_network(text: str) -> Network | None:
    """A range as old Kubernetes read it: an address in it and the length of the prefix."""
    address, slash, length = text.partition("/")
    if not slash or not length.isdecimal():
        return None
    try:
        return ipaddress.ip_network(f"{_without_zeros(address)}/{int(length)}", strict=False)
    except ValueError:
        return None


def _without_zeros(text: str) -> str:
    return re.sub(r"(^|\.)0+(?=\d)", r"\1", text) if ":" not in text else text


def address(text: str, field: str, existing: Collection[str] = ()) -> Iterator[Cause]:
    """One address; what the object had before is taken again."""
    if text in existing:
        return
    found = sloppy_address(text)
    if found is None or "%" in text:
        yield invalid(field, text, _BAD_IP)
    elif ":" not in text and _without_zeros(text) != text:
        yield invalid(field, text, "must not have leading 0s")
    elif isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped is not None:
        yield invalid(field, text, "must not be an IPv4-mapped IPv6 address")


def network(text: str, field: str, existing: Collection[str] = ()) -> Iterator[Cause]:
    """One range; what the object had before is taken again."""
    if text in existing:
        return
    found = sloppy_network(text)
    if found is None:
        yield invalid(field, text, _BAD_RANGE)
        return
    start, _, length = text.partition("/")
    if _without_zeros(start) != start or str(int(length)) != length:
        yield invalid(field, text, "must not have leading 0s in IP or prefix length")
        return
    first = ipaddress.ip_address(start)
    if isinstance(first, ipaddress.IPv6Address) and first.ipv4_mapped is not None:
        yield invalid(field, text, "must not have an IPv4-mapped IPv6 address")
    elif first != found.network_address:
        yield invalid(field, text, "must not have bits set beyond the prefix length")
