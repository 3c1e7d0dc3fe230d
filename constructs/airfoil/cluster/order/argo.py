"""The phases and waves of an Argo CD Application."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from airfoil.cluster.order.bundle import Body
from airfoil.cluster.order.draft import Draft, Drafts
from airfoil.cluster.order.fields import events, mapping, number
from airfoil.cluster.order.kinds import place_of

PHASES: Final = ("PreSync", "Sync", "PostSync")

_HELM_PHASES: Final[Mapping[str, str]] = {
    "crd-install": "PreSync", "pre-install": "PreSync", "pre-upgrade": "PreSync", "post-install": "PostSync",
    "post-upgrade": "PostSync",
}  # fmt: skip
"""gitops-engine pkg/sync/hook/helm/type.go (run: pre-install became PreSync, post-install PostSync)."""

_HOOK, _WAVE = "argocd.argoproj.io/hook", "argocd.argoproj.io/sync-wave"
_HELM_HOOK, _HELM_WEIGHT = "helm.sh/hook", "helm.sh/hook-weight"

Place = tuple[str, int]
"""Phase and wave."""


def phase_and_wave(body: Body) -> Place:
    """Phase and wave that an object asks for; Helm's hooks count as Argo CD's own."""
    own = [each for each in events(body, _HOOK) if each in PHASES]
    of_helm = [_HELM_PHASES[each] for each in events(body, _HELM_HOOK) if each in _HELM_PHASES]
    wave = number(body, _WAVE)
    return next(iter(own or of_helm), "Sync"), wave if wave is not None else number(body, _HELM_WEIGHT) or 0


def placed(objects: Sequence[Body]) -> list[tuple[Place, Body]]:
    """Each object with the phase and wave that it gets, in the order of the objects.

    A Namespace goes to the first phase and wave of what lies in it, a CRD to that of its first custom resource, be that
    earlier than it asked for (gitops-engine sync_tasks.go adjustDeps, read; Namespaces seen in PreSync, run).
    """
    found = [(phase_and_wave(body), body) for body in objects]
    found = _pulled(found, lambda body: str(mapping(body["metadata"]).get("name")) if _is_namespace(body) else "",
                    lambda body: str(mapping(body["metadata"]).get("namespace") or ""))  # fmt: skip
    return _pulled(found, _defined, lambda body: "" if _defined(body) else f"{_group(body)}/{body['kind']}")


def phases(objects: Sequence[Body], *, chart: bool = False) -> Drafts:
    """The steps of a sync: by phase, then by wave. Each waits until what the one before sent is healthy (run).

    Args:
        objects: those of the Application, of all its sources.
        chart: whether a chart belongs to it that isn't rendered: its objects have wave 0, unless they say otherwise.
    """
    groups: dict[Place, list[Body]] = {("Sync", 0): []} if chart else {}
    skipped: list[tuple[Body, str]] = []
    kept: list[Body] = []
    for body in objects:
        reason = _why_not(body)
        if reason:
            skipped.append((body, reason))
        else:
            kept.append(body)
    for place, body in placed(kept):
        groups.setdefault(place, []).append(body)
    ordered = sorted(groups or {("Sync", 0): []}, key=lambda place: (PHASES.index(place[0]), place[1]))
    several = len(ordered) > 1
    steps = [
        Draft(
            _title(place) if several else "",
            tuple(sorted(groups.get(place, ()), key=_kind_and_name)),
            *place,
            gate=place != ordered[-1],
            hooks=place[0] != "Sync",
        )
        for place in ordered
    ]
    return Drafts(tuple(steps), tuple(skipped))


def _why_not(body: Body) -> str:
    """Why an object isn't applied by a sync; empty if it is.

    gitops-engine hook/hook.go (read); pre-delete, post-delete, rollback and test hooks were not applied, and nothing said
    so (run).
    """
    own, of_helm = events(body, _HOOK), events(body, _HELM_HOOK)
    if "Skip" in own:
        return "the hook Skip keeps it out of every sync"
    if own and not set(own) & set(PHASES):
        return f"the hook {', '.join(own)} runs in no ordinary sync"
    if not own and of_helm and not set(of_helm) & set(_HELM_PHASES):
        return f"Argo CD runs no Helm hook {', '.join(of_helm)} in a sync"
    return ""


def _title(place: Place) -> str:
    phase, wave = place
    return f"{phase} wave {wave}" if phase == "Sync" or wave else phase


def _kind_and_name(body: Body) -> tuple[tuple[int, str], str]:
    return place_of(str(body["kind"])), str(mapping(body["metadata"]).get("name"))


def _pulled(
    found: Sequence[tuple[Place, Body]], defines: Callable[[Body], str], asks: Callable[[Body], str]
) -> list[tuple[Place, Body]]:
    first: dict[str, Place] = {}
    for place, body in found:
        key = asks(body)
        if key and (key not in first or _rank(place) < _rank(first[key])):
            first[key] = place
    return [(min(place, first.get(defines(body), place), key=_rank), body) for place, body in found]


def _rank(place: Place) -> tuple[int, int]:
    return PHASES.index(place[0]), place[1]


def _is_namespace(body: Body) -> bool:
    return body["kind"] == "Namespace" and not _group(body)


def _defined(body: Body) -> str:
    """Group and kind that a CRD defines; empty for any other object."""
    if body["kind"] != "CustomResourceDefinition":
        return ""
    spec = mapping(body.get("spec"))
    return f"{spec.get('group')}/{mapping(spec.get('names')).get('kind')}"


def _group(body: Body) -> str:
    return str(body["apiVersion"]).rpartition("/")[0]
