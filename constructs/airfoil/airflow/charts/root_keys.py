"""Keys at the root of the official chart's values: first and last version of each.

Charts refuse most keys that they don't know, but their schemas leave the root open: a wrong key there is ignored without
a word (rule VA001). Read from values.yaml and values.schema.json of every release; 1.20.0 wasn't at hand, and has what
1.19.0 and 1.21.0 have.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from airfoil.airflow.charts.span import Span

if TYPE_CHECKING:
    from airfoil.airflow.charts.version import ChartVersion

_SINCE: Mapping[str, str] = {
    "1.0.0": "affinity airflowConfigAnnotations airflowHome airflowLocalSettings airflowPodAnnotations airflowVersion "
    "allowPodLaunching cleanup config createUserJob dags data defaultAirflowRepository defaultAirflowTag elasticsearch env "
    "executor extraConfigMaps extraEnv extraEnvFrom extraSecrets fernetKey fernetKeySecretName flower fullnameOverride gid "
    "images ingress kerberos labels limits logs migrateDatabaseJob multiNamespaceMode nameOverride networkPolicies "
    "nodeSelector pgbouncer podTemplate ports postgresql quotas rbac redis registry scheduler secret statsd tolerations uid "
    "webserver workers",
    "1.1.0": "webserverSecretKey webserverSecretKeySecretName",
    "1.2.0": "triggerer",
    "1.4.0": "enableBuiltInSecretEnvVars securityContext",
    "1.6.0": "topologySpreadConstraints",
    "1.7.0": "dagProcessor revisionHistoryLimit",
    "1.8.0": "volumeMounts volumes",
    "1.9.0": "defaultAirflowDigest",
    "1.10.0": "securityContexts",
    "1.11.0": "containerLifecycleHooks priorityClasses schedulerName useStandardNaming",
    "1.16.0": "apiServer opensearch",
    "1.17.0": "fernetKeySecretAnnotations jwtSecret jwtSecretName webserverSecretAnnotations",
    "1.18.0": "apiSecretAnnotations apiSecretKey apiSecretKeySecretName jwtSecretAnnotations",
    "1.19.0": "allowJobLaunching databaseCleanup imagePullSecrets",
    "1.22.0": "enableServiceLinks otelCollector",
}

_GONE: Mapping[str, Span] = {
    "_rpcServer": Span("1.14.0", "1.15.0"),
    "kubeVersionOverride": Span("1.2.0", "1.9.0"),
}

_HELMS_OWN = frozenset({"global"})
"""What Helm itself hands on to subcharts."""

ROOT_KEYS: Mapping[str, Span] = {
    **{key: Span(first) for first, keys in _SINCE.items() for key in keys.split()},
    **_GONE,
}


def root_keys(chart: ChartVersion) -> frozenset[str]:
    """The keys at the root that a version of the chart knows."""
    return _HELMS_OWN | {key for key, span in ROOT_KEYS.items() if chart.within(span)}
