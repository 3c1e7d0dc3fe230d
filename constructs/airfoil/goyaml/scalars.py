"""What a scalar means to sigs.k8s.io/yaml and to the JSON decoder that Kubernetes puts behind it.

The rules are those of ``resolve`` in go.yaml.in/yaml/v2 2.4.4, ``convertToJSONableObject`` in sigs.k8s.io/yaml 1.6.0 and
the int64-first number decoder of k8s.io/apimachinery (all read); ``tests/goyaml/go-reads.json`` holds what they gave when
they were run. They are neither YAML 1.1 nor 1.2: ``on`` is a boolean, ``08`` and ``1e3`` are numbers, but ``1:30`` and
dates are text.
"""

from __future__ import annotations

import binascii
import math
import re
import struct
from typing import Final, TypeAlias

Scalar: TypeAlias = str | int | float | bool | None

INT64_MIN: Final = -(2**63)
INT64_MAX: Final = 2**63 - 1
_UINT64_MAX: Final = 2**64 - 1

_TAG: Final = "tag:yaml.org,2002:"
_WORDS: Final[dict[str, Scalar]] = {
    **dict.fromkeys(("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"), True),
    **dict.fromkeys(("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"), False),
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), math.inf),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -math.inf),
}
_MAYBE_NO_TEXT: Final = frozenset("0123456789+-.yYnNtTfFoO~")
_INTEGER: Final = re.compile(
    r"([-+]?)(?:0[bB](?P<b>[01]+)|0[oO]?(?P<o>[0-7]+)|0[xX](?P<x>[0-9a-fA-F]+)|(?P<d>0|[1-9][0-9]*))"
)
_BASES: Final = {"b": 2, "o": 8, "x": 16, "d": 10}
_FLOAT: Final = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_FRACTION: Final = re.compile(r"\.[0-9](?:_?[0-9])*+(?:[eE][-+]?[0-9](?:_?[0-9])*+)?")
_TIMESTAMP: Final = re.compile(
    r"\d{4}-\d\d?-\d\d?(?:[Tt]\d\d?:\d\d?:\d\d?(?:\.\d+)?(?:Z|[-+]\d\d:\d\d)| \d\d?:\d\d?:\d\d?(?:\.\d+)?)?", re.ASCII
)


class ScalarError(ValueError):
    """A scalar that Go refuses, or that JSON can't carry; the text says why."""


def resolve(text: str) -> Scalar:
    """The Go value of a plain scalar without a tag; an int above int64 stands for Go's uint64."""
    if not text:
        return None
    first = text[0]
    if first not in _MAYBE_NO_TEXT:
        return text
    if text in _WORDS:
        return _WORDS[text]
    if first in "0123456789+-":
        return _number(text)
    if first == "." and _FRACTION.fullmatch(text):
        return _finite(text.replace("_", ""), text)
    return text


def _number(text: str) -> Scalar:
    digits = text.replace("_", "")
    match = _INTEGER.fullmatch(digits)
    if match:
        value = _integer(match)
        if value is not None:
            return value
    if _FLOAT.fullmatch(digits):
        return _finite(digits, text)
    # What follows a lower-case 0b is parsed once more, now with a sign: 0b-1 is -1 (run).
    if digits.startswith(("0b+", "0b-")) and digits[3:].strip("01") == "" and len(digits) > 3:
        value = int(digits[2:], 2)
        if INT64_MIN <= value <= INT64_MAX:
            return value
    return text


def _integer(match: re.Match[str]) -> int | None:
    group = match.lastgroup or "d"
    digits = match[group]
    if group == "d" and len(digits) > len(str(_UINT64_MAX)):
        return None  # also keeps int() away from a million digits, which takes quadratic time
    value = int(digits, _BASES[group])
    sign = match[1]
    if sign == "-":
        value = -value
    return value if INT64_MIN <= value <= (INT64_MAX if sign else _UINT64_MAX) else None


def _finite(digits: str, text: str) -> Scalar:
    value = float(digits)
    return text if math.isinf(value) else value  # Go's parser reports a range error, and the text stays (run: 1e400)


def resolve_tagged(tag: str, text: str) -> Scalar:
    """The Go value of a scalar with an explicit tag, quoted or not. Raises ``ScalarError`` where Go refuses it."""
    name = tag.removeprefix(_TAG) if tag.startswith(_TAG) else ""
    if name == "binary":
        return _binary(text)
    if name == "timestamp":
        if _TIMESTAMP.fullmatch(text):
            return text
    elif name in ("null", "bool", "int", "float"):
        value = resolve(text)
        kind = "null" if value is None else type(value).__name__
        if kind == name:
            return value
        if name == "float" and type(value) is int and value <= INT64_MAX:
            return float(value)
    else:
        return text
    raise ScalarError(f"`{shown(text)}` is no !!{name}")


def _binary(text: str) -> str:
    try:
        return binascii.a2b_base64(text.replace("\n", "").replace("\r", ""), strict_mode=True).decode()
    except UnicodeDecodeError:
        raise ScalarError("this !!binary value is not UTF-8 text: Go replaces its bytes by U+FFFD") from None
    except ValueError:
        raise ScalarError("this !!binary value is no valid base64") from None


def through_json(value: float) -> int | float:
    """The number that Kubernetes decodes from the JSON that Go writes for ``value``.

    A whole number becomes an int where it fits 64 bits (``1e3`` is 1000, ``3.0`` is 3), a bigger one a float. Raises
    ``ScalarError`` for NaN and infinity.
    """
    if type(value) is int:
        return value if value <= INT64_MAX else float(value)
    if not math.isfinite(value):
        raise ScalarError("JSON has no NaN and no infinity, so Kubernetes can't read this number")
    if abs(value) < 1e21 and value == int(value):
        from decimal import Decimal  # with all that it imports 3 ms, for what few manifests have

        whole = int(Decimal(repr(value)))  # Go writes the shortest digits and fills up with zeros
        return whole if INT64_MIN <= whole <= INT64_MAX else value
    return value


def key_text(value: object) -> str:
    """The text that Go makes of a mapping key. Raises ``ScalarError`` where it makes none."""
    if type(value) is str:
        return value
    if type(value) is bool:
        return "true" if value else "false"
    if type(value) is int and value <= INT64_MAX:
        return str(value)
    if type(value) is float:
        return _float32_text(value)
    if value is None:
        raise ScalarError("an empty key, null or ~ is no text, and JSON has only keys of text")
    raise ScalarError("JSON has only keys of text, and this can't be made text")


def _float32_text(value: float) -> str:
    """``strconv.FormatFloat(value, 'g', -1, 32)``: the fewest digits that give the same 32-bit float."""
    try:
        narrow: float = struct.unpack("f", struct.pack("f", value))[0]
    except OverflowError:
        narrow = math.copysign(math.inf, value)
    if math.isnan(narrow):
        return ".nan"
    if math.isinf(narrow):
        return ".inf" if narrow > 0 else "-.inf"
    candidates = (f"{narrow:.{places}e}" for places in range(9))
    shortest = next(text for text in candidates if struct.pack("f", float(text)) == struct.pack("f", narrow))
    mantissa, _, exponent = shortest.partition("e")
    if -4 <= int(exponent) < 6:
        from decimal import Decimal

        return f"{Decimal(shortest):f}"
    return f"{mantissa}e{exponent}"


def shown(text: str, limit: int = 40) -> str:
    """The text as a message shows it: short, on one line."""
    short = text if len(text) <= limit else text[: limit - 1] + "…"
    return short.encode("unicode_escape").decode() if not short.isprintable() else short
