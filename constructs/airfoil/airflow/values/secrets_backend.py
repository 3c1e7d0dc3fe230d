"""Airflow's own secrets backend."""

from __future__ import annotations

import json

from airfoil.airflow.values.plan import Plan, Settings


def secrets_backend(plan: Plan) -> Settings:
    """`[secrets]` of airflow.cfg. Its reader takes `%` for the beginning of a reference (configparser, read)."""
    backend = plan.environment.airflow.secrets_backend
    if backend is None:
        return {}
    settings: dict[str, object] = {"config.secrets.backend": backend.backend}
    if backend.kwargs is not None:
        # one line: the chart writes it behind `backend_kwargs = `
        arguments = json.dumps(json.loads(backend.kwargs), sort_keys=True)
        settings["config.secrets.backend_kwargs"] = arguments.replace("%", "%%")
    return settings
