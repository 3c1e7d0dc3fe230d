"""Everybody may do everything, without logging in.

## What

Finds `AUTH_ROLE_PUBLIC = 'Admin'` in webserver_config.py, in a chart's values or a ConfigMap.

## Why

It gives visitors who aren't logged in the rights of an administrator: whoever finds the address may run code by a DAG. It is often left over from trying things out.

## Example

```yaml
webserver:
  webserverConfig: |
    AUTH_ROLE_PUBLIC = 'Admin'
```

## Use instead

```yaml
webserver:
  webserverConfig: |
    AUTH_ROLE_PUBLIC = 'Viewer'
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_ADMIN = re.compile(r"^\s*AUTH_ROLE_PUBLIC\s*=\s*[\"']Admin[\"']", re.MULTILINE)
_VALUES = (
    ("webserver", "webserverConfig"),
    ("apiServer", "apiServerConfig"),
    ("web", "webserverConfig", "stringOverride"),
)
_WHAT = "AUTH_ROLE_PUBLIC is Admin: visitors are administrators without logging in"
_SEES = "nothing; the web interface asks nobody for a password"


def check(tree: Tree) -> Iterator[Finding]:
    """Texts of webserver_config.py."""
    for release in tree.releases:
        for path in _VALUES:
            text = release.get(*path)
            if isinstance(text, str) and _ADMIN.search(text):
                yield from RULE.in_values(release, *path, what=_WHAT, sees=_SEES)
    for config in tree.of("ConfigMap", group=""):
        data = config.get("data")
        for key, text in data.items() if isinstance(data, Mapping) and not config.release else ():
            if isinstance(text, str) and _ADMIN.search(text):
                yield from RULE.at(config, "data", key, what=_WHAT, sees=_SEES)


RULE = Rule(
    id="SC006",
    name="public-role-admin",
    summary="everybody may do everything, without logging in",
    severity={"*": Severity.WARNING},
    evidence=(Evidence("Flask AppBuilder's documentation, AUTH_ROLE_PUBLIC", "read"),),
    fix="remove the line, or take a role that may only look",
    check=check,
)
