"""Which pods run, on which nodes' account, and what becomes of claims that wait for them."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.cluster.binding import (
    PROVISIONED,
    ClaimResult,
    Node,
    Prediction,
    Taint,
    predict,
    predict_in_stages,
    running,
)
from tests.cluster.storage import RWO, RWOP, RWX, Body, claim, pod, storage_class, volume, workload

NODES = (
    Node("n0", {"zone": "a", "topology.kubernetes.io/zone": "a"}),
    Node("n1", {"zone": "b", "topology.kubernetes.io/zone": "b"}),
)
WAITING = storage_class("manual", delayed=True)
DYNAMIC = storage_class("manual", "example.org/disk", delayed=True)


def found(*objects: Body, **options: Any) -> Prediction:
    """With what exists already as the first stage of the world, and all else in any order."""
    prediction = predict(objects, **{"nodes": NODES, **options})
    assert prediction.exact
    return prediction


def phases(prediction: Prediction, name: str = "web") -> set[str]:
    return {item.phase for item in prediction.pod(f"airflow/{name}")}


def message(prediction: Prediction, name: str = "web") -> str:
    (result,) = prediction.pod(f"airflow/{name}")
    assert result.phase == "Pending"
    return result.message


def claim_result(prediction: Prediction, name: str = "dags") -> ClaimResult:
    (result,) = prediction.claim(f"airflow/{name}")
    return result


def test_a_claim_that_waits_for_its_first_consumer_is_bound_when_the_pod_comes() -> None:
    assert claim_result(found(volume("pv"), claim("dags"), existing=[WAITING])).reason == "WaitForFirstConsumer"
    served = found(volume("pv"), claim("dags"), pod("web", "dags"), existing=[WAITING])
    assert claim_result(served).volume == "pv"
    assert phases(served) == {"Running"}


def test_without_a_volume_the_pod_says_so_and_the_claim_waits_for_it() -> None:
    prediction = found(claim("dags"), pod("web", "dags"), existing=[WAITING])
    assert message(prediction) == "0/2 nodes are available: 2 node(s) didn't find available persistent volumes to bind."
    assert claim_result(prediction).message == "waiting for pod web to be scheduled"


def test_a_reserved_volume_is_bound_before_any_consumer_comes() -> None:
    assert claim_result(found(volume("pv", claim="dags"), claim("dags"), existing=[WAITING])).volume == "pv"


def test_while_its_class_does_not_exist_a_claim_is_bound_at_once() -> None:
    results = found(WAITING, volume("pv"), claim("dags")).claim("airflow/dags")
    assert {item.volume for item in results} == {"pv", None}


def test_an_unbound_immediate_claim_keeps_its_pod_from_every_node() -> None:
    expected = "0/2 nodes are available: pod has unbound immediate PersistentVolumeClaims."
    assert message(found(claim("dags"), pod("web", "dags"))) == expected


def test_a_claim_that_is_missing_is_named() -> None:
    assert message(found(pod("web", "dags"))) == '0/2 nodes are available: persistentvolumeclaim "dags" not found.'
    elsewhere = claim("dags")
    elsewhere["metadata"]["namespace"] = "other"
    assert "not found" in message(found(elsewhere, volume("pv"), pod("web", "dags")))


def test_a_pod_goes_where_its_bound_volume_is() -> None:
    pinned = {"nodeSelector": {"zone": "b"}}
    objects = [volume("pv", node="n0"), claim("dags")]
    assert phases(found(*objects, pod("web", "dags"))) == {"Running"}
    assert message(found(*objects, pod("web", "dags", **pinned))) == (
        "0/2 nodes are available: 1 node(s) didn't match PersistentVolume's node affinity, "
        "1 node(s) didn't match Pod's node affinity/selector."
    )


def test_two_bound_volumes_on_different_nodes_keep_a_pod_from_both() -> None:
    objects = [volume("p0", node="n0"), volume("p1", node="n1", class_name="x")]
    prediction = found(*objects, claim("dags"), claim("logs", class_name="x"), pod("web", "dags", "logs"))
    assert message(prediction) == "0/2 nodes are available: 2 node(s) didn't match PersistentVolume's node affinity."


def test_the_scheduler_matches_volumes_on_the_pods_node_and_by_size_not_by_modes() -> None:
    volumes = [volume("small", "10Gi", RWO, RWX), volume("big", "50Gi", RWO), volume("there", "10Gi", node="n1")]
    stages = [[WAITING, *volumes], [claim("dags"), pod("web", "dags", nodeSelector={"zone": "a"})]]
    assert claim_result(predict_in_stages(stages, nodes=NODES)).volume == "small"


def test_a_pods_claims_are_served_smallest_first() -> None:
    volumes = [volume("p10", "10Gi"), volume("p20", "20Gi")]
    claims = [claim("logs", "15Gi"), claim("dags", "5Gi")]
    prediction = predict_in_stages([[WAITING, *volumes], [*claims, pod("web", "logs", "dags")]], nodes=NODES)
    assert (claim_result(prediction).volume, claim_result(prediction, "logs").volume) == ("p10", "p20")


def test_a_reserved_volume_out_of_reach_makes_the_node_unfit() -> None:
    mine, plain = volume("mine", "10Gi", RWX, node="n1", claim="dags"), volume("plain", "10Gi", RWO, RWX)
    stages = [[WAITING, mine, plain], [claim("dags"), pod("web", "dags", nodeSelector={"zone": "a"})]]
    prediction = predict_in_stages(stages, nodes=NODES)
    assert claim_result(prediction).phase == "Pending"


def test_a_pod_waits_on_its_node_for_a_reserved_volume_of_other_modes() -> None:
    prediction = found(volume("pv", "10Gi", RWX, claim="dags"), claim("dags"), pod("web", "dags"), existing=[WAITING])
    assert claim_result(prediction).phase == "Pending"
    assert message(prediction) == ""


def test_a_pod_that_comes_first_commits_its_claim_to_provisioning() -> None:
    objects = [claim("dags"), pod("web", "dags")]
    prediction = predict_in_stages([[DYNAMIC, *objects], [volume("pv")]], nodes=NODES)
    assert claim_result(prediction).reason == "ExternalProvisioning"
    assert message(prediction) == ""
    reserved = predict_in_stages([[DYNAMIC, *objects], [volume("pv", claim="dags")]], nodes=NODES)
    assert claim_result(reserved).volume == "pv"


def test_a_provisioner_that_runs_serves_the_pod() -> None:
    prediction = found(claim("dags"), pod("web", "dags"), existing=[DYNAMIC], provisioners=running("example.org/disk"))
    assert claim_result(prediction).volume == PROVISIONED
    assert phases(prediction) == {"Running"}


def test_a_volume_made_on_one_node_keeps_other_pods_there() -> None:
    local = storage_class("manual", "rancher.io/local-path", delayed=True)
    pods = [pod("web", "dags", nodeSelector={"zone": "a"}), pod("worker", "dags", nodeSelector={"zone": "b"})]
    prediction = found(claim("dags"), *pods, existing=[local], provisioners=running("rancher.io/local-path"))
    pairs = {tuple(item.phase for item in outcome.pods.values()) for outcome in prediction.outcomes()}
    assert pairs == {("Running", "Pending"), ("Pending", "Running")}


def test_a_node_outside_the_class_topologies_is_not_chosen() -> None:
    topologies = [{"matchLabelExpressions": [{"key": "zone", "values": ["b"]}]}]
    zonal = storage_class("manual", "example.org/disk", delayed=True, allowedTopologies=topologies)
    prediction = found(claim("dags"), pod("web", "dags", nodeSelector={"zone": "a"}), existing=[zonal])
    assert "1 node(s) didn't find available persistent volumes to bind" in message(prediction)


def test_a_topology_term_that_says_nothing_is_met_nowhere() -> None:
    nowhere = storage_class("manual", "example.org/disk", delayed=True, allowedTopologies=[{}])
    prediction = found(claim("dags"), pod("web", "dags"), existing=[nowhere])
    assert "2 node(s) didn't find available persistent volumes to bind" in message(prediction)


def test_a_pod_says_that_its_claim_has_lost_its_volume() -> None:
    lost = claim("dags", annotations={"pv.kubernetes.io/bind-completed": "yes"}, volumeName="gone")
    words = 'persistentvolumeclaim "dags" bound to non-existent persistentvolume "gone"'
    assert words in message(found(lost, pod("web", "dags")))


def test_zone_labels_of_a_volume_bind_its_pod_to_the_zone() -> None:
    labels = {"topology.kubernetes.io/zone": "a"}
    objects = [volume("pv", labels=labels), claim("dags"), pod("web", "dags", nodeSelector={"zone": "b"})]
    assert "1 node(s) had no available volume zone" in message(found(*objects))
    either = volume("pv", labels={"topology.kubernetes.io/zone": "a__b"})
    assert phases(found(either, *objects[1:])) == {"Running"}
    assert phases(found(*objects, nodes=[Node("n2", {"zone": "b"})])) == {"Running"}


def test_a_claim_for_one_pod_only_serves_one_of_two() -> None:
    objects = [volume("pv", "10Gi", RWOP), claim("dags", "10Gi", RWOP), pod("web", "dags"), pod("worker", "dags")]
    prediction = found(*objects)
    pairs = {tuple(item.phase for item in outcome.pods.values()) for outcome in prediction.outcomes()}
    assert pairs == {("Running", "Pending"), ("Pending", "Running")}
    words = {item.message for item in prediction.pod("airflow/web") if item.phase == "Pending"}
    assert words == {
        "0/2 nodes are available: 2 node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode "
        "already in-use by another pod."
    }


@pytest.mark.parametrize(
    ("demand", "words"),
    [
        ({"nodeSelector": {"gpu": "yes"}}, "2 node(s) didn't match Pod's node affinity/selector"),
        ({"schedulingGates": [{"name": "x"}]}, "Scheduling is blocked due to non-empty scheduling gates"),
    ],
)
def test_a_pod_that_no_node_suits_stays_pending(demand: Body, words: str) -> None:
    assert words in message(found(pod("web", **demand)))


def test_taints_and_cordons_keep_pods_away_unless_they_are_tolerated() -> None:
    nodes = [Node("n0", taints=(Taint("dedicated", "db"),)), Node("n1", unschedulable=True)]
    words = "0/2 nodes are available: 1 node(s) had untolerated taint(s), 1 node(s) were unschedulable."
    assert message(found(pod("web"), nodes=nodes)) == words
    toleration = {"key": "dedicated", "operator": "Equal", "value": "db", "effect": "NoSchedule"}
    assert phases(found(pod("web", tolerations=[toleration]), nodes=nodes)) == {"Running"}
    assert phases(found(pod("web", tolerations=[{"operator": "Exists"}]), nodes=nodes)) == {"Running"}


def test_nodes_are_read_from_manifests() -> None:
    node = Node.of(
        {
            "metadata": {"name": "n0", "labels": {"kubernetes.io/hostname": "host-0"}},
            "spec": {"taints": [{"key": "a", "effect": "NoExecute"}], "unschedulable": True},
        }
    )
    assert node == Node("n0", {"kubernetes.io/hostname": "host-0"}, (Taint("a", "", "NoExecute"),), unschedulable=True)


def test_node_affinity_knows_operators_and_the_nodes_name() -> None:
    def affinity(**term: Any) -> Body:
        required = {"nodeSelectorTerms": [term]}
        return {"affinity": {"nodeAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": required}}}

    nodes = [Node("n0", {"cores": "8"})]
    larger = affinity(matchExpressions=[{"key": "cores", "operator": "Gt", "values": ["4"]}])
    smaller = affinity(matchExpressions=[{"key": "cores", "operator": "Lt", "values": ["4"]}])
    named = affinity(matchFields=[{"key": "metadata.name", "operator": "In", "values": ["n1"]}])
    assert phases(found(pod("web", **larger), nodes=nodes)) == {"Running"}
    assert phases(found(pod("web", **smaller), nodes=nodes)) == {"Pending"}
    assert phases(found(pod("web", **named), nodes=nodes)) == {"Pending"}


def test_without_nodes_nothing_is_scheduled() -> None:
    assert message(found(pod("web"), nodes=[])) == "no nodes available to schedule pods"


def test_a_pod_with_a_node_of_its_own_is_no_consumer_to_the_scheduler() -> None:
    objects = [volume("pv"), claim("dags"), pod("web", "dags", nodeName="n0")]
    prediction = found(*objects, existing=[WAITING])
    assert claim_result(prediction).reason == "WaitForFirstConsumer"
    assert message(prediction) == ""
    assert phases(found(*objects)) == {"Running"}


def test_a_binding_that_is_overtaken_leaves_its_first_half_behind() -> None:
    volumes = [volume("p1", "1Gi"), volume("p2", "2Gi")]
    claims = [claim("c1", "1Gi"), claim("c2", "2Gi"), claim("x", "1Gi", volumeName="p2")]
    prediction = predict_in_stages([[WAITING, *volumes], [*claims, pod("web", "c1", "c2")]], nodes=NODES)
    results = {tuple(item.volume for item in outcome.claims.values()) for outcome in prediction.outcomes()}
    # x names p2 in each of them, bound or not
    assert results == {("p1", "p2", "p2"), (None, None, "p2"), ("p1", None, "p2")}


def stateful_set(replicas: int, **spec: Any) -> Body:
    template = claim("data", "10Gi")
    template["metadata"] = {"name": "data"}
    return workload("StatefulSet", "db", serviceName="db", replicas=replicas, volumeClaimTemplates=[template], **spec)


def test_a_stateful_set_brings_a_claim_for_each_pod() -> None:
    prediction = found(stateful_set(2, podManagementPolicy="Parallel"), volume("pv", claim="data-db-1"))
    assert claim_result(prediction, "data-db-0").phase == "Pending"
    assert claim_result(prediction, "data-db-1").volume == "pv"
    assert (phases(prediction, "db-0"), phases(prediction, "db-1")) == ({"Pending"}, {"Running"})


def test_in_order_the_next_pod_and_its_claim_come_once_the_one_before_runs() -> None:
    prediction = found(stateful_set(2), volume("pv", claim="data-db-1"))
    assert prediction.claim("airflow/data-db-1") == frozenset()
    assert prediction.pod("airflow/db-1") == frozenset()
    both = found(stateful_set(2, ordinals={"start": 5}), volume("a", claim="data-db-5"), volume("b", claim="data-db-6"))
    assert claim_result(both, "data-db-6").volume == "b"


def test_a_claim_of_the_name_that_is_there_already_is_used_by_the_stateful_set() -> None:
    mine = claim("data-db-0", class_name="mine")
    prediction = found(stateful_set(1), mine, volume("pv", class_name="mine"))
    assert claim_result(prediction, "data-db-0").volume == "pv"


@pytest.mark.parametrize("kind", ["Deployment", "ReplicaSet", "DaemonSet"])
def test_workloads_have_pods(kind: str) -> None:
    spec: dict[str, Any] = {} if kind == "DaemonSet" else {"replicas": 7}
    prediction = found(workload(kind, "web", "dags", **spec), volume("pv"), claim("dags"))
    (groups,) = prediction.alternatives
    pods = {key: item for group in groups for key, item in group.pods.items()}
    assert sorted(pods) == {"DaemonSet": ["airflow/web-#n0", "airflow/web-#n1"]}.get(
        kind, ["airflow/web-#0", "airflow/web-#1"]
    )
    assert {item.phase for results in pods.values() for item in results} == {"Running"}


def test_a_daemon_set_leaves_out_nodes_it_may_not_use() -> None:
    one = workload("DaemonSet", "agent", pod={"nodeSelector": {"zone": "a"}})
    prediction = found(one)
    assert phases(prediction, "agent-#n0") == {"Running"}
    assert prediction.pod("airflow/agent-#n1") == frozenset()


def test_jobs_have_pods_unless_they_are_suspended() -> None:
    spec = {"template": {"spec": {"restartPolicy": "Never", **pod("x", "dags")["spec"]}}}
    job = {
        "apiVersion": "batch/v1",
        "kind": "Job",
        "metadata": {"name": "migrate", "namespace": "airflow"},
        "spec": spec,
    }
    cron = {**job, "kind": "CronJob", "spec": {"schedule": "0 * * * *", "jobTemplate": {"spec": spec}}}
    assert phases(found(job, volume("pv"), claim("dags")), "migrate-#0") == {"Running"}
    assert phases(found(cron, volume("pv"), claim("dags")), "migrate-#0") == {"Running"}
    assert phases(found({**job, "spec": {**spec, "suspend": True}}), "migrate-#0") == set()


def test_an_ephemeral_volume_brings_its_claim() -> None:
    template = {"spec": claim("x")["spec"]}
    one = pod("web")
    one["spec"]["volumes"] = [{"name": "scratch", "ephemeral": {"volumeClaimTemplate": template}}]
    prediction = found(one, volume("pv"))
    assert claim_result(prediction, "web-scratch").volume == "pv"
    assert phases(prediction) == {"Running"}


def test_a_pod_with_a_node_of_its_own_holds_a_claim_for_one_pod_only() -> None:
    objects = [volume("pv", "10Gi", RWOP), claim("dags", "10Gi", RWOP), pod("worker", "dags", nodeName="n0")]
    prediction = predict_in_stages([objects, [pod("web", "dags")]], nodes=NODES)
    assert phases(prediction, "worker") == {"Running"}
    assert phases(prediction) == {"Pending"}


def test_taints_that_are_only_preferences_keep_nobody_away() -> None:
    assert phases(found(pod("web"), nodes=[Node("n0", taints=(Taint("a", "b", "PreferNoSchedule"),))])) == {"Running"}


def test_an_unknown_operator_matches_no_node() -> None:
    required = {"nodeSelectorTerms": [{"matchExpressions": [{"key": "zone", "operator": "Near", "values": ["a"]}]}]}
    one = pod("web", affinity={"nodeAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": required}})
    assert phases(found(one, accepts=lambda body: True)) == {"Pending"}


def test_labels_that_are_no_numbers_are_neither_greater_nor_less() -> None:
    required = {"nodeSelectorTerms": [{"matchExpressions": [{"key": "zone", "operator": "Gt", "values": ["1"]}]}]}
    one = pod("web", affinity={"nodeAffinity": {"requiredDuringSchedulingIgnoredDuringExecution": required}})
    assert phases(found(one)) == {"Pending"}
