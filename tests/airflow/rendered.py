"""What a chart renders, as objects, with questions to ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml


@dataclass(frozen=True)
class Rendered:
    """All objects of one rendering."""

    objects: tuple[Mapping[str, Any], ...]

    @classmethod
    def of(cls, files: Mapping[str, str]) -> Rendered:
        texts = (text for name, text in sorted(files.items()) if not name.endswith("NOTES.txt"))
        documents = (document for text in texts for document in yaml.load_all(text, Loader=yaml.CSafeLoader))
        return cls(tuple(document for document in documents if document))

    def names(self, kind: str) -> set[str]:
        return {each["metadata"]["name"] for each in self.objects if each["kind"] == kind}

    def hooks(self) -> set[str]:
        return {
            each["metadata"]["name"]
            for each in self.objects
            if "helm.sh/hook" in (each["metadata"].get("annotations") or {})
        }

    def with_claim_templates(self) -> set[str]:
        return {
            each["metadata"]["name"] for each in self.objects if (each.get("spec") or {}).get("volumeClaimTemplates")
        }

    def ports(self, service: str) -> list[tuple[str, int]]:
        return [
            (port["name"], port["port"])
            for each in self.objects
            if each["kind"] == "Service" and each["metadata"]["name"] == service
            for port in each["spec"]["ports"]
        ]

    def pods(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Name of each workload, and the spec of its pods."""
        for each in self.objects:
            if each["kind"] in {"Deployment", "StatefulSet", "Job"}:
                yield each["metadata"]["name"], each["spec"]["template"]["spec"]

    def secrets(self) -> set[str]:
        """Names of the Secrets that pods read, those of the pod template too."""
        return set(_secrets(list(self.objects)))


def containers(pod: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [*pod["containers"], *(pod.get("initContainers") or [])]


def mounts_claim(pod: Mapping[str, Any], claim: str | None) -> bool:
    """Whether a container of the pod, init containers aside, mounts a claim."""
    volumes = {
        volume["name"]
        for volume in pod.get("volumes", [])
        if volume.get("persistentVolumeClaim", {"claimName": ""})["claimName"] == claim
    }
    return any(mount["name"] in volumes for each in pod["containers"] for mount in each.get("volumeMounts", []))


def _secrets(node: object) -> Iterator[str]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            if key in {"secretKeyRef", "secretRef"}:
                yield value["name"]
            elif key == "secret" and "secretName" in value:
                yield value["secretName"]
            elif key == "imagePullSecrets":
                yield from (each["name"] for each in value or ())
            else:
                yield from _secrets(value)
    elif isinstance(node, list):
        for value in node:
            yield from _secrets(value)
    elif isinstance(node, str) and "\nkind: Pod\n" in node:
        yield from _secrets(yaml.load(node, Loader=yaml.CSafeLoader))
