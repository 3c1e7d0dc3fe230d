"""What happens when a tree lands, phase by phase, and to one object of it."""

from __future__ import annotations

from airfoil.timeline.compose import timeline
from airfoil.timeline.model import ClaimFate, Knotted, Phase, PlannedStep, PruneList, Removal, Timeline
from airfoil.timeline.prune import removals
from airfoil.timeline.story import Story, near_names, objects_named, story

__all__ = [
    "ClaimFate",
    "Knotted",
    "Phase",
    "PlannedStep",
    "PruneList",
    "Removal",
    "Story",
    "Timeline",
    "near_names",
    "objects_named",
    "removals",
    "story",
    "timeline",
]
