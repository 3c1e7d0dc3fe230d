"""Names and ports of the Services that others of this tree point to."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct

from airfoil.airflow.base_url import base_url
from airfoil.airflow.versions import chart_for, is_community
from airfoil.config.schema import Environment


class WebService(Struct, frozen=True):
    """The Service of the web interface.

    Args:
        name: its name.
        port: its port's number.
        port_name: its port's name.
        probe_path: the path that answers 200 when Airflow is well, as the chart's own probes ask for it.
    """

    name: str
    port: int
    port_name: str
    probe_path: str


def web_service(environment: Environment) -> WebService:
    """The Service that the route leads to: the webserver of Airflow 2, the api-server of Airflow 3 (rendered)."""
    release = environment.airflow.release
    if environment.airflow.major == 2:
        prefix = urlsplit(base_url(environment) or "").path
        if is_community(environment):
            return WebService(f"{release}-web", 8080, "web", f"{prefix}/health")
        return WebService(f"{release}-webserver", 8080, "airflow-ui", f"{prefix}/health")
    probe = "/api/v2/monitor/health" if chart_for(environment).has("monitor health probe") else "/api/v2/version"
    return WebService(f"{release}-api-server", 8080, "api-server", probe)


def database_service(environment: Environment) -> str:
    """Name of the embedded database's Service and StatefulSet; in the metadata Secret it is the host."""
    return f"{environment.airflow.release}-database"


PGBOUNCER_PORT = 6543
"""Where the chart's PgBouncer listens (values.yaml, read)."""


def pgbouncer_service(environment: Environment) -> str:
    """Name of the Service of the chart's PgBouncer."""
    return f"{environment.airflow.release}-pgbouncer"


def broker_service(environment: Environment) -> str:
    """Name of the Service of the chart's Redis."""
    return f"{environment.airflow.release}-redis"
