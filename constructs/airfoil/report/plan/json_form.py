"""The timeline as JSON; docs/reference/plan-json.md describes it, and it stays the same within a version."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from airfoil.cluster.order import Event, Wait
from airfoil.manifests import Identity
from airfoil.timeline import PlannedStep, PruneList, Removal, Timeline
from airfoil.version import VERSION

FORM: Final = 1
"""Version of the form: a higher number if a field is gone or means something else; new fields may come at any time."""


def json_text(timelines: Sequence[Timeline]) -> str:
    """All timelines."""
    data = {"version": FORM, "airfoil": VERSION, "trees": [tree_of(each) for each in timelines]}
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def tree_of(timeline: Timeline) -> dict[str, Any]:
    """One timeline as plain data."""
    return {
        "name": timeline.tree.name,
        "objects": len(timeline.tree.resources),
        "phases": [
            {
                "number": phase.number,
                "steps": [_step(each) for each in phase.steps],
                "claimsBound": [_identity(each) for each in phase.bound],
                "podsStart": [_identity(each) for each in phase.started],
            }
            for phase in timeline.phases
        ],
        "never": [_step(each) for each in timeline.never],
        "deadlocks": [_knot(knot.chain, knot.steps) for knot in timeline.knots if knot.is_cycle],
        "deadEnds": [_knot(knot.chain, knot.steps) for knot in timeline.knots if not knot.is_cycle],
        "claims": [
            {
                **_identity(fate.identity),
                "outcomes": [
                    {
                        "phase": each.phase,
                        "storageClass": each.class_name,
                        "volume": each.volume,
                        "message": each.message,
                    }
                    for each in fate.results
                ],
            }
            for fate in timeline.claims
        ],
        "leftOut": [{**_identity(each.identity), "reason": each.reason} for each in timeline.skipped],
        "prune": _prune(timeline.prune),
    }


def _step(each: PlannedStep) -> dict[str, Any]:
    step = each.step
    return {
        "name": step.name,
        "bundle": step.bundle,
        "controller": step.by,
        "phase": step.phase,
        "wave": step.wave,
        "objects": [_identity(identity) for identity in step.objects],
        "chartsNotRendered": list(each.charts),
        "waitsFor": [_wait(wait) for wait in each.waits],
    }


def _knot(chain: Sequence[Wait], steps: Sequence[str]) -> dict[str, Any]:
    return {"chain": [{"event": _event(wait.event), **_wait(wait)} for wait in chain], "stepsNeverApplied": list(steps)}


def _wait(wait: Wait) -> dict[str, Any]:
    return {"anyOf": [_event(event) for event in wait.any_of], "reason": wait.reason}


def _event(event: Event) -> dict[str, str]:
    return {"what": event.what, "of": event.of}


def _prune(prune: PruneList) -> dict[str, Any]:
    return {
        "comparedWith": prune.compared_with or None,
        "removed": [_removal(each) for each in prune.removed],
        "atRisk": [_removal(each) for each in prune.at_risk],
    }


def _removal(each: Removal) -> dict[str, Any]:
    return {**_identity(each.identity), "owner": each.owner, "keptBy": each.kept_by or None}


def _identity(identity: Identity) -> dict[str, str]:
    return {
        "group": identity.group,
        "kind": identity.kind,
        "namespace": identity.namespace,
        "name": identity.name,
    }
