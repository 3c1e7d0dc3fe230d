"""What a kustomization changes in objects: namespace, labels, annotations, images, replicas, patches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from airfoil.checks.reading.kustomize.merge import PatchError, json_patch, strategic
from airfoil.cluster.scopes import CLUSTER_SCOPED, CUSTOM_CLUSTER_SCOPED
from airfoil.manifests import Identity

Body = Mapping[str, Any]

_SELECTOR = ("spec", "selector", "matchLabels")
_LONGEST_PATTERN = 253
_WORKLOADS = frozenset(("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job"))
_JOB = ("spec", "jobTemplate")
_TEMPLATES: Mapping[str, Sequence[tuple[str, ...]]] = {
    **dict.fromkeys(_WORKLOADS, (("spec", "template", "metadata"),)),
    "CronJob": ((*_JOB, "metadata"), (*_JOB, "spec", "template", "metadata")),
}
"""Where the metadata of what an object makes stands (kustomize, commonannotations.go and commonlabels.go; read)."""


def is_cluster_scoped(body: Body, cluster_kinds: frozenset[tuple[str, str]]) -> bool:
    """Whether an object stands outside of namespaces, as far as anybody can tell.

    Args:
        body: the object.
        cluster_kinds: group and kind of the custom kinds that do, by CRDs of the tree.
    """
    kind = str(body["kind"])
    # ClusterIssuer, ClusterSecretStore, ClusterPolicy: nearly all custom kinds of that form have no namespace
    return is_known_cluster_scoped(body, cluster_kinds) or (kind.startswith("Cluster") and kind != "Cluster")


def is_known_cluster_scoped(body: Body, cluster_kinds: frozenset[tuple[str, str]]) -> bool:
    """Whether an object stands outside of namespaces for sure: by Kubernetes' own kinds, or by a CRD."""
    key = (str(body["apiVersion"]).rpartition("/")[0], str(body["kind"]))
    return key in CLUSTER_SCOPED or key in cluster_kinds or key in CUSTOM_CLUSTER_SCOPED


def without_namespace(body: Body) -> Body:
    """An object as the API server keeps it that has no place for a namespace: it drops it without a word (run)."""
    return {**body, "metadata": {key: value for key, value in body["metadata"].items() if key != "namespace"}}


def in_namespace(body: Body, namespace: str, *, only_missing: bool = False) -> Body:
    """A namespaced object in another namespace; one that has a namespace keeps it if ``only_missing``."""
    metadata = body["metadata"]
    if only_missing and metadata.get("namespace"):
        return body
    return {**body, "metadata": {**metadata, "namespace": namespace}}


def renamed_namespace(body: Body, namespace: str) -> Body:
    """A Namespace as kustomize's `namespace:` leaves it: with the new name (run, rule PR003)."""
    return {**body, "metadata": {**body["metadata"], "name": namespace}}


def with_metadata(body: Body, key: str, pairs: Mapping[str, Any]) -> Body:
    """An object with more labels or annotations."""
    metadata = body["metadata"]
    known = metadata.get(key)
    merged = {**(known if isinstance(known, Mapping) else {}), **pairs}
    return {**body, "metadata": {**metadata, key: merged}}


def with_labels(body: Body, pairs: Mapping[str, Any], *, selectors: bool, templates: bool = False) -> Body:
    """An object with more labels, in its pods' labels and its selectors as well if asked for."""
    changed = with_metadata(body, "labels", pairs)
    kind = str(body["kind"])
    if kind == "Service" and selectors and _at(body, ("spec", "selector")) is not None:
        return _with(changed, ("spec", "selector"), pairs)
    if selectors and kind in _WORKLOADS and (kind != "Job" or _at(body, _SELECTOR) is not None):
        changed = _with(changed, _SELECTOR, pairs)
    for path in _TEMPLATES.get(kind, ()) if selectors or templates else ():
        changed = _with(changed, (*path, "labels"), pairs)
    return changed


def with_annotations(body: Body, pairs: Mapping[str, Any]) -> Body:
    """An object with more annotations, its pods' as well: `commonAnnotations`."""
    changed = with_metadata(body, "annotations", pairs)
    for path in _TEMPLATES.get(str(body["kind"]), ()):
        changed = _with(changed, (*path, "annotations"), pairs)
    return changed


def with_images(body: Body, images: Sequence[Mapping[str, Any]]) -> Body:
    """An object whose containers have other images."""
    result: Body = _replaced_images(body, images)
    return result


def _replaced_images(value: Any, images: Sequence[Mapping[str, Any]]) -> Any:
    if isinstance(value, Mapping):
        return {
            key: [_container(each, images) for each in item]
            if key in {"containers", "initContainers"} and isinstance(item, list)
            else _replaced_images(item, images)
            for key, item in value.items()
        }
    return [_replaced_images(item, images) for item in value] if isinstance(value, list) else value


def _container(container: Any, images: Sequence[Mapping[str, Any]]) -> Any:
    if not isinstance(container, Mapping) or not isinstance(container.get("image"), str):
        return container
    found = re.fullmatch(r"(?P<name>[^@]+?)(?P<tail>:[^:/@]+|@.+)?", container["image"])
    for image in images:
        if found is None or image.get("name") != found["name"]:
            continue
        tail = found["tail"] or ""
        if image.get("newTag") is not None:
            tail = f":{image['newTag']}"
        if image.get("digest"):
            tail = f"@{image['digest']}"
        return {**container, "image": f"{image.get('newName') or found['name']}{tail}"}
    return container


