"""What Kubernetes takes as a name: each function returns the API server's complaints, none for a valid text.

Source: k8s.io/apimachinery v0.36.3, pkg/util/validation and pkg/api/validate/content (read; texts compared with a
real v1.36.3 API server, run).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

NameRule = Callable[[str], list[str]]

_LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"
_LABEL_WITH_UNDERSCORE = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?"
_SUBDOMAIN = rf"{_LABEL}(\.{_LABEL})*"
_SUBDOMAIN_WITH_UNDERSCORE = rf"{_LABEL_WITH_UNDERSCORE}(\.{_LABEL_WITH_UNDERSCORE})*"
_LABEL_1035 = "[a-z]([-a-z0-9]*[a-z0-9])?"
_WILDCARD = rf"\*\.{_SUBDOMAIN}"
_KEY = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]"
_LABEL_VALUE = f"({_KEY})?"
_CONFIG_KEY = "[-._a-zA-Z0-9]+"
_PERCENT = "[0-9]+%"
_HEADER = "[-A-Za-z0-9]+"
_HTTP_PATH = r"[A-Za-z0-9/\-._~%!$&'()*+,;=:]+"

_LABEL_TEXT = (
    "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end "
    "with an alphanumeric character"
)
_SUBDOMAIN_TEXT = (
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start "
    "and end with an alphanumeric character"
)
_SUBDOMAIN_WITH_UNDERSCORE_TEXT = (
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must "
    "start and end with an alphanumeric character"
)
_LABEL_1035_TEXT = (
    "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, "
    "and end with an alphanumeric character"
)
_WILDCARD_TEXT = (
    "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of "
    "lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character"
)
_KEY_TEXT = (
    "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"
)
_LABEL_VALUE_TEXT = (
    "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start "
    "and end with an alphanumeric character"
)
_CONFIG_KEY_TEXT = "a valid config key must consist of alphanumeric characters, '-', '_' or '.'"
_PERCENT_TEXT = "a valid percent string must be a numeric string followed by an ending '%'"
_HEADER_TEXT = "a valid HTTP header must consist of alphanumeric characters or '-'"
_ENVIRONMENT_TEXT = "a valid environment variable name must consist only of printable ASCII characters other than '='"


_LONGEST = 1024
"""No name may be longer; what is, is not matched at all, so that a megabyte of dashes takes no quadratic time."""


@lru_cache(maxsize=1 << 14)  # a tree repeats its labels and names
def _matches(pattern: str, text: str) -> bool:
    return len(text) <= _LONGEST and re.fullmatch(pattern, text, re.ASCII) is not None


def _complaint(text: str, pattern: str, *examples: str) -> str:
    shown = " or ".join(f"'{example}', " for example in examples)
    return f"{text} (e.g. {shown}regex used for validation is '{pattern}')"


def _too_long(text: str, limit: int, unit: str = "characters") -> list[str]:
    return [f"must be no more than {limit} {unit}"] if len(text.encode()) > limit else []


def dns_label(text: str) -> list[str]:
    """RFC 1123 label, at most 63: namespaces, containers, volumes, StatefulSets, Services since 1.36."""
    faults = _too_long(text, 63)
    if not _matches(_LABEL, text):
        if _matches(_SUBDOMAIN, text):
            faults.append("must not contain dots")
        else:
            faults.append(_complaint(_LABEL_TEXT, _LABEL, "my-name", "123-abc"))
    return faults


def dns_subdomain(text: str) -> list[str]:
    """RFC 1123 subdomain, at most 253: the name of most objects."""
    faults = _too_long(text, 253)
    if not _matches(_SUBDOMAIN, text):
        faults.append(_complaint(_SUBDOMAIN_TEXT, _SUBDOMAIN, "example.com"))
    return faults


def dns_subdomain_with_underscore(text: str) -> list[str]:
    """As :func:`dns_subdomain`, but labels may hold underscores: DNS search paths."""
    faults = _too_long(text, 253)
    if not _matches(_SUBDOMAIN_WITH_UNDERSCORE, text):
        faults.append(_complaint(_SUBDOMAIN_WITH_UNDERSCORE_TEXT, _SUBDOMAIN_WITH_UNDERSCORE, "example.com"))
    return faults


def dns_1035_label(text: str) -> list[str]:
    """RFC 1035 label, at most 63 and beginning with a letter: Services before 1.36."""
    faults = _too_long(text, 63)
    if not _matches(_LABEL_1035, text):
        faults.append(_complaint(_LABEL_1035_TEXT, _LABEL_1035, "my-name", "abc-123"))
    return faults


def wildcard_subdomain(text: str) -> list[str]:
    """``*.`` before a subdomain: hosts of an Ingress."""
    faults = _too_long(text, 253)
    if not _matches(_WILDCARD, text):
        faults.append(_complaint(_WILDCARD_TEXT, _WILDCARD, "*.example.com"))
    return faults


def qualified_name(text: str) -> list[str]:
    """``name`` or ``domain/name``: keys of labels and annotations, resource names, finalizers."""
    prefix, slash, name = text.partition("/")
    if not slash:
        prefix, name = "", text
    if "/" in name:
        example = _complaint(_KEY_TEXT, _KEY, "MyName", "my.name", "123-abc")
        return [
            f"a valid label key {example} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"
        ]
    faults = []
    if slash:
        complaints = dns_subdomain(prefix) if prefix else ["must be non-empty"]
        faults += [f"prefix part {fault}" for fault in complaints]
    if not name:
        faults.append("name part must be non-empty")
    faults += [f"name part {fault}" for fault in _too_long(name, 63, "bytes")]
    if not _matches(_KEY, name):
        faults.append(f"name part {_complaint(_KEY_TEXT, _KEY, 'MyName', 'my.name', '123-abc')}")
    return faults


def label_value(text: str) -> list[str]:
    """At most 63 characters, or empty."""
    faults = _too_long(text, 63, "bytes")
    if not _matches(_LABEL_VALUE, text):
        faults.append(_complaint(_LABEL_VALUE_TEXT, _LABEL_VALUE, "MyValue", "my_value", "12345"))
    return faults


def path_segment(text: str) -> list[str]:
    """Anything that fits between two slashes of a URL: names of RBAC objects."""
    if text in (".", ".."):
        return [f"may not be '{text}'"]
    return [f"may not contain '{bad}'" for bad in ("/", "%") if bad in text]


def port_name(text: str) -> list[str]:
    """IANA service name: 1 to 15 characters, lower case, digits and hyphens, with a letter."""
    faults = _too_long(text, 15)
    if not _matches("[-a-z0-9]+", text):
        faults.append("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")
    if not re.search("[a-z]", text):
        faults.append("must contain at least one letter (a-z)")
    if "--" in text:
        faults.append("must not contain consecutive hyphens")
    if text.startswith("-") or text.endswith("-"):
        faults.append("must not begin or end with a hyphen")
    return faults


def config_key(text: str) -> list[str]:
    """A key of a ConfigMap or Secret, which becomes a file name."""
    faults = _too_long(text, 253)
    if not _matches(_CONFIG_KEY, text):
        faults.append(_complaint(_CONFIG_KEY_TEXT, _CONFIG_KEY, "key.name", "KEY_NAME", "key-name"))
    if text in (".", ".."):
        faults.append(f"must not be '{text}'")
    elif text.startswith(".."):
        faults.append("must not start with '..'")
    return faults


def environment_name(text: str) -> list[str]:
    """The name of an environment variable: since 1.34 any printable ASCII without ``=``."""
    if not text:
        return ["environment variable name must be non-empty"]
    return [] if _matches(r"[\x20-\x3c\x3e-\x7e]+", text) else [_ENVIRONMENT_TEXT]


def percent(text: str) -> list[str]:
    """``25%``."""
    return [] if _matches(_PERCENT, text) else [_complaint(_PERCENT_TEXT, _PERCENT, "1%", "93%")]


def http_header(text: str) -> list[str]:
    """The name of an HTTP header."""
    return [] if _matches(_HEADER, text) else [_complaint(_HEADER_TEXT, _HEADER, "X-Header-Name")]


def http_path(text: str) -> list[str]:
    """The path part of a domain-prefixed path."""
    return [] if _matches(_HTTP_PATH, text) else [f"Invalid path (regex used for validation is '{_HTTP_PATH}')"]


def in_range(value: int, low: int, high: int) -> list[str]:
    """A number with both ends allowed."""
    return [] if low <= value <= high else [f"must be between {low} and {high}, inclusive"]


def port_number(value: int) -> list[str]:
    """1 to 65535."""
    return in_range(value, 1, 65535)


def generated(rule: NameRule, prefix: str) -> Iterable[str]:
    """The complaints about a ``generateName``: a trailing dash is fine, because characters follow it."""
    return rule(prefix[:-2] + "a" if len(prefix) > 1 and prefix.endswith("-") else prefix)
