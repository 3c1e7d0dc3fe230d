"""Which checks the API server of a version makes: defaults of its feature gates.

Source: pkg/features/kube_features.go of Kubernetes v1.36.3 (read). Versions before 1.32 are checked as 1.32.
"""

from __future__ import annotations

from msgspec import Struct


class Features(Struct, frozen=True):
    """The gates that matter here, by minor version."""

    minor: int = 36

    @property
    def relaxed_service_names(self) -> bool:
        """Names of Services may begin with a digit (RelaxedServiceNameValidation)."""
        return self.minor >= 36

    @property
    def restart_rules(self) -> bool:
        """Containers other than init containers may have a restart policy (ContainerRestartRules)."""
        return self.minor >= 35

    @property
    def resources_of_suspended_jobs(self) -> bool:
        """Resources in the template of a suspended Job may change (MutablePodResourcesForSuspendedJobs)."""
        return self.minor >= 36
