"""A pod template whose first container isn't `base`.

## What

Finds pod templates of the KubernetesExecutor, in chart values and in ConfigMaps, with several containers of which the first isn't called `base`.

## Why

Airflow puts the task's command, image and name onto the first container, whatever it is called. Where another one is called `base`, the pod has two of that name, and the API
server refuses it. Where none is, the task runs in the first container, be it the sidecar. A single container may have any name.

## Example

```yaml
spec:
  containers:
    - {name: log-shipper, image: registry.example.org/log-shipper:1}
    - {name: base, image: apache/airflow:3.2.2}
```

## Use instead

```yaml
spec:
  containers:
    - {name: base, image: apache/airflow:3.2.2}
    - {name: log-shipper, image: registry.example.org/log-shipper:1}
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree, value_at
from airfoil.errors import UserError

_BASE = "base"
_ACTION = re.compile(r"\{\{.*?\}\}")
_WHOLE_LINE = re.compile(r"^\s*\{\{", re.MULTILINE)
_IN_VALUES: Mapping[str, tuple[str, ...]] = {
    "official": ("podTemplate",),
    "community": ("airflow", "kubernetesPodTemplate", "stringOverride"),
}


def check(tree: Tree) -> Iterator[Finding]:
    """Templates of values, and of ConfigMaps that no chart made."""
    for release in tree.releases:
        path = _IN_VALUES.get(release.flavour, ())
        for what, sees, severity in _judged(release.get(*path)) if path else ():
            yield from RULE.in_values(release, *path, what=what, sees=sees, severity=severity)
    for config in tree.of("ConfigMap", group=""):
        for key in () if config.release else _keys(config):
            for what, sees, severity in _judged(config.get("data", key)):
                yield from RULE.at(config, "data", key, what=what, sees=sees, severity=severity)


def _keys(config: Resource) -> Iterator[str]:
    data = config.get("data")
    return (str(key) for key in data if "pod_template" in str(key)) if isinstance(data, Mapping) else iter(())


def _judged(template: object) -> Iterator[tuple[str, str, Severity]]:
    names = _containers(template) if isinstance(template, str) else []
    if len(names) < 2:
        return
    if _BASE in names[1:]:
        yield (
            f"Airflow calls the first container `base`, be it `{names[0]}`, and another one has that name",
            f'no task runs: `spec.containers[{names.index(_BASE, 1)}].name: Duplicate value: "base"`',
            Severity.ERROR,
        )
    elif names[0] != _BASE:
        yield (
            f"none of {', '.join(f'`{name}`' for name in names)} is called `base`; Airflow runs the task in the first, `{names[0]}`",
            "nothing, if that is the one; else tasks run with the settings of a sidecar",
            Severity.WARNING,
        )


def _containers(template: str) -> list[str]:
    """The names of its containers; none where it is no pod, or Helm has yet to decide which there are."""
    from airfoil.goyaml import read_one  # only who has such a template pays for it

    if "containers" not in template or _WHOLE_LINE.search(template):
        return []
    try:
        pod = read_one(_ACTION.sub("x", template), "pod template").value
    except UserError:
        return []
    found = value_at(pod, ("spec", "containers"))
    return [str(value_at(each, ("name",))) for each in found] if isinstance(found, (list, tuple)) else []


RULE = Rule(
    id="AF012",
    name="pod-template-base-not-first",
    summary="a pod template whose first container isn't `base`",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "Airflow 2.10.5 and 3.3.2, PodGenerator.construct_pod with six templates: the first becomes `base`", "run"
        ),
        Evidence('kube-apiserver v1.36.3: a pod with two such containers is refused, `Duplicate value: "base"`', "run"),
    ),
    fix="call the container that runs the task `base`, and put it first",
    check=check,
    about=("release", "ConfigMap"),
)
