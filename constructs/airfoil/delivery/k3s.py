"""k3s' helm-controller: the chart as a HelmChart."""

from __future__ import annotations

from constructs import Construct

from airfoil.config.schema import Environment
from airfoil.goyaml import emit
from airfoil.helm.wanted import Wanted
from airfoil.imports.airfoil_helmchart.io.cattle import helm

NAMESPACE = "kube-system"
"""Where k3s keeps its own HelmCharts. The Job that runs helm lives there too, with rights over the whole cluster."""


def helm_chart(scope: Construct, environment: Environment, release: Wanted) -> None:
    """The HelmChart.

    ``failurePolicy: abort``: the default, `reinstall`, answers a failed upgrade with `helm uninstall`
    (helm-controller `types.go`, klipper-helm `entry`; read, rule PR001). `retry` exists only from 0.17.6 on.
    ``valuesContent`` is text, which every helm-controller takes; the object form `values` needs 0.16.20.
    The namespace comes from the tree, not from ``createNamespace``: it is protected from prune there.
    """
    repository, is_oci = release.chart.repository, release.chart.repository.startswith("oci://")
    helm.HelmChart(
        scope,
        "helm-chart",
        metadata={"name": release.name, "namespace": NAMESPACE},
        spec=helm.HelmChartSpec(
            repo=None if is_oci else repository,
            chart=f"{repository}/{release.chart.name}" if is_oci else release.chart.name,
            version=release.chart.version,
            target_namespace=release.namespace,
            create_namespace=False,
            timeout=environment.delivery.timeout,
            failure_policy=helm.HelmChartSpecFailurePolicy.ABORT,
            values_content=emit(release.values),
        ),
    )
