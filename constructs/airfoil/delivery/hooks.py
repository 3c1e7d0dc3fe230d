"""What each controller makes of Helm's hooks, Jobs and keep policies: Flux and kubectl know none of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from airfoil.config.schema.delivery import Controller
from airfoil.constructs.protection import PROTECTED
from airfoil.helm.hooks import KEEP, PREFIX, Hook

Body = Mapping[str, Any]

FORCE: Final = "kustomize.toolkit.fluxcd.io/force"
ARGO_HOOK: Final = "argocd.argoproj.io/hook"
ARGO_OPTIONS: Final = "argocd.argoproj.io/sync-options"

_RUNNING: Final = frozenset({("batch", "Job"), ("", "Pod")})
_ARGO_POLICIES: Final = {
    "before-hook-creation": "BeforeHookCreation",
    "hook-succeeded": "HookSucceeded",
    "hook-failed": "HookFailed",
}


def runs(body: Body) -> bool:
    """Whether an object runs to its end: a Job or a bare Pod. Neither can be changed."""
    return (str(body["apiVersion"]).rpartition("/")[0], body["kind"]) in _RUNNING


def converted(body: Body, hook: Hook | None, controller: Controller) -> Body:
    """An object of a chart as a controller has to find it.

    Helm's own annotations go. What runs gets the controller's way to run it again once it changed:

    - Flux: ``force``, on this object alone, and no TTL: Flux would make anew what the TTL removes, each time (run).
    - Argo CD: a hook becomes a Sync hook, made anew at each sync, deleted as Helm would. It keeps the order by its layer's
      wave: as PreSync it would run before the namespace and the database are there. What is no hook is replaced by force
      (run: `deleted from airflow namespace / replaced`), and has no TTL either.
    - none: nothing can change it, so a hook that Helm would delete once it succeeded gets a TTL that does.
    """
    annotations = {
        key: value
        for key, value in (body["metadata"].get("annotations") or {}).items()
        if not key.startswith(PREFIX) and key != KEEP
    }
    if (body["metadata"].get("annotations") or {}).get(KEEP) == "keep":
        annotations = dict(PROTECTED) | annotations
    if runs(body):
        return _running(_annotated(body, annotations), hook, controller)
    return _annotated(body, annotations)


def _running(body: Body, hook: Hook | None, controller: Controller) -> Body:
    annotations = dict(body["metadata"].get("annotations") or {})
    if controller == "flux":
        return _without_ttl(_annotated(body, annotations | {FORCE: "enabled"}))
    if controller == "argocd":
        if ARGO_HOOK in annotations:
            return body
        if hook is None:
            return _without_ttl(_annotated(body, {ARGO_OPTIONS: "Force=true,Replace=true"} | annotations))
        policies = ",".join(_ARGO_POLICIES[each] for each in sorted(hook.policies) if each in _ARGO_POLICIES)
        return _annotated(
            body, annotations | {ARGO_HOOK: "Sync", f"{ARGO_HOOK}-delete-policy": policies or "BeforeHookCreation"}
        )
    if hook is not None and body["kind"] == "Job" and "hook-succeeded" in hook.policies:
        return dict(body) | {"spec": {"ttlSecondsAfterFinished": 300} | dict(body["spec"])}
    return body


def _without_ttl(body: Body) -> Body:
    spec = body.get("spec")
    if not isinstance(spec, Mapping) or "ttlSecondsAfterFinished" not in spec:
        return body
    return dict(body) | {"spec": {key: value for key, value in spec.items() if key != "ttlSecondsAfterFinished"}}


def _annotated(body: Body, annotations: Mapping[str, str]) -> Body:
    metadata = {key: value for key, value in body["metadata"].items() if key != "annotations"}
    if annotations:
        metadata["annotations"] = dict(annotations)
    return dict(body) | {"metadata": metadata}
