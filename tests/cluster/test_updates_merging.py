"""What becomes of an object, a manifest and the one before it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from airfoil.cluster.admission.structure import Catalog
from airfoil.cluster.admission.verdict import Body
from airfoil.cluster.updates.merging import UnmergeableError, applied, merged
from airfoil.cluster.updates.merging.paths import paths_of, without
from tests.cluster.manifests_of_ours import changed, deployment

NODE = Catalog("1.36").definitions.node("io.k8s.api.core.v1.PodSpec")


def three_way(before: Body, wanted: Body, current: Body) -> dict[str, Any]:
    return merged(before, wanted, current, NODE, by_keys=True)


def server_side(before: Body, wanted: Body, current: Body) -> dict[str, Any]:
    return applied(before, wanted, current, NODE)


BOTH = pytest.mark.parametrize("merge", [three_way, server_side])


@BOTH
def test_what_a_manifest_does_not_name_stays(merge: Any) -> None:
    there = {"dnsPolicy": "ClusterFirst", "containers": [{"name": "a", "image": "1", "imagePullPolicy": "Always"}]}
    found = merge({"containers": [{"name": "a", "image": "1"}]}, {"containers": [{"name": "a", "image": "2"}]}, there)
    assert found == {**there, "containers": [{"name": "a", "image": "2", "imagePullPolicy": "Always"}]}


@BOTH
def test_what_a_manifest_named_and_names_no_more_goes(merge: Any) -> None:
    before = {"overhead": {"a": "1", "b": "2"}, "hostNetwork": True, "containers": [{"name": "a"}, {"name": "b"}]}
    wanted = {"overhead": {"a": "1"}, "containers": [{"name": "a"}]}
    assert merge(before, wanted, {**before, "schedulerName": "x"}) == {**wanted, "schedulerName": "x"}


@BOTH
def test_lists_without_keys_are_replaced(merge: Any) -> None:
    before = {"containers": [{"name": "a", "args": ["x", "y"]}]}
    wanted = {"containers": [{"name": "a", "args": ["y"]}]}
    assert merge(before, wanted, before) == wanted


def test_a_map_that_is_emptied_is_null_to_server_side_apply() -> None:
    before = {"overhead": {"a": "1"}}
    assert three_way(before, {"overhead": {}}, before) == {"overhead": {}}
    assert server_side(before, {"overhead": {}}, before) == {"overhead": None}


def test_null_takes_a_field_away_from_kubectl_s_object() -> None:
    there = {"schedulerName": "x", "hostNetwork": True}
    assert three_way({}, {"schedulerName": None}, there) == {"hostNetwork": True}


def test_an_item_without_its_key_cannot_be_merged_by_kubectl() -> None:
    with pytest.raises(UnmergeableError, match="does not contain declared merge key: name"):
        three_way({}, {"containers": [{"image": "a"}]}, {"containers": [{"name": "a"}]})


def test_what_the_cluster_added_keeps_its_place() -> None:
    there = {"containers": [{"name": name} for name in ("added", "a", "b")]}
    before, wanted = ({"containers": [{"name": name} for name in names]} for names in ("ab", "ba"))
    for merge in (three_way, server_side):
        assert [each["name"] for each in merge(before, wanted, there)["containers"]] == ["added", "b", "a"]


def test_paths_name_leaves_items_and_keys() -> None:
    found = paths_of({"containers": [{"name": "a", "args": ["x"]}], "overhead": {"k": "v"}}, NODE)
    item = ("containers", '[name="a"]')
    assert found == {item, (*item, "name"), (*item, "args"), ("overhead", "k")}
    assert without({"overhead": {"k": "v"}, "hostPID": True}, NODE, frozenset({("hostPID",)})) == {
        "overhead": {"k": "v"}
    }


NAMES = st.lists(st.sampled_from("abcd"), unique=True, max_size=4)
LABELS = st.dictionaries(st.sampled_from("xyz"), st.sampled_from("12"), max_size=3)


@st.composite
def pods(draw: st.DrawFn) -> dict[str, Any]:
    containers = [
        {"name": name, **draw(st.fixed_dictionaries({"image": st.sampled_from("12")}, optional={"tty": st.booleans()}))}
        for name in draw(NAMES)
    ]
    pod: dict[str, Any] = {"containers": containers} if containers else {}
    labels = draw(LABELS)
    return (
        pod
        | ({"overhead": labels} if labels else {})
        | draw(
            st.fixed_dictionaries({}, optional={"hostNetwork": st.booleans(), "tolerations": st.just([{"key": "k"}])})
        )
    )


def by_name(pod: Body) -> dict[str, Any]:
    """Containers by name: with one owner the order is the manifest's, between owners it is not looked at here."""
    found = {key: value for key, value in pod.items() if value}
    return found | {"containers": {each["name"]: each for each in pod.get("containers") or ()}}


@settings(max_examples=150, deadline=None)
@given(pods(), pods())
def test_with_one_owner_the_new_manifest_is_what_is_there(before: dict[str, Any], wanted: dict[str, Any]) -> None:
    for merge in (three_way, server_side):
        assert by_name(merge(before, wanted, before)) == by_name(wanted)


@settings(max_examples=150, deadline=None)
@given(pods(), pods(), pods())
def test_to_apply_twice_changes_no_more(
    before: dict[str, Any], wanted: dict[str, Any], current: dict[str, Any]
) -> None:
    for merge in (three_way, server_side):
        once = merge(before, wanted, current)
        assert by_name(merge(wanted, wanted, once)) == by_name(once)


@settings(max_examples=100, deadline=None)
@given(pods(), pods(), pods())
def test_nothing_given_is_changed(before: dict[str, Any], wanted: dict[str, Any], current: dict[str, Any]) -> None:
    texts = repr((before, wanted, current))
    for merge in (three_way, server_side):
        merge(before, wanted, current)
    assert repr((before, wanted, current)) == texts


def test_a_whole_manifest_is_stable_under_server_side_apply() -> None:
    node = Catalog("1.36").definitions.node("io.k8s.api.apps.v1.Deployment")
    manifest = deployment()
    other = changed(manifest, "spec/template/spec/containers/0/image", "b")
    there = applied({}, manifest, {}, node)
    assert there == manifest
    assert applied(manifest, other, there, node) == other
