"""What was found faultless is passed over only where all of it is the same, and the version too."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.validation.pods import faultless
from airfoil.cluster.admission.validation.pods.faultless import Faultless
from airfoil.cluster.admission.validation.pods.spec import pod_spec

SPEC = {
    "containers": [{"name": "a", "image": "i", "imagePullPolicy": "Always", "terminationMessagePolicy": "File"}],
    "restartPolicy": "Always",
    "dnsPolicy": "ClusterFirst",
    "terminationGracePeriodSeconds": 30,
}


def found(spec: dict[str, Any], minor: int = 36) -> list[str]:
    return [cause.field for cause in pod_spec(spec, "spec", Features(minor))]


def test_a_pod_is_judged_alike_every_time() -> None:
    wrong = {**SPEC, "restartPolicy": "Sometimes"}
    assert [found(SPEC), found(SPEC), found(wrong), found(wrong)] == [
        [],
        [],
        ["spec.restartPolicy"],
        ["spec.restartPolicy"],
    ]


def test_what_one_version_takes_another_may_refuse() -> None:
    assert Faultless.digest(SPEC, Features(36)) != Faultless.digest(SPEC, Features(34))


@pytest.mark.parametrize("other", [True, 1.0, "1", [1], None, {"1": 1}], ids=repr)
def test_values_that_are_nearly_equal_are_others(other: object) -> None:
    assert Faultless.digest({"a": 1}, Features()) != Faultless.digest({"a": other}, Features())


def test_it_never_remembers_more_than_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faultless, "_MOST", 3)
    known = Faultless()
    for number in range(10):
        known.add(bytes([number]))
        assert bytes([number]) in known
    assert sum(bytes([number]) in known for number in range(10)) <= 3