def with_replicas(body: Body, replicas: Sequence[Mapping[str, Any]]) -> Body:
    """A workload with another number of replicas."""
    for each in replicas:
        if body["kind"] in {"Deployment", "StatefulSet", "ReplicaSet"} and each.get("name") == body["metadata"]["name"]:
            return _with(body, ("spec",), {"replicas": each.get("count")})
    return body


def _still_named(body: Any) -> None:
    """Raises ``PatchError`` for what is no object any more."""
    named = body if isinstance(body, Mapping) else {}
    metadata = named.get("metadata")
    texts = [
        named.get("apiVersion"),
        named.get("kind"),
        metadata.get("name") if isinstance(metadata, Mapping) else None,
    ]
    if not all(isinstance(text, str) and text for text in texts):
        raise PatchError("it takes away the apiVersion, kind or name")


def patched(body: Body, patch: Any, target: Mapping[str, Any] | None) -> Body | None:
    """An object with a patch; itself if it isn't meant, None if the patch deletes it.

    Args:
        body: the object.
        patch: a JSON patch (a list), or a strategic merge patch.
        target: which objects it is for; None if a merge patch says it by its own name.

    Raises:
        PatchError: if it doesn't fit.
    """
    if isinstance(patch, list):
        result: Body = json_patch(body, patch) if target and is_target(body, target) else body
        _still_named(result)
        return result
    if not isinstance(patch, Mapping) or not (is_target(body, target) if target else _names(patch, body)):
        return body
    if patch.get("$patch") == "delete":
        return None
    is_builtin = "." not in Identity.of(body).group or Identity.of(body).group.endswith(".k8s.io")
    merged: dict[str, Any] = strategic(body, patch, by_key=is_builtin)
    # the target's own name stays, whatever the patch is called
    if not isinstance(merged.get("metadata"), Mapping):
        raise PatchError("it leaves no metadata")
    metadata = {**merged["metadata"], "name": body["metadata"]["name"]}
    return {**merged, "apiVersion": body["apiVersion"], "kind": body["kind"], "metadata": metadata}


def _names(patch: Mapping[str, Any], body: Body) -> bool:
    metadata = patch.get("metadata")
    if not isinstance(metadata, Mapping) or patch.get("kind") != body["kind"]:
        return False
    namespace = metadata.get("namespace")
    return metadata.get("name") == body["metadata"]["name"] and namespace in {None, body["metadata"].get("namespace")}


def is_target(body: Body, target: Mapping[str, Any]) -> bool:
    """Whether an object is one of those that a selector means: by patterns of its names, and by its labels."""
    group, _, version = str(body["apiVersion"]).rpartition("/")
    metadata = body["metadata"]
    facts = {"group": group, "version": version, "kind": str(body["kind"]), "name": str(metadata["name"])}
    facts["namespace"] = str(metadata.get("namespace") or "")
    for key, wanted in target.items():
        if key in facts and wanted and not _matches(str(wanted), facts[key]):
            return False
    selectors = ((target.get("labelSelector"), "labels"), (target.get("annotationSelector"), "annotations"))
    return all(_selects(str(text), metadata.get(key)) for text, key in selectors if text)


def _matches(pattern: str, text: str) -> bool:
    # a repeated group can take for ever, and no name needs one
    if len(pattern) > _LONGEST_PATTERN or re.search(r"\)[*+{]", pattern):
        return pattern == text
    try:
        return re.fullmatch(pattern, text) is not None
    except re.error:
        return pattern == text


_SET = re.compile(r"(?P<key>\S+)\s+(?P<sign>in|notin)\s*\((?P<values>[^)]*)\)")


def _selects(selector: str, pairs: Any) -> bool:
    """Whether labels fit a selector as apimachinery writes it: `a=b`, `a!=b`, `a`, `!a`, `a in (b, c)`, `a notin (b)`."""
    known = pairs if isinstance(pairs, Mapping) else {}
    return all(_fits(part.strip(), known) for part in re.split(r",(?![^(]*\))", selector) if part.strip())


def _fits(part: str, known: Mapping[str, Any]) -> bool:
    found = _SET.fullmatch(part)
    if found is not None:
        within = known.get(found["key"]) in {value.strip() for value in found["values"].split(",")}
        return within and found["key"] in known if found["sign"] == "in" else not within
    key, sign, value = (each.strip() for each in part.replace("==", "=").partition("="))
    if key.endswith("!"):
        return known.get(key[:-1].strip()) != value
    if key.startswith("!"):
        return key[1:].strip() not in known
    return known.get(key) == value if sign else key in known


def _at(body: Any, path: Sequence[str]) -> Any:
    for step in path:
        body = body.get(step) if isinstance(body, Mapping) else None
    return body


def _with(body: Body, path: Sequence[str], pairs: Mapping[str, Any]) -> Body:
    result: Body = _merged(body, path, pairs)
    return result


def _merged(body: Any, path: Sequence[str], pairs: Mapping[str, Any]) -> Any:
    if not path:
        return {**(body if isinstance(body, Mapping) else {}), **pairs}
    inner = body if isinstance(body, Mapping) else {}
    return {**inner, path[0]: _merged(inner.get(path[0]), path[1:], pairs)}


def mappings(value: Any) -> Iterator[Mapping[str, Any]]:
    """The mappings of a list; nothing of what is no list."""
    return (item for item in value if isinstance(item, Mapping)) if isinstance(value, list) else iter(())
