"""String formats as Go reads them; each case is what the functions of Go say of it (run)."""

from __future__ import annotations

import base64
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.cluster.formats import CORE_FORMATS, CUSTOM_FORMATS, FORMAT_WORDS

FORMATS = {**CORE_FORMATS, **CUSTOM_FORMATS}


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("go-bytes", ["", "YQ==", "YQ\n=="], ["YQ", "YQ=", "YWJjYQ8Y==", "Y Q==", "_-_-", "ä"]),
        ("byte", ["YQ==", "YWJj"], ["", "YQ", "YQ\n==", "?"]),
        (
            "go-time",
            ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00.5+09:00", "0000-02-29T00:00:00Z", "2026-01-31T1:00:00Z"],
            [
                "2026-01-31",
                "2026-01-31 12:00:00Z",
                "2026-02-30T12:00:00Z",
                "2026-01-31T24:00:00Z",
                "2026-01-31t12:00:00z",
            ],
        ),
        ("go-micro-time", ["2026-01-31T12:00:00.123456Z"], ["2026-01-31T12:00:00Z", "2026-01-31T12:00:00.1234567Z"]),
        (
            "datetime",
            ["2026-01-31T12:00:00Z", "2026-01-31t12:00:00z"],
            ["2026-01-31", "2026-01-31T25:00:00Z", "2026-01-31T1:00:00Z", "T"],
        ),
        ("date", ["2026-01-31", "2024-02-29"], ["2026-02-29", "2026-1-1", "31.01.2026"]),
        (
            "duration",
            ["5m", "1h30m", "1.5h", "0", "-3s", "22 ns", "3 days", "2 weeks"],
            ["", "m", "5", "soon", "5 moons", "9999999999999999999h"],
        ),
        ("ipv4", ["192.0.2.1", "192.0.2.010"], ["192.0.2", "192.0.2.256", "2001:db8::1"]),
        ("ipv6", ["2001:db8::1", "::"], ["192.0.2.1", "2001:::1", "2001:db8::1%eth0"]),
        ("cidr", ["192.0.2.0/24", "2001:db8::/32"], ["192.0.2.0", "192.0.2.0/33", "192.0.2.0/x", "/24"]),
        ("uuid", ["3B0a6c2e-0000-4000-8000-000000000001", "3b0a6c2e000040008000000000000001"], ["3b0a6c2e", "x"]),
    ],
)
def test_format(name: str, good: list[str], bad: list[str]) -> None:
    assert [text for text in good if not FORMATS[name](text)] == []
    assert [text for text in bad if FORMATS[name](text)] == []


@given(st.binary(max_size=40))
def test_what_is_base64_is_taken(data: bytes) -> None:
    text = base64.b64encode(data).decode()
    assert FORMATS["go-bytes"](text)
    assert FORMATS["byte"](text) is bool(data)


@given(st.datetimes(timezones=st.just(UTC)))
def test_every_time_that_is_written_by_rfc_3339_is_taken(moment: datetime) -> None:
    for text in (moment.isoformat(), moment.isoformat().replace("+00:00", "Z")):
        assert FORMATS["go-time"](text)
        assert FORMATS["datetime"](text)


@given(st.text(max_size=30), st.sampled_from(sorted(FORMATS)))
def test_no_text_is_too_odd(text: str, name: str) -> None:
    assert FORMATS[name](text) in (True, False)


def test_every_format_has_words() -> None:
    assert set(FORMAT_WORDS) == set(FORMATS)
