"""What is applied as one, and what has to be known of its objects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct, field

from airfoil.manifests import Identity

Body = Mapping[str, Any]

Controller = Literal["flux", "argo", "helm", "kubectl"]
"""Who applies: a Flux Kustomization, an Argo CD Application, Helm (a HelmRelease, a HelmChart, or by hand), kubectl or k3s'
manifests folder."""


class Bundle(Struct, frozen=True):
    """What one controller applies as one.

    Args:
        name: e.g. `Kustomization/flux-system/storage`.
        by: who applies it.
        objects: its objects, those of a rendered chart included.
        after: names of the bundles that must be done first (`dependsOn`); unknown names are taken to be done.
        holder: the object that makes its controller apply it; the first step comes after the holder is applied.
        waits: whether it is done only when its objects are ready (`wait`, a HelmRelease without `disableWait`).
        checks: the only objects that it waits for; empty for all (Flux' `healthChecks`).
        waits_for_jobs: whether it also waits until Jobs are complete.
        chart_claims: claims, as namespace and name, that the pods of a chart use which isn't rendered; None if there is no
            such chart.
    """

    name: str
    by: Controller
    objects: tuple[Body, ...] = ()
    after: tuple[str, ...] = ()
    holder: Identity | None = None
    waits: bool = False
    checks: tuple[Identity, ...] = ()
    waits_for_jobs: bool = True
    chart_claims: tuple[tuple[str, str], ...] | None = None


class ClaimFacts(Struct, frozen=True):
    """What the volume binder makes of a claim.

    Args:
        waits_for_pod: whether it is bound only when a pod that uses it is scheduled.
        volumes: names of the volumes of which it gets one; empty if a provisioner makes it, or nobody knows.
        never: why it is never bound, whatever comes; empty if it can be.
        class_name: the StorageClass without which nothing makes its volume; empty if a volume is there for it.
    """

    waits_for_pod: bool = False
    volumes: tuple[str, ...] = ()
    never: str = ""
    class_name: str = ""


class Need(Struct, frozen=True):
    """Something that the objects alone don't tell: the pods of one are ready only when another one is.

    Args:
        of: the workload.
        any_of: what it needs; one of them is enough.
        reason: why, in words.
    """

    of: Identity
    any_of: tuple[Identity, ...]
    reason: str


class Facts(Struct, frozen=True):
    """What is known beside the objects themselves.

    Args:
        claims: by `namespace/name`, those of claim templates included.
        never: objects that never become ready, and why.
        needs: what pods wait for by themselves.
        kinds: kinds, as group and kind, that a bundle brings without showing it: the CRDs of a chart that isn't rendered.
        applications_have_health: whether Argo CD was told to look at the health of Applications: by itself it
            doesn't, since 1.8.
    """

    claims: Mapping[str, ClaimFacts] = field(default_factory=dict)
    never: Mapping[Identity, str] = field(default_factory=dict)
    needs: tuple[Need, ...] = ()
    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    applications_have_health: bool = False
