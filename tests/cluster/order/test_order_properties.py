"""Properties of every order, whatever is applied."""

from __future__ import annotations

from collections import Counter
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from airfoil.cluster.order import Body, Bundle, Controller, Event, Facts, Graph, Wait, applied, done, order
from airfoil.manifests import Identity
from tests.cluster.order.bodies import WAITING, body, workload

EVENTS = st.builds(Event, st.just("applied"), st.sampled_from("abcdefgh"))
WAITS = st.builds(Wait, EVENTS, st.lists(EVENTS, max_size=3).map(tuple), st.just("why"))
GRAPHS = st.lists(WAITS, max_size=16).map(lambda waits: Graph(tuple(waits)))

NOTES = st.fixed_dictionaries(
    {},
    optional={
        "wave": st.sampled_from(["-1", "0", "2", "x"]),
        "hook": st.sampled_from(["PreSync", "Sync", "PostSync", "Skip", "Nonsense", ""]),
        "helm": st.sampled_from(["pre-install", "post-install,post-upgrade", "test", "", ","]),
        "weight": st.sampled_from(["-5", "0", "7"]),
    },
)


@st.composite
def objects(draw: st.DrawFn) -> Body:
    kind, notes = draw(st.sampled_from(["Namespace", "StorageClass", "ConfigMap", "Job", "Deployment"])), draw(NOTES)
    name = draw(st.sampled_from(["airflow", "dags", "logs"]))
    if kind in {"Job", "Deployment"}:
        return workload(kind, name, claim="dags", **notes)
    return body(kind, name, namespace="airflow" if kind == "ConfigMap" else "", **notes)


@st.composite
def bundles(draw: st.DrawFn) -> list[Bundle]:
    names = draw(st.lists(st.sampled_from("abcd"), unique=True, max_size=4))
    return [
        Bundle(
            name,
            draw(st.sampled_from(get_args(Controller))),
            tuple(draw(st.lists(objects(), max_size=6))),
            tuple(draw(st.lists(st.sampled_from("abcde"), max_size=2))),
            waits=draw(st.booleans()),
            chart_claims=draw(st.sampled_from([None, (), (("airflow", "dags"),)])),
        )
        for name in names
    ]


def in_cycles(graph: Graph) -> frozenset[Event]:
    return frozenset(event for knot in graph.knots if knot.is_cycle for event in knot.members)


@settings(max_examples=40, deadline=None)
@given(GRAPHS, WAITS)
def test_one_wait_more_never_removes_a_cycle(graph: Graph, wait: Wait) -> None:
    assert in_cycles(graph) <= in_cycles(Graph((*graph.waits, wait)))


@settings(max_examples=40, deadline=None)
@given(GRAPHS)
def test_whatever_never_happens_is_in_a_knot_or_behind_one(graph: Graph) -> None:
    told = {event for knot in graph.knots for event in knot.members | knot.behind}
    assert told == set(graph.stuck)


@settings(max_examples=40, deadline=None)
@given(GRAPHS)
def test_a_chain_leads_from_each_wait_to_the_next_and_back(graph: Graph) -> None:
    for knot in graph.knots:
        following = [*knot.chain[1:], knot.chain[0]]
        if knot.is_cycle:
            assert all(after.event in wait.any_of for wait, after in zip(knot.chain, following, strict=True))
            assert {wait.event for wait in knot.chain} <= knot.members
        else:
            assert [wait.any_of for wait in knot.chain] == [()]


@settings(max_examples=40, deadline=None)
@given(GRAPHS)
def test_nothing_happens_before_what_it_waits_for(graph: Graph) -> None:
    rounds = graph.rounds(lambda event: True)
    for wait in graph.waits:
        if wait.event in rounds:
            assert any(rounds.get(event, 99) < rounds[wait.event] for event in wait.any_of)


@settings(max_examples=40, deadline=None)
@given(st.lists(WAITS, max_size=12))
def test_the_order_of_waits_decides_nothing(waits: list[Wait]) -> None:
    shuffled = sorted(waits, key=lambda wait: (wait.any_of, wait.event), reverse=True)
    one, other = Graph(tuple(waits)), Graph(tuple(shuffled))
    assert one.rounds(lambda event: True) == other.rounds(lambda event: True)
    assert {knot.members for knot in one.knots} == {knot.members for knot in other.knots}


