"""What a user sees of a state at rest: phases, and the events on what is Pending.

Messages are those of Kubernetes v1.36.3: pkg/controller/volume/persistentvolume/pv_controller.go,
pkg/scheduler/framework/types.go FitError (read; most of them run).
"""

from __future__ import annotations

from collections import Counter

from airfoil.cluster.binding import relations, scheduler
from airfoil.cluster.binding.component import Component
from airfoil.cluster.binding.objects import Claim, Pod, StorageClass, Volume
from airfoil.cluster.binding.outcome import ClaimResult, Outcome, PodResult, VolumeResult
from airfoil.cluster.binding.state import Situation, State, View
from airfoil.cluster.binding.volume_controller import refusal

_Event = tuple[str, str]


def outcome(component: Component, state: State) -> Outcome:
    """What has become of a component's objects. Of volumes alike, claims get the first ones in order of their names."""
    situation = Situation.of(component, View(component.world.stages - 1, complete=True), state)
    names = _names(situation)
    claims = {
        claim.key: _claim(situation, position, names)
        for position, claim in enumerate(component.claims)
        if situation.is_present(claim.key)
    }
    owners = {name: component.claims[position].key for position, name in names.items()}
    volumes = {
        name: volume_result(volume, owners.get(name, ""))
        for first, volume in component.volumes.items()
        for name in component.members[first]
    }
    pods = {pod.key: _pod(situation, pod) for pod in component.pods if situation.is_pod_present(pod)}
    return Outcome(claims, volumes, pods)


def _names(situation: Situation) -> dict[int, str]:
    """The volume of each bound claim, by its position."""
    given: Counter[str] = Counter()
    names: dict[int, str] = {}
    for position in sorted(
        range(len(situation.component.claims)), key=lambda place: situation.component.claims[place].key
    ):
        sort = situation.state.claims[position].volume
        if sort:
            names[position] = situation.component.members.get(sort, (sort,))[given[sort]]
            given[sort] += 1 if sort in situation.component.members else 0
    return names


def volume_result(volume: Volume, owner: str) -> VolumeResult:
    """What becomes of a volume that a claim has, or that none has if ``owner`` is empty."""
    if owner:
        return VolumeResult("Bound", owner)
    if volume.reserved is None:
        return VolumeResult("Available")
    if not volume.reserved.uid:
        return VolumeResult("Available", volume.reserved.claim)
    # the claim of that uid is gone, so the volume is reclaimed
    if volume.reclaim_policy != "Delete" or volume.source == "csi":
        return VolumeResult("Released", volume.reserved.claim)
    return VolumeResult("Failed", volume.reserved.claim)


def _claim(situation: Situation, position: int, names: dict[int, str]) -> ClaimResult:
    claim, mine = situation.component.claims[position], situation.state.claims[position]
    if mine.volume:
        return ClaimResult("Bound", mine.class_name, names[position])
    if claim.completed:
        reason, message = _lost(situation, claim)
        return ClaimResult("Lost", mine.class_name, claim.volume_name or None, reason, message)
    event = _named_event if claim.volume_name else _unnamed_event
    return ClaimResult("Pending", mine.class_name, claim.volume_name or None, *event(situation, position))


def _lost(situation: Situation, claim: Claim) -> _Event:
    if not claim.volume_name:
        return "ClaimLost", "Bound claim has lost reference to PersistentVolume. Data on the volume is lost!"
    if claim.volume_name not in situation.component.volumes:
        return "ClaimLost", "Bound claim has lost its PersistentVolume. Data on the volume is lost!"
    return "ClaimMisbound", "Two claims are bound to the same volume, this one is bound incorrectly"


def _named_event(situation: Situation, position: int) -> _Event:
    claim = situation.component.claims[position]
    volume = situation.component.volumes.get(claim.volume_name)
    if volume is None:
        return "", ""  # the controller waits without a word (run)
    if situation.used[volume.name] or volume.reserved is not None:
        return "FailedBinding", f'volume "{volume.name}" already bound to a different claim.'
    words = relations.mismatch(volume, claim, situation.effective_class(position))
    return "VolumeMismatch", f'Cannot bind to requested volume "{volume.name}": {words}'


def _unnamed_event(situation: Situation, position: int) -> _Event:
    name = situation.effective_class(position)
    item = next(situation.classes(name))[0]
    if item is not None and item.delayed and not situation.state.claims[position].node:
        return _delayed_event(situation, situation.component.claims[position].key)
    if not name:
        return "FailedBinding", "no persistent volumes available for this claim and no storage class is set"
    if item is None:
        return "ProvisioningFailed", f'storageclass.storage.k8s.io "{name}" not found'
    return _provisioning_event(situation, position, item)


def _delayed_event(situation: Situation, key: str) -> _Event:
    pods = [
        pod.name
        for pod in situation.component.pods
        if key in pod.claims and not pod.placement.node_name and situation.is_pod_present(pod)
    ]
    if not pods:
        return "WaitForFirstConsumer", "waiting for first consumer to be created before binding"
    words = f"pod {pods[0]}" if len(pods) == 1 else f"pods {','.join(pods)}"
    return "WaitForPodScheduled", f"waiting for {words} to be scheduled"


def _provisioning_event(situation: Situation, position: int, item: StorageClass) -> _Event:
    words = refusal(situation, position, item)
    if words:
        if "block volume" in words:
            return "ProvisioningFailed", words
        return "ProvisioningFailed", f'failed to provision volume with StorageClass "{item.name}": {words}'
    if item.provisioner.startswith("kubernetes.io/"):
        return "ProvisioningFailed", f"no volume plugin matched name: {item.provisioner}"
    return (
        "ExternalProvisioning",
        f"Waiting for a volume to be created either by the external provisioner '{item.provisioner}' or manually by the "
        "system administrator. If volume creation is delayed, please verify that the provisioner is running and "
        "correctly registered.",
    )


def _pod(situation: Situation, pod: Pod) -> PodResult:
    if situation.is_running(pod.key):
        return PodResult("Running")
    if pod.gated:
        return PodResult("Pending", "SchedulingGated", "Scheduling is blocked due to non-empty scheduling gates")
    if pod.placement.node_name or pod.key in situation.state.assigned:
        return PodResult("Pending")
    nodes = situation.component.world.nodes
    if not nodes:
        return PodResult("Pending", "FailedScheduling", "no nodes available to schedule pods")
    head = f"0/{len(nodes)} nodes are available: "
    waiting = scheduler.waiting_claims(situation, pod)
    if isinstance(waiting, str):
        return PodResult("Pending", "FailedScheduling", f"{head}{waiting}.")
    words: Counter[str] = Counter()
    for node in nodes:
        verdict = scheduler.verdict(situation, pod, waiting, node)
        if not verdict:
            return PodResult("Pending")  # it has its node, and waits for a volume
        words.update(verdict.splitlines())
    reasons = ", ".join(sorted(f"{number} {word}" for word, number in words.items()))
    return PodResult("Pending", "FailedScheduling", f"{head}{reasons}.")
