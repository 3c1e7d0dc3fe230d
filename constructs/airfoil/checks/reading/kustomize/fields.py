"""What a kustomization sets in each of its objects: namespace, labels, annotations, replicas, images."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from airfoil.checks.reading.kustomize.transforms import (
    in_namespace,
    is_cluster_scoped,
    mappings,
    renamed_namespace,
    with_annotations,
    with_images,
    with_labels,
    with_metadata,
    with_replicas,
)


def with_fields(
    body: Mapping[str, Any], spec: Mapping[str, Any], cluster_kinds: frozenset[tuple[str, str]]
) -> Mapping[str, Any]:
    """An object with the fields that a kustomization sets.

    Args:
        body: the object.
        spec: a kustomization.yaml, or the spec of a Flux Kustomization.
        cluster_kinds: group and kind of the custom kinds that stand outside of namespaces.
    """
    namespace = spec.get("namespace") or spec.get("targetNamespace")
    if isinstance(namespace, str):
        if body["kind"] == "Namespace" and body["apiVersion"] == "v1":
            body = renamed_namespace(body, namespace)
        elif not is_cluster_scoped(body, cluster_kinds):
            body = in_namespace(body, namespace)
    common = spec.get("commonMetadata") if isinstance(spec.get("commonMetadata"), Mapping) else {}
    if isinstance(spec.get("commonLabels"), Mapping):
        body = with_labels(body, spec["commonLabels"], selectors=True)
    for each in mappings(spec.get("labels")):
        if isinstance(each.get("pairs"), Mapping):
            body = with_labels(
                body, each["pairs"], selectors=each.get("includeSelectors") is True,
                templates=each.get("includeTemplates") is True,
            )  # fmt: skip
    if isinstance(spec.get("commonAnnotations"), Mapping):
        body = with_annotations(body, spec["commonAnnotations"])
    for key, pairs in (
        ("annotations", (common or {}).get("annotations")),
        ("labels", (common or {}).get("labels")),
    ):
        if isinstance(pairs, Mapping):
            body = with_metadata(body, key, pairs)
    if spec.get("replicas"):
        body = with_replicas(body, list(mappings(spec["replicas"])))
    return with_images(body, list(mappings(spec["images"]))) if spec.get("images") else body
