"""What a prediction says of worlds that are large, or full of things alike; and that it always says the same."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from airfoil.cluster.binding import (
    PROVISIONED,
    ClaimResult,
    Node,
    Outcome,
    PodResult,
    Prediction,
    VolumeResult,
    predict,
    running,
)
from tests.cluster.storage import RWOP, Body, claim, pod, storage_class, volume

NODES = (Node("n0"), Node("n1"))
MANY = 1000
#: Seconds; about ten times what it takes on an idle machine.
PATIENCE = 60


def found(*objects: Body, **options: Any) -> Prediction:
    return predict(objects, nodes=NODES, accepts=lambda body: True, **options)


def test_volumes_alike_in_all_but_name_are_counted_not_tried_one_by_one() -> None:
    prediction = found(*(volume(f"pv{n}") for n in range(8)), *(claim(f"c{n}") for n in range(8)))
    assert prediction.exact
    assert prediction.count == 40320
    assert {item.volume for item in prediction.claim("airflow/c0")} == {f"pv{n}" for n in range(8)}
    assert {item.claim for item in prediction.volume("pv7")} == {f"airflow/c{n}" for n in range(8)}


def test_every_way_to_hand_out_volumes_alike_is_listed_and_admitted() -> None:
    prediction = found(*(volume(f"pv{n}") for n in range(3)), claim("a"), claim("b"))
    listed = list(prediction.outcomes())
    pairs = {tuple(item.volume for item in outcome.claims.values()) for outcome in listed}
    assert len(listed) == len(pairs) == prediction.count == 6
    assert all(prediction.admits(outcome) for outcome in listed)


def test_an_outcome_in_which_two_claims_share_a_volume_is_not_admitted() -> None:
    prediction = found(volume("pv0"), volume("pv1"), claim("a"), claim("b"))
    bound = ClaimResult("Bound", "manual", "pv0")
    volumes = {"pv0": VolumeResult("Bound", "airflow/a"), "pv1": VolumeResult("Available")}
    assert not prediction.admits(Outcome({"airflow/a": bound, "airflow/b": bound}, volumes))


@given(st.integers(1, 3), st.integers(1, 3), st.booleans())
def test_what_is_listed_is_what_is_counted_and_admitted(volumes: int, claims: int, delayed: bool) -> None:
    objects = [volume(f"pv{n}", claim="c0" if n == 2 else "") for n in range(volumes)]
    objects += [claim(f"c{n}") for n in range(claims)] + [pod(f"p{n}", f"c{n}") for n in range(claims)]
    prediction = found(*objects, existing=[storage_class("manual", delayed=delayed)])
    listed = list(prediction.outcomes())
    assert len(listed) == prediction.count
    assert all(prediction.admits(outcome) for outcome in listed)
    for outcome in listed:
        assert all(item in prediction.claim(key) for key, item in outcome.claims.items())
        assert all(item in prediction.volume(name) for name, item in outcome.volumes.items())
        assert all(item in prediction.pod(key) for key, item in outcome.pods.items())


def timed(*objects: Body) -> Prediction:
    start = time.monotonic()
    prediction = found(*objects)
    assert time.monotonic() - start < PATIENCE
    return prediction


def test_a_thousand_claims_that_have_nothing_to_do_with_each_other_are_exact() -> None:
    volumes = [volume(f"pv{n}", class_name=f"k{n}") for n in range(MANY)]
    claims = [claim(f"c{n}", class_name=f"k{n}") for n in range(MANY)]
    prediction = timed(*volumes, *claims, *(pod(f"p{n}", f"c{n}") for n in range(MANY)))
    assert prediction.exact
    assert prediction.unique
    (outcome,) = prediction.outcomes()
    assert all(outcome.claims[f"airflow/c{n}"].volume == f"pv{n}" for n in range(MANY))


def test_a_thousand_claims_that_name_their_volumes_are_exact_though_pods_tie_them_together() -> None:
    objects = [volume(f"pv{n}") for n in range(MANY)] + [claim(f"c{n}", volumeName=f"pv{n}") for n in range(MANY)]
    prediction = timed(*objects, *(pod(f"p{n}", f"c{n}", f"c{(n + 1) % MANY}") for n in range(MANY)))
    assert prediction.exact
    assert prediction.unique


def test_a_thousand_claims_for_the_same_volumes_are_estimated_one_by_one() -> None:
    volumes = [volume(f"pv{n}", f"{n % 50 + 1}Gi") for n in range(MANY)]
    prediction = timed(*volumes, *(claim(f"c{n}", "5Gi") for n in range(MANY)))
    assert not prediction.exact
    assert not prediction.unique
    results = prediction.claim("airflow/c7")
    assert ClaimResult("Pending", "manual", None) in results
    assert len(results) == MANY * 46 // 50 + 1
    assert VolumeResult("Available") in prediction.volume("pv0")


def test_an_estimate_knows_which_claims_cannot_stay_without_a_volume() -> None:
    waiting = storage_class("manual", delayed=True)
    objects = [volume(f"pv{n}") for n in range(40)] + [claim(f"c{n}") for n in range(40)]
    prediction = found(waiting, *objects, *(pod(f"p{n}", f"c{n}") for n in range(40)), budget=1000)
    assert not prediction.exact
    assert {item.phase for item in prediction.claim("airflow/c0")} == {"Bound"}
    fewer = found(waiting, *objects[1:], *(pod(f"p{n}", f"c{n}") for n in range(40)), budget=1000)
    assert {item.phase for item in fewer.claim("airflow/c0")} == {"Bound", "Pending"}


def test_an_estimate_leaves_out_nothing_that_a_search_finds() -> None:
    classes = [storage_class("k", "x/y", delayed=True, default=True)]
    volumes = [
        volume("a", class_name=""),
        volume("b", class_name="k", node="n0"),
        volume("c", class_name="k", claim="c0"),
    ]
    claims = [
        claim("c0", class_name=None),
        claim("c1", class_name="k"),
        claim("c2", "10Gi", RWOP),
        claim("c3", volumeName="b", class_name="k"),
    ]
    pods = [pod("p0", "c0", "c1"), pod("p1", "c1"), pod("p2", "c3")]
    objects = [*classes, *volumes, *claims, *pods]
    searched, estimated = found(*objects), found(*objects, budget=0)
    assert searched.exact
    assert not estimated.exact
    assert all(estimated.admits(outcome) for outcome in searched.outcomes())


def test_an_estimate_knows_what_a_provisioner_may_make_and_what_is_lost() -> None:
    disks = storage_class("k", "example.org/disk", delayed=True)
    lost = claim("lost", annotations={"pv.kubernetes.io/bind-completed": "yes"})
    objects = [disks, claim("dags", class_name="k"), pod("p", "dags"), volume("a", claim="mine"), claim("mine"), lost]
    prediction = found(*objects, provisioners=running("example.org/disk"), budget=0)
    assert ClaimResult("Bound", "k", PROVISIONED) in prediction.claim("airflow/dags")
    assert ClaimResult("Bound", "manual", "a") in prediction.claim("airflow/mine")
    assert prediction.claim("airflow/lost") == {ClaimResult("Lost", "manual", None)}


def test_an_estimated_pod_that_no_node_suits_is_pending() -> None:
    objects = [volume("a"), volume("b"), claim("c"), pod("p", "c", nodeSelector={"gpu": "yes"}), pod("q", "c")]
    prediction = found(*objects, budget=0)
    assert prediction.pod("airflow/p") == {PodResult("Pending")}
    assert prediction.pod("airflow/q") == {PodResult("Pending"), PodResult("Running")}


SCRIPT = """
from tests.cluster.storage import *
from airfoil.cluster.binding import Node, predict
objects = [storage_class("k", "x/y", delayed=True, default=True), storage_class("l", default=True)]
objects += [volume("a", class_name=""), volume("b", class_name="k", node="n0")]
objects += [volume("c", "20Gi", RWO, RWX, class_name="k")]
objects += [claim("c0", class_name=None), claim("c1", class_name="k"), claim("c2", class_name=None)]
objects += [pod("p0", "c0", "c1"), pod("p1", "c1")]
for outcome in predict(objects, nodes=[Node("n0"), Node("n1")]).outcomes():
    print(outcome)
"""


def test_a_prediction_is_the_same_for_any_hash_seed() -> None:
    said = set()
    for seed in ("0", "1", "42"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        command = [sys.executable, "-c", SCRIPT]
        said.add(subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout)
    assert len(said) == 1
    assert said != {""}
