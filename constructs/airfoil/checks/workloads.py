"""Where pods stand in an object."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from airfoil.checks.tree import Resource

WORKLOADS = ("Pod", "Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job", "CronJob")
_SPEC: Mapping[str, tuple[str, ...]] = {
    "Pod": ("spec",),
    "CronJob": ("spec", "jobTemplate", "spec", "template", "spec"),
}
_TEMPLATE = ("spec", "template", "spec")


def pod_path(workload: Resource) -> tuple[str, ...]:
    """Path of the pods' spec."""
    return _SPEC.get(workload.kind, _TEMPLATE)


def pod_spec(workload: Resource) -> Mapping[str, Any]:
    """The spec of a workload's pods; empty where it has none."""
    spec = workload.get(*pod_path(workload))
    return spec if isinstance(spec, Mapping) else {}


def containers(workload: Resource) -> Iterator[tuple[tuple[str | int, ...], Mapping[str, Any]]]:
    """Each container and init container, with its path."""
    spec = pod_spec(workload)
    for key in ("initContainers", "containers"):
        listed = spec.get(key)
        for index, container in enumerate(
            listed if isinstance(listed, Sequence) and not isinstance(listed, str) else ()
        ):
            if isinstance(container, Mapping):
                yield (*pod_path(workload), key, index), container


def command_line(container: Mapping[str, Any]) -> str:
    """Command and arguments as one text, to look for words in."""
    words: list[str] = []
    for key in ("command", "args"):
        value = container.get(key)
        words += [value] if isinstance(value, str) else [str(word) for word in value or ()]
    return " ".join(words)
