"""What stands between manifests and `dist/`."""

from airfoil.checks.barrier import Checked, check

__all__ = ["Checked", "check"]
