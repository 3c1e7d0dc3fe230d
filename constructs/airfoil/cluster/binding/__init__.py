"""Predicts which volume each claim gets, or why none, and which pods run, as Kubernetes v1.36 decides it.

:func:`predict` takes plain manifests and says every outcome that some order of events can give. Modelled are the
persistent volume controller, the default class at admission and later, and the scheduler's choice of node and volume;
see :mod:`airfoil.cluster.binding.nodes` for what the scheduler is not asked.
"""

from __future__ import annotations

from airfoil.cluster.binding.groups import Group, Prediction
from airfoil.cluster.binding.nodes import Node, Taint
from airfoil.cluster.binding.outcome import PROVISIONED, ClaimResult, Outcome, PodResult, VolumeResult
from airfoil.cluster.binding.prediction import BUDGET, predict, predict_in_stages
from airfoil.cluster.binding.provisioners import KNOWN, NO_PROVISIONER, Provisioner, running

__all__ = [
    "BUDGET",
    "KNOWN",
    "NO_PROVISIONER",
    "PROVISIONED",
    "ClaimResult",
    "Group",
    "Node",
    "Outcome",
    "PodResult",
    "Prediction",
    "Provisioner",
    "Taint",
    "VolumeResult",
    "predict",
    "predict_in_stages",
    "running",
]
