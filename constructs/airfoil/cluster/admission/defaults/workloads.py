"""What the API server fills into workloads. Source: pkg/apis/apps/v1 and batch/v1, defaults.go (read)."""

from __future__ import annotations

from typing import Any

from airfoil.cluster.admission.defaults.claims import claim_spec
from airfoil.cluster.admission.defaults.pods import pod_template

Part = dict[str, Any]

_NO_LIMIT = 2**31 - 1


def deployment(body: Part) -> None:
    spec = _replicated(body)
    strategy = spec.setdefault("strategy", {})
    if strategy.setdefault("type", "RollingUpdate") == "RollingUpdate":
        rolling = strategy.setdefault("rollingUpdate", {})
        rolling.setdefault("maxUnavailable", "25%")
        rolling.setdefault("maxSurge", "25%")
    spec.setdefault("revisionHistoryLimit", 10)
    spec.setdefault("progressDeadlineSeconds", 600)


def replica_set(body: Part) -> None:
    _replicated(body)


def daemon_set(body: Part) -> None:
    spec = body.setdefault("spec", {})
    pod_template(spec.setdefault("template", {}))
    strategy = spec.setdefault("updateStrategy", {})
    if strategy.setdefault("type", "RollingUpdate") == "RollingUpdate":
        rolling = strategy.setdefault("rollingUpdate", {})
        rolling.setdefault("maxUnavailable", 1)
        rolling.setdefault("maxSurge", 0)
    spec.setdefault("revisionHistoryLimit", 10)


def stateful_set(body: Part) -> None:
    spec = _replicated(body)
    spec.setdefault("podManagementPolicy", "OrderedReady")
    strategy = spec.setdefault("updateStrategy", {})
    if "type" not in strategy:
        strategy["type"] = "RollingUpdate"
        strategy.setdefault("rollingUpdate", {})
    if strategy["type"] == "RollingUpdate" and "rollingUpdate" in strategy:
        strategy["rollingUpdate"].setdefault("partition", 0)
        # MaxUnavailableStatefulSet is off by default: the field is dropped (pkg/registry/apps/statefulset, read).
        strategy["rollingUpdate"].pop("maxUnavailable", None)
    policy = spec.setdefault("persistentVolumeClaimRetentionPolicy", {})
    policy.setdefault("whenDeleted", "Retain")
    policy.setdefault("whenScaled", "Retain")
    spec.setdefault("revisionHistoryLimit", 10)
    for template in spec.get("volumeClaimTemplates") or ():
        template |= {"apiVersion": "v1", "kind": "PersistentVolumeClaim"}
        claim_spec(template.setdefault("spec", {}))
        template.setdefault("status", {}).setdefault("phase", "Pending")


def _replicated(body: Part) -> Part:
    spec: Part = body.setdefault("spec", {})
    spec.setdefault("replicas", 1)
    pod_template(spec.setdefault("template", {}))
    return spec


def job(body: Part) -> None:
    spec = body.setdefault("spec", {})
    labels = (spec.get("template") or {}).get("metadata", {}).get("labels")
    if labels and not body.get("metadata", {}).get("labels"):
        # One and the same map in Go: labels that the template is given later are the Job's too (run).
        body.setdefault("metadata", {})["labels"] = labels
    if "completions" not in spec and "parallelism" not in spec:
        spec["completions"] = 1
    spec.setdefault("parallelism", 1)
    spec.setdefault("backoffLimit", _NO_LIMIT if "backoffLimitPerIndex" in spec else 6)
    spec.setdefault("completionMode", "NonIndexed")
    spec.setdefault("suspend", False)
    spec.setdefault("podReplacementPolicy", "Failed" if "podFailurePolicy" in spec else "TerminatingOrFailed")
    spec.setdefault("manualSelector", False)
    _failure_policy(spec)
    pod_template(spec.setdefault("template", {}))


def cron_job(body: Part) -> None:
    spec = body.setdefault("spec", {})
    spec.setdefault("concurrencyPolicy", "Allow")
    spec.setdefault("suspend", False)
    spec.setdefault("successfulJobsHistoryLimit", 3)
    spec.setdefault("failedJobsHistoryLimit", 1)
    template = spec.setdefault("jobTemplate", {}).setdefault("spec", {})
    _failure_policy(template)
    pod_template(template.setdefault("template", {}))


def _failure_policy(spec: Part) -> None:
    for rule in (spec.get("podFailurePolicy") or {}).get("rules") or ():
        for pattern in rule.get("onPodConditions") or ():
            pattern.setdefault("status", "True")
