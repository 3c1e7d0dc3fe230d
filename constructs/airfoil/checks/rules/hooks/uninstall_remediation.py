"""A HelmRelease whose failed upgrade is answered with an uninstall.

## What

Finds `upgrade.remediation.strategy: uninstall`, and Airflow releases with a random Fernet key whose failed installation is uninstalled and repeated.

## Why

Remediation by uninstall removes the release and installs it anew. Claims that the chart made are deleted with it, and its hooks make a new Fernet key and a new Redis password, while the
database of the old installation lives on: its connections can't be read any more.

## Example

```yaml
kind: HelmRelease
spec:
  upgrade:
    remediation: {retries: 3, strategy: uninstall}
```

## Use instead

```yaml
kind: HelmRelease
spec:
  upgrade:
    strategy: {name: RetryOnFailure, retryInterval: 5m} # or remediation: {retries: 3}, which rolls back
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Resource, Tree

_RETRY = "spec:\n  {action}:\n    strategy:\n      name: RetryOnFailure\n      retryInterval: 5m\n"


def check(tree: Tree) -> Iterator[Finding]:
    """HelmReleases that uninstall when an upgrade or an installation fails."""
    for resource in tree.of("HelmRelease", group="helm.toolkit.fluxcd.io"):
        if _acts(resource, "upgrade") and resource.get("spec", "upgrade", "remediation", "strategy") == "uninstall":
            yield from RULE.at(
                resource,
                "spec", "upgrade", "remediation", "strategy",
                what=f"a failed upgrade of HelmRelease {resource.name} is answered with `helm uninstall` and a new installation",
                sees="after one failed upgrade: claims that the chart made are gone, generated Secrets are new ones",
                paste=_RETRY.format(action="upgrade"),
                severity=Severity.ERROR,
            )  # fmt: skip
    for release in tree.releases:
        holder = release.holder
        if release.engine == "flux-hr" and holder is not None and _makes_its_key(release) and _acts(holder, "install"):
            yield from RULE.at(
                holder,
                "spec", "install", "remediation", "retries",
                what=f"a failed installation of {holder.name} is uninstalled and repeated, and makes another Fernet key each time",
                sees="where the database is older than this installation: `cryptography.fernet.InvalidToken`",
                paste=_RETRY.format(action="install"),
            )  # fmt: skip


def _acts(release: Resource, action: str) -> bool:
    """Whether remediation is ever done: it is off without retries, and RetryOnFailure puts it out of action."""
    remediation = release.get("spec", action, "remediation")
    if release.get("spec", action, "strategy", "name") == "RetryOnFailure" or remediation is None:
        return False
    retries = release.get("spec", action, "remediation", "retries")
    return bool(retries) or release.get("spec", action, "remediation", "remediateLastFailure") is True


def _makes_its_key(release: ChartRelease) -> bool:
    return (
        release.flavour == "official"
        and release.is_whole
        and not release.get("fernetKeySecretName")
        and not release.get("fernetKey")
    )


RULE = Rule(
    id="HK009",
    name="helmrelease-uninstall-remediation",
    summary="a failed upgrade is answered with an uninstall",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence("HelmRelease CRD v2: remediation uses an uninstall between attempts; default 0 retries", "read"),
        Evidence("helm hooks.go deleteHookByPolicy: before-hook-creation makes hook Secrets anew", "read"),
    ),
    fix="retry in place (`strategy.name: RetryOnFailure`), or let a failed upgrade be rolled back, and name Secrets of your own",
    check=check,
    about=("release", "HelmRelease"),
    loses_data=True,
)
