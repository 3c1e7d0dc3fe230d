"""A release name that Helm refuses, or that Flux replaces.

## What

Finds Helm releases whose names have more than 53 characters or other signs than Helm takes. Names of Kubernetes' own objects are looked at by rule K8005.

## Why

Helm refuses such a name. Flux makes one of its own when `spec.releaseName` isn't set: `<targetNamespace>-<name>`, and, where that is too long, a part of it with a
hash. Every object of the chart then has a name that nobody wrote, and routes and Secrets by the expected name lead nowhere.

## Example

```yaml
kind: HelmRelease
metadata: {name: airflow-of-the-data-platform, namespace: flux-system}
spec:
  targetNamespace: data-platform-production
```

## Use instead

```yaml
kind: HelmRelease
metadata: {name: airflow-of-the-data-platform, namespace: flux-system}
spec:
  targetNamespace: data-platform-production
  releaseName: airflow
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_LONGEST = 53
_NAME = re.compile(r"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*")


def check(tree: Tree) -> Iterator[Finding]:
    """Names of releases that objects of the tree install."""
    for release in tree.releases:
        holder = release.holder
        # of a HelmRelease the API server itself refuses a wrong `releaseName`
        if holder is None or (holder.kind == "HelmRelease" and holder.get("spec", "releaseName")):
            continue
        if len(release.name) > _LONGEST and holder.kind == "HelmRelease":
            yield from RULE.at(
                holder, "metadata", "name",
                what=f"Flux makes the release name {release.name} of target namespace and name, which has {len(release.name)} "
                f"characters; Helm takes {_LONGEST}",
                sees="a release under a shortened name with a hash, and all of its objects likewise",
                fix="set `spec.releaseName`",
                paste="spec:\n  releaseName: airflow\n",
                severity=Severity.WARNING,
            )  # fmt: skip
        elif len(release.name) > _LONGEST or not _NAME.fullmatch(release.name):
            yield from RULE.at(
                holder, "metadata", "name",
                what=f"Helm doesn't take {release.name} as the name of a release"
                + (f": it has {len(release.name)} characters" if len(release.name) > _LONGEST else ""),
                sees=f"`release name is invalid: {release.name}`" if len(release.name) <= _LONGEST
                else f'`release name "{release.name}" exceeds max length of {_LONGEST}`',
            )  # fmt: skip


RULE = Rule(
    id="NM002",
    name="name-limits",
    summary="a release name that Helm refuses, or that Flux replaces",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("helm pkg/chart/common/util/validate_name.go; helm template's `exceeds max length of 53`", "read"),
        Evidence("helm-controller docs/spec/v2/helmreleases.md, release name", "read"),
    ),
    fix="take a name of at most 53 lower-case letters, digits and dashes",
    check=check,
    about=("release",),
)
