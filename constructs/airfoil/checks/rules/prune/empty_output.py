"""A folder that holds nothing any more, and a reconciler that prunes.

## What

Finds folders of Flux Kustomizations with `prune`, and of Applications with `prune` and `allowEmpty`, whose files hold no object.

## Why

To the reconciler an empty folder means that everything is to go. Flux deletes all that the Kustomization ever applied, Namespaces with what is in them included, and reports Ready. Argo CD
refuses, unless `allowEmpty` tells it otherwise.

## Example

```yaml
# apps/airflow.yaml: everything is commented out
# apiVersion: v1
# kind: Namespace
```

## Use instead

```yaml
kind: Kustomization
spec:
  suspend: true # while the folder is empty
```
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Resource, Tree, TreeFile

_NOTHING = frozenset(("empty", "kustomization"))
"""Files that a folder may have and be empty still; Flux refuses those that hold anything else (rule OR007)."""


def check(tree: Tree) -> Iterator[Finding]:
    """Holders without any object, whose folder is in the tree."""
    busy = {unit.holder for unit in tree.units} & {item.unit.holder for item in tree.resources}
    for holder in (
        *tree.of("Kustomization", group="kustomize.toolkit.fluxcd.io"),
        *tree.of("Application", group="argoproj.io"),
    ):
        if holder.identity in busy or not _prunes(holder) or holder.get("spec", "suspend") is True:
            continue
        for path in _paths(holder):
            files = _inside(tree, path)
            if files and _is_empty(tree, files, holder.kind):
                yield from RULE.at(
                    holder,
                    "spec", "path" if holder.kind == "Kustomization" else "source",
                    what=f"{path} holds no object: {holder.kind} {holder.name} deletes everything that it applied before",
                    sees="Ready True, and e.g. `ConfigMap/airflow/airflow-config deleted`, `Namespace/airflow deleted`",
                )  # fmt: skip


def _prunes(holder: Resource) -> bool:
    if holder.kind == "Kustomization":
        return holder.get("spec", "prune") is True
    automated = ("spec", "syncPolicy", "automated")
    return holder.get(*automated, "prune") is True and holder.get(*automated, "allowEmpty") is True


def _paths(holder: Resource) -> list[str]:
    """The one folder that it applies; none if it has several sources, or installs a chart."""
    path = holder.get("spec", "path") or holder.get("spec", "source", "path")
    has_chart = holder.get("spec", "source", "chart") is not None or holder.get("spec", "source", "helm") is not None
    steps = [step for step in path.split("/") if step not in {"", "."}] if isinstance(path, str) else []
    return ["/".join(steps)] if steps and ".." not in steps and not has_chart else []


def _inside(tree: Tree, path: str) -> list[TreeFile]:
    return [file for file in tree.files if f"/{path}/" in f"/{PurePosixPath(file.path).as_posix()}"]


def _is_empty(tree: Tree, files: list[TreeFile], kind: str) -> bool:
    """Whether nothing of the folder makes an object; a folder that couldn't be read whole isn't judged."""
    allowed = _NOTHING if kind == "Kustomization" else _NOTHING | {"values", "other"}
    names = [file.path for file in files]
    unread = any("is elsewhere" in note or "is not part of" in note for note in tree.notes) or any(
        fault.where is not None and fault.where.file in names for fault in tree.faults
    )
    return not unread and all(file.kind in allowed for file in files)


RULE = Rule(
    id="PR009",
    name="empty-output",
    summary="an empty folder, and a reconciler that prunes",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "Flux kustomize-controller v1.7.3, a path that becomes empty: Ready True, `Namespace/airflow deleted`",
            "run",
        ),
        Evidence("kustomize of an empty list of resources, and of a file of comments: no output, no error", "run"),
        Evidence("Argo CD docs auto_sync.md: allowEmpty", "read"),
    ),
    fix="put the objects back; to remove them for good remove the Kustomization or Application; suspend it meanwhile",
    check=check,
    loses_data=True,
)
