"""What is thrown is decided by its seed, stays within its scenario, and is told as it is; no cluster is needed."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.e2e.random import __main__ as program
from tests.e2e.random import dice, name_of
from tests.e2e.random.corpus import change, corpus, draw, paths
from tests.e2e.random.worlds import world
from tests.truth.registry import evaluate


@pytest.mark.parametrize("number", range(20))
def test_a_world_is_decided_by_its_seed_and_keeps_to_its_namespace(number: int) -> None:
    name = name_of("x", "binding", number)
    thrown = world(dice("x", "binding", number), name, classless=False)
    assert thrown == world(dice("x", "binding", number), name, classless=False)
    for each in thrown:
        metadata = each["metadata"]
        assert metadata.get("namespace", name) == name
        assert "namespace" in metadata or metadata["name"].startswith(f"{name}-")
        if each["kind"] in {"PersistentVolume", "PersistentVolumeClaim"}:
            assert each["spec"]["storageClassName"].startswith(f"{name}-")


def test_worlds_without_classes_and_with_a_default_one_occur() -> None:
    thrown = [each for number in range(40) for each in world(dice("x", "binding", number), "w", classless=True)]
    claims = [each["spec"] for each in thrown if each["kind"] == "PersistentVolumeClaim"]
    assert any("storageClassName" not in spec for spec in claims)
    assert any(spec.get("storageClassName") == "" for spec in claims)
    assert any("true" in each["metadata"].get("annotations", {}).values() for each in thrown)


@pytest.mark.parametrize("number", range(40))
def test_a_change_is_decided_by_its_seed_and_leaves_the_manifest_alone(number: int) -> None:
    manifest = draw(dice("x", "updates", number))
    before = copy.deepcopy(manifest)
    changed, told = change(dice("y", "updates", number), manifest, times=2)
    assert manifest == before
    assert (changed, told) == change(dice("y", "updates", number), manifest, times=2)
    assert told
    assert [changed[key] for key in ("kind", "apiVersion")] == [manifest[key] for key in ("kind", "apiVersion")]


def test_every_place_of_a_manifest_can_be_changed() -> None:
    assert paths({"a": [{"b": 1}]}) == [("a",), ("a", 0), ("a", 0, "b")]


def test_the_manifests_are_of_many_kinds_and_none_twice() -> None:
    assert len(corpus()) > 30
    for bodies in corpus().values():
        assert len({repr(each) for each in bodies}) == len(bodies)


def test_what_is_recorded_is_compared_and_a_disagreement_is_an_exit_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    body: dict[str, Any] = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "namespace": "airflow"}}
    scenario = {"id": "a-x-7", "about": "nothing", "object": body, "create_strict": {"accepted": True}}
    answers = {"admission": scenario}
    monkeypatch.setattr(
        program, "recorded", lambda kind, seed, numbers: {"kubernetes": "v1.36.3", "scenarios": [answers[kind]]}
    )
    assert program.main(["--kind", "admission"]) == 0
    assert capsys.readouterr().out.startswith("admission 1/1")
    answers["admission"] = scenario | {"create_strict": {"accepted": False, "message": "no"}}
    assert program.main(["--kind", "admission"]) == 1
    assert "a-x-7" in capsys.readouterr().out
    assert evaluate({"kubernetes": "v1.36.3", "scenarios": [answers["admission"]]}).agreed == 0
