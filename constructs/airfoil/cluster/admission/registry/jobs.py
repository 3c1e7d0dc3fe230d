"""The selector and the labels that the API server gives a Job.

Source: generateSelector in pkg/registry/batch/job/strategy.go of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from typing import Any

Part = dict[str, Any]

_PREFIX = "batch.kubernetes.io/"
CONTROLLER_UID = f"{_PREFIX}controller-uid"


def generate_selector(body: Part) -> None:
    """Labels a Job's template with its name and uid, and selects by uid, unless it brings its own selector."""
    spec, meta = body["spec"], body["metadata"]
    if spec.get("manualSelector"):
        return
    labels = spec["template"].setdefault("metadata", {}).setdefault("labels", {})
    for prefix in ("", _PREFIX):
        labels.setdefault(f"{prefix}job-name", meta.get("name", ""))
        labels.setdefault(f"{prefix}controller-uid", meta["uid"])
    selector = {**(spec.get("selector") or {})}
    selector["matchLabels"] = {CONTROLLER_UID: meta["uid"], **(selector.get("matchLabels") or {})}
    spec["selector"] = selector
