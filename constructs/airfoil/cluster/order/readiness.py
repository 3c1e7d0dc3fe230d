"""What objects wait for by themselves, whoever applies them: pods for volumes and Secrets, claims for pods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from airfoil.cluster.order.bundle import Body, Bundle, Facts
from airfoil.cluster.order.events import Event, Wait, applied, done, ready, scheduled
from airfoil.cluster.order.fields import WORKLOADS, claims_of, events, mapping, named_objects
from airfoil.cluster.order.result import Step
from airfoil.manifests import Identity

_OPTIONS: Final = "argocd.argoproj.io/sync-options"
_ANYWAY: Final = "SkipDryRunOnMissingResource=true"


class Objects(Struct, frozen=True):
    """Every object with its steps, and who uses which claim.

    Args:
        steps: the steps of each object.
        bodies: each object once.
        bundles: the bundles, by the object that holds them.
        users: by `namespace/name` of a claim, what may be its first consumer.
        brought: by group and kind, what brings a custom kind.
        facts: what the objects alone don't tell.
    """

    steps: Mapping[Identity, tuple[Step, ...]]
    bodies: Mapping[Identity, Body]
    bundles: Mapping[Identity, str]
    users: Mapping[str, tuple[Event, ...]]
    brought: Mapping[str, tuple[Event, ...]]
    facts: Facts

    @classmethod
    def of(
        cls,
        every: Sequence[Step],
        bodies: Mapping[Identity, Body],
        bundles: Sequence[Bundle],
        unseen: Mapping[tuple[str, str], Sequence[str]],
        facts: Facts,
    ) -> Objects:
        """Reads who uses what; ``unseen`` are the steps of charts that aren't rendered, by the claims they use."""
        steps: dict[Identity, tuple[Step, ...]] = {}
        for step in every:
            for identity in step.objects:
                steps[identity] = (*steps.get(identity, ()), step)
        users: dict[str, tuple[Event, ...]] = {}
        for identity, body in bodies.items():
            for name in claims_of(body) if identity.kind in WORKLOADS else ():
                key = f"{identity.namespace}/{name}"
                users[key] = (*users.get(key, ()), scheduled(identity))
        for (namespace, name), names in unseen.items():
            key = f"{namespace}/{name}"
            users[key] = (*users.get(key, ()), *(applied(step) for step in names))
        brought: dict[str, tuple[Event, ...]] = {}
        for identity, body in bodies.items():
            if identity.kind == "CustomResourceDefinition":
                spec = mapping(body.get("spec"))
                key = f"{spec.get('group')}/{mapping(spec.get('names')).get('kind')}"
                brought[key] = tuple(applied(step.name) for step in steps[identity])
        first = {step.bundle: step.name for step in reversed(every)}
        for bundle in bundles:
            # Helm installs a chart on its own; Argo CD and kustomize make it part of what they send, definitions first
            by_itself = bundle.by == "helm" or bundle.name not in first
            event = done(bundle.name) if by_itself else applied(first[bundle.name])
            for kind in facts.kinds.get(bundle.name, ()):
                brought[kind] = (*brought.get(kind, ()), event)
        held = {bundle.holder: bundle.name for bundle in bundles if bundle.holder is not None}
        return cls(steps, bodies, held, users, brought, facts)

    def applied(self, identity: Identity) -> tuple[Event, ...]:
        """The events that bring an object; empty for one that isn't in the tree."""
        return tuple(applied(step.name) for step in self.steps.get(identity, ()))


def of_objects(objects: Objects) -> Iterator[Wait]:
    """The waits of every object."""
    for identity, body in objects.bodies.items():
        yield Wait(ready(identity), objects.applied(identity), "it has to be there")
        if identity in objects.facts.never:
            yield Wait(ready(identity), (), objects.facts.never[identity])
        if identity.kind in WORKLOADS:
            yield from _of_workload(identity, body, objects)
        elif identity.kind == "PersistentVolumeClaim":
            yield from _of_claim(identity, objects)
        elif identity in objects.bundles and _tells_health(identity, objects.facts):
            yield Wait(ready(identity), (done(objects.bundles[identity]),), "it is ready when all that it applies is")
        yield from _of_kind(identity, objects)
    for need in objects.facts.needs:
        yield Wait(ready(need.of), tuple(ready(each) for each in need.any_of), need.reason)


