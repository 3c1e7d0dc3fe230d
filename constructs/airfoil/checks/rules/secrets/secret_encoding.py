"""A Secret's text that isn't quite what was meant.

## What

Finds passwords and connection strings that end with a line break, and URIs whose password holds `#`, `/` or `?` as they are.

## Why

`echo` adds a line break, and base64 hides it: the other side, which has the password without it, refuses. In a broker's URI these characters end the host, so that the rest of the password
is taken for a port.

## Example

```yaml
kind: Secret
stringData:
  connection: redis://:pass#word@redis:6379/0
```

## Use instead

```yaml
kind: Secret
stringData:
  connection: redis://:pass%23word@redis:6379/0
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.secrets._texts import is_stand_in, texts
from airfoil.checks.tree import Resource, Tree
from airfoil.checks.workloads import WORKLOADS, containers

_ONE_LINE = re.compile(r"(password|passwd|pass|username|user|token|connection|uri|url|dsn)$", re.IGNORECASE)
"""Names of entries that are used letter by letter. Keys to sign or encrypt with are the same on both sides, line break or not."""
_FILES = frozenset(("kubernetes.io/tls", "kubernetes.io/ssh-auth", "kubernetes.io/dockerconfigjson"))
_URI = re.compile(r"[a-z][a-z0-9+.-]*://[^\s]*@[^\s]*", re.IGNORECASE)
_SQLALCHEMY = re.compile(r"(db\+)?(postgres|postgresql|mysql|mssql|oracle|sqlite)(\+\w+)?://", re.IGNORECASE)
"""Databases' URIs, which SQLAlchemy reads: up to the last `@` everything is the password (run, 1.4.54 and 2.1.9)."""


def check(tree: Tree) -> Iterator[Finding]:
    """Entries of Secrets, and URIs in variables of pods; no value is ever shown."""
    for secret in tree.of("Secret", group=""):
        if secret.release or secret.get("type") in _FILES:
            continue
        for path, content in texts(secret):
            text = content.decode("utf-8", errors="replace")
            if _ONE_LINE.search(path[1]) and text.endswith("\n") and text.strip() and "\n" not in text.rstrip("\n"):
                yield from _line_break(secret, path)
            # KEDA reads the URI by Go's rules, which are those of urlsplit here
            yield from _uri(secret, path, text.strip(), is_strict=path[1] == "kedaConnection")
    for workload in tree.of(*WORKLOADS):
        for at, container in containers(workload):
            for index, variable in enumerate(container.get("env") or ()):
                value = variable.get("value") if hasattr(variable, "get") else None
                if isinstance(value, str) and not is_stand_in(value) and not workload.release:
                    yield from _uri(workload, (*at, "env", index, "value"), value)


def _line_break(secret: Resource, path: tuple[str, str]) -> Iterator[Finding]:
    yield from RULE.at(
        secret,
        *path,
        what=f"{path[1]} of Secret {secret.name} ends with a line break, which is part of it",
        sees="`password authentication failed`, or a database by the name `airflow\\n`, where the other side has it without",
        fix="`echo -n` or `printf %s` before base64" if path[0] == "data" else "write it without `|`, or with `|-`",
    )  # fmt: skip


def _uri(resource: Resource, path: tuple[str | int, ...], text: str, *, is_strict: bool = False) -> Iterator[Finding]:
    if not _URI.fullmatch(text) or (_SQLALCHEMY.match(text) and not is_strict):
        return
    account, sign, hosts = urlsplit(text).netloc.rpartition("@")
    if sign and account and "," in hosts:
        return  # several hosts, as MongoDB has them: no password that ends early
    try:
        urlsplit(text).port  # noqa: B018 - what Celery's broker does with it
    except ValueError:
        yield from RULE.at(
            resource,
            *path,
            what="the password in this URI holds a character that ends the host: `#`, `/` or `?`",
            sees="`ValueError: Port could not be cast to integer value`",
            fix="write these characters as `%23`, `%2F`, `%3F`: `python3 -c 'import urllib.parse as u; print(u.quote(input(), safe=\"\"))'`",
            severity=Severity.ERROR,
        )  # fmt: skip


RULE = Rule(
    id="SE009",
    name="secret-data-encoding",
    summary="a Secret's text that isn't quite what was meant",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "Python 3.11 urlsplit: `Port could not be cast to integer value`; SQLAlchemy 1.4.54 and 2.1.9 take it",
            "run",
        ),
        Evidence("SQLAlchemy reads the database's name with the line break", "run"),
        Evidence("Airflow chart docs production-guide.rst: URL-encode the password", "read"),
    ),
    fix="write the text without the line break",
    check=check,
)
