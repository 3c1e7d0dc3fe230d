"""Values from a Secret that k3s can't have, or leaves out.

## What

Looks at `valuesSecrets` of HelmCharts and HelmChartConfigs: whether the Secret is in the HelmChart's own namespace, and has the keys that are listed.

## Why

The Secret is mounted into the Job that installs the chart, and that Job runs where the HelmChart is, mostly kube-system, not in the namespace the chart goes to. An entry without
`keys` is passed over without a word: the chart gets its defaults.

## Example

```yaml
kind: HelmChart
metadata: {name: airflow, namespace: kube-system}
spec:
  targetNamespace: airflow
  valuesSecrets:
    - name: airflow-values # in namespace airflow, and no keys
```

## Use instead

```yaml
kind: HelmChart
metadata: {name: airflow, namespace: kube-system}
spec:
  targetNamespace: airflow
  valuesSecrets:
    - name: airflow-values # in namespace kube-system
      keys: [values.yaml]
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.secrets._references import keys_of, missing
from airfoil.checks.tree import Resource, Tree

_STUCK = "the Pod of Job helm-install-{name} stays ContainerCreating: `FailedMount … {what}`"


def check(tree: Tree) -> Iterator[Finding]:
    """Each entry of `valuesSecrets`."""
    for chart in tree.of("HelmChart", "HelmChartConfig", group="helm.cattle.io"):
        entries = chart.get("spec", "valuesSecrets")
        for index, entry in enumerate(entries if isinstance(entries, (list, tuple)) else ()):
            if isinstance(entry, Mapping):
                yield from _entry(tree, chart, ("spec", "valuesSecrets", index), entry)


def _entry(tree: Tree, chart: Resource, path: tuple[str | int, ...], entry: Mapping[str, Any]) -> Iterator[Finding]:
    name, keys = str(entry.get("name") or ""), entry.get("keys")
    if not keys:
        yield from RULE.at(
            chart,
            *path, "keys",
            what=f"the entry for Secret {name} lists no keys, and is passed over",
            sees="nothing: the chart is installed without these values",
            paste=f"valuesSecrets:\n  - name: {name}\n    keys: [values.yaml]\n",
        )  # fmt: skip
        return
    if entry.get("ignoreUpdates") is True:
        return  # which also makes it optional
    secret = tree.find("Secret", name, chart.namespace, group="")
    if secret is None:
        hint = missing(tree, "Secret", chart.namespace, name)
        if hint is not None:
            yield from RULE.at(
                chart,
                *path, "name",
                what=f"no Secret {name} is in namespace {chart.namespace}, where {chart.kind} {chart.name} is{hint}",
                sees=_STUCK.format(name=chart.name, what=f'secret "{name}" not found'),
            )  # fmt: skip
        return
    for key in keys if isinstance(keys, (list, tuple)) else ():
        if str(key) not in keys_of(secret):
            yield from RULE.at(
                chart,
                *path, "keys",
                what=f"Secret {name} has no key {key}; it has {', '.join(sorted(keys_of(secret))) or 'none'}",
                sees=_STUCK.format(name=chart.name, what=f"references non-existent secret key: {key}"),
                related=[related("has other keys", secret)],
            )  # fmt: skip


RULE = Rule(
    id="HK014",
    name="k3s-valuessecret-missing",
    summary="values from a Secret that k3s can't have, or leaves out",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "helm-controller v0.17.9 chart.go setValuesSecret: mounted by name into the Job; len(keys) == 0 is skipped; "
            "ignoreUpdates makes it optional",
            "read",
        ),
    ),
    fix="make the Secret in the HelmChart's own namespace, and list its keys",
    check=check,
    about=("HelmChart", "HelmChartConfig"),
)
