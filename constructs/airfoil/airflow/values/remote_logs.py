"""Task logs outside of the cluster.

Airflow tells the stores apart by the beginning of the folder: `s3://`, `gs://`, `wasb` (its airflow_local_settings.py of
2.10.5 and 3.3.2, read; `wasb-logs` loads Azure's handler in both, run).
"""

from __future__ import annotations

from airfoil.airflow.values.environment import REMOTE_LOGS
from airfoil.airflow.values.plan import Plan, Settings


def remote_logs(plan: Plan) -> Settings:
    """Where tasks write their logs to, and the web interface reads them from."""
    logs = plan.environment.remote_logs
    if logs is None:
        return {}
    if logs.elasticsearch is not None:
        return {
            "elasticsearch.enabled": True,
            "elasticsearch.secretName": logs.elasticsearch.secret,
            "config.elasticsearch.write_stdout": "True",
        }
    # As text: the notes of charts 1.7 to 1.22 end in `expected string; got bool` otherwise (rendered).
    settings: dict[str, object] = {"config.logging.remote_logging": "True"}
    if logs.s3 is not None:
        settings["config.logging.remote_base_log_folder"] = logs.s3.folder
    if logs.gcs is not None:
        settings["config.logging.remote_base_log_folder"] = logs.gcs.folder
    if logs.azure is not None:
        settings["config.logging.remote_base_log_folder"] = logs.azure.folder
        settings["config.azure_remote_logging.remote_wasb_log_container"] = logs.azure.container
    if logs.connection is not None:
        settings["config.logging.remote_log_conn_id"] = REMOTE_LOGS
    return settings
