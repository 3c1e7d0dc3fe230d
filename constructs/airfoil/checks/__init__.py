"""What stands between manifests and `dist/`, and what is said of anybody's tree."""

from airfoil.checks.barrier import Checked, Known, check

__all__ = ["Checked", "Known", "check"]
