"""What the web component has to know of the way to it."""

from __future__ import annotations

from airfoil.airflow.base_url import base_url
from airfoil.airflow.values.plan import Plan, Settings


def routing(plan: Plan) -> Settings:
    """Base URL and trust in the proxy's headers. Set as `config`, for the probes and the execution URL read it there.

    Airflow 3 needs uvicorn's own proxy headers besides, from any address: without either, 3.3.2 sends people who ask for the
    path without a slash at its end to http:// (run: tests/e2e/airflow; apache/airflow#61095).
    """
    settings: dict[str, object] = {}
    if plan.chart.has(f"{plan.web}.startupProbe.failureThreshold"):
        # 30 times 10 s: six, the chart's own, is too short where a slow disk still loads the image
        settings[f"{plan.web}.startupProbe.failureThreshold"] = 30
    address = base_url(plan.environment)
    if address is None:
        return settings
    if not plan.is_airflow_3:
        return settings | {"config.webserver.base_url": address, "config.webserver.enable_proxy_fix": "True"}
    return settings | {
        "config.api.base_url": address,
        "apiServer.args": ["bash", "-c", "exec airflow api-server --proxy-headers"],
        "apiServer.env": [{"name": "FORWARDED_ALLOW_IPS", "value": "*"}],
    }
