"""The labels of a namespace that say how its pods are checked (Pod Security Standards).

Source: k8s.io/pod-security-admission v0.36.3, api/helpers.go (read). A plugin looks at them once the namespace itself
is found valid. The pods are not checked by them here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.cluster.admission.verdict import Body, Cause, invalid

_PREFIX = "pod-security.kubernetes.io/"
_LEVELS = ("privileged", "baseline", "restricted")
_VERSION = re.compile(r"latest|v1\.\d+", re.ASCII)


def security_labels(body: Body) -> Iterator[Cause]:
    """The labels of a namespace that name no level and no version."""
    labels = (body.get("metadata") or {}).get("labels") or {}
    for mode in ("enforce", "audit", "warn"):
        level, version = (labels.get(f"{_PREFIX}{mode}{suffix}") for suffix in ("", "-version"))
        field = f"metadata.labels[{_PREFIX}{mode}"
        if level is not None and level not in _LEVELS:
            yield invalid(f"{field}]", level, f"must be one of {', '.join(_LEVELS)}")
        if version is not None and not _VERSION.fullmatch(version):
            yield invalid(f"{field}-version]", version, 'must be "latest" or "v1.x"')
