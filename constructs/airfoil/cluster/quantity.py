"""Kubernetes resource quantities (``10Gi``, ``500m``, ``1e3``) exactly as the API server reads and writes them.

Source: k8s.io/apimachinery v0.36.3, pkg/api/resource (read, and compared with it on generated strings, run).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache, total_ordering
from math import isfinite

_FORMAT = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
_NUMERIC = "unable to parse numeric part of quantity"
_SUFFIX = "unable to parse quantity's suffix"

_DIGITS = frozenset("0123456789")
_SUFFIX_LETTERS = frozenset("eEinumkKMGTP")
_DECIMAL = {"n": -9, "u": -6, "m": -3, "": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18}
_BINARY = {"Ki": 10, "Mi": 20, "Gi": 30, "Ti": 40, "Pi": 50, "Ei": 60}
_DECIMAL_NAMES = {exponent: name for name, exponent in _DECIMAL.items()}
_BINARY_NAMES = {exponent: name for name, exponent in _BINARY.items()}

_MAX = 2**63 - 1
_NANO = -9
# Python refuses to turn more than 4,300 digits into a number; Kubernetes would take them, nobody writes them.
_LONGEST = 4000


class QuantityError(ValueError):
    """The text is no quantity; the message is the API server's own."""


class Format(Enum):
    """The family of suffixes a quantity is written with."""

    DECIMAL = "DecimalSI"
    BINARY = "BinarySI"
    EXPONENT = "DecimalExponent"


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Quantity:
    """``mantissa`` times ten to the ``exponent``; two quantities are equal if their amounts are.

    ``small`` is whether Kubernetes keeps it as a scaled 64-bit number rather than a big decimal: the two overflow
    differently in :meth:`value`. ``text`` is the text as written where Kubernetes keeps that instead of the
    canonical form.
    """

    mantissa: int
    exponent: int = 0
    format: Format = Format.DECIMAL
    small: bool = True
    text: str = ""

    @classmethod
    def parse(cls, text: str) -> Quantity:
        """Reads a quantity. Raises ``QuantityError`` where the API server would refuse it."""
        if not text:
            raise QuantityError(_FORMAT)
        if text == "0":
            return cls(0, text="0")
        return _interpret(text)

    @classmethod
    def of(cls, value: object) -> Quantity:
        """Reads a quantity out of a manifest, where it may also be a number; null is zero.

        Raises ``QuantityError`` where the API server would refuse it.
        """
        if value is None:
            return cls(0)
        if isinstance(value, bool):
            raise QuantityError(_FORMAT)
        if isinstance(value, float):
            if not isfinite(value):
                raise QuantityError(_FORMAT)
            return cls.parse(_json_number(value))
        if isinstance(value, str | int):
            return cls.parse(str(value).strip())
        raise QuantityError(_FORMAT)

    def value(self) -> int:
        """The amount rounded up to a whole number, as the 64-bit integer Kubernetes computes, overflows included.

        This is what the volume binder compares, not the exact amounts.
        """
        if self.small:
            return self._small_value()
        places = self.exponent - _NANO  # Kubernetes keeps big amounts in nano units
        if self.mantissa >= 0 and (places > 19 or self.mantissa * _ten(places) >= _MAX):
            if self.exponent >= 0:
                return _wrap(self.mantissa * pow(10, self.exponent, 2**64), 64)
            return _wrap(-(-self.mantissa // _ten(-self.exponent)), 64)
        unscaled = _wrap(self.mantissa * pow(10, places, 2**64), 64)
        # Go's division cuts towards zero, and one is added whatever the sign
        size, rest = divmod(abs(unscaled), _ten(-_NANO))
        return (-size if unscaled < 0 else size) + (1 if rest else 0)

    def _small_value(self) -> int:
        if self.exponent < 0:
            size, rest = divmod(abs(self.mantissa), _ten(-self.exponent))
            size += 1 if rest else 0
            return -size if self.mantissa < 0 else size
        # 19 digits are past any 64-bit number: no need to build the power
        amount = self.mantissa * _ten(min(self.exponent, 19))
        if -_MAX - 1 <= amount <= _MAX:
            return amount
        # multiplied at once for these powers, digit by digit (and given up) for others
        return _wrap(amount, 64) if self.exponent in {1, 2, 3, 6, 9} else 0

    def canonical(self) -> str:
        """The text the API server stores: largest suffix without a fraction, in the family it was written with.

        A text it takes for canonical already is kept as it is (``+5Gi``, ``1.500``).
        """
        if self.text:
            return self.text
        if not self.mantissa:
            return "0"
        if self.format is Format.BINARY and self._is_whole() and not self._is_below(1024):
            mantissa, exponent = self._reduced()
            return _name_binary(mantissa * _ten(exponent))
        mantissa, exponent = self._reduced()
        shift = exponent % 3
        mantissa, exponent = mantissa * _ten(shift), exponent - shift
        if self.format is Format.EXPONENT:
            return f"{mantissa}e{exponent}" if exponent else str(mantissa)
        # Beyond E there is no suffix, and Kubernetes writes none: 1000E is stored as 1 (run).
        return f"{mantissa}{_DECIMAL_NAMES.get(exponent, '')}"

    def sign(self) -> int:
        """-1, 0 or 1."""
        return (self.mantissa > 0) - (self.mantissa < 0)

    def compare(self, other: Quantity) -> int:
        """-1, 0 or 1, by the exact amounts."""
        return (self > other) - (self < other)

    def _reduced(self) -> tuple[int, int]:
        mantissa, exponent = self.mantissa, self.exponent
        while mantissa and mantissa % 10 == 0:
            mantissa, exponent = mantissa // 10, exponent + 1
        return (mantissa, exponent) if mantissa else (0, 0)

    def _is_whole(self) -> bool:
        return self._reduced()[1] >= 0

    def _is_below(self, bound: int) -> bool:
        return abs(self.mantissa) * _ten(max(self.exponent, 0)) < bound * _ten(max(-self.exponent, 0))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Quantity) and self._reduced() == other._reduced()

    def __lt__(self, other: Quantity) -> bool:
        if self.exponent == other.exponent:
            return self.mantissa < other.mantissa
        mine, theirs = self._magnitude(), other._magnitude()
        if mine != theirs:
            return mine < theirs
        low = min(self.exponent, other.exponent)
        return self.mantissa * _ten(self.exponent - low) < other.mantissa * _ten(other.exponent - low)

    def __hash__(self) -> int:
        return hash(self._reduced())

    def _magnitude(self) -> tuple[int, int]:
        """Sign and signed number of digits: settles most comparisons without building huge powers."""
        if not self.mantissa:
            return (0, 0)
        sign = self.sign()
        return (sign, sign * (len(str(abs(self.mantissa))) + self.exponent))

    def __str__(self) -> str:
        return self.canonical()


@dataclass(frozen=True, slots=True)
class _Parts:
    negative: bool
    number: str
    whole: str
    fraction: str
    suffix: str


def _scan(text: str) -> _Parts:
    negative = text[0] == "-"
    start = 1 if text[0] in "+-" else 0
    while start < len(text) and text[start] == "0":
        start += 1
    if start == len(text):
        # also "+", "-" alone: Kubernetes takes them for zero
        return _Parts(negative, "0", "0", "", "")
    point = _skip(text, start, _DIGITS)
    whole, end, fraction = text[start:point] or "0", point, ""
    if text[point : point + 1] == ".":
        end = _skip(text, point + 1, _DIGITS)
        fraction = text[point + 1 : end]
    last = _skip(text, end, _SUFFIX_LETTERS)
    if text[last : last + 1] in {"+", "-"}:
        last += 1
    if _skip(text, last, _DIGITS) != len(text):
        raise QuantityError(_FORMAT)
    return _Parts(negative, text[:end], whole, fraction, text[end:])


def _skip(text: str, start: int, characters: frozenset[str]) -> int:
    while start < len(text) and text[start] in characters:
        start += 1
    return start


def _suffix(text: str) -> tuple[Format, int]:
    if text in _DECIMAL:
        return Format.DECIMAL, _DECIMAL[text]
    if text in _BINARY:
        return Format.BINARY, _BINARY[text]
    digits = text[2:] if text[1:2] in {"+", "-"} else text[1:]
    if text[0] not in "eE" or not digits or not set(digits) <= _DIGITS or len(digits.lstrip("0")) > 19:
        raise QuantityError(_SUFFIX)
    exponent = int(text[1:])
    if not -_MAX - 1 <= exponent <= _MAX:
        raise QuantityError(_SUFFIX)
    return Format.EXPONENT, _wrap(exponent, 32)


@lru_cache(maxsize=4096)  # a tree repeats a few dozen
def _interpret(text: str) -> Quantity:
    parts = _scan(text)
    format_, exponent = _suffix(parts.suffix)
    sign = -1 if parts.negative else 1
    digits = parts.whole + parts.fraction
    if len(digits) > _LONGEST:
        raise QuantityError(_NUMERIC)
    factor, scale = (1 << exponent, 0) if format_ is Format.BINARY else (1, exponent)
    scale -= len(parts.fraction)
    if _fits_fast_path(parts, format_, exponent) and scale >= _NANO:
        kept = _is_kept_as_written(digits, format_, scale)
        return Quantity(sign * int(digits) * factor, scale, format_, text=text if kept else "")
    if not set(parts.number) & _DIGITS:
        raise QuantityError(_NUMERIC)
    return _big(sign, int(digits) * factor, scale, format_)


def _fits_fast_path(parts: _Parts, format_: Format, exponent: int) -> bool:
    if format_ is not Format.BINARY:
        return len(parts.whole) + len(parts.fraction) <= 18
    # 15 digits, less about three for each 2^10
    return not parts.fraction and 15 - len(parts.whole) - exponent * 3 // 10 - 1 >= 0


def _is_kept_as_written(digits: str, format_: Format, scale: int) -> bool:
    if format_ is Format.BINARY:
        return int(digits) % 8 != 0
    return scale % 3 == 0 and not digits.endswith("000") and digits[0] != "0"


def _big(sign: int, mantissa: int, exponent: int, format_: Format) -> Quantity:
    if not mantissa:
        return Quantity(0, 0, format_)
    if exponent < _NANO:
        # more precise than a nano: rounded up, so that nothing asked for becomes nothing
        cut = _NANO - exponent
        mantissa = 1 if cut > len(str(mantissa)) else -(-mantissa // _ten(cut))
        exponent = _NANO
    if format_ is Format.BINARY:
        scale = _ten(max(-exponent, 0))
        if mantissa > _MAX * scale:
            return Quantity(sign * _MAX, 0, format_)
        if mantissa < scale:
            format_ = Format.DECIMAL
    return Quantity(sign * mantissa, exponent, format_, small=False)


def _ten(exponent: int) -> int:
    return int(10**exponent)


def _name_binary(amount: int) -> str:
    times = 0
    while amount % 1024 == 0:
        amount, times = amount // 1024, times + 1
    return f"{amount}{_BINARY_NAMES.get(times * 10, '')}"


def _wrap(value: int, bits: int) -> int:
    half = 1 << (bits - 1)
    return (value + half) % (1 << bits) - half


def _json_number(value: float) -> str:
    """A float as Go's JSON encoder writes it, which is what reaches the API server."""
    from decimal import Decimal  # few quantities are floats

    size = abs(value)
    if size and (size < 1e-6 or size >= 1e21):
        mantissa, _, exponent = f"{Decimal(repr(value)):e}".partition("e")
        return f"{mantissa}e{int(exponent):+d}"
    text = f"{Decimal(repr(value)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
