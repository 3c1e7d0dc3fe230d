"""Waves follow from what comes after what."""

from __future__ import annotations

import pytest

from airfoil.delivery import RELEASE, Layer
from airfoil.delivery.layers import waves


def test_the_release_is_wave_zero_since_the_chart_s_objects_carry_none() -> None:
    layers = [Layer("platform"), Layer("storage", ("platform",)), Layer(RELEASE, ("platform", "storage"))]
    assert waves(layers) == {"platform": -2, "storage": -1, RELEASE: 0}


def test_a_layer_is_later_than_all_it_comes_after() -> None:
    layers = [
        Layer("platform"),
        Layer("storage", ("platform",)),
        Layer("database", ("platform", "storage")),
        Layer(RELEASE, ("database",)),
        Layer("routing", (RELEASE,)),
    ]
    numbers = waves(layers)
    assert all(numbers[name] < numbers[layer.name] for layer in layers for name in layer.after)
    assert numbers["routing"] == 1


def test_independent_layers_share_a_wave() -> None:
    assert waves([Layer(RELEASE), Layer("one"), Layer("two")]) == {RELEASE: 0, "one": 0, "two": 0}


def test_a_layer_can_t_come_after_one_that_isn_t_there_yet() -> None:
    with pytest.raises(ValueError, match="comes after nowhere"):
        waves([Layer("one", ("nowhere",))])
