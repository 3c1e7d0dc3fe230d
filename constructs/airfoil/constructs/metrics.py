"""Who fetches metrics."""

from __future__ import annotations

from collections.abc import Mapping

from constructs import Construct

_PORT = "statsd-scrape"
"""The port of the chart's StatsD exporter at which Prometheus asks, in every version (rendered)."""


class StatsdMonitor(Construct):
    """A ServiceMonitor of the Prometheus operator for the StatsD exporter of the Airflow chart.

    Args:
        release: name of the Helm release; the ServiceMonitor is called `<release>-statsd`, as the Service is.
        namespace: the namespace of both.
        interval: how often Prometheus asks, e.g. ``30s``.
        labels: labels by which the Prometheus finds it.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        release: str,
        namespace: str,
        interval: str,
        labels: Mapping[str, str],
    ) -> None:
        super().__init__(scope, construct_id)
        # Here and not above: only environments with this monitor pay for this import.
        from airfoil.imports.airfoil_servicemonitor.com.coreos import monitoring

        metadata: dict[str, object] = {"name": f"{release}-statsd", "namespace": namespace}
        if labels:
            metadata["labels"] = dict(labels)
        monitoring.ServiceMonitor(
            self,
            "service-monitor",
            metadata=metadata,
            spec=monitoring.ServiceMonitorSpec(
                selector=monitoring.ServiceMonitorSpecSelector(
                    match_labels={"component": "statsd", "release": release, "tier": "airflow"}
                ),
                endpoints=[monitoring.ServiceMonitorSpecEndpoints(port=_PORT, interval=interval)],
            ),
        )
