"""A StatefulSet whose name is too long for its pods.

## What

Finds StatefulSets with names of more than 52 characters, and releases of the Airflow chart whose StatefulSets get such names.

## Why

The controller labels each pod with the name, a dash and a hash of eight to ten characters, and a label has 63 at most. The API server accepts the StatefulSet; of
55 characters and more it never gets a pod. Those of 53 and 54 work with some hashes only, and each change of the template makes a new one.

## Example

```yaml
kind: HelmRelease
spec:
  releaseName: airflow-for-the-whole-department-of-data-science
```

## Use instead

```yaml
kind: HelmRelease
spec:
  releaseName: airflow-science
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Tree

_SAFE, _HOPELESS = 52, 55


def check(tree: Tree) -> Iterator[Finding]:
    """StatefulSets of the tree, and those that an Airflow chart which isn't at hand would make."""
    for workload in tree.of("StatefulSet", group="apps"):
        if len(workload.name) > _SAFE:
            yield from RULE.at(
                workload, "metadata", "name",
                what=f"{workload.name} has {len(workload.name)} characters, of which {_SAFE} are safe",
                sees=_sees(workload.name),
                fix=f"take a name of at most {_SAFE} characters" if not workload.release else "",
                severity=_severity(workload.name),
            )  # fmt: skip
    for release in tree.releases:
        if release.flavour == "official" and release.holder is not None and not release.objects:
            name = max(_stateful_sets(release), key=len, default="")
            if len(name) > _SAFE:
                yield from RULE.in_values(
                    release,
                    what=f"the chart makes a StatefulSet {name} of {len(name)} characters, of which {_SAFE} are safe",
                    sees=_sees(name),
                    severity=_severity(name),
                )


def _stateful_sets(release: ChartRelease) -> Iterator[str]:
    """Names by release (rendered): the database, the triggerer with its volume, Celery's workers and Redis."""
    executor = str(release.get("executor") or "")
    if release.get("postgresql", "enabled") is not False:
        yield f"{release.name}-postgresql"
    if (
        release.get("triggerer", "enabled") is not False
        and release.get("triggerer", "persistence", "enabled") is not False
    ):
        yield f"{release.name}-triggerer"
    if "CeleryExecutor" in executor:
        yield f"{release.name}-worker"


def _severity(name: str) -> Severity:
    return Severity.ERROR if len(name) >= _HOPELESS else Severity.WARNING


def _sees(name: str) -> str:
    said = f'`metadata.labels: Invalid value: "{name}-…": must be no more than 63 characters`'
    if len(name) >= _HOPELESS:
        return f"no pod ever; the StatefulSet has the event FailedCreate {said}"
    return f"after some change of the template no new pod: FailedCreate {said}"


RULE = Rule(
    id="NM001",
    name="sts-name-over-52",
    summary="a StatefulSet whose name is too long for its pods",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Kubernetes v1.36.3: 52 works, 53 worked with a hash of nine characters, 60 never gets a pod", "run"),
        Evidence("ControllerRevisionName doesn't cut the name; kubernetes/kubernetes #64023", "read"),
    ),
    fix="take a shorter release name",
    check=check,
)
