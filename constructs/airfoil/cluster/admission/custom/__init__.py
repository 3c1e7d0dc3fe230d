"""Custom resources: how the API server fills them in, prunes them and judges them by the schema of their CRD."""

from airfoil.cluster.admission.custom.coercion import coerced, pruned_nulls, unknown_fields
from airfoil.cluster.admission.custom.objects import creation_faults, update_faults

__all__ = ["coerced", "creation_faults", "pruned_nulls", "unknown_fields", "update_faults"]
