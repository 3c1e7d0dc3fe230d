"""Which changes of which kind are refused.

Source: the Validate…Update functions in pkg/apis/*/validation of Kubernetes v1.36.3 (read).
"""

from airfoil.cluster.updates.changes.kinds import update_faults

__all__ = ["update_faults"]
