"""Worker profiles: the ConfigMap with their pod templates."""

from __future__ import annotations

from collections.abc import Mapping

from constructs import Construct

from airfoil.constructs.api_object import api_object


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
        metadata = {"name": name, "namespace": namespace}
        api_object(
            self,
            "config-map",
            {"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata, "data": dict(sorted(files.items()))},
        )
