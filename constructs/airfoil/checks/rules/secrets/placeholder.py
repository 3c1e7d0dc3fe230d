"""A placeholder that reaches the cluster.

## What

Finds `${NAME}`, `<NAME>` and words such as CHANGEME in values of manifests and charts.

## Why

Nobody replaces them on the way. Flux with postBuild writes an empty string for a variable it doesn't know, so that `${PATH}/dags` becomes `/dags`; everything else takes the text as it is.

## Example

```yaml
hostPath:
  path: ${PATH}/dags
```

## Use instead

```yaml
hostPath:
  path: /srv/airflow/dags
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.json_texts import json_text
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.secrets._substitution import holder_of, variables
from airfoil.checks.rules.secrets._texts import is_password
from airfoil.checks.tree import Resource, Tree

_PLACEHOLDER = re.compile(
    r"(?<!\$)\$\{[A-Z][A-Z0-9_]*\}|^<[A-Za-z][\w -]*>$|\b(CHANGE_?ME|REPLACE_?ME|TODO_FILL)\b", re.IGNORECASE
)
_SIGNS = ("${", '"<', "changeme", "change_me", "replaceme", "replace_me", "todo_fill")
"""One of these stands in each object with a placeholder, as JSON in small letters."""
_LIKE_ASCII = re.compile("[\u0130\u0131\u017f\u212a]")
"""Letters that `re` takes for i, s and k where case doesn't count (its documentation, read)."""

_VARIABLE = re.compile(r"\$\{([A-Z][A-Z0-9_]*)\}", re.IGNORECASE)
_SCRIPTS = frozenset(("command", "args", "data", "script", "stringData", "valuesContent"))
"""Keys below which a shell or another program reads variables itself."""

_OWN_VARIABLES = frozenset(("grafana.integreatly.org",))
"""Groups of objects whose controller fills in variables itself (grafana-operator, `valuesFrom` and dashboards; read)."""


def check(tree: Tree) -> Iterator[Finding]:
    """Texts with a placeholder; scripts read their own variables and are left alone."""
    for resource in tree.resources:
        if resource.release or resource.kind == "Secret" or resource.identity.group in _OWN_VARIABLES:
            continue
        if not _may_have_some(json_text(tree, resource)):
            continue
        filled = variables(tree, resource)
        for path, text in _texts(resource.body, (), filled) if filled is not None else ():
            yield from RULE.at(
                resource, *path, what=_what(text), sees=_SEES, fix=_fix(path), severity=_level(tree, resource),
                cause=_what(text) if _VARIABLE.search(text) else "",
            )  # fmt: skip
    for release in tree.releases:
        if release.holder is None:
            for path, text in _texts(release.values, ()):
                yield from RULE.in_values(release, *path, what=_what(text), sees=_SEES, fix=_fix(path))


def _may_have_some(text: str) -> bool:
    """Whether to look closer."""
    small = text.lower()
    return any(sign in small for sign in _SIGNS) or _LIKE_ASCII.search(text) is not None


def _level(tree: Tree, resource: Resource) -> Severity | None:
    """A Kustomization that isn't in the tree, or one above it, may well fill it in."""
    holder = holder_of(tree, resource)
    seen = holder is not None and holder.unit.holder is not None
    return None if resource.engine != "flux-ks" or seen else Severity.WARNING


_SEES = "the text itself, or, with Flux' postBuild, nothing in its place"


def _what(text: str) -> str:
    found = _PLACEHOLDER.search(text)
    return f"`{found[0] if found else text}` is a placeholder that nobody replaces"


def _fix(path: tuple[str | int, ...]) -> str:
    """The rule's own, but for a password, which is not to be written here."""
    return "name a Secret instead of the password (rule SE007)" if path and is_password(str(path[-1])) else ""


def _texts(
    value: Any, path: tuple[str | int, ...], filled: frozenset[str] = frozenset()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Texts with a placeholder, but for the names that somebody fills in."""
    if isinstance(value, str):
        if "\n" not in value and _PLACEHOLDER.search(value):
            names = frozenset(_VARIABLE.findall(value))
            if not (names and names <= filled):
                yield path, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            if key not in _SCRIPTS:
                yield from _texts(item, (*path, key), filled | _templates(value, key))
    elif isinstance(value, Sequence):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index), filled)


def _templates(values: Mapping[Any, Any], key: Any) -> frozenset[str]:
    """Names that the community's chart fills in from Secrets: `usersTemplates` beside `users`, and others like it."""
    beside = values.get(f"{key}Templates")
    return frozenset(map(str, beside)) if isinstance(beside, Mapping) else frozenset()


RULE = Rule(
    id="SE010",
    name="placeholder-and-substitution",
    summary="a placeholder that reaches the cluster",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("Flux kustomize-controller v1.7.3: an unknown variable becomes an empty string, Ready True", "run"),
        Evidence("the diary's manifests", "read"),
        Evidence(
            "community chart 8.9.0: names under `usersTemplates` are filled in from Secrets by its own script", "read"
        ),
    ),
    fix="write the value",
    check=check,
)
