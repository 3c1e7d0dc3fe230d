"""Names as the API server wants them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.cluster import names

LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"
TEXTS = st.text("abAB01-._/ é", max_size=70) | st.from_regex(rf"\A{LABEL}\Z")


@given(TEXTS)
def test_labels(text: str) -> None:
    assert (not names.dns_label(text)) is (re.fullmatch(LABEL, text) is not None and len(text) <= 63)


@given(TEXTS)
def test_subdomains(text: str) -> None:
    whole = rf"{LABEL}(\.{LABEL})*"
    assert (not names.dns_subdomain(text)) is (re.fullmatch(whole, text) is not None and len(text) <= 253)


@given(TEXTS)
def test_values_of_labels(text: str) -> None:
    wanted = "(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?"
    assert (not names.label_value(text)) is (re.fullmatch(wanted, text) is not None and len(text) <= 63)


@pytest.mark.parametrize(("prefix", "is_right"), [("a-", True), ("a", True), ("AB-", False), ("-ab-", False)])
def test_a_prefix_may_end_with_a_dash(prefix: str, is_right: bool) -> None:
    assert (not names.generated(names.dns_label, prefix)) is is_right


@pytest.mark.parametrize(
    ("key", "is_right"),
    [
        ("app.kubernetes.io/name", True),
        ("a", True),
        ("", False),
        ("/a", False),
        ("a/", False),
        ("a/b/c", False),
        ("A.example/b", False),
        ("a" * 64, False),
        ("-a", False),
    ],
)
def test_keys(key: str, is_right: bool) -> None:
    assert (not names.qualified_name(key)) is is_right


@pytest.mark.parametrize(
    ("name", "is_right"),
    [("http", True), ("8080", False), ("a" * 16, False), ("a--b", False), ("-a", False), ("a_b", False), ("1a", True)],
)
def test_names_of_ports(name: str, is_right: bool) -> None:
    assert (not names.port_name(name)) is is_right


@pytest.mark.parametrize(
    ("name", "is_right"), [(".", False), ("..", False), ("a/b", False), ("a%b", False), ("a:b", True)]
)
def test_parts_of_addresses(name: str, is_right: bool) -> None:
    assert (not names.path_segment(name)) is is_right


@pytest.mark.parametrize(("number", "is_right"), [(0, False), (1, True), (65535, True), (65536, False)])
def test_numbers_of_ports(number: int, is_right: bool) -> None:
    assert (not names.port_number(number)) is is_right
