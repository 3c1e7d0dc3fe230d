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
from difflib import get_close_matches
from typing import Any

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.secrets._references import keys_of, makers
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
        yield from _missing(tree, release, path, kind, name, key)


def _missing(
    tree: Tree, release: Resource, path: tuple[str | int, ...], kind: str, name: str, key: str
) -> Iterator[Finding]:
    """Objects may be in the cluster without being in the tree: told are those that stand elsewhere, and near misses."""
    made = makers(tree) if kind == "Secret" else {(item.namespace, item.name) for item in tree.of(kind, group="")}
    told = tree.profile.secrets if kind == "Secret" else None
    if (release.namespace, name) in made or (told and f"{release.namespace}/{name}" in told):
        return
    elsewhere = sorted(space for space, other in made if other == name)
    near = get_close_matches(name, [other for space, other in made if space == release.namespace], n=1, cutoff=0.85)
    if told is None and not elsewhere and not near:
        return
    hint = f"; it is in namespace {elsewhere[0]}" if elsewhere else f"; did you mean {near[0]}?" if near else ""
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
)
