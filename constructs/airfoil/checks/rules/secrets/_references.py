"""Every place that names a Secret, and the keys it reads from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct

from airfoil.checks.rules._settings import mappings
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import WORKLOADS, containers, pod_path, pod_spec

Path = tuple[str | int, ...]


class Reference(Struct, frozen=True):
    """One mention of a Secret.

    Args:
        resource: who names it.
        path: where.
        name: the Secret's name, in the namespace of the resource.
        keys: keys that are read; empty where the whole Secret is.
    """

    resource: Resource
    path: Path
    name: str
    keys: tuple[str, ...] = ()


def references(tree: Tree) -> Iterator[Reference]:
    """Secrets that pods name and can't do without; those of routes are another rule's (RT010)."""
    for workload in tree.of(*WORKLOADS):
        yield from _of_containers(workload)
        for index, volume in enumerate(mappings(pod_spec(workload).get("volumes"))):
            source = volume.get("secret")
            if isinstance(source, Mapping) and source.get("secretName") and source.get("optional") is not True:
                keys = tuple(str(item.get("key")) for item in mappings(source.get("items")))
                yield Reference(
                    workload,
                    (*pod_path(workload), "volumes", index, "secret", "secretName"),
                    str(source["secretName"]),
                    keys,
                )
        for index, pull in enumerate(mappings(pod_spec(workload).get("imagePullSecrets"))):
            yield Reference(workload, (*pod_path(workload), "imagePullSecrets", index, "name"), str(pull.get("name")))


def _of_containers(workload: Resource) -> Iterator[Reference]:
    for path, container in containers(workload):
        for index, variable in enumerate(mappings(container.get("env"))):
            source = (variable.get("valueFrom") or {}).get("secretKeyRef")
            if isinstance(source, Mapping) and source.get("optional") is not True:
                yield Reference(
                    workload,
                    (*path, "env", index, "valueFrom", "secretKeyRef", "name"),
                    str(source.get("name")),
                    (str(source.get("key")),),
                )
        for index, entry in enumerate(mappings(container.get("envFrom"))):
            source = entry.get("secretRef")
            if isinstance(source, Mapping) and source.get("optional") is not True:
                yield Reference(workload, (*path, "envFrom", index, "secretRef", "name"), str(source.get("name")))


def makers(tree: Tree) -> frozenset[tuple[str, str]]:
    """Namespace and name of every Secret that the tree makes, or has others make."""
    made = {(item.namespace, item.name) for item in tree.of("Secret", group="")}
    made |= {(item.namespace, item.name) for item in tree.of("SealedSecret")}
    for item in tree.of("ExternalSecret"):
        made.add((item.namespace, str(item.get("spec", "target", "name") or item.name)))
    for item in tree.of("Certificate", group="cert-manager.io"):
        made.add((item.namespace, str(item.get("spec", "secretName"))))
    return frozenset(made)


def missing(tree: Tree, kind: str, namespace: str, name: str) -> str | None:
    """The end of a sentence about a Secret or ConfigMap that isn't there: where one of that name is, or one much like it.

    Returns:
        None if it is there, or may be: without any word about the cluster's Secrets, and always for ConfigMaps, only those
        are missed that stand elsewhere in the tree, and near misses.
    """
    made = makers(tree) if kind == "Secret" else {(item.namespace, item.name) for item in tree.of(kind, group="")}
    told = tree.profile.secrets if kind == "Secret" else None
    if (namespace, name) in made or (told and f"{namespace}/{name}" in told):
        return None
    elsewhere = sorted(space for space, other in made if other == name)
    if elsewhere:
        return f"; it is in namespace {elsewhere[0]}"
    near = get_close_matches(name, [other for space, other in made if space == namespace], n=1, cutoff=0.85)
    if near:
        return f"; did you mean {near[0]}?"
    return None if told is None else ""


def keys_of(secret: Resource) -> frozenset[str]:
    """The keys of a Secret that stands in the tree."""
    held = (secret.get("data"), secret.get("stringData"))
    return frozenset(str(key) for data in held if isinstance(data, Mapping) for key in data)
