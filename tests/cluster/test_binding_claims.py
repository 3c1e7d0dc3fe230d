"""Which volume a claim gets, fact by fact: the controller's rules for classes, sizes, modes, names and reservations."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.cluster.binding import (
    PROVISIONED,
    ClaimResult,
    Node,
    Outcome,
    Prediction,
    VolumeResult,
    predict,
    predict_in_stages,
    running,
)
from tests.cluster.storage import ROX, RWO, RWX, Body, claim, pod, storage_class, volume

NODES = (Node("n0"), Node("n1"))
DEFAULT = {"storageclass.kubernetes.io/is-default-class": "true"}
CSI = {"driver": "disk.example.org", "volumeHandle": "1"}
GOLDEN = volume("pv", volumeAttributesClassName="gold", csi=CSI)
del GOLDEN["spec"]["hostPath"]


def found(*objects: Body, **options: Any) -> Prediction:
    prediction = predict(objects, nodes=NODES, **options)
    assert prediction.exact
    return prediction


def settled(volumes: list[Body], *claims: Body) -> Prediction:
    """Volumes first, and claims once all are Available."""
    return predict_in_stages([volumes, claims], nodes=NODES)


def volumes_of(prediction: Prediction, name: str = "dags") -> set[str | None]:
    return {item.volume if item.phase == "Bound" else None for item in prediction.claim(f"airflow/{name}")}


def event(prediction: Prediction, name: str = "dags") -> tuple[str, str]:
    (result,) = prediction.claim(f"airflow/{name}")
    assert result.phase == "Pending"
    return result.reason, result.message


def test_a_claim_gets_the_one_volume_that_suits_it() -> None:
    prediction = found(volume("pv"), claim("dags"))
    assert prediction.unique
    assert prediction.claim("airflow/dags") == {ClaimResult("Bound", "manual", "pv")}
    assert prediction.volume("pv") == {VolumeResult("Bound", "airflow/dags")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (volume("pv", class_name="fast"), claim("dags", class_name="slow")),
        (volume("pv", class_name=""), claim("dags", class_name="manual")),
        (volume("pv", "1G"), claim("dags", "1Gi")),
        (volume("pv", "10Gi", RWO), claim("dags", "10Gi", RWX)),
        (volume("pv", "10Gi", RWX), claim("dags", "10Gi", RWO, RWX)),
        (volume("pv", volumeMode="Block"), claim("dags")),
        (volume("pv", labels={"a": "b"}), claim("dags", selector={"matchLabels": {"a": "c"}})),
        (volume("pv"), claim("dags", selector={"matchExpressions": [{"key": "a", "operator": "Exists"}]})),
        (volume("pv", claim="logs"), claim("dags")),
        (volume("pv", claimRef={"name": "dags"}), claim("dags")),
        (volume("pv", claimRef={"namespace": "default", "name": "dags"}), claim("dags")),
        (GOLDEN, claim("dags")),
    ],
    ids=[
        "class",
        "empty-class",
        "size",
        "mode",
        "both-modes",
        "block",
        "label",
        "no-label",
        "reserved",
        "no-namespace",
        "other-namespace",
        "attributes",
    ],
)
def test_one_thing_that_does_not_fit_leaves_the_claim_pending(one: Body, other: Body) -> None:
    prediction = found(one, other)
    assert volumes_of(prediction) == {None}
    assert {item.phase for item in prediction.volume("pv")} == {"Available"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (volume("pv", class_name=None), claim("dags", class_name="")),
        (volume("pv", class_name=""), claim("dags", class_name=None)),
        (volume("pv", "1Gi"), claim("dags", "1G")),
        (volume("pv", "10Gi", RWO, RWX), claim("dags", "10Gi", RWX)),
        (volume("pv", volumeMode="Filesystem"), claim("dags")),
        (volume("pv", labels={"a": "b"}), claim("dags", selector={"matchLabels": {"a": "b"}})),
        (
            volume("pv"),
            claim("dags", selector={"matchExpressions": [{"key": "a", "operator": "NotIn", "values": ["b"]}]}),
        ),
        (volume("pv"), claim("dags", selector={})),
        (volume("pv", annotations={"volume.beta.kubernetes.io/storage-class": "x"}), claim("dags", class_name="x")),
        (volume("pv", class_name="x"), claim("dags", annotations={"volume.beta.kubernetes.io/storage-class": "x"})),
    ],
    ids=[
        "nil-empty",
        "empty-nil",
        "size",
        "modes",
        "default-mode",
        "label",
        "not-label",
        "empty-selector",
        "annotated-volume",
        "annotated-claim",
    ],
)
def test_what_is_written_differently_may_fit_all_the_same(one: Body, other: Body) -> None:
    assert volumes_of(found(one, other)) == {"pv"}


def test_the_smallest_of_the_volumes_that_are_there_is_taken() -> None:
    assert volumes_of(settled([volume("big", "20Gi"), volume("small", "12Gi")], claim("dags"))) == {"small"}


def test_fewer_access_modes_count_more_than_size() -> None:
    volumes = [volume("small", "10Gi", RWO, RWX), volume("big", "50Gi", RWX)]
    assert volumes_of(settled(volumes, claim("dags", "10Gi", RWX))) == {"big"}


def test_sets_with_equally_many_modes_come_in_any_order() -> None:
    volumes = [volume("a", "10Gi", RWO, RWX), volume("b", "50Gi", ROX, RWX)]
    assert volumes_of(settled(volumes, claim("dags", "10Gi", RWX))) == {"a", "b"}


def test_volumes_that_come_together_with_the_claim_may_be_taken_though_they_fit_worse() -> None:
    prediction = found(volume("big", "20Gi"), volume("small", "12Gi"), claim("dags"))
    assert volumes_of(prediction) == {"small", "big"}
    assert not prediction.unique


def test_two_claims_for_one_volume_leave_one_of_them_pending() -> None:
    prediction = found(volume("pv"), claim("dags"), claim("logs"))
    phases = {tuple(item.phase for item in outcome.claims.values()) for outcome in prediction.outcomes()}
    assert phases == {("Bound", "Pending"), ("Pending", "Bound")}


def test_a_volume_reserved_for_a_claim_goes_to_it_whatever_its_class_and_labels() -> None:
    one = volume("pv", class_name="other", claim="dags")
    assert volumes_of(found(one, claim("dags", selector={"matchLabels": {"a": "b"}}))) == {"pv"}


def test_a_reserved_volume_that_is_too_small_is_passed_over_and_stays_unused() -> None:
    prediction = found(volume("mine", "1Gi", claim="dags"), volume("pv"), claim("dags"))
    assert volumes_of(prediction) == {"pv"}
    assert prediction.volume("mine") == {VolumeResult("Available", "airflow/dags")}


def test_a_reserved_volume_with_more_modes_is_found_later_than_a_plain_one() -> None:
    volumes = [volume("mine", "10Gi", RWO, RWX, claim="dags"), volume("plain")]
    assert volumes_of(settled(volumes, claim("dags"))) == {"plain"}


def test_a_volume_whose_reservation_has_a_uid_is_released_and_never_bound() -> None:
    one = volume("pv", claimRef={"namespace": "airflow", "name": "dags", "uid": "0b5e"})
    prediction = found(one, claim("dags"))
    assert volumes_of(prediction) == {None}
    assert prediction.volume("pv") == {VolumeResult("Released", "airflow/dags")}


def test_volume_and_claim_that_name_each_other_are_bound_though_nothing_fits() -> None:
    one = volume("pv", "1Gi", ROX, class_name="other", volumeMode="Block", claim="dags")
    assert volumes_of(found(one, claim("dags", volumeName="pv"))) == {"pv"}


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (volume("pv", "1Gi"), "requested PV is too small"),
        (volume("pv", class_name="other"), "storageClassName does not match"),
        (volume("pv", volumeMode="Block"), "incompatible volumeMode"),
        (volume("pv", "10Gi", ROX), "incompatible accessMode"),
        (GOLDEN, "volumeAttributesClassName does not match"),
    ],
    ids=["size", "class", "volume-mode", "mode", "attributes"],
)
def test_a_volume_that_is_named_must_fit_and_the_event_says_what_does_not(one: Body, words: str) -> None:
    expected = ("VolumeMismatch", f'Cannot bind to requested volume "pv": {words}')
    assert event(found(one, claim("dags", volumeName="pv"))) == expected


def test_the_selector_of_a_claim_that_names_its_volume_is_not_looked_at() -> None:
    assert volumes_of(found(volume("pv"), claim("dags", volumeName="pv", selector={"matchLabels": {"a": "b"}}))) == {
        "pv"
    }


def test_a_volume_that_is_named_may_be_taken_by_somebody_else_first() -> None:
    prediction = found(volume("pv"), claim("dags", volumeName="pv"), claim("logs"))
    assert volumes_of(prediction) == {"pv", None}
    words = {item.message for item in prediction.claim("airflow/dags") if item.phase == "Pending"}
    assert words == {'volume "pv" already bound to a different claim.'}


def test_a_volume_that_is_named_and_missing_leaves_the_claim_pending_without_a_word() -> None:
    assert event(found(claim("dags", volumeName="pv"))) == ("", "")


def test_without_class_and_volume_the_event_says_so() -> None:
    words = "no persistent volumes available for this claim and no storage class is set"
    assert event(found(claim("dags", class_name=None))) == ("FailedBinding", words)
    assert event(found(claim("dags", class_name=""), storage_class("k", default=True))) == ("FailedBinding", words)


def test_a_class_that_does_not_exist_still_binds_by_its_name_and_else_fails_to_provision() -> None:
    assert event(found(claim("dags"))) == ("ProvisioningFailed", 'storageclass.storage.k8s.io "manual" not found')


def test_no_provisioner_and_no_volume_fails_to_provision() -> None:
    words = "no volume plugin matched name: kubernetes.io/no-provisioner"
    assert event(found(storage_class("manual"), claim("dags"))) == ("ProvisioningFailed", words)


def test_the_old_annotation_wins_over_the_field_and_the_field_stays() -> None:
    annotations = {"volume.beta.kubernetes.io/storage-class": "gone"}
    (result,) = found(volume("pv"), claim("dags", annotations=annotations)).claim("airflow/dags")
    assert (result.phase, result.class_name) == ("Pending", "manual")
    assert result.message == 'storageclass.storage.k8s.io "gone" not found'


def test_a_default_class_that_is_there_shadows_a_volume_without_class() -> None:
    prediction = found(
        volume("pv", class_name=""), claim("dags", class_name=None), existing=[storage_class("k", default=True)]
    )
    assert prediction.claim("airflow/dags") == {ClaimResult("Pending", "k", None)}


def test_a_default_class_that_comes_with_the_claim_is_written_in_unless_a_volume_was_faster() -> None:
    prediction = found(storage_class("k", default=True), volume("pv", class_name=""), claim("dags", class_name=None))
    assert prediction.claim("airflow/dags") == {ClaimResult("Pending", "k", None), ClaimResult("Bound", None, "pv")}


def test_a_claim_that_names_its_volume_gets_no_class_afterwards() -> None:
    stages = [[claim("dags", class_name=None, volumeName="pv")], [storage_class("k", default=True)]]
    prediction = predict_in_stages(stages, nodes=NODES)
    assert prediction.claim("airflow/dags") == {ClaimResult("Pending", None, "pv")}


def test_a_claim_with_an_empty_class_never_gets_the_default() -> None:
    assert found(storage_class("k", default=True), claim("dags", class_name="")).claim("airflow/dags") == {
        ClaimResult("Pending", "", None)
    }


@pytest.mark.parametrize(("value", "counts"), [("true", True), ("True", False), ("1", False), ("false", False)])
@pytest.mark.parametrize("kind", ["", ".beta"])
def test_only_true_makes_a_default_class_by_the_new_or_the_old_annotation(kind: str, value: str, counts: bool) -> None:
    annotations = {f"storageclass{kind}.kubernetes.io/is-default-class": value}
    default = storage_class("k", metadata={"annotations": annotations})
    (result,) = found(claim("dags", class_name=None), existing=[default]).claim("airflow/dags")
    assert result.class_name == ("k" if counts else None)


def classes_of(prediction: Prediction) -> set[str | None]:
    return {item.class_name for item in prediction.claim("airflow/dags")}


def test_of_two_default_classes_the_newer_wins_or_the_first_by_name() -> None:
    a, b = storage_class("a", default=True), storage_class("b", default=True)
    dags = claim("dags", class_name=None)
    assert classes_of(predict_in_stages([[a], [b], [dags]], nodes=NODES)) == {"b"}
    assert classes_of(predict_in_stages([[b], [a], [dags]], nodes=NODES)) == {"a"}
    assert classes_of(predict_in_stages([[a, b], [dags]], nodes=NODES)) == {"a", "b"}


def test_the_age_of_existing_default_classes_decides_if_it_is_known() -> None:
    aged = [
        storage_class(
            name, default=True, metadata={"annotations": DEFAULT, "creationTimestamp": f"2026-01-0{day}T00:00:00Z"}
        )
        for name, day in (("a", 1), ("b", 2), ("c", 2))
    ]
    assert classes_of(found(claim("dags", class_name=None), existing=aged)) == {"b"}


def test_two_claims_do_not_get_their_defaults_in_contradictory_orders() -> None:
    classes = [storage_class(name, default=True) for name in "ab"]
    claims = [claim(name, class_name=None) for name in ("dags", "logs")]
    prediction = predict_in_stages([classes, claims], nodes=NODES)
    pairs = {tuple(item.class_name for item in outcome.claims.values()) for outcome in prediction.outcomes()}
    assert pairs == {("a", "a"), ("b", "b")}
    assert not prediction.unique


def test_many_default_classes_are_not_all_put_in_every_order() -> None:
    classes = [storage_class(name, default=True) for name in "abcdefg"]
    prediction = predict_in_stages([classes, [claim("dags", class_name=None)]], nodes=NODES)
    assert classes_of(prediction) == set("abcdefg")
    assert not prediction.exact


def test_a_provisioner_that_runs_makes_a_volume_and_one_that_does_not_is_waited_for() -> None:
    objects = [storage_class("manual", "example.org/disk"), claim("dags")]
    assert found(*objects, provisioners=running("example.org/disk")).claim("airflow/dags") == {
        ClaimResult("Bound", "manual", PROVISIONED)
    }
    reason, message = event(found(*objects))
    assert reason == "ExternalProvisioning"
    assert message.startswith(
        "Waiting for a volume to be created either by the external provisioner 'example.org/disk'"
    )


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (claim("dags", "1Gi", RWX), "NodePath only supports ReadWriteOnce and ReadWriteOncePod (1.22+) access modes"),
        (claim("dags", selector={}), "claim.Spec.Selector is not supported"),
        (claim("dags"), "configuration error, no node was specified"),
    ],
    ids=["mode", "selector", "immediate"],
)
def test_local_path_refuses_what_it_cannot_give_in_its_own_words(wanted: Body, words: str) -> None:
    name = "rancher.io/local-path"
    prediction = found(storage_class("manual", name), wanted, provisioners=running(name))
    assert event(prediction) == (
        "ProvisioningFailed",
        f'failed to provision volume with StorageClass "manual": {words}',
    )


def test_local_path_gives_no_raw_blocks() -> None:
    name = "rancher.io/local-path"
    prediction = found(storage_class("manual", name), claim("dags", volumeMode="Block"), provisioners=running(name))
    assert event(prediction)[1] == "rancher.io/local-path does not support block volume provisioning"


def test_cloud_disks_can_be_shared_as_blocks_only() -> None:
    name = "ebs.csi.aws.com"
    shared = claim("dags", "1Gi", RWX)
    blocks = claim("logs", "1Gi", RWX, volumeMode="Block")
    prediction = found(storage_class("manual", name), shared, blocks, provisioners=running(name))
    assert volumes_of(prediction) == {None}
    assert volumes_of(prediction, "logs") == {PROVISIONED}


def test_a_volume_that_comes_after_the_claim_was_provisioned_stays_unused() -> None:
    prediction = found(storage_class("manual", "x/y"), volume("pv"), claim("dags"), provisioners=running("x/y"))
    assert volumes_of(prediction) == {"pv", PROVISIONED}


def test_a_claim_exported_from_a_cluster_is_bound_without_a_look_or_lost() -> None:
    completed = {"pv.kubernetes.io/bind-completed": "yes"}
    dags = claim("dags", annotations=completed, volumeName="pv")
    assert volumes_of(found(volume("pv", "1Gi", class_name="other"), dags)) == {"pv"}
    assert {item.reason for item in found(dags).claim("airflow/dags")} == {"ClaimLost"}
    misbound = found(volume("pv", claim="dags"), dags).claim("airflow/dags")
    assert {(item.phase, item.reason) for item in misbound} == {("Lost", "ClaimMisbound")}
    nameless = found(claim("dags", annotations=completed)).claim("airflow/dags")
    assert {item.phase for item in nameless} == {"Lost"}


def test_a_claim_bound_in_the_cluster_stays_bound_to_its_volume() -> None:
    old = claim("dags", annotations={"pv.kubernetes.io/bind-completed": "yes"}, volumeName="pv")
    old["metadata"]["uid"] = "0b5e"
    held = volume("pv", claimRef={"namespace": "airflow", "name": "dags", "uid": "0b5e"})
    prediction = found(claim("logs"), existing=[old, held])
    assert volumes_of(prediction) == {"pv"}
    assert volumes_of(prediction, "logs") == {None}


def test_what_the_api_server_refuses_takes_no_part() -> None:
    prediction = found(volume("pv", "10Gi", RWO, "ReadWriteOncePod"), claim("dags"))
    assert volumes_of(prediction) == {None}
    assert prediction.refused == ("PersistentVolume/pv",)


def test_a_size_that_is_no_quantity_is_refused_even_if_nobody_asks_the_api_server() -> None:
    prediction = found(volume("pv", "ten"), claim("dags"), accepts=lambda body: True)
    assert prediction.refused == ("PersistentVolume/pv",)


def test_a_pod_that_needs_nothing_runs_and_other_kinds_are_passed_over() -> None:
    prediction = found(pod("web"), {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "x"}})
    assert {item.phase for item in prediction.pod("airflow/web")} == {"Running"}
    assert prediction.claim("airflow/none") == frozenset()


def test_a_released_volume_that_is_to_be_deleted_fails_where_nobody_can_delete_it() -> None:
    gone = {"namespace": "airflow", "name": "gone", "uid": "0b5e"}
    prediction = found(volume("pv", claimRef=gone, persistentVolumeReclaimPolicy="Delete"))
    assert prediction.volume("pv") == {VolumeResult("Failed", "airflow/gone")}


def test_a_volume_that_is_being_deleted_is_not_given_to_anybody() -> None:
    leaving = volume("pv")
    leaving["metadata"]["deletionTimestamp"] = "2026-01-01T00:00:00Z"
    assert volumes_of(found(claim("dags"), existing=[leaving])) == {None}
    words = event(found(claim("dags", volumeName="pv"), existing=[leaving]))[1]
    assert words == 'Cannot bind to requested volume "pv": the volume is marked for deletion "pv"'


def test_nothing_becomes_of_nothing() -> None:
    prediction = found()
    assert prediction.unique
    assert list(prediction.outcomes()) == [Outcome()]
