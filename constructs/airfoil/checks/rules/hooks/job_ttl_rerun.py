"""A Job that removes itself, and that the reconciler then makes again.

## What

Finds plain Jobs with `ttlSecondsAfterFinished` where a reconciler restores what is missing.

## Why

The TTL removes the finished Job. The reconciler sees that an object of Git is missing and makes it again: the migration runs anew at every interval.

## Example

```yaml
kind: Job
spec:
  ttlSecondsAfterFinished: 300
```

## Use instead

```yaml
kind: Job
metadata:
  annotations:
    kustomize.toolkit.fluxcd.io/force: enabled # and no ttlSecondsAfterFinished
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import remove
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.hooks import is_hook, remade
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Plain Jobs with a TTL."""
    for job in tree.of("Job", group="batch"):
        seconds = job.get("spec", "ttlSecondsAfterFinished")
        if seconds is None or is_hook(job):
            continue
        if job.engine == "flux-hr" and not _corrects_drift(tree, job.release):
            continue
        yield from RULE.at(
            job,
            "spec", "ttlSecondsAfterFinished",
            what=f"Job {job.name} removes itself {seconds} seconds after it is done, and the reconciler makes it again",
            sees="a new Job each time the old one is gone (Flux at every interval; Argo CD: OutOfSync, Missing, then a sync); "
            f"Flux that waits, and looks late: `timeout waiting for: [Job/{job.namespace}/{job.name} status: 'NotFound']`",
            changes=[remove("spec", "ttlSecondsAfterFinished"), *remade(job)] if remade(job) else (),
        )  # fmt: skip


def _corrects_drift(tree: Tree, name: str) -> bool:
    return any(
        release.name == name
        and release.holder is not None
        and release.holder.get("spec", "driftDetection", "mode") == "enabled"
        for release in tree.releases
    )


RULE = Rule(
    id="HK003",
    name="job-ttl-rerun",
    summary="a Job that removes itself is made again and again",
    severity={
        "flux-ks": Severity.WARNING,
        "argo-dir": Severity.WARNING,
        "argo-helm": Severity.WARNING,
        "flux-hr": Severity.WARNING,
        "k3s-dir": Severity.WARNING,
    },
    evidence=(
        Evidence("Flux, interval 10 s, TTL 3 s: five Jobs in 40 s; Argo CD with selfHeal: five in 32 s", "run"),
        Evidence("flux ssa manager_apply.go: a missing object is drift", "read"),
    ),
    fix="remove `ttlSecondsAfterFinished` and let the reconciler replace the Job (rule HK004), or make it a Sync hook of Argo CD",
    check=check,
    about=("Job",),
)
