"""Host folders for logs: given to Airflow's user before Airflow starts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.airflow.values.image import image_name
from airfoil.airflow.values.plan import Plan, Settings

CONTAINER = "prepare-logs"

_LOGS = "/opt/airflow/logs"
# Only the folder itself, and only where it isn't right already: what lies in it is Airflow's own.
_SCRIPT = f"""\
find {_LOGS} -maxdepth 0 "(" ! -uid 50000 -o ! -gid 0 ")" -exec chown 50000:0 {{}} +
find {_LOGS} -maxdepth 0 ! -perm 2775 -exec chmod 2775 {{}} +
"""


def prepare(plan: Plan) -> Settings:
    """An init container, as root, in each standing component that mounts the logs.

    Kubernetes makes a host folder for root alone (0755), and fsGroup does nothing to a hostPath (host_path.go, read):
    Airflow's pods, of uid 50000, could not write it (rule ST016). Pods of the KubernetesExecutor come later than the
    scheduler that starts them, and need none.
    """
    logs = plan.environment.storage.logs
    if logs is None or logs.host_path is None or not logs.prepare:
        return {}
    return {f"{component}.extraInitContainers": [_container(plan)] for component in _mounting(plan)}


def _mounting(plan: Plan) -> Iterator[str]:
    """Root keys of the components whose pods mount the logs (rendered charts 1.4 to 1.22)."""
    yield "scheduler"
    yield plan.web
    if plan.is_airflow_3:
        yield "dagProcessor"
    if plan.environment.airflow.triggerer and plan.chart.has("triggerer.extraInitContainers"):
        yield "triggerer"
    if plan.needs.workers:
        yield "workers.celery" if plan.chart.has("workers.celery.extraInitContainers") else "workers"


def _container(plan: Plan) -> Mapping[str, object]:
    return {
        "name": CONTAINER,
        "image": image_name(plan),
        "imagePullPolicy": "IfNotPresent",
        "command": ["sh", "-ec", _SCRIPT],
        "resources": {"requests": {"cpu": "10m", "memory": "16Mi"}, "limits": {"memory": "64Mi"}},
        "securityContext": {
            "allowPrivilegeEscalation": False,
            "capabilities": {"add": ["CHOWN", "DAC_OVERRIDE", "FOWNER"], "drop": ["ALL"]},
            "readOnlyRootFilesystem": True,
            "runAsGroup": 0,
            "runAsNonRoot": False,
            "runAsUser": 0,
        },
        "volumeMounts": [{"name": "logs", "mountPath": _LOGS}],
    }
