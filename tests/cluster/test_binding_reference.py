"""The search against a plain model that walks every interleaving: nothing is missed, and nothing is made up."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from airfoil.cluster.binding import Node, predict_in_stages
from tests.cluster.binding_reference import Disk, Job, Klass, Reference, Wish

NODES = ("n0", "n1")
MODES = {"A": "ReadWriteOnce", "B": "ReadOnlyMany"}
World = tuple[list[Klass], list[Disk], list[Wish], list[Job]]


@st.composite
def worlds(draw: st.DrawFn, stage: st.SearchStrategy[int], most: int = 2) -> World:
    classes = [
        Klass(name, draw(st.booleans()), draw(st.booleans()), draw(st.booleans()), draw(stage))
        for name in ["k", "l"][: draw(st.integers(0, 2))]
    ]
    names = [f"w{number}" for number in range(draw(st.integers(1, most)))]
    disks = [
        Disk(
            f"d{number}",
            draw(st.integers(1, 2)),
            draw(st.sampled_from(["", "k", "k", "l"])),
            draw(st.sampled_from(["A", "A", "AB"])),
            draw(st.sampled_from(["", "", "", *names])),
            draw(st.sampled_from(["", "", *NODES])),
            draw(stage),
        )
        for number in range(draw(st.integers(0, most)))
    ]
    wishes = [
        Wish(
            name,
            draw(st.integers(1, 2)),
            draw(st.sampled_from([None, "", "k", "k", "l"])),
            draw(st.sampled_from(["A", "A", "B"])),
            draw(st.sampled_from(["", "", "", "d0"])),
            draw(stage),
        )
        for name in names
    ]
    uses = st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)
    jobs = [
        Job(f"j{number}", tuple(draw(uses)), draw(st.sampled_from(["", "", *NODES])), draw(stage))
        for number in range(draw(st.integers(0, 2)))
    ]
    return classes, disks, wishes, jobs


def manifests(world: World) -> list[dict[str, Any]]:
    classes, disks, wishes, jobs = world
    objects: list[dict[str, Any]] = [
        {
            "kind": "StorageClass",
            "metadata": {
                "name": item.name,
                "annotations": {"storageclass.kubernetes.io/is-default-class": str(item.default).lower()},
            },
            "provisioner": "example.org/disk" if item.provisioner else "kubernetes.io/no-provisioner",
            "volumeBindingMode": "WaitForFirstConsumer" if item.delayed else "Immediate",
        }
        for item in classes
    ]
    for disk in disks:
        spec: dict[str, Any] = {
            "capacity": {"storage": f"{disk.size}Gi"},
            "accessModes": [MODES[mode] for mode in disk.modes],
            "storageClassName": disk.klass,
        }
        if disk.reserved:
            spec["claimRef"] = {"namespace": "a", "name": disk.reserved}
        if disk.node:
            host = {"key": "kubernetes.io/hostname", "operator": "In", "values": [disk.node]}
            spec["nodeAffinity"] = {"required": {"nodeSelectorTerms": [{"matchExpressions": [host]}]}}
        objects.append({"kind": "PersistentVolume", "metadata": {"name": disk.name}, "spec": spec})
    for wish in wishes:
        spec = {
            "resources": {"requests": {"storage": f"{wish.size}Gi"}},
            "accessModes": [MODES[mode] for mode in wish.modes],
        }
        if wish.klass is not None:
            spec["storageClassName"] = wish.klass
        if wish.volume:
            spec["volumeName"] = wish.volume
        objects.append(
            {"kind": "PersistentVolumeClaim", "metadata": {"name": wish.name, "namespace": "a"}, "spec": spec}
        )
    for job in jobs:
        volumes = [{"name": name, "persistentVolumeClaim": {"claimName": name}} for name in job.wishes]
        spec = {"volumes": volumes}
        if job.node:
            spec["nodeSelector"] = {"kubernetes.io/hostname": job.node}
        objects.append({"kind": "Pod", "metadata": {"name": job.name, "namespace": "a"}, "spec": spec})
    return objects


def predicted(world: World) -> set[tuple[frozenset[object], frozenset[object]]]:
    stages: list[list[dict[str, Any]]] = [[], [], [], []]
    items = [item for part in world for item in part]
    for item, manifest in zip(items, manifests(world), strict=True):
        stages[item.stage].append(manifest)
    nodes = [Node(name) for name in NODES]
    prediction = predict_in_stages(stages, nodes=nodes, accepts=lambda body: True)
    assert prediction.exact
    return {
        (
            frozenset(
                (key.removeprefix("a/"), item.class_name, item.volume if item.phase == "Bound" else "-")
                for key, item in outcome.claims.items()
            ),
            frozenset((key.removeprefix("a/"), item.phase == "Running") for key, item in outcome.pods.items()),
        )
        for outcome in prediction.outcomes()
    }


AT_ONCE = worlds(st.just(0))
BY_STAGES = worlds(st.integers(0, 1))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(AT_ONCE)
def test_exactly_what_some_interleaving_gives_is_predicted(world: World) -> None:
    assert predicted(world) == Reference(*world, NODES).outcomes()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(BY_STAGES)
def test_the_same_holds_when_objects_come_in_stages(world: World) -> None:
    assert predicted(world) == Reference(*world, NODES).outcomes()
