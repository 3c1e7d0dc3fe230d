"""What a YAML document is: a Kubernetes object, Helm values, a kustomization, or something of another purpose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal

from airfoil.checks.tree import FileKind

Shape = FileKind | Literal["list"]

_TOOL_GROUPS: Final = (
    "config.kubernetes.io", "config.k8s.io", "k3d.io", "eksctl.io", "skaffold", "kubeadm.k8s.io",
    "kubelet.config.k8s.io", "kubeproxy.config.k8s.io", "apiserver.config.k8s.io", "audit.k8s.io", "apiserver.k8s.io",
    "backstage.io", "client.authentication.k8s.io", "devspace.cloud", "tilt.dev",
)  # fmt: skip
"""API groups of files that command-line tools read and no API server has."""

KUSTOMIZATION_NAMES: Final = ("kustomization.yaml", "kustomization.yml", "Kustomization")
_KUSTOMIZE_GROUP: Final = "kustomize.config.k8s.io"

_OFFICIAL: Final = """
_rpcServer affinity airflowConfigAnnotations airflowHome airflowLocalSettings airflowPodAnnotations airflowVersion
allowJobLaunching allowPodLaunching apiSecretAnnotations apiSecretKey apiSecretKeySecretName apiServer cleanup
config containerLifecycleHooks createUserJob dagProcessor data databaseCleanup defaultAirflowDigest
defaultAirflowRepository defaultAirflowTag elasticsearch enableBuiltInSecretEnvVars executor extraConfigMaps
extraEnv extraEnvFrom extraSecrets fernetKey fernetKeySecretAnnotations fernetKeySecretName images jwtSecret
jwtSecretAnnotations jwtSecretName kerberos kubeVersionOverride migrateDatabaseJob multiNamespaceMode
networkPolicies opensearch otelCollector podTemplate ports priorityClasses quotas registry secret statsd
useStandardNaming webserver webserverSecretAnnotations webserverSecretKey webserverSecretKeySecretName
"""
OFFICIAL_KEYS: Final = frozenset(_OFFICIAL.split())
"""Keys at the root of the official chart's values, 1.4 to 1.22, that few other charts have (read)."""

COMMUNITY_KEYS: Final = frozenset(
    ("airflow", "web", "externalDatabase", "externalRedis", "extraManifests", "prometheusRule", "serviceMonitor")
)
"""Keys at the root of the community chart's values, 8.9.0, that the official chart hasn't (read)."""

_BOTH: Final = "dags flower ingress logs pgbouncer postgresql rbac redis scheduler triggerer workers"
_BOTH_KEYS: Final = frozenset(_BOTH.split())


def shape_of(value: Any, file_name: str) -> Shape:
    """What a document is, by its keys and, where they don't tell, by the name of its file."""
    if not isinstance(value, Mapping):
        return "other"
    api_version, kind = value.get("apiVersion"), value.get("kind")
    if file_name in KUSTOMIZATION_NAMES:
        return "kustomization"
    if isinstance(api_version, str) and isinstance(kind, str):
        return _of_kind(value, api_version, kind)
    if isinstance(value.get("metadata"), Mapping) and (kind is not None or api_version is not None):
        return "objects"  # an object that lacks something: the reader says what
    if "sops" in value and isinstance(value["sops"], Mapping) and kind is None:
        return "encrypted"
    return "values" if kind is None and api_version is None and is_values(value, file_name) else "other"


def _of_kind(value: Mapping[str, Any], api_version: str, kind: str) -> Shape:
    group = api_version.rpartition("/")[0]
    if group.endswith("kind.x-k8s.io") or group == "k3d.io":
        return "cluster"
    if group == _KUSTOMIZE_GROUP:
        return "kustomization"
    if any(group == tool or group.startswith(f"{tool}/") for tool in _TOOL_GROUPS):
        return "other"
    if (api_version, kind) == ("v1", "Config"):
        return "other"  # a kubeconfig
    if not group and api_version != "v1" and "metadata" not in value:
        return "other"  # of Talos and others: no API server has such a version, and an object would have a name
    if kind.endswith("List") and isinstance(value.get("items"), list):
        return "list"
    return "objects"


def is_values(value: Mapping[str, Any], file_name: str) -> bool:
    """Whether a mapping is a values file of a chart: by its name, or by keys that only Airflow's charts have."""
    stem = file_name.lower().rpartition(".")[0]
    if stem == "values" or stem.startswith("values-") or stem.endswith((".values", "-values", "_values")):
        return True
    if file_name.endswith(".json"):
        return False  # values are written in YAML; JSON with such keys is some program's own
    known = (OFFICIAL_KEYS | COMMUNITY_KEYS | _BOTH_KEYS) & value.keys()
    told = (OFFICIAL_KEYS | COMMUNITY_KEYS) & value.keys()
    # who writes values by hand may add a key or two that the chart doesn't know (rule VA001); more are another file's
    return bool(told) and len(known) >= 2 and len(known) * 2 >= len(value)


def flavour_of(values: Mapping[str, Any]) -> str:
    """`official` or `community` by the keys of values, the official chart where they tell of neither Airflow chart."""
    official, community = len(OFFICIAL_KEYS & values.keys()), len(COMMUNITY_KEYS & values.keys())
    if not official and not community and not _BOTH_KEYS & values.keys():
        return ""
    return "community" if community > official else "official"
