"""An upgrade that loses a field to an autoscaler.

## What

Finds autoscalers in the tree (HorizontalPodAutoscaler, KEDA's ScaledObject) for workloads whose replicas a HelmChart of k3s sets.

## Why

Helm 4, which newer versions of k3s run, applies on the server side. Once the autoscaler has set the replicas, they are its own: every later upgrade is refused, even if the chart's number
didn't change. With `failurePolicy: reinstall`, the default, the release is then uninstalled and installed anew.

## Example

```yaml
kind: HorizontalPodAutoscaler
spec:
  scaleTargetRef: {kind: StatefulSet, name: airflow-worker} # and HelmChart airflow sets its replicas
```

## Use instead

```yaml
kind: HelmChart
spec:
  forceConflicts: true
  failurePolicy: abort
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.change import put
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.tree import ChartRelease, Resource, Tree

_COMPONENTS = {
    "worker": "workers", "webserver": "webserver", "api-server": "apiServer", "scheduler": "scheduler",
    "triggerer": "triggerer", "dag-processor": "dagProcessor",
}  # fmt: skip
"""Workloads of the Airflow chart, and where their values stand."""


def check(tree: Tree) -> Iterator[Finding]:
    """HelmCharts without `forceConflicts` beside an autoscaler for one of their workloads."""
    for release in tree.releases:
        holder = release.holder
        if release.engine != "k3s-hc" or holder is None or _is_forced(tree, holder):
            continue
        for scaler in tree.of("HorizontalPodAutoscaler", "ScaledObject"):
            target = scaler.get("spec", "scaleTargetRef", "name")
            if scaler.release or scaler.namespace != release.namespace or not isinstance(target, str):
                continue
            if _sets_replicas(release, target):
                yield from RULE.at(
                    holder,
                    "spec", "forceConflicts",
                    what=f"{scaler.kind} {scaler.name} and HelmChart {holder.name} both set the replicas of {target}",
                    sees="the next upgrade: `Apply failed with 1 conflict: … .spec.replicas`, and then what `failurePolicy` says",
                    paste="spec:\n  forceConflicts: true\n  failurePolicy: abort\n",
                    changes=[put("spec", "forceConflicts", value=True)],
                    related=[related("sets the replicas, too", scaler)],
                )  # fmt: skip


def _is_forced(tree: Tree, chart: Resource) -> bool:
    config = tree.find("HelmChartConfig", chart.name, chart.namespace, group="helm.cattle.io")
    settings = [config.get("spec", key) if config else None for key in ("forceConflicts", "serverSide")]
    forced = chart.get("spec", "forceConflicts") if settings[0] is None else settings[0]
    server_side = chart.get("spec", "serverSide") if settings[1] is None else settings[1]
    return forced is True or str(server_side).lower() == "false"


def _sets_replicas(release: ChartRelease, target: str) -> bool:
    """Whether the chart writes the workload's replicas: as rendered, else as the Airflow chart's values tell."""
    if release.objects:
        return any(item.name == target and item.get("spec", "replicas") is not None for item in release.objects)
    component = _COMPONENTS.get(target.removeprefix(f"{release.name}-")) if release.flavour == "official" else None
    if component is None or not target.startswith(f"{release.name}-"):
        return False
    # with an autoscaler of its own the chart leaves the number out (templates/workers/worker-deployment.yaml, read)
    return not any(release.get(component, key, "enabled") is True for key in ("keda", "hpa"))


RULE = Rule(
    id="HK013",
    name="k3s-ssa-conflict-reinstall",
    summary="an upgrade that loses a field to an autoscaler",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "Helm v4.3, Kubernetes v1.36.3: scaled to 3 by another hand, every upgrade is refused (`Apply failed with 1 "
            'conflict: conflict with … subresource "scale" … .spec.replicas`); --force-conflicts goes through',
            "run",
        ),
        Evidence("helm-controller v0.17.9 types.go forceConflicts; rancher/rke2 docs/adrs/014", "read"),
    ),
    fix="set `forceConflicts: true`, or let the chart's own autoscaler do it (`keda.enabled`, `hpa.enabled`)",
    check=check,
    about=("release",),
)
