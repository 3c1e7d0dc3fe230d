"""String formats as the API server reads them: Go's rules, which differ from JSON schema's own.

Custom resources are checked by k8s.io/kube-openapi (``pkg/validation/strfmt``), built-in kinds by decoding into Go
types (both read, and compared with these functions on 35,000 strings: run). Formats that aren't in these tables are
not checked.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_TIME = re.compile(r"(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))", re.ASCII)
_LOOSE_TIME = re.compile(r"(\d\d):(\d\d):(\d\d)(?:.\d+)?(?:z|[+-]\d\d:\d\d)", re.ASCII)
_BASE64 = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})")
_GO_BYTES = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")
_GO_DURATION = re.compile(r"[-+]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)", re.ASCII)
_LOOSE_DURATION = re.compile(
    r"\d+\s*(?:ns|nano|us|µs|micro|ms|milli|s|sec|m|min|h|hr|hour|d|day|w|wk|week)(?![a-zµ])"
    r"|\d+\s*(?:nano|micro|milli|sec|min|hour|day|week)",
    re.ASCII | re.IGNORECASE,
)
_UUID = re.compile(r"[0-9a-f]{8}(?:-?[0-9a-f]{4}){3}-?[0-9a-f]{12}", re.IGNORECASE)


def _is_date(text: str) -> bool:
    match = _DATE.fullmatch(text)
    if match is None:
        return False
    try:
        date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return int(match[1]) == 0 and _is_date(f"2000{text[4:]}")  # Go has a year 0, a leap year
    return True


def _is_go_time(text: str) -> bool:
    """RFC 3339 with a T and a zone, as ``metav1.Time`` wants it."""
    day, separator, rest = text.partition("T")
    match = _TIME.fullmatch(rest)
    if not separator or match is None or not _is_date(day):
        return False
    hour, minute, second, zone_hour, zone_minute = (int(part or 0) for part in match.groups())
    return hour < 24 and minute < 60 and second < 60 and zone_hour <= 24 and zone_minute <= 60


def _is_go_micro_time(text: str) -> bool:
    """Six digits of a second, no more and no less, as ``metav1.MicroTime`` wants it (leases and events)."""
    return _is_go_time(text) and re.search(r":\d\d[.,]\d{6}(?!\d)", text, re.ASCII) is not None


def _is_loose_time(text: str) -> bool:
    parts = text.lower().split("t")
    match = _LOOSE_TIME.fullmatch(parts[1]) if len(parts) > 1 else None
    if match is None or not _is_date(parts[0]):
        return False
    return match[1] <= "23" and match[2] <= "59" and match[3] <= "59"


def _is_go_bytes(text: str) -> bool:
    """Base64 as Go decodes it: line breaks are skipped, padding is a must, nothing at all is no bytes."""
    return _GO_BYTES.fullmatch(text.replace("\r", "").replace("\n", "")) is not None


def _is_duration(text: str) -> bool:
    if re.search(r"\d{19}", text, re.ASCII):  # more than an int64 holds
        return False
    return _GO_DURATION.fullmatch(text) is not None or _LOOSE_DURATION.search(text) is not None


def _is_ip(text: str, mark: str) -> bool:
    if "%" in text:  # zones are Python's only
        return False
    try:
        # The server tolerates leading zeros (ParseIPSloppy), Python doesn't.
        ipaddress.ip_address(re.sub(r"(?<![0-9a-fA-F:])0+(?=\d)", "", text) if ":" not in text else text)
    except ValueError:
        return False
    return mark in text


def _is_cidr(text: str) -> bool:
    address, slash, bits = text.partition("/")
    if not slash or not re.fullmatch(r"\d{1,3}", bits, re.ASCII):
        return False
    return (_is_ip(address, ".") and int(bits) <= 32) or (_is_ip(address, ":") and int(bits) <= 128)


#: Formats of built-in kinds, under names of our own, for Go reads them otherwise than those of custom resources.
CORE_FORMATS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {"go-bytes": _is_go_bytes, "go-time": _is_go_time, "go-micro-time": _is_go_micro_time}
)

#: Formats of custom resources; ``-`` in a format's name counts for nothing there.
CUSTOM_FORMATS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "byte": lambda text: _BASE64.fullmatch(text) is not None,
        "datetime": _is_loose_time,
        "date": _is_date,
        "duration": _is_duration,
        "ipv4": lambda text: _is_ip(text, "."),
        "ipv6": lambda text: _is_ip(text, ":"),
        "cidr": _is_cidr,
        "uuid": lambda text: _UUID.fullmatch(text) is not None,
    }
)

#: What a format wants, in plain words.
FORMAT_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "go-bytes": "base64 text (plain text goes to stringData)",
        "go-time": 'a time like "2026-01-31T12:00:00Z"',
        "go-micro-time": 'a time like "2026-01-31T12:00:00.000000Z"',
        "byte": "base64 text",
        "datetime": 'a time like "2026-01-31T12:00:00Z"',
        "date": 'a date like "2026-01-31"',
        "duration": 'a duration like "5m" or "1h30m"',
        "ipv4": "an IPv4 address like 192.0.2.1",
        "ipv6": "an IPv6 address like 2001:db8::1",
        "cidr": "an address range like 192.0.2.0/24",
        "uuid": "a UUID",
    }
)
