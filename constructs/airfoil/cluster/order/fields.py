"""Reading annotations and pods of plain objects, whatever shape they have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from airfoil.cluster.order.bundle import Body

_POD_PATHS: Final[Mapping[str, tuple[str, ...]]] = {
    "Pod": ("spec",),
    "CronJob": ("spec", "jobTemplate", "spec", "template", "spec"),
    **dict.fromkeys(
        ("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job"), ("spec", "template", "spec")
    ),
}  # fmt: skip

WORKLOADS: Final = frozenset(_POD_PATHS)


def annotation(body: Body, key: str) -> str:
    """The text of an annotation; empty if there is none."""
    value = mapping(mapping(body.get("metadata")).get("annotations")).get(key)
    return value if isinstance(value, str) else ""


def events(body: Body, key: str) -> tuple[str, ...]:
    """The events of a hook annotation."""
    return tuple(word.strip() for word in annotation(body, key).split(",") if word.strip())


def number(body: Body, key: str) -> int | None:
    """The number in an annotation; None where there is none."""
    value = annotation(body, key)
    return int(value) if re.fullmatch(r"[+-]?\d{1,9}", value) else None


def pod_spec(body: Body) -> Mapping[str, Any]:
    """The spec of a workload's pods; empty where it has none."""
    found: Any = body
    for key in _POD_PATHS.get(str(body.get("kind")), ("",)):
        found = mapping(found).get(key)
    return mapping(found)


def claims_of(body: Body) -> Iterator[str]:
    """Names of the claims that the pods of a workload mount, those of its claim templates included."""
    for volume in items(pod_spec(body).get("volumes")):
        source = mapping(volume.get("persistentVolumeClaim"))
        if isinstance(source.get("claimName"), str):
            yield source["claimName"]
    spec = mapping(body.get("spec"))
    replicas = spec.get("replicas", 1)
    for template in items(spec.get("volumeClaimTemplates")):
        for ordinal in range(replicas if isinstance(replicas, int) else 1):
            yield f"{mapping(template.get('metadata')).get('name')}-{mapping(body.get('metadata')).get('name')}-{ordinal}"


def named_objects(body: Body) -> Iterator[tuple[str, str]]:
    """Kind and name of the Secrets and ConfigMaps without which the pods of a workload don't start, and their account."""
    spec = pod_spec(body)
    account = spec.get("serviceAccountName")
    if isinstance(account, str) and account:
        yield "ServiceAccount", account
    for volume in items(spec.get("volumes")):
        yield from _named(volume, (("secret", "Secret", "secretName"), ("configMap", "ConfigMap", "name")))
    for key in ("initContainers", "containers"):
        for container in items(spec.get(key)):
            for source in items(container.get("envFrom")):
                yield from _named(source, (("secretRef", "Secret", "name"), ("configMapRef", "ConfigMap", "name")))
            for variable in items(container.get("env")):
                given = variable.get("valueFrom")
                if given is not None:
                    known = (("secretKeyRef", "Secret", "name"), ("configMapKeyRef", "ConfigMap", "name"))
                    yield from _named(mapping(given), known)


def _named(source: Mapping[str, Any], known: Sequence[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    for key, kind, name in known:
        found = source.get(key)
        if found is None:
            continue
        found = mapping(found)
        if isinstance(found.get(name), str) and found.get("optional") is not True:
            yield kind, found[name]


def mapping(value: Any) -> Mapping[str, Any]:
    """A mapping as it is; anything else is an empty one."""
    # `dict` first, here and below: to ask an abstract class takes three times as long (run), and nearly all are dicts
    return value if isinstance(value, (dict, Mapping)) else {}


def items(value: Any) -> Iterator[Mapping[str, Any]]:
    """The mappings of a list."""
    if isinstance(value, (list, Sequence)) and not isinstance(value, str):
        yield from (item for item in value if isinstance(item, (dict, Mapping)))
