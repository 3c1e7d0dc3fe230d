"""A Pod as Python: calls of the classes that DAGs have at hand, `kubernetes.client.models`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_INDENT = "    "
_WIDTH = 110

_CLASSES: Mapping[str, Mapping[str, str]] = {
    "V1Pod": {"spec": "V1PodSpec"},
    "V1PodSpec": {
        "containers": "V1Container",
        "volumes": "V1Volume",
        "tolerations": "V1Toleration",
        "imagePullSecrets": "V1LocalObjectReference",
    },
    "V1Container": {"env": "V1EnvVar", "resources": "V1ResourceRequirements", "volumeMounts": "V1VolumeMount"},
    "V1EnvVar": {"valueFrom": "V1EnvVarSource"},
    "V1EnvVarSource": {"secretKeyRef": "V1SecretKeySelector"},
    "V1Volume": {
        "persistentVolumeClaim": "V1PersistentVolumeClaimVolumeSource",
        "secret": "V1SecretVolumeSource",
        "configMap": "V1ConfigMapVolumeSource",
        "hostPath": "V1HostPathVolumeSource",
        "emptyDir": "V1EmptyDirVolumeSource",
    },
}
"""For each class the fields that hold other classes, one or a list of them. Of all others the value is plain."""


def pod_source(pod: Mapping[str, Any], depth: int = 0) -> str:
    """An expression that makes a Pod, with `k8s` for the module of the classes.

    Args:
        pod: the Pod, as YAML would have it.
        depth: how far the line is indented that the expression begins on.
    """
    return _value(pod, "V1Pod", depth)


def _value(value: Any, name: str | None, depth: int) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return _wrapped("[", [_value(each, name, depth + 1) for each in value], "]", depth)
    if not isinstance(value, Mapping):
        return _plain(value)
    if name is None:
        return _wrapped(
            "{", [f"{_plain(key)}: {_value(each, None, depth + 1)}" for key, each in value.items()], "}", depth
        )
    return _wrapped(f"k8s.{name}(", list(_arguments(value, name, depth + 1)), ")", depth)


def _arguments(value: Mapping[str, Any], name: str, depth: int) -> Iterator[str]:
    inner = _CLASSES.get(name, {})
    for key, each in value.items():
        yield f"{_snake_case(key)}={_value(each, inner.get(key), depth)}"


def _wrapped(opening: str, parts: Sequence[str], closing: str, depth: int) -> str:
    """On one line where it fits, else each part on its own, as the usual formatters write it."""
    line = f"{opening}{', '.join(parts)}{closing}"
    if "\n" not in line and len(line) + len(_INDENT) * (depth + 1) <= _WIDTH:
        return line
    indent = _INDENT * (depth + 1)
    return f"{opening}\n" + "".join(f"{indent}{part},\n" for part in parts) + f"{_INDENT * depth}{closing}"


def _plain(value: object) -> str:
    if isinstance(value, str):
        return _quoted(value)
    return repr(value)


def _quoted(text: str) -> str:
    """In double quotes, like the rest."""
    body = repr("'" + text)[2:-1]  # with a single quote in it, Python's own form has double quotes around it
    return f'"{body}"' if '"' not in text else repr(text)


def _snake_case(key: str) -> str:
    return re.sub(r"[A-Z]", lambda found: f"_{found[0].lower()}", key)