@settings(max_examples=40, deadline=None)
@given(bundles())
def test_each_object_is_in_exactly_one_step_of_its_bundle_or_left_out(given_bundles: list[Bundle]) -> None:
    result = order(given_bundles, WAITING)
    for bundle in given_bundles:
        told = Counter(each for step in result.steps if step.bundle == bundle.name for each in step.objects)
        told.update(item.identity for item in result.skipped if item.bundle == bundle.name)
        assert told == Counter({Identity.of(each) for each in bundle.objects})


@settings(max_examples=40, deadline=None)
@given(bundles())
def test_the_same_bundles_give_the_same_order(given_bundles: list[Bundle]) -> None:
    one, other = order(given_bundles, WAITING), order(given_bundles, WAITING)
    assert (one.steps, one.skipped, one.graph.waits) == (other.steps, other.skipped, other.graph.waits)
    assert one.graph.knots == other.graph.knots
    assert dict(one.rounds) == dict(other.rounds)


@settings(max_examples=40, deadline=None)
@given(bundles())
def test_steps_of_a_bundle_come_in_their_order(given_bundles: list[Bundle]) -> None:
    result = order(given_bundles, WAITING)
    for bundle in given_bundles:
        rounds = [result.rounds.get(applied(step.name), 99) for step in result.steps if step.bundle == bundle.name]
        assert rounds == sorted(rounds)
        assert result.rounds.get(done(bundle.name), 99) >= rounds[-1]


def test_a_dependency_that_is_unknown_is_taken_to_be_there() -> None:
    result = order([Bundle("a", "flux", (), ("somewhere-else",))])
    assert result.never == ()


def test_two_that_depend_on_each_other_are_a_deadlock() -> None:
    result = order([Bundle("a", "flux", (), ("b",)), Bundle("b", "flux", (), ("a",))])
    assert len(result.deadlocks) == 1


def test_an_application_that_holds_itself_was_applied_by_hand() -> None:
    own = body("Application", "apps", api="argoproj.io/v1alpha1", namespace="argocd")
    result = order([Bundle("Application/argocd/apps", "argo", (own,), holder=Identity.of(own))])
    assert result.never == ()


def test_a_helm_release_lands_crds_first_then_hooks_by_weight_then_kinds_in_order() -> None:
    crd = body("CustomResourceDefinition", "x", namespace="", spec={"group": "g", "names": {"kind": "X"}})
    hooks = [workload("Job", f"w{weight}", helm="pre-install", weight=weight) for weight in ("5", "-5")]
    plain = [workload("Deployment", "d"), body("ConfigMap", "c"), body("X", "cr", api="g/v1")]
    late = workload("Job", "late", helm="post-install")
    result = order([Bundle("release", "helm", (*plain, *hooks, late, crd), waits=True)])
    assert [(step.title, [each.name for each in step.objects]) for step in result.steps] == [
        ("definitions", ["x"]),
        ("pre-install hooks, weight -5", ["w-5"]),
        ("pre-install hooks, weight 5", ["w5"]),
        ("install", ["c", "d", "cr"]),
        ("post-install hooks", ["late"]),
    ]
    assert [step.gate for step in result.steps] == [True] * 5


def test_without_wait_the_hooks_after_come_at_once() -> None:
    late = workload("Job", "late", helm="post-install")
    result = order([Bundle("release", "helm", (workload("Deployment", "d"), late))], Facts())
    assert [step.gate for step in result.steps] == [False, True]


def test_pods_need_their_secrets_wherever_they_come() -> None:
    """A Deployment behind a gate whose Secret comes after the gate never becomes ready."""
    pods = workload("Deployment", "scheduler", secret="fernet")
    first = Bundle("one", "flux", (pods,), waits=True)
    second = Bundle("two", "flux", (body("Secret", "fernet"),), ("one",))
    assert len(order([first, second]).deadlocks) == 1
    assert order([Bundle("one", "flux", (pods, body("Secret", "fernet")), waits=True)]).deadlocks == ()
