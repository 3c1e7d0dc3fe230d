"""How the chart's two Jobs (migrate the database, make the first user) run under each form of release.

Pods wait for the migrations, so a reconciler that waits for pods before it runs post-install hooks waits for ever: Flux
by default, Argo CD always (rule HK001). helm-controller doesn't wait (klipper-helm `entry`, read).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from airfoil.config.schema import Environment
from airfoil.config.schema.delivery import Controller, Release


class JobPolicy(Struct, frozen=True):
    """How both Jobs run.

    Args:
        use_helm_hooks: whether they stay Helm hooks. Without, they are plain objects of the release, and run without
            the user's own environment variables (`applyCustomEnv: false`), which may come later than they do.
        ttl_seconds: when a finished Job goes, in seconds; None for never, "keep" for the chart's own 300.
        annotations: what the reconciler reads from the Jobs.
    """

    use_helm_hooks: bool
    ttl_seconds: int | Literal["keep"] | None = "keep"
    annotations: Mapping[str, str] = field(default_factory=dict)


_BY_RELEASE: Mapping[Release, JobPolicy] = {
    # The TTL stays: it clears the way for the next upgrade, which can't change a Job that is still there (rule HK004).
    "helmrelease": JobPolicy(use_helm_hooks=False),
    # A Sync hook is made anew at each sync and never compared: neither the TTL nor a changed image troubles it (run).
    "application": JobPolicy(use_helm_hooks=False, annotations={"argocd.argoproj.io/hook": "Sync"}),
    # helm itself runs the hooks, in their order, and deletes them before the next upgrade.
    "helmchart": JobPolicy(use_helm_hooks=True),
}

_RENDERED: Mapping[Controller, JobPolicy] = {
    # Flux makes anew what a TTL removed, at each interval, and replaces a Job that changed only by force, for which this
    # annotation asks (run, rules HK003 and HK004).
    "flux": JobPolicy(
        use_helm_hooks=False, ttl_seconds=None, annotations={"kustomize.toolkit.fluxcd.io/force": "enabled"}
    ),
    "argocd": JobPolicy(use_helm_hooks=False, annotations={"argocd.argoproj.io/hook": "Sync"}),
    # kubectl apply: as with Flux' HelmRelease, the TTL clears the way for the next Job.
    "none": JobPolicy(use_helm_hooks=False),
}


def job_policy(environment: Environment) -> JobPolicy:
    """The policy that is right for the environment's form of release."""
    delivery = environment.delivery
    return _RENDERED[delivery.controller] if delivery.release == "rendered" else _BY_RELEASE[delivery.release]
