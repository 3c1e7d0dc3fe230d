"""Values from an object that isn't there.

## What

Looks at `valuesFrom` of HelmReleases: whether the Secret or ConfigMap is in the HelmRelease's namespace, and has the key.

## Why

Flux doesn't install or upgrade anything until it has all values. With `optional` it goes on without them, be it the object or the key that is missing, and tells nobody.

## Example

```yaml
kind: HelmRelease
spec:
  valuesFrom:
    - {kind: Secret, name: airflow-values, valuesKey: values.yml} # the key is called values.yaml
```

## Use instead

```yaml
kind: HelmRelease
spec:
  valuesFrom:
    - {kind: Secret, name: airflow-values, valuesKey: values.yaml}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.secrets._references import keys_of, missing
from airfoil.checks.tree import Resource, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Each entry of `valuesFrom`."""
    for release in tree.of("HelmRelease", group="helm.toolkit.fluxcd.io"):
        entries = release.get("spec", "valuesFrom")
        for index, entry in enumerate(entries if isinstance(entries, (list, tuple)) else ()):
            if isinstance(entry, Mapping) and entry.get("kind") in {"Secret", "ConfigMap"}:
                yield from _entry(tree, release, ("spec", "valuesFrom", index), entry)


def _entry(tree: Tree, release: Resource, path: tuple[str | int, ...], entry: Mapping[str, Any]) -> Iterator[Finding]:
    kind, name, key = str(entry["kind"]), str(entry.get("name") or ""), str(entry.get("valuesKey") or "values.yaml")
    source = tree.find(kind, name, release.namespace, group="")
    is_optional = entry.get("optional") is True
    if source is not None:
        if key not in keys_of(source):
            yield from RULE.at(
                release,
                *path, "valuesKey" if entry.get("valuesKey") else "name",
                what=f"{kind} {name} has no key {key}; it has {', '.join(sorted(keys_of(source))) or 'none'}",
                sees="nothing: the chart is installed without these values" if is_optional
                else _sees(release, kind, name, key, "key not found"),
                related=[related("has other keys", source)],
                severity=Severity.WARNING if is_optional else None,
            )  # fmt: skip
    elif not is_optional:
        hint = missing(tree, kind, release.namespace, name)
        if hint is not None:
            yield from RULE.at(
                release,
                *path, "name",
                what=f"no {kind} {name} is in namespace {release.namespace}{hint}",
                sees=_sees(release, kind, name, key, f'{kind.lower()}s "{name}" not found'),
            )  # fmt: skip


def _sees(release: Resource, kind: str, name: str, key: str, why: str) -> str:
    where = f"'{release.namespace}/{name}' with key '{key}'"
    return f"HelmRelease not ready: `could not resolve {kind} chart values reference {where}: {why}`"


RULE = Rule(
    id="HK016",
    name="valuesfrom-missing",
    summary="values from an object that isn't there",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "fluxcd/pkg chartutil/values.go ChartValuesFromReferences; with `optional` a missing key is only logged, whatever "
            "the CRD's description says",
            "read",
        ),
    ),
    fix="make the object in the HelmRelease's own namespace, or correct name and key",
    check=check,
    about=("HelmRelease",),
)
