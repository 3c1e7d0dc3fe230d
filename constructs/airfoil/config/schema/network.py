"""Who may talk to Airflow's pods."""

from __future__ import annotations

from pydantic import Field

from airfoil.config.schema.section import DnsLabel, Flag, Section


class Network(Section):
    policies: Flag = Field(
        default=False,
        description="Network policies for the chart's pods: they take connections from each other, from Traefik and "
        "from the namespaces below, and from nobody else. The cluster's network must enforce them.",
        examples=[True],
    )
    traefik_namespace: DnsLabel | None = Field(
        default=None,
        description="Namespace of Traefik's pods. Default: `kube-system` on k3s, `traefik` elsewhere.",
        examples=["traefik"],
    )
    monitoring_namespace: DnsLabel | None = Field(
        default=None,
        description="Namespace of Prometheus' pods, which may ask the exporters of StatsD and PgBouncer. Default: none "
        "may.",
        examples=["monitoring"],
    )
