"""Rules of Traefik are taken apart as Traefik 3.6's own parser takes them: each verdict here is its (run)."""

from __future__ import annotations

import pytest

from airfoil.checks.rules.routing._matchers import NotARuleError, calls, fault, for_v3


@pytest.mark.parametrize(
    "rule",
    [
        "Host(`a`)",
        'host("a") && !PATHPREFIX(`/b`)',
        "!(Host(`a`) || (Path(`/(b`) && Method(`GET`)))",
        "Host (`a`,)",
        'Header(`A`, "x\\"y")',
    ],
)
def test_what_traefik_takes(rule: str) -> None:
    assert calls(rule)
    assert fault(rule, "v3") == ""


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "Host",
        "Host(`a`",
        "(Host(`a`)",
        "Host(`a`))",
        "Host(`a`) and Path(`/b`)",
        "Host(`a`) Path(`/b`)",
        "Host(`a` `b`)",
    ],
)
def test_what_is_no_expression(rule: str) -> None:
    with pytest.raises(NotARuleError):
        calls(rule)


@pytest.mark.parametrize(
    "rule", ["hostheader(`a`)", "Host(a)", "Host()", "pathPrefix(`/a`)", 'Host("a\\qb")', "Host('a')"]
)
def test_what_has_another_fault(rule: str) -> None:
    assert fault(rule, "v3") != ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Host(`a`, `b`) && Path(`/c`)", "(Host(`a`) || Host(`b`)) && Path(`/c`)"),
        ("HostHeader(a.example.org)", "Host(`a.example.org`)"),
        ("Headers(`A`, `1`) || Query(`a=b`, `c=d`)", "Header(`A`, `1`) || (Query(`a`, `b`) && Query(`c`, `d`))"),
        ("HostRegexp(`{any:.*}`)", ""),
        ("Foo(`a`)", ""),
        ("Host(`a`", ""),
    ],
)
def test_the_rule_to_paste(old: str, new: str) -> None:
    assert for_v3(old) == new
