"""Options of airflow.cfg: the community chart takes each as an environment variable."""

from __future__ import annotations

import json
from collections.abc import Mapping

from airfoil.airflow.base_url import base_url
from airfoil.airflow.resources import parallelism
from airfoil.airflow.values.environment import REMOTE_LOGS
from airfoil.airflow.values.plan import Plan, Settings

Options = Mapping[str, Mapping[str, object]]
"""Options by section."""


def configuration(plan: Plan) -> Settings:
    """Our options, with the user's laid over them, by variable; all of them reach every pod in a Secret."""
    merged: dict[str, object] = {}
    parts = (_amounts(plan), _route(plan), _remote_logs(plan), _secrets_backend(plan), _of_user(plan))
    for part in parts:
        for section, options in part.items():
            merged |= {_variable(section, name): str(value) for name, value in options.items()}
    return {f"airflow.config.{name}": value for name, value in merged.items()}


def _variable(section: str, option: str) -> str:
    return f"AIRFLOW__{section}__{option}".upper().replace(".", "_")


def _amounts(plan: Plan) -> Options:
    at_once = parallelism(plan.environment)
    options: dict[str, Mapping[str, object]] = {
        "core": {"parallelism": at_once.tasks},
        # a synchronous worker answers one request at a time, the probes' too
        "webserver": {"workers": max(2, at_once.web_processes)},
    }
    if plan.needs.workers:
        options["celery"] = {"worker_concurrency": at_once.worker_tasks}
    return options


def _route(plan: Plan) -> Options:
    """The chart reads the probes' path from the base URL, and doesn't trust a proxy by itself (rendered)."""
    address = base_url(plan.environment)
    return {} if address is None else {"webserver": {"base_url": address, "enable_proxy_fix": "True"}}


def _remote_logs(plan: Plan) -> Options:
    logs = plan.environment.remote_logs
    if logs is None:
        return {}
    logging: dict[str, object] = {"remote_logging": "True"}
    more: dict[str, Mapping[str, object]] = {}
    if logs.elasticsearch is not None:
        more["elasticsearch"] = {"write_stdout": "True", "json_format": "True"}
    if logs.s3 is not None:
        logging["remote_base_log_folder"] = logs.s3.folder
    if logs.gcs is not None:
        logging["remote_base_log_folder"] = logs.gcs.folder
    if logs.azure is not None:
        logging["remote_base_log_folder"] = logs.azure.folder
        more["azure_remote_logging"] = {"remote_wasb_log_container": logs.azure.container}
    if logs.connection is not None:
        logging["remote_log_conn_id"] = REMOTE_LOGS
    return {"logging": logging, **more}


def _secrets_backend(plan: Plan) -> Options:
    backend = plan.environment.airflow.secrets_backend
    if backend is None:
        return {}
    kwargs = (
        {} if backend.kwargs is None else {"backend_kwargs": json.dumps(json.loads(backend.kwargs), sort_keys=True)}
    )
    return {"secrets": {"backend": backend.backend, **kwargs}}


def _of_user(plan: Plan) -> Options:
    """The user's options are written as in airflow.cfg, where `%%` is a `%`; variables know no such pairs (read)."""
    return {
        section: {name: str(value).replace("%%", "%") for name, value in options.items()}
        for section, options in plan.environment.airflow.config.items()
    }
