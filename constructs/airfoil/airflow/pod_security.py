"""The Pod Security level of Airflow's namespace."""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.config.schema import Environment

_PREFIX = "pod-security.kubernetes.io"


def pod_security_labels(environment: Environment) -> Mapping[str, str]:
    """Labels of the namespace. `warn` besides: `enforce` looks at pods alone, and says nothing of their Deployments."""
    level = environment.security.pod_security
    if level is None:
        return {}
    return {f"{_PREFIX}/enforce": level, f"{_PREFIX}/warn": level}
