"""A certificate resolver that Traefik doesn't have, or whose certificates are lost at each restart.

## What

Finds `certResolver` in IngressRoutes that no configuration of Traefik in the tree, and no profile, knows; and those of a Traefik that keeps its certificates in the pod.

## Why

A resolver is part of Traefik's static configuration, which no route can make; k3s comes without any. Without it, browsers are shown TRAEFIK DEFAULT CERT.
With it, but without a volume (`persistence.enabled`, off by default in Traefik's chart), each restart asks Let's Encrypt anew, which gives five of the same a week.

## Example

```yaml
# HelmChartConfig kube-system/traefik
certificatesResolvers:
  letsencrypt:
    acme: {email: me@example.org, storage: /data/acme.json, tlsChallenge: true}
```

## Use instead

```yaml
certificatesResolvers:
  letsencrypt:
    acme: {email: me@example.org, storage: /data/acme.json, tlsChallenge: true}
persistence:
  enabled: true
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Related, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.routing._static import Static, static_of
from airfoil.checks.rules.routing._traefik import GROUPS
from airfoil.checks.tree import Resource, Tree

_MADE_KNOWN = """# HelmChartConfig kube-system/traefik (k3s), or the values of Traefik's chart
certificatesResolvers:
  {}:
    acme:
      email: you@example.org
      storage: /data/acme.json
      tlsChallenge: true
persistence:
  enabled: true
"""


def check(tree: Tree) -> Iterator[Finding]:
    """Resolvers by what is known of Traefik. The tree's own configuration counts before the profile."""
    static = tree.once(static_of)
    for group in GROUPS:
        for route in tree.of("IngressRoute", "IngressRouteTCP", group=group):
            name = route.get("spec", "tls", "certResolver")
            if isinstance(name, str) and name:
                yield from _judged(tree, static, route, name)


def _judged(tree: Tree, static: Static, route: Resource, name: str) -> Iterator[Finding]:
    told = tree.profile.cert_resolvers
    known = {each.lower() for each in told or ()} | static.resolvers
    if name.lower() in known:
        if name.lower() in static.resolvers and static.keeps_certificates is False and static.holder is not None:
            yield from _ephemeral(route, name, static.holder)
    elif told is not None or static.holder is not None:
        others = [related("configures Traefik", static.holder)] if static.holder else []
        yield from _unknown(route, name, f"Traefik has no certificate resolver {name}; it has {_listed(known)}", others)
    elif tree.profile.distribution == "k3s":
        what = f"k3s' Traefik comes without certificate resolvers, and nothing in the tree adds {name}"
        yield from _unknown(route, name, what, [], Severity.WARNING, ["cert_resolvers", "distribution"])
    else:
        what = f"nothing in the tree configures the certificate resolver {name}; routes can't make one"
        yield from _unknown(route, name, what, [], Severity.INFO, ["cert_resolvers"])


def _unknown(
    route: Resource,
    name: str,
    what: str,
    others: list[Related],
    severity: Severity | None = None,
    rests_on: list[str] | None = None,
) -> Iterator[Finding]:
    yield from RULE.at(
        route,
        "spec", "tls", "certResolver",
        what=what,
        sees="`Router uses a nonexistent certificate resolver` in Traefik's log; browsers are shown TRAEFIK DEFAULT CERT",
        paste=_MADE_KNOWN.format(name if name.isalnum() else "letsencrypt"),
        related=others,
        rests_on=rests_on or [],
        severity=severity,
    )  # fmt: skip


def _ephemeral(route: Resource, name: str, holder: Resource) -> Iterator[Finding]:
    yield from RULE.at(
        route,
        "spec", "tls", "certResolver",
        what=f"Traefik keeps the certificates of {name} in its pod, and asks for new ones at each restart",
        sees="after a few restarts `too many certificates (5) already issued for this exact set of identifiers`, and browsers "
        "are shown TRAEFIK DEFAULT CERT for a week",
        fix="set `persistence.enabled: true` in Traefik's values, and keep one replica",
        paste="persistence:\n  enabled: true\n",
        related=[related("configures Traefik", holder)],
        severity=Severity.WARNING,
    )  # fmt: skip


def _listed(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "none"


RULE = Rule(
    id="RT011",
    name="certresolver-unknown-or-ephemeral",
    summary="a certificate resolver that Traefik doesn't have, or that forgets",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "traefik v3.6 cmd/traefik/traefik.go; values.yaml of Traefik's chart: persistence.enabled false", "read"
        ),
        Evidence("letsencrypt.org, rate limits: five certificates for the same names a week", "read"),
        Evidence("the diary's red padlock", "read"),
    ),
    fix="configure the resolver in Traefik's own values, say in the profile that it is there (`certResolvers`), or use cert-manager",
    check=check,
    about=("IngressRoute", "IngressRouteTCP"),
)
