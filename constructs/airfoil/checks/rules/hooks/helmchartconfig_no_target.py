"""A HelmChartConfig that configures nothing.

## What

Finds HelmChartConfigs without a HelmChart of the same name and namespace, in the tree or among those that k3s brings along.

## Why

Its values are merged into the HelmChart of exactly its own name and namespace. Without one nothing is applied, and nothing says so.

## Example

```yaml
kind: HelmChartConfig
metadata: {name: traefik, namespace: traefik} # k3s has it in kube-system
```

## Use instead

```yaml
kind: HelmChartConfig
metadata: {name: traefik, namespace: kube-system}
```
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_OF_K3S = ("traefik", "traefik-crd")


def check(tree: Tree) -> Iterator[Finding]:
    """Configurations that no HelmChart has for its own."""
    charts = {(chart.namespace, chart.name) for chart in tree.of("HelmChart", group="helm.cattle.io")}
    charts |= {("kube-system", name) for name in _OF_K3S}
    for config in tree.of("HelmChartConfig", group="helm.cattle.io"):
        # RKE2 brings charts of its own along: rke2-coredns, rke2-canal, …
        if (config.namespace, config.name) in charts or config.name.startswith("rke2-"):
            continue
        elsewhere = sorted(space for space, name in charts if name == config.name)
        near = get_close_matches(config.name, [name for space, name in charts if space == config.namespace], n=1)
        hint = (
            f"; it is in namespace {elsewhere[0]}" if elsewhere else f"; did you mean {near[0]}?" if near
            else ", in this tree or of k3s' own"
        )  # fmt: skip
        yield from RULE.at(
            config,
            "metadata", "namespace" if elsewhere else "name",
            what=f"no HelmChart {config.name} is in namespace {config.namespace or 'default'}{hint}",
            sees="nothing: the values are never applied, and no error is told",
            paste=f"metadata:\n  name: {config.name}\n  namespace: {elsewhere[0]}\n" if elsewhere else "",
        )  # fmt: skip


RULE = Rule(
    id="HK015",
    name="helmchartconfig-no-target",
    summary="a HelmChartConfig that configures nothing",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence("helm-controller v0.17.9 chart.go: confCache.Get(chart.Namespace, chart.Name)", "read"),
        Evidence("k3s: HelmCharts traefik and traefik-crd in kube-system", "read"),
    ),
    fix="give it the name and the namespace of the HelmChart",
    check=check,
    about=("HelmChartConfig",),
)