def _of_workload(identity: Identity, body: Body, objects: Objects) -> Iterator[Wait]:
    pods = scheduled(identity)
    yield Wait(pods, objects.applied(identity), "it has to be there")
    if identity.kind != "CronJob":  # it is healthy whatever its pods do
        yield Wait(ready(identity), (pods,), "its pods have to run")
    for name in dict.fromkeys(claims_of(body)):
        yield from _of_mount(pods, identity.namespace, name, objects)
    for kind, name in dict.fromkeys(named_objects(body)):
        needed = objects.applied(Identity("", kind, identity.namespace, name))
        if needed and identity.kind != "CronJob":
            event = pods if kind == "ServiceAccount" else ready(identity)
            yield Wait(event, needed, f"its pods need the {kind} {name}")


def _of_mount(pods: Event, namespace: str, name: str, objects: Objects) -> Iterator[Wait]:
    claim = Identity("", "PersistentVolumeClaim", namespace, name)
    facts = objects.facts.claims.get(f"{namespace}/{name}")
    if claim in objects.steps:
        yield Wait(pods, objects.applied(claim), f"they mount the claim {name}")
    if facts is None:
        return
    if facts.waits_for_pod:
        volumes = _volumes(facts.volumes, objects)
        if volumes:
            yield Wait(pods, volumes, f"the claim {name} needs a volume")
        storage_class = _class(facts.class_name, objects)
        if storage_class:
            yield Wait(pods, storage_class, f"the claim {name} needs the class {facts.class_name}")
    elif claim in objects.steps:
        yield Wait(pods, (ready(claim),), f"the claim {name} has to be bound first")
    elif facts.never:
        yield Wait(pods, (), facts.never)


def _of_claim(identity: Identity, objects: Objects) -> Iterator[Wait]:
    key = f"{identity.namespace}/{identity.name}"
    facts = objects.facts.claims.get(key)
    if facts is None:
        return
    storage_class = _class(facts.class_name, objects)
    if storage_class:
        yield Wait(ready(identity), storage_class, class_reason(facts.class_name))
    if facts.waits_for_pod:
        users = objects.users.get(key, ())
        reason = (
            "its class waits for the first pod that uses it"
            if users
            else "its class waits for a pod, and no pod uses it"
        )
        yield Wait(ready(identity), users, reason)
    if facts.never and not facts.waits_for_pod:
        yield Wait(ready(identity), (), facts.never)
    volumes = _volumes(facts.volumes, objects)
    if volumes:
        yield Wait(ready(identity), volumes, "it needs a volume")


def _volumes(names: Sequence[str], objects: Objects) -> tuple[Event, ...]:
    """What brings one of some volumes; empty if one of them is there already."""
    found = [objects.applied(Identity("", "PersistentVolume", "", name)) for name in names]
    return tuple(event for events in found for event in events) if all(found) else ()


def _class(name: str, objects: Objects) -> tuple[Event, ...]:
    return objects.applied(Identity("storage.k8s.io", "StorageClass", "", name))


def class_reason(name: str) -> str:
    """Why a claim waits for its class."""
    return f"its class {name} has to be there"


def kind_reason(kind: str) -> str:
    """Why a step waits for what brings a kind."""
    return f"the API server has to know the kind {kind}"


def _of_kind(identity: Identity, objects: Objects) -> Iterator[Wait]:
    """Flux sends nothing of a stage until the API server knows every kind in it; Argo CD refuses the whole sync (run)."""
    brings = objects.brought.get(f"{identity.group}/{identity.kind}")
    if not brings:
        return
    for step in objects.steps[identity]:
        own = applied(step.name)
        asks_first = step.by == "flux" or (step.by == "argo" and not _is_sent_anyway(identity, step, objects))
        if own not in brings and asks_first:
            yield Wait(own, brings, kind_reason(identity.kind))


def _is_sent_anyway(identity: Identity, step: Step, objects: Objects) -> bool:
    """Whether Argo CD sends the rest, though the API server doesn't know this object's kind yet: it tries that one again.

    An option of the object, or of its Application (gitops-engine sync_context.go, v3 docs sync-options.md; read).
    """
    if _ANYWAY in events(objects.bodies[identity], _OPTIONS):
        return True
    holders = (objects.bodies.get(holder) for holder, name in objects.bundles.items() if name == step.bundle)
    policies = (mapping(mapping(mapping(each).get("spec")).get("syncPolicy")) for each in holders)
    return any(_ANYWAY in str(policy.get("syncOptions")) for policy in policies)


def _tells_health(identity: Identity, facts: Facts) -> bool:
    if identity.kind == "Application":
        return facts.applications_have_health
    return identity.kind in {"Kustomization", "HelmRelease"}
