"""Quantities read as the API server reads them. The expected figures were printed by apimachinery v0.36.3."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.cluster.quantity import Quantity, QuantityError

FORMAT = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
NUMERIC = "unable to parse numeric part of quantity"
SUFFIX = "unable to parse quantity's suffix"


@pytest.mark.parametrize(
    ("text", "canonical", "value"),
    [
        ("10Gi", "10Gi", 10737418240),
        ("1024Mi", "1Gi", 1073741824),
        ("1025Ki", "1025Ki", 1049600),
        ("1.5Gi", "1536Mi", 1610612736),
        ("1G", "1G", 1000000000),
        ("1.5", "1500m", 2),
        ("0.1m", "100u", 1),
        ("0.0001n", "1n", 1),
        ("1e3", "1e3", 1000),
        ("1E", "1E", 10**18),
        ("1E3", "1E3", 1000),
        ("e3", "0", 0),
        (".5", "500m", 1),
        ("-1Gi", "-1Gi", -(2**30)),
        ("0.1Ki", "102400m", 103),
        ("1.1Ki", "1126400m", 1127),
        ("Gi", "0", 0),
        (".", "0", 0),
        ("+", "0", 0),
        ("000", "0", 0),
    ],
)
def test_a_quantity_is_stored_in_canonical_form_and_compared_rounded_up(text: str, canonical: str, value: int) -> None:
    quantity = Quantity.parse(text)
    assert (quantity.canonical(), quantity.value()) == (canonical, value)


@pytest.mark.parametrize(("text", "kept"), [("1.500", "1.500"), ("+5Gi", "+5Gi"), ("5.", "5.")])
def test_a_text_taken_for_canonical_is_kept_as_written(text: str, kept: str) -> None:
    assert Quantity.parse(text).canonical() == kept


@pytest.mark.parametrize(
    ("text", "canonical", "value"),
    [
        ("1000E", "1", 0),
        ("10E", "10E", 0),
        ("100000000000000000000", "100E", 7766279631452241920),
        ("9223372036854775808Ki", "9223372036854775807", 2**63 - 1),
        ("842281407638.500G", "842281407638.500G", -6268819752139374336),
        ("-200000000000000000000e21", "-200e39", -7694399962),
    ],
)
def test_sizes_past_64_bits_overflow_as_they_do_in_kubernetes(text: str, canonical: str, value: int) -> None:
    quantity = Quantity.parse(text)
    assert (quantity.canonical(), quantity.value()) == (canonical, value)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", FORMAT),
        ("1 Gi", FORMAT),
        ("1gb", FORMAT),
        ("10GB", FORMAT),
        ("1.1.1", FORMAT),
        ("1Gib", FORMAT),
        ("Ei", NUMERIC),
        ("1i", SUFFIX),
        ("1e", SUFFIX),
        ("1K", SUFFIX),
        ("1e99999999999999999999", SUFFIX),
        ("9" * 5000, NUMERIC),
    ],
)
def test_what_is_no_quantity_is_refused_with_the_servers_words(text: str, message: str) -> None:
    with pytest.raises(QuantityError) as error:
        Quantity.parse(text)
    assert str(error.value) == message


def test_an_exponent_is_cut_to_32_bits() -> None:
    assert Quantity.parse("5e4294967296") == Quantity.parse("5")


@pytest.mark.parametrize(
    ("value", "canonical"),
    [(5, "5"), (0.5, "500m"), (2.0, "2"), (None, "0"), (" 1Gi ", "1Gi"), (1e21, "1e+21"), (1e-7, "100e-9")],
)
def test_numbers_and_null_in_a_manifest_are_quantities_too(value: object, canonical: str) -> None:
    assert Quantity.of(value).canonical() == canonical


@pytest.mark.parametrize("value", [True, ["1Gi"], {"storage": "1Gi"}])
def test_a_boolean_or_a_collection_is_no_quantity(value: object) -> None:
    with pytest.raises(QuantityError):
        Quantity.of(value)


def test_the_same_amount_in_other_units_is_equal() -> None:
    assert Quantity.parse("8Gi") == Quantity.parse("8192Mi")
    assert hash(Quantity.parse("8Gi")) == hash(Quantity.parse("8192Mi"))
    assert Quantity.parse("1G") < Quantity.parse("1Gi")
    assert Quantity.parse("0") == Quantity.parse("0Gi")
    assert Quantity.parse("1") != "1"


def test_a_monstrous_exponent_costs_no_time() -> None:
    small, large = Quantity.parse("1e1000000000"), Quantity.parse("1e1000000001")
    assert small < large
    assert small.canonical() == "10e999999999"
    assert small.value() == 0


TEXTS = st.from_regex(r"\A[+-]?[0-9]{1,22}(\.[0-9]{0,12})?(|[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,2})\Z")


@given(TEXTS)
def test_what_is_stored_reads_back_as_the_same_text(text: str) -> None:
    stored = Quantity.parse(text).canonical()
    assert Quantity.parse(stored).canonical() == stored


@given(st.integers(0, 2**32), st.sampled_from(["", "k", "M", "G", "Ki", "Mi", "Gi"]), st.integers(0, 2**32))
def test_order_follows_the_amount(number: int, suffix: str, other: int) -> None:
    left, right = Quantity.parse(f"{number}{suffix}"), Quantity.parse(f"{other}{suffix}")
    assert left.compare(right) == (number > other) - (number < other)
