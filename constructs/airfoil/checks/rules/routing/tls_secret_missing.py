"""A certificate that isn't there.

## What

Finds Secrets that `tls` of an IngressRoute or an Ingress names and that are not in its namespace, or that hold no certificate.

## Why

Traefik keeps the route and answers with its own certificate, `TRAEFIK DEFAULT CERT`: the browser warns, and nothing in the cluster says why but Traefik's log.

## Example

```yaml
kind: IngressRoute
metadata: {name: airflow, namespace: airflow}
spec:
  tls:
    secretName: home-tls # made in namespace traefik
```

## Use instead

```yaml
kind: Certificate # cert-manager makes the Secret
metadata: {name: home-tls, namespace: airflow}
spec:
  secretName: home-tls
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.routing._traefik import GROUPS
from airfoil.checks.rules.secrets._references import keys_of, makers
from airfoil.checks.tree import Resource, Tree

_KEYS = ("tls.crt", "tls.key")
_MADE_BY_CERT_MANAGER = ("cert-manager.io/cluster-issuer", "cert-manager.io/issuer")
_Named = tuple[Resource, tuple[str | int, ...], str]


def check(tree: Tree) -> Iterator[Finding]:
    """Names of Secrets that nobody makes, and Secrets without their keys."""
    made = makers(tree)
    for holder, path, name in _named(tree):
        if (holder.namespace, name) not in made:
            yield from _missing(tree, holder, path, name, made)
            continue
        secret = tree.find("Secret", name, holder.namespace, group="")
        lacking = [key for key in _KEYS if secret is not None and key not in keys_of(secret)]
        if secret is not None and lacking:
            entries = ", ".join(lacking)
            yield from RULE.at(
                holder, *path,
                what=f"Secret {name} has no {' and no '.join(lacking)}",
                sees=_sees(holder, f"secret {holder.namespace}/{name} is missing the following TLS data entries: {entries}"),
                fix=f"give it the keys {' and '.join(_KEYS)}, as `kubectl create secret tls` does",
                related=[related("is the Secret", secret)],
            )  # fmt: skip


def _missing(
    tree: Tree, holder: Resource, path: tuple[str | int, ...], name: str, made: frozenset[tuple[str, str]]
) -> Iterator[Finding]:
    """Without any word about the cluster's Secrets only near misses are told."""
    told, namespace = tree.profile.secrets, holder.namespace
    if told is not None and f"{namespace}/{name}" in told:
        return
    known = {*made, *((space, text) for space, _, text in (entry.partition("/") for entry in told or ()))}
    elsewhere = sorted(space for space, text in known if text == name)
    near = get_close_matches(name, [text for space, text in known if space == namespace], n=1, cutoff=0.85)
    if told is None and not elsewhere and not near:
        return
    hint = f"; namespace {elsewhere[0]} has one" if elsewhere else f"; did you mean {near[0]}?" if near else ""
    yield from RULE.at(
        holder, *path,
        what=f"no Secret {name} is in namespace {namespace}{hint}",
        sees=_sees(holder, f"secret {namespace}/{name} does not exist"),
        severity=Severity.WARNING if told is None else None,
    )  # fmt: skip


def _sees(holder: Resource, error: str) -> str:
    if holder.kind == "Ingress":
        return "browsers are shown the controller's own certificate, and warn"
    return f"`Error configuring TLS: {error}` in Traefik's log; browsers are shown TRAEFIK DEFAULT CERT"


def _named(tree: Tree) -> Iterator[_Named]:
    for group in GROUPS:
        for route in tree.of("IngressRoute", "IngressRouteTCP", group=group):
            name = route.get("spec", "tls", "secretName")
            if isinstance(name, str) and name:
                yield route, ("spec", "tls", "secretName"), name
    for ingress in tree.of("Ingress", group="networking.k8s.io"):
        if any(annotation in ingress.annotations for annotation in _MADE_BY_CERT_MANAGER):
            continue
        listed = ingress.get("spec", "tls")
        for index, entry in enumerate(listed if isinstance(listed, Sequence) and not isinstance(listed, str) else ()):
            if isinstance(entry, Mapping) and isinstance(entry.get("secretName"), str):
                yield ingress, ("spec", "tls", index, "secretName"), entry["secretName"]


RULE = Rule(
    id="RT010",
    name="tls-secret-missing",
    summary="a certificate that isn't there",
    severity={"*": Severity.ERROR},
    evidence=(Evidence("traefik v3.6 kubernetes_http.go: getTLSHTTP; kubernetes.go: getTLS, getCertificateBlocks", "read"),),
    fix="make the Secret in the route's own namespace, or say in the profile that it exists (`secrets: [namespace/name]`)",
    check=check,
    about=("Ingress", "IngressRoute", "IngressRouteTCP"),
)  # fmt: skip
