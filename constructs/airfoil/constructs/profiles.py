"""Worker profiles: the ConfigMap with their pod templates."""

from __future__ import annotations

from collections.abc import Mapping

from cdk8s_plus_27 import k8s
from constructs import Construct


class PodTemplates(Construct):
    """A ConfigMap whose files are pod templates of Airflow's KubernetesExecutor.

    Args:
        name: its name.
        namespace: its namespace.
        files: the pod templates as YAML, by file name.
    """

    def __init__(
        self, scope: Construct, construct_id: str, *, name: str, namespace: str, files: Mapping[str, str]
    ) -> None:
        super().__init__(scope, construct_id)
        k8s.KubeConfigMap(
            self,
            "config-map",
            metadata=k8s.ObjectMeta(name=name, namespace=namespace),
            data=dict(sorted(files.items())),
        )
