"""An object of the cluster, given as the manifest that a reader of the tree will see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import cdk8s
from constructs import Construct

_OF_METADATA = ("name", "namespace", "labels", "annotations")
_BY_CDK8S = frozenset({"apiVersion", "kind", "metadata"})


def api_object(scope: Construct, construct_id: str, body: Mapping[str, Any]) -> cdk8s.ApiObject:
    """Adds an object to a chart; patches that anybody adds to it come after what it is made with.

    The classes of `cdk8s_plus_27.k8s` do the same with a type for each field. Their import takes as long as all of
    cdk8s', and an object two to six times as long, for every field is checked in Python (measured): too much for what
    each environment has. What is wrong in a manifest is found by its schema, in the constructs' tests and in each run.

    Args:
        scope: whose part it is.
        construct_id: its name there.
        body: the manifest. Keys without a value are left out; of the metadata, name, namespace, labels and annotations
            are taken.
    """
    metadata = _without_nulls(body["metadata"])
    made = cdk8s.ApiObject(
        scope,
        construct_id,
        api_version=body["apiVersion"],
        kind=body["kind"],
        metadata={key: metadata[key] for key in _OF_METADATA if key in metadata},
    )
    fields = {key: value for key, value in _without_nulls(body).items() if key not in _BY_CDK8S}
    if fields:
        made.add_json_patch(*(cdk8s.JsonPatch.add(f"/{key}", value) for key, value in fields.items()))
    return made


def _without_nulls(value: Any) -> Any:
    """A null says nothing; kubeseal, for one, writes `creationTimestamp: null` (run)."""
    if isinstance(value, Mapping):
        return {key: _without_nulls(item) for key, item in value.items() if item is not None}
    if isinstance(value, list | tuple):
        return [_without_nulls(item) for item in value]
    return value
