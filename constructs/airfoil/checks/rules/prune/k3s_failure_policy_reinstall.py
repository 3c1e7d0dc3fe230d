"""A HelmChart whose failed upgrade is answered with `helm uninstall`.

## What

Finds HelmCharts of k3s without `failurePolicy: abort` or `retry`.

## Why

The default is `reinstall`: after a failed or interrupted upgrade the next Job runs `helm uninstall --wait` and installs anew. Claims that the chart made go
with it, and so do its generated Fernet key and Redis password: every stored connection becomes unreadable.

## Example

```yaml
apiVersion: helm.cattle.io/v1
kind: HelmChart
spec:
  chart: airflow
```

## Use instead

```yaml
spec:
  chart: airflow
  failurePolicy: abort # or retry, from helm-controller 0.17.6 on
  timeout: 15m
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree


def check(tree: Tree) -> Iterator[Finding]:
    """HelmCharts and their configurations that leave the default."""
    configured = {
        (config.namespace, config.name): config.get("spec", "failurePolicy")
        for config in tree.of("HelmChartConfig", group="helm.cattle.io")
    }
    for chart in tree.of("HelmChart", group="helm.cattle.io"):
        policy = configured.get((chart.namespace, chart.name)) or chart.get("spec", "failurePolicy")
        if policy in {"abort", "retry"}:
            continue
        yield from RULE.at(
            chart,
            "spec", "failurePolicy",
            what=f"a failed upgrade of HelmChart {chart.name} is answered with `helm uninstall` and a new installation",
            sees="`FAILURE_POLICY=reinstall` in the Job that installs it; after one failed upgrade: claims made by the chart gone, a new Fernet key, `cryptography.fernet.InvalidToken`",
            paste="spec:\n  failurePolicy: abort\n  timeout: 15m\n",
            changes=[put("spec", "failurePolicy", value="abort")],
        )  # fmt: skip


RULE = Rule(
    id="PR001",
    name="k3s-failure-policy-reinstall",
    summary="a failed upgrade uninstalls the chart",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "k3s' helm-controller v0.17.9: its Job has FAILURE_POLICY=reinstall where nothing is asked for", "run"
        ),
        Evidence("Helm v4.3.1, chart 1.22.0: removed and installed again, the Fernet key is another", "run"),
        Evidence(
            "helm-controller types.go: default=reinstall; klipper-helm `entry`: FAILURE_POLICY:-reinstall", "read"
        ),
        Evidence("k3s-io/helm-controller #246 #110", "read"),
    ),
    fix="set `failurePolicy: abort` (or `retry`, from helm-controller 0.17.6 on) and a `timeout` that a migration fits into",
    check=check,
    about=("HelmChart",),
    loses_data=True,
)
