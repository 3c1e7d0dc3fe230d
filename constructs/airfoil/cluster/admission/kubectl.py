"""What kubectl does on its own: it looks at metadata, notes what it applied, and words refusals its way.

Source: kubectl v0.36.3, pkg/cmd/apply and pkg/util/apply.go (read; texts compared with recorded answers, run).
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from airfoil.cluster.admission.decode import in_json
from airfoil.cluster.admission.decode.refusals import metadata_misfit
from airfoil.cluster.admission.structure import Resource
from airfoil.cluster.admission.verdict import Body, RefusedError, Verdict, refusal

LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration"

_REASONS = {400: "BadRequest", 403: "Forbidden", 404: "NotFound", 409: "Conflict"}


def checked(body: Body, resource: Resource) -> dict[str, Any]:
    """The object as ``kubectl apply`` sends it. Raises ``RefusedError`` for what it cannot read itself."""
    misfit = metadata_misfit(body, resource)
    if misfit is not None:
        raise RefusedError(refusal(0, f'error: unable to decode "FILE": {in_json(misfit)}', path=misfit.path))
    if not (body.get("metadata") or {}).get("name"):
        raise RefusedError(refusal(0, "resource name may not be empty", path="metadata.name"))
    return _sorted(with_last_applied(body))


def _sorted(body: Body) -> dict[str, Any]:
    """Go writes mappings by key: of several faults the API server meets another one first."""
    return {key: _in_order(body[key]) for key in sorted(body)}


def _in_order(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _in_order(value[key]) for key in sorted(value)}
    return [_in_order(item) for item in value] if isinstance(value, list) else value


def with_last_applied(body: Body) -> dict[str, Any]:
    """The object with itself in an annotation, which counts against the limit on annotations (256 KiB)."""
    meta = dict(_mapping(body.get("metadata")))
    annotations = {key: value for key, value in _mapping(meta.get("annotations")).items() if key != LAST_APPLIED}
    plain = {**body, "metadata": {**meta, "annotations": annotations}}
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    return {**body, "metadata": {**meta, "annotations": {**annotations, LAST_APPLIED: f"{text}\n"}}}


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def unserved(body: Body) -> Verdict:
    """The answer to a kind that the cluster does not serve."""
    meta = body.get("metadata")
    found = meta if isinstance(meta, Mapping) else {}
    message = (
        f'error: resource mapping not found for name: "{found.get("name") or ""}" '
        f'namespace: "{found.get("namespace") or ""}" from "FILE": no matches for kind "{body.get("kind")}" '
        f'in version "{body.get("apiVersion")}"\nensure CRDs are installed first'
    )
    return refusal(404, message, path="apiVersion")


def worded(verdict: Verdict, body: Body, *, doing: str = "creating") -> Verdict:
    """The API server's refusal in kubectl's words."""
    if verdict.accepted or not verdict.code:
        return verdict
    if verdict.code != 422:
        reason = _REASONS.get(verdict.code)
        shown = f" ({reason})" if reason else ""
        message = f'Error from server{shown}: error when {doing} "FILE": {verdict.message}'
        return Verdict(verdict.causes, verdict.code, message)
    if verdict.message.startswith("The request is invalid"):
        return verdict
    texts = list(dict.fromkeys(str(cause) for cause in verdict.causes))
    listed = texts[0] if len(texts) == 1 else "".join(f"\n* {text}" for text in texts)
    name = (body.get("metadata") or {}).get("name", "")
    return Verdict(verdict.causes, 422, f'The {body.get("kind")} "{name}" is invalid: {listed}')
