"""A plain Job of a fixed name, which can't be changed once it ran.

## What

Finds Jobs that are neither hooks nor removed by a TTL nor replaced by force.

## Why

A Job's pod template can't be changed. The next image tag, label or environment variable makes the API server refuse the apply. With Flux
nothing of that Kustomization is applied any more; with Argo CD the sync fails.

Argo CD compares no hooks: a changed hook runs with the next sync, which something else must bring about. An Application that holds
nothing but hooks is Synced from the start and never runs them by itself.

## Example

```yaml
apiVersion: batch/v1
kind: Job
metadata:
  name: migrate
```

## Use instead

```yaml
metadata:
  name: migrate
  annotations:
    kustomize.toolkit.fluxcd.io/force: enabled # Flux
    argocd.argoproj.io/hook: Sync # Argo CD
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.hooks import FORCE, SYNC_OPTIONS, is_hook, remade
from airfoil.checks.profile import Engine
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree

_FLUX = "metadata:\n  annotations:\n    kustomize.toolkit.fluxcd.io/force: enabled\n"
_ARGO = "metadata:\n  annotations:\n    argocd.argoproj.io/hook: Sync\n    argocd.argoproj.io/hook-delete-policy: BeforeHookCreation\n"
_PASTE: Mapping[Engine, str] = {"flux-ks": _FLUX, "argo-dir": _ARGO, "argo-helm": _ARGO}


def check(tree: Tree) -> Iterator[Finding]:
    """Jobs that the next change can't pass."""
    for job in tree.of("Job", group="batch"):
        if is_hook(job) or _is_replaced(job) or "generateName" in job.body["metadata"]:
            continue
        if job.get("spec", "ttlSecondsAfterFinished") is not None:
            continue
        yield from RULE.at(
            job,
            "spec", "template",
            what=f"Job {job.name} stays when it is done, and its pod template can't be changed",
            sees=f'`Job.batch "{job.name}" is invalid: spec.template: Invalid value: …: field is immutable`, at the next '
            "change of image, labels or environment",
            paste=_PASTE.get(job.engine, ""),
            changes=remade(job),
        )  # fmt: skip


def _is_replaced(job: Resource) -> bool:
    if job.engine == "flux-ks":
        return job.annotations.get(FORCE, "").lower() == "enabled"
    options = job.annotations.get(SYNC_OPTIONS, "").replace(" ", "").split(",")
    return job.engine in {"argo-dir", "argo-helm"} and {"Force=true", "Replace=true"} <= set(options)


RULE = Rule(
    id="HK004",
    name="job-immutable",
    summary="a plain Job that the next change can't pass",
    severity={
        "flux-ks": Severity.ERROR,
        "argo-dir": Severity.ERROR,
        "argo-helm": Severity.ERROR,
        "flux-hr": Severity.ERROR,
        "k3s-hc": Severity.ERROR,
        "*": Severity.WARNING,
    },
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3 and Argo CD v3.3.0, changed Job image: refused with this message", "run"
        ),
        Evidence("with force: enabled, or hook: Sync: the Job is made anew", "run"),
        Evidence(
            "Argo CD v3.3.0, an Application of one Job with hook: Sync: Synced at once, no operation, no Job", "run"
        ),
        Evidence("apache/airflow #27561 #28637", "read"),
    ),
    fix="let the reconciler make it anew: `kustomize.toolkit.fluxcd.io/force: enabled` on this Job (Flux), a Sync hook (Argo CD); "
    "in a chart keep the TTL",
    check=check,
    about=("Job",),
)
