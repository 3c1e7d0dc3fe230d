"""Events of type Warning: each was foretold by a finding of `check`, or passes by itself, and is seen to have passed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from airfoil.checks.finding import Finding
from tests.e2e.cluster import Cluster

Event = Mapping[str, Any]


@dataclass(frozen=True)
class Passing:
    """Warnings that come even where all is well.

    Args:
        by: a pattern of the component that says it.
        reason, message: patterns of the event's.
        why: why it comes, and how that is known.
        is_over: tells by the live object, None if it is gone, that nothing is wrong with it any more.
    """

    by: str
    reason: str
    message: str
    why: str
    is_over: Callable[[Mapping[str, Any] | None], bool]

    def fits(self, event: Event) -> bool:
        by = event.get("reportingComponent") or event.get("source", {}).get("component") or ""
        parts = ((self.by, by), (self.reason, event.get("reason") or ""))
        named = all(re.fullmatch(pattern, text) for pattern, text in parts)
        return named and re.search(self.message, event.get("message") or "") is not None


def runs(pod: Mapping[str, Any] | None) -> bool:
    """Whether a pod is Ready or has succeeded; one that is gone has a successor, of which the same is asked."""
    if pod is None:
        return True
    conditions = {each["type"]: each["status"] for each in pod["status"].get("conditions", ())}
    return pod["status"].get("phase") == "Succeeded" or conditions.get("Ready") == "True"


def is_bound(claim: Mapping[str, Any] | None) -> bool:
    return claim is not None and claim["status"].get("phase") == "Bound"


def has_address(service: Mapping[str, Any] | None) -> bool:
    return service is None or bool(service["spec"].get("clusterIP"))


def is_gone(live: Mapping[str, Any] | None) -> bool:
    return live is None


def is_written(_: Mapping[str, Any] | None) -> bool:
    """A lost race for one write leaves nothing behind: the pods and addresses themselves are looked at elsewhere."""
    return True


PASSING = (
    Passing(
        "default-scheduler",
        "FailedScheduling",
        r'persistentvolumeclaim "[^"]+" not found',
        "Flux applies Deployments before claims within a Kustomization, and Helm's releases come several at once (run)",
        runs,
    ),
    Passing(
        "default-scheduler",
        "FailedScheduling",
        r"pod has unbound immediate PersistentVolumeClaims",
        "the scheduler looks before the volume controller has bound a claim with a volume of its own (run)",
        runs,
    ),
    Passing(
        "default-scheduler",
        "FailedScheduling",
        r"the object has been modified; please apply your changes",
        "of two pods that share a claim the later one is tried again (run)",
        runs,
    ),
    Passing(
        "default-scheduler",
        "FailedScheduling",
        r"pod does not exist any more: pod ",
        "a release was taken away while a pod of it waited for its volume (run)",
        runs,
    ),
    Passing(
        "persistentvolume-controller",
        "ProvisioningFailed",
        r'storageclass\.storage\.k8s\.io "[^"]+" not found',
        "a claim by a class that only volumes name comes before its volume (run)",
        is_bound,
    ),
    Passing(
        r"endpoint(-slice)?-controller",
        r"FailedToUpdateEndpoint(Slices)?",
        r"the object has been modified; please apply your changes",
        "of two writers to one object the later tries again (run)",
        is_written,
    ),
    Passing(
        r"endpoint(-slice)?-controller",
        r"FailedToUpdateEndpoint(Slices)?",
        r"Precondition failed: UID in precondition: \S+, UID in object meta: $",
        "what it writes to was pruned meanwhile (run)",
        is_gone,
    ),
    Passing(
        "ipallocator-repair-controller",
        "ClusterIPNotAllocated",
        r"is not allocated; repairing",
        "the API server's repair may see a Service before the record of its address (run)",
        has_address,
    ),
)


def unforeseen(cluster: Cluster, findings: Iterable[Finding], *, settled: bool = True) -> list[str]:
    """The Warnings that no finding foretold and that don't pass, or haven't.

    Args:
        findings: what `check` says of the tree.
        settled: whether all is at rest, so that what passes must have passed; not so where a tree has a fault.
    """
    quoted = [(finding, pattern) for finding in findings for pattern in quotes(finding)]
    found = []
    for event in warnings(cluster):
        live = cluster.api.read(object_of(event))
        foretold = any(
            re.search(pattern, told(event)) and is_about(event, live, finding) for finding, pattern in quoted
        )
        kinds = [each for each in PASSING if each.fits(event)]
        passed = any(not settled or each.is_over(live) for each in kinds)
        if not foretold and not passed:
            found.append(f"{'still: ' if kinds else ''}{shown(event)}")
    return found


def warnings(cluster: Cluster) -> list[Event]:
    return [event for event in cluster.api.list("v1", "Event") if event["type"] == "Warning"]


def shown(event: Event) -> str:
    about = event["involvedObject"]
    by = event.get("reportingComponent") or event.get("source", {}).get("component")
    return f"{about['kind']}/{about.get('namespace', '')}/{about['name']} {told(event)} ({by})"


def told(event: Event) -> str:
    return f"{event.get('reason')}: {event.get('message')}"


def object_of(event: Event) -> dict[str, Any]:
    """The event's object, as a manifest without content."""
    about = event["involvedObject"]
    metadata = {key: about[key] for key in ("name", "namespace") if about.get(key)}
    return {"apiVersion": about["apiVersion"], "kind": about["kind"], "metadata": metadata}


def quotes(finding: Finding) -> list[str]:
    """What a finding says will be read in the cluster, as patterns: its texts in backticks; `…` stands for anything."""
    texts = re.findall(r"`([^`]+)`", finding.sees)
    return [".*".join(map(re.escape, text.split("…"))) for text in texts]


def is_about(event: Event, live: Mapping[str, Any] | None, finding: Finding) -> bool:
    """Whether an event is of the finding's object, of one that has a part in it, made of it or uses it, or names it.

    Args:
        live: the event's object.
    """
    about = event["involvedObject"]
    volumes = (live or {}).get("spec", {}).get("volumes", ()) if about["kind"] == "Pod" else ()
    claims = {("PersistentVolumeClaim", each.get("persistentVolumeClaim", {}).get("claimName")) for each in volumes}
    for identity in filter(None, [finding.identity, *(each.identity for each in finding.related)]):
        key = identity.kind, identity.name
        made = about["kind"] in {"Pod", "Job"} and about["name"].startswith(f"{identity.name}-")
        if made or key == (about["kind"], about["name"]) or key in claims or identity.name in event.get("message", ""):
            return True
    return False
