"""Predicts in which order a tree lands: what is applied with what, what waits for what, and what never happens.

:func:`order` takes what Flux, Argo CD, Helm or kubectl apply as one (a :class:`Bundle` each) and gives steps and waits.
A cycle of waits is a deadlock; a wait for something that never comes is a dead end. Nothing here reads a tree or knows a
rule; which volume a claim gets comes from :mod:`airfoil.cluster.binding`, by the caller.
"""

from __future__ import annotations

from airfoil.cluster.order.argo import PHASES, placed
from airfoil.cluster.order.build import order
from airfoil.cluster.order.bundle import Body, Bundle, ClaimFacts, Controller, Facts, Need
from airfoil.cluster.order.events import Event, Happening, Wait, applied, done, ready, scheduled
from airfoil.cluster.order.graph import Graph, Knot
from airfoil.cluster.order.readiness import class_reason, kind_reason
from airfoil.cluster.order.result import Order, Skipped, Step

__all__ = [
    "PHASES",
    "Body",
    "Bundle",
    "ClaimFacts",
    "Controller",
    "Event",
    "Facts",
    "Graph",
    "Happening",
    "Knot",
    "Need",
    "Order",
    "Skipped",
    "Step",
    "Wait",
    "applied",
    "class_reason",
    "done",
    "kind_reason",
    "order",
    "placed",
    "ready",
    "scheduled",
]
