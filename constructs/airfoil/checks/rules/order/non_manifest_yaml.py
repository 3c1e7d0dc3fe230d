"""A YAML file that is no manifest, where manifests are read.

## What

Finds values files and other YAML in a folder that Flux, Argo CD or kubectl reads as a whole.

## Why

Flux takes every YAML file of a path that has no kustomization.yaml for a manifest: one `values.yaml` fails the whole Kustomization. kubectl refuses it, Argo CD skips it without a word.

## Example

```text
apps/airflow/deployment.yaml
apps/airflow/values.yaml
```

## Use instead

```yaml
# apps/airflow/kustomization.yaml
resources: [deployment.yaml]
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_WORDS = {"values": "Helm values", "cluster": "the configuration of a local cluster", "other": "no Kubernetes object"}


def check(tree: Tree) -> Iterator[Finding]:
    """Files beside manifests."""
    folders = {
        resource.manifest.origin.place.file.rpartition("/")[0]
        for resource in tree.resources
        if resource.manifest.origin.place
    }
    for file in tree.files:
        if file.kind not in _WORDS or file.unit is None or file.path.rpartition("/")[0] not in folders:
            continue
        severity = RULE.severity_for(file.unit.engine)
        if severity is None:
            continue
        yield Finding(
            RULE.id, RULE.name, severity, f"{file.path.rpartition('/')[2]} holds {_WORDS[file.kind]}, in a folder whose files are applied",
            place=file.place, sees="Flux: `failed to decode Kubernetes YAML from …: missing Resource metadata`, nothing is applied", fix=RULE.fix,
        )  # fmt: skip


RULE = Rule(
    id="OR007",
    name="non-manifest-yaml-in-path",
    summary="a YAML file that is no manifest, where manifests are read",
    severity={
        "flux-ks": Severity.ERROR,
        "kubectl": Severity.WARNING,
        "k3s-dir": Severity.WARNING,
        "argo-dir": Severity.INFO,
    },
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3: BuildFailed, nothing applied; with a kustomization.yaml that leaves it out: fine",
            "run",
        ),
        Evidence("Argo CD v3.3.0: ignored silently", "run"),
    ),
    fix="move it out of the folder, or list the manifests in a kustomization.yaml",
    check=check,
)
