"""An encrypted object that nobody decrypts.

## What

Finds objects that SOPS encrypted, in a Flux Kustomization without `decryption`, or where Argo CD or k3s apply the files as they are.

## Why

Flux refuses the whole Kustomization. Argo CD and k3s know nothing of SOPS: the cipher text becomes the password.

## Example

```yaml
kind: Kustomization
spec:
  path: ./apps # holds Secrets with `sops:`
```

## Use instead

```yaml
kind: Kustomization
spec:
  path: ./apps
  decryption:
    provider: sops
    secretRef: {name: sops-age}
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import Resource, Tree

_DECRYPTION = "spec:\n  decryption:\n    provider: sops\n    secretRef:\n      name: sops-age\n"


def check(tree: Tree) -> Iterator[Finding]:
    """Encrypted objects, by who applies them."""
    for resource in tree.resources:
        if not resource.is_encrypted:
            continue
        holder = next(iter(tree.by_identity.get(resource.unit.holder, ())), None) if resource.unit.holder else None
        if resource.engine == "flux-ks" and holder is not None:
            yield from _flux(resource, holder)
        elif resource.engine in {"argo-dir", "k3s-dir"} and (holder is None or not _has_plugin(holder)):
            yield from RULE.at(
                resource,
                "sops",
                what=f"{'Argo CD' if resource.engine == 'argo-dir' else 'k3s'} doesn't decrypt {resource.kind} {resource.name}",
                sees="the pods get `ENC[AES256_GCM,…` for a password, or the API server refuses the text as no base64",
                fix="decrypt by a plugin (KSOPS), or use a SealedSecret or an ExternalSecret",
            )  # fmt: skip


def _flux(resource: Resource, holder: Resource) -> Iterator[Finding]:
    if holder.get("spec", "decryption", "provider") == "sops":
        return
    what = f"{resource.kind}/{resource.namespace}/{resource.name}"
    yield from RULE.at(
        holder,
        "spec", "decryption",
        what=f"Kustomization {holder.name} doesn't decrypt {resource.kind} {resource.name}",
        sees=f"`{what} is SOPS encrypted, configuring decryption is required for this secret to be reconciled`, and nothing "
        "of the Kustomization is applied" if resource.kind == "Secret"
        else "the API server is sent the cipher text; nothing of the Kustomization is applied if it refuses that",
        paste=_DECRYPTION,
        related=[related("is encrypted", resource)],
        # a Kustomization above it, which isn't in this tree, may add it by a patch
        severity=None if holder.unit.holder is not None else Severity.WARNING,
    )  # fmt: skip


def _has_plugin(holder: Resource) -> bool:
    sources = holder.get("spec", "sources")
    every = [*(sources if isinstance(sources, (list, tuple)) else ()), holder.get("spec", "source")]
    return any(hasattr(source, "get") and source.get("plugin") is not None for source in every)


RULE = Rule(
    id="SE008",
    name="sops-without-decryption",
    summary="an encrypted object that nobody decrypts",
    severity={"flux-ks": Severity.ERROR, "argo-dir": Severity.WARNING, "k3s-dir": Severity.WARNING},
    evidence=(
        Evidence("kustomize-controller v1.7.3 kustomization_controller.go apply: IsEncryptedSecret", "read"),
        Evidence("Argo CD and k3s have no SOPS of their own", "reasoned"),
    ),
    fix="add `decryption` to the Kustomization, and the key to its namespace",
    check=check,
)
