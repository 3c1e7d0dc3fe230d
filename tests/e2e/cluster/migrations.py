"""Lets pods that wait for Airflow's database go on once a migration Job of their namespace is complete.

kwok's stages see one object at a time, and that a pod waits for a Job is known to nobody but the programs inside the two.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

from tests.e2e.cluster.api import Api, RefusedError

#: The annotation without which a waiting pod gets no further.
RELEASED = "e2e.airfoil/released"
# The container of the official chart's Job, and of the community's.
MIGRATING = {"run-airflow-migrations", "db-migrations"}
# With `runAsJob: false` the community's is in a Deployment: it migrates, and stays to watch for what comes.
STAYING = {"db-migrations"}


class Migrations:
    """A thread that annotates waiting pods; ``migrated`` holds the namespaces whose database is up to date."""

    def __init__(self, api: Api) -> None:
        self.migrated: set[str] = set()
        self._api = api
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True, name="migrations")
        self._thread.start()

    def stop(self) -> None:
        self._over.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._over.wait(0.3):
            self._look()

    def _look(self) -> None:
        # A Job may be gone a moment after it succeeded (its hook's delete policy), but it has a pod before that.
        pods = self._api.list("v1", "Pod")
        for pod in pods:
            containers = {container["name"] for container in pod["spec"]["containers"]}
            stays = bool(containers & STAYING) and lasts(pod)
            if containers & MIGRATING and pod["status"].get("phase") == ("Running" if stays else "Succeeded"):
                self.migrated.add(pod["metadata"]["namespace"])
        for pod in pods:
            waiting = pod["status"].get("phase") == "Pending" and RELEASED not in pod["metadata"].get("annotations", {})
            if waiting and pod["metadata"]["namespace"] in self.migrated:
                self._annotate(pod)

    def _annotate(self, pod: dict[str, object]) -> None:
        try:
            self._api.merge(pod, {"metadata": {"annotations": {RELEASED: "true"}}})
        except RefusedError as refusal:
            if refusal.code != 404:  # deleted meanwhile
                raise


def lasts(pod: Mapping[str, Any]) -> bool:
    """Whether a pod is one of a Deployment."""
    return any(owner["kind"] == "ReplicaSet" for owner in pod["metadata"].get("ownerReferences", ()))
