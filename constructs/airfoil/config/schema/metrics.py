"""Metrics, and who fetches them."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from airfoil.config.schema.profiles import LabelKey, LabelValue
from airfoil.config.schema.section import Duration, Flag, Section


class ServiceMonitor(Section):
    interval: Duration = Field(default="30s", description="How often Prometheus asks.", examples=["30s"])
    labels: Mapping[LabelKey, LabelValue] = Field(
        default_factory=dict,
        description="Labels by which your Prometheus finds its ServiceMonitors, e.g. those of kube-prometheus-stack. "
        "Default: none.",
        examples=[{"release": "kube-prometheus-stack"}],
    )


class Metrics(Section):
    statsd: Flag | None = Field(
        default=None,
        description="Run the StatsD exporter, which turns Airflow's metrics into Prometheus'. Default: with "
        "`serviceMonitor`, and in sizes above `small`.",
        examples=[True],
    )
    service_monitor: ServiceMonitor | None = Field(
        default=None,
        description="Write a ServiceMonitor for the Prometheus operator; its CRD must be in the cluster and in "
        "`cluster.existing.crds`. Default: none.",
        examples=[{"labels": {"release": "kube-prometheus-stack"}}],
    )
