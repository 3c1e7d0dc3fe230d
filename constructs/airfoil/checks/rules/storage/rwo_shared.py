"""A claim for one node that several pods share.

## What

Finds claims that are ReadWriteOnce alone and that several workloads, several replicas or the Airflow chart's components mount, on a cluster of more than one node.

## Why

ReadWriteOnce means one node. Pods on other nodes can't attach the volume and wait for ever. During an update the new pod of a Deployment waits for a volume that the old one holds, and the old one
is kept until the new one is ready. The chart mounts its DAGs into every component, and its own claim is ReadWriteOnce unless told otherwise.

## Example

```yaml
dags:
  persistence: {enabled: true} # ReadWriteOnce
```

## Use instead

```yaml
dags:
  persistence: {enabled: true, accessMode: ReadWriteMany, storageClassName: nfs}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.checks.binding import default_class, provisioner_of
from airfoil.checks.change import put
from airfoil.checks.consumers import claims_of, names_claim
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.storage._volumes import LOCAL_PATH, is_attached, modes_of
from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.checks.workloads import WORKLOADS, pod_spec

_RWO = frozenset(("ReadWriteOnce",))
_LASTING = ("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod")
_SEES = (
    "pods on other nodes stay ContainerCreating: `Multi-Attach error for volume … Volume is already used by pod(s) …`"
)


def check(tree: Tree) -> Iterator[Finding]:
    """Claims of the tree, then those that Airflow charts make; a cluster of one node has nothing to fear."""
    if len(tree.profile.nodes) == 1:
        return
    for claim in tree.of("PersistentVolumeClaim", group=""):
        if modes_of(claim) == _RWO and is_attached(tree, claim):
            yield from _claim(tree, claim)
    for release in tree.releases:
        if release.flavour == "official" and _makes_its_claim(tree, release):
            yield from RULE.in_values(
                release,
                "dags", "persistence", "accessMode",
                what="the chart makes the DAGs' claim ReadWriteOnce, and mounts it into every component",
                sees=_SEES,
                paste="dags:\n  persistence:\n    accessMode: ReadWriteMany\n",
                rests_on=["nodes"]
                if release.get("dags", "persistence", "storageClassName")
                else ["nodes", "default_storage_class"],
                severity=_level(tree),
            )  # fmt: skip


def _claim(tree: Tree, claim: Resource) -> Iterator[Finding]:
    users = [
        item for item in tree.of(*WORKLOADS) if item.namespace == claim.namespace and claim.name in claims_of(item)
    ]
    charts = [
        release
        for release in tree.releases
        if release.namespace == claim.namespace and not release.objects and _is_shared_by_chart(release, claim.name)
    ]
    lasting = [item for item in users if item.kind in _LASTING]
    pods = sum(_replicas(item) for item in lasting) + 2 * len(charts)
    told = [related("mounts it", item) for item in users[:5]]
    told += [related("its pods mount it", release.holder) for release in charts if release.holder]
    if any(_is_pinned(item) for item in users):
        return
    if pods > 1 or len(users) > 1:
        whom = (
            "every component of the chart mounts it" if charts
            else f"{pods} pods mount it" if pods > 1 else f"{len(users)} workloads mount it"
        )  # fmt: skip
        yield from RULE.at(
            claim,
            "spec", "accessModes",
            what=f"claim {claim.name} is for one node, and {whom}",
            sees=_SEES,
            related=told,
            rests_on=["nodes"],
            severity=_level(tree) if pods > 1 else None,
        )  # fmt: skip
    elif len(lasting) == 1 and len(tree.profile.nodes) > 1 and _surges(lasting[0]):
        yield from RULE.at(
            lasting[0],
            "spec", "strategy",
            what=f"while Deployment {lasting[0].name} is updated, its new pod waits for claim {claim.name}, which the old one holds",
            sees=_SEES,
            fix="let the old pod go first: `strategy.type: Recreate`",
            paste="spec:\n  strategy:\n    type: Recreate\n",
            changes=[] if lasting[0].get("spec", "strategy") else [put("spec", "strategy", "type", value="Recreate")],
            related=[related("is for one node", claim)],
            rests_on=["nodes"],
        )  # fmt: skip


def _level(tree: Tree) -> Severity:
    """An error where several nodes are known to be there; where nobody knows, it may be only one."""
    return Severity.ERROR if len(tree.profile.nodes) > 1 else Severity.WARNING


def _is_shared_by_chart(release: ChartRelease, claim: str) -> bool:
    """Whether the claim is that of an Airflow chart's DAGs or logs, which every component mounts."""
    named = [release.get(part, "persistence", "existingClaim") for part in ("dags", "logs")]
    return release.flavour in {"official", "community"} and claim in named and names_claim(release, claim)


def _makes_its_claim(tree: Tree, release: ChartRelease) -> bool:
    persistence = release.get("dags", "persistence")
    if not isinstance(persistence, Mapping) or persistence.get("enabled") is not True:
        return False
    if persistence.get("existingClaim") or persistence.get("accessMode", "ReadWriteOnce") != "ReadWriteOnce":
        return False
    return provisioner_of(tree, str(persistence.get("storageClassName") or default_class(tree) or "")) != LOCAL_PATH


def _replicas(workload: Resource) -> int:
    replicas = workload.get("spec", "replicas")
    if workload.kind == "DaemonSet":
        return 2
    return replicas if isinstance(replicas, int) and workload.kind != "Pod" else 1


def _is_pinned(workload: Resource) -> bool:
    """Whether the pods are kept on one node, or beside others."""
    spec = pod_spec(workload)
    selector = spec.get("nodeSelector")
    affinity = spec.get("affinity")
    beside = affinity.get("podAffinity") if isinstance(affinity, Mapping) else None
    return bool(spec.get("nodeName") or beside) or (
        isinstance(selector, Mapping) and "kubernetes.io/hostname" in selector
    )


def _surges(workload: Resource) -> bool:
    """Whether an update starts the new pod before the old one is gone: one replica, and nothing said of it."""
    strategy = workload.get("spec", "strategy", "type")
    surge = workload.get("spec", "strategy", "rollingUpdate", "maxSurge")
    return workload.kind == "Deployment" and strategy != "Recreate" and surge not in {0, "0", "0%"}


RULE = Rule(
    id="ST019",
    name="rwo-shared-across-pods",
    summary="a claim for one node that several pods share",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "chart 1.22.0: dags.persistence.accessMode is ReadWriteOnce, and each component mounts the claim", "run"
        ),
        Evidence("airflow-helm/charts #51; attach_detach_controller.go: Multi-Attach error", "read"),
    ),
    fix="use a class that gives ReadWriteMany (NFS, CephFS), git-sync without a claim, or keep the pods on one node",
    check=check,
)
