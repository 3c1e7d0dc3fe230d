"""What Helm waits for: a hook that waits for pods which wait for the hook hangs here as it does for real."""

from __future__ import annotations

import pytest

from tests.e2e import observed
from tests.e2e.cluster import Cluster
from tests.e2e.conftest import needs
from tests.e2e.releases import Helm

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize(
    ("hooks", "waits", "hangs"),
    [
        pytest.param(True, True, True, id="hooks-after-pods-that-wait-for-them"),
        pytest.param(True, False, False, id="hooks-and-nothing-waits"),
        pytest.param(False, True, False, id="plain-jobs"),
    ],
)
def test_migrations_as_hooks_hang_where_pods_are_waited_for(
    cluster: Cluster, hooks: bool, waits: bool, hangs: bool
) -> None:
    """Rule HK001 on the real Helm: post-install hooks run once all else is ready, and the pods wait for the migrations."""
    needs("helm")
    release = {
        "metadata": {"name": "airflow", "namespace": "default"},
        "spec": {
            "chart": {"spec": {"chart": "of-the-suite", "version": "0.0.0"}},
            "timeout": "20s" if hangs else "2m",
            "install": {"disableWait": not waits, "disableWaitForJobs": True},
            "values": {"migrateDatabaseJob": {"useHelmHooks": hooks}, "createUserJob": {"enabled": False}},
        },
    }
    if hangs:
        with pytest.raises(AssertionError, match=r"(?s)resource Deployment/default/airflow-.* not ready"):
            Helm(cluster).install_or_upgrade(release)
        assert set(observed.pods(cluster).values()) == {False}
        assert cluster.api.list("batch/v1", "Job") == []
    else:
        Helm(cluster).install_or_upgrade(release)
        assert [job["status"].get("succeeded") for job in cluster.api.list("batch/v1", "Job")] == [] if hooks else [1]
