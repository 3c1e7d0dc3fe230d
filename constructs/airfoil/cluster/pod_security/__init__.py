"""Pod Security: what the levels `baseline` and `restricted` forbid, by Kubernetes version, in the API server's own words.

>>> policy = policy_of({"pod-security.kubernetes.io/enforce": "baseline"})
>>> found = policy.violations({"spec": {"hostNetwork": True, "containers": []}}, minor=34)
>>> policy.message(found)
'violates PodSecurity "baseline:latest": host namespaces (hostNetwork=true)'
"""

from __future__ import annotations

from airfoil.cluster.pod_security.levels import Level, Policy, policy_of
from airfoil.cluster.pod_security.pod import Violation

__all__ = ["Level", "Policy", "Violation", "policy_of"]
