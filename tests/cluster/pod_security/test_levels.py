"""Pod Security by version, against the answers of a real API server.

`answers.json` holds pods made at random, sent as a dry run to a kube-apiserver v1.36.3 in namespaces of each level at
several versions, and its words where it refused them. Some four thousand more of their kind agreed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from airfoil.cluster.pod_security import Policy, policy_of

ANSWERS: list[dict[str, Any]] = json.loads(Path(__file__).with_name("answers.json").read_text(encoding="utf-8"))
PREFIX = "pod-security.kubernetes.io/"


@pytest.mark.parametrize("level", ["baseline", "restricted"])
def test_the_server_says_the_same_words(level: str) -> None:
    compared = 0
    for answer in (each for each in ANSWERS if each["enforce"] == level):
        policy = policy_of({f"{PREFIX}enforce": level, f"{PREFIX}enforce-version": answer["version"]})
        found = policy.violations(answer["pod"], minor=36)
        assert (f'pods "p" is forbidden: {policy.message(found)}' if found else "") == answer["refused"]
        compared += 1
    assert compared > 50


def test_labels() -> None:
    assert policy_of({}) == Policy("privileged")
    assert policy_of({f"{PREFIX}enforce": "baseline", f"{PREFIX}enforce-version": "v1.30"}) == Policy("baseline", 30)
    assert policy_of({f"{PREFIX}warn": "restricted"}) == Policy("privileged")
    assert str(policy_of({f"{PREFIX}enforce": "restricted"})) == "restricted:latest"


def test_what_isnt_enforced_forbids_nothing() -> None:
    assert Policy("privileged").violations({"spec": {"hostNetwork": True}}, minor=36) == ()


PROBE = {"spec": {"containers": [{"name": "a", "livenessProbe": {"httpGet": {"host": "example.org", "port": 80}}}]}}


@pytest.mark.parametrize(
    ("version", "minor", "reasons"), [(None, 36, 1), (None, 33, 0), (33, 36, 0), (40, 33, 0), (34, 36, 1)]
)
def test_a_server_knows_no_newer_checks_than_its_own(version: int | None, minor: int, reasons: int) -> None:
    assert len(Policy("baseline", version).violations(PROBE, minor)) == reasons


@pytest.mark.parametrize(
    "template", [{}, {"spec": None}, {"spec": {"containers": "a", "volumes": [1], "securityContext": []}}]
)
def test_what_is_no_pod_is_no_crash(template: dict[str, Any]) -> None:
    Policy("restricted").violations(template, minor=36)
