"""Creates an object the way the API server does, and says what it becomes there, or why it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from airfoil.cluster import names
from airfoil.cluster.admission import custom, kubectl
from airfoil.cluster.admission.cluster import Cluster
from airfoil.cluster.admission.decode import decoded_form, normal
from airfoil.cluster.admission.decode.refusals import require_json, require_typed
from airfoil.cluster.admission.registry.prepare import DEFAULT_NAMESPACE, decoded, for_creation
from airfoil.cluster.admission.structure import Resource
from airfoil.cluster.admission.validation.kinds import creation_faults
from airfoil.cluster.admission.validation.pod_security import security_labels
from airfoil.cluster.admission.verdict import Body, RefusedError, Verdict, invalid_object, quoted, refusal

NO_RESOURCE = "the server could not find the requested resource"


class Way(StrEnum):
    """How a manifest is sent."""

    KUBECTL_IGNORE = "kubectl_ignore"
    KUBECTL_STRICT = "kubectl_strict"
    CREATE_IGNORE = "create_ignore"
    CREATE_STRICT = "create_strict"
    SERVER_SIDE = "ssa"

    @property
    def is_kubectl(self) -> bool:
        return self in (Way.KUBECTL_IGNORE, Way.KUBECTL_STRICT)

    @property
    def is_strict(self) -> bool:
        return self in (Way.KUBECTL_STRICT, Way.CREATE_STRICT)


def create(body: Body, way: Way, cluster: Cluster) -> dict[str, Any]:
    """The object as it is in the cluster after it was created. Raises ``RefusedError``."""
    resource = served(body, cluster)
    if resource is None:
        raise RefusedError(kubectl.unserved(body) if way.is_kubectl else refusal(404, NO_RESOURCE, path="apiVersion"))
    try:
        return _create(kubectl.checked(body, resource) if way.is_kubectl else body, resource, way, cluster)
    except RefusedError as error:
        if way.is_kubectl:
            raise RefusedError(kubectl.worded(error.verdict, body)) from error
        raise


def served(body: Body, cluster: Cluster) -> Resource | None:
    """The resource a manifest is of. Raises ``RefusedError`` where it does not say."""
    for key in ("kind", "apiVersion"):
        if not isinstance(body.get(key), str) or not body[key]:
            shown = key[0].upper() + key[1:] if key == "kind" else key
            raise RefusedError(refusal(400, f"Object '{shown}' is missing in the manifest", path=key))
    return cluster.find(body["apiVersion"], body["kind"])


def _create(body: Body, resource: Resource, way: Way, cluster: Cluster) -> dict[str, Any]:
    form = None if resource.is_custom else decoded_form(body, resource.node)
    if way is Way.SERVER_SIDE:
        require_name(body)
        require_typed(body, resource, decodes=form is not None)
        _require_applicable(body, resource)
    elif form is None:
        require_json(body, resource, strict=way.is_strict)
    held = held_form(body, resource, form, requested=way is not Way.SERVER_SIDE)
    _require_existing(held, resource, cluster)
    live = for_creation(held, resource, cluster)
    if resource.is_custom:
        faults = custom.creation_faults(live, resource)
    else:
        faults = list(creation_faults(live, resource, cluster.features))
    if not faults and (resource.group, resource.kind) == ("", "Namespace"):
        faults = list(security_labels(live))
    verdict = invalid_object(resource.name, live["metadata"].get("name", ""), faults)
    if not verdict.accepted:
        raise RefusedError(verdict)
    if live["metadata"].pop("resourceVersion", "") and way is not Way.SERVER_SIDE:
        text = "resourceVersion should not be set on objects to be created"
        raise RefusedError(refusal(500, text, path="metadata.resourceVersion"))
    return live


def held_form(
    body: Body, resource: Resource, form: dict[str, Any] | None = None, *, requested: bool = True
) -> dict[str, Any]:
    """What the API server holds after decoding: with defaults, without what it does not know.

    ``form``: the decoded form of a built-in object, if it is known; it becomes the result.
    ``requested``: a request was decoded, rather than an object that server-side apply merged.
    """
    if not resource.is_custom:
        return decoded(body, resource, form)
    schema = resource.schema or {}
    found = custom.coerced(custom.pruned_nulls(body, schema) if requested else body, schema)
    meta = resource.node.field("metadata")
    return {**found, "metadata": normal(found.get("metadata") or {}, meta)} if meta is not None else found


def require_name(body: Body) -> None:
    """What is sent to an address of its own needs a name that fits there. Raises ``RefusedError``."""
    meta = body.get("metadata") or {}
    if not isinstance(meta, Mapping):
        return  # that it is no mapping is said when it is decoded
    name = meta.get("name") or ""
    if not name:
        raise RefusedError(refusal(400, "name is required", path="metadata.name"))
    for complaint in names.path_segment(name) if isinstance(name, str) else ():
        text = f"Name parameter invalid: {quoted(name)}: {complaint}"
        raise RefusedError(refusal(400, text, path="metadata.name"))


def _require_applicable(body: Body, resource: Resource) -> None:
    meta = body.get("metadata") or {}
    if meta.get("managedFields") is not None:
        raise RefusedError(refusal(400, "metadata.managedFields must be nil", path="metadata.managedFields"))
    uid = meta.get("uid")
    if uid:
        what = f'{resource.plural_name} "{meta["name"]}"'
        text = f"uid mismatch: the provided object specified uid {uid}, and no existing object was found"
        raise RefusedError(refusal(409, f"Operation cannot be fulfilled on {what}: {text}", path="metadata.uid"))


def _require_existing(body: Body, resource: Resource, cluster: Cluster) -> None:
    """What an object needs to be there before it: its namespace, a Pod also its priority class."""
    meta = body.get("metadata") or {}
    namespace = meta.get("namespace") or DEFAULT_NAMESPACE
    if resource.namespaced and cluster.lacks("Namespace", namespace):
        raise RefusedError(refusal(404, f'namespaces "{namespace}" not found', path="metadata.namespace"))
    if (resource.group, resource.kind) == ("", "Pod"):
        _require_for_pod(meta.get("name", ""), body.get("spec") or {}, namespace, cluster)


def _require_for_pod(name: str, spec: Body, namespace: str, cluster: Cluster) -> None:
    account = f"{namespace}/{spec.get('serviceAccountName') or 'default'}"
    priority, runtime = spec.get("priorityClassName") or "", spec.get("runtimeClassName") or ""
    text = field = ""
    if cluster.lacks("ServiceAccount", account):
        missing = account.rpartition("/")[2]
        text = f"error looking up service account {account}: serviceaccount {quoted(missing)} not found"
        field = "spec.serviceAccountName"
    elif priority and cluster.lacks("PriorityClass", priority):
        text, field = f"no PriorityClass with name {priority} was found", "spec.priorityClassName"
    elif not priority and spec.get("priority"):
        field = "spec.priority"
        text = (
            f"the integer value of priority ({spec['priority']}) must not be provided in pod spec; priority admission "
            "controller computed 0 from the given PriorityClass name"
        )
    elif runtime and cluster.lacks("RuntimeClass", runtime):
        text, field = f"pod rejected: RuntimeClass {quoted(runtime)} not found", "spec.runtimeClassName"
    if text:
        raise RefusedError(refusal(403, f"pods {quoted(name)} is forbidden: {text}", path=field))


def verdict_of(body: Body, way: Way, cluster: Cluster) -> Verdict:
    """The answer alone."""
    try:
        create(body, way, cluster)
    except RefusedError as error:
        return error.verdict
    return Verdict(code=201)
