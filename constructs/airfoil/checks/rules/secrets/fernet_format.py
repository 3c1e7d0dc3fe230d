"""A Fernet key that is none.

## What

Looks at Fernet keys in Secrets, chart values and variables of pods: whether each is base64 of 32 bytes.

## Why

Airflow starts, and then fails at the first connection or variable it has to read or store. Output of `openssl rand -hex 32` is no Fernet key, and under `data` of a Secret the key, which is
base64 itself, must be written in base64 once more. An empty key means that passwords are stored in plain text.

## Example

```yaml
kind: Secret
stringData:
  fernet-key: deadbeef
```

## Use instead

```sh
python3 -c 'import base64, os; print(base64.urlsafe_b64encode(os.urandom(32)).decode())' # for stringData
```
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.secrets._texts import is_stand_in, texts
from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.checks.workloads import WORKLOADS, containers

_VARIABLE = "AIRFLOW__CORE__FERNET_KEY"
_HEX = re.compile(rb"[0-9a-fA-F]{32,}")
_KEYS = frozenset(("fernet-key", _VARIABLE))
_SEES = (
    "`AirflowException: Could not create Fernet object: Fernet key must be 32 url-safe base64-encoded bytes.` at the first "
    "connection"
)
_EMPTY = "the log says `empty cryptography key - values will not be stored encrypted.`, and passwords lie in the database in plain text"


def check(tree: Tree) -> Iterator[Finding]:
    """Every Fernet key that stands in the tree; no key is ever shown."""
    for secret in tree.of("Secret", group=""):
        if not secret.release:
            yield from _of_secret(secret)
    for workload in tree.of(*WORKLOADS):
        for path, container in containers(workload):
            for index, variable in enumerate(container.get("env") or ()):
                value = (
                    variable.get("value") if hasattr(variable, "get") and variable.get("name") == _VARIABLE else None
                )
                if isinstance(value, str) and not is_stand_in(value) and not workload.release:
                    yield from _told(workload, (*path, "env", index, "value"), value)
    for release in tree.releases:
        yield from _of_values(release)


def _of_secret(secret: Resource) -> Iterator[Finding]:
    for path, content in texts(secret):
        if path[1] not in _KEYS:
            continue
        raw = secret.get(*path)
        if path[0] == "data" and not is_fernet(content) and is_fernet(str(raw).encode()):
            yield from RULE.at(
                secret,
                *path,
                what="the Fernet key is base64 itself, and must be written in base64 once more under `data`",
                sees=_SEES,
                fix="move it to `stringData` as it is, or encode it once more: `printf %s \"$KEY\" | base64`",
            )  # fmt: skip
            continue
        yield from _told(secret, path, content)


def _of_values(release: ChartRelease) -> Iterator[Finding]:
    path = {"official": ("fernetKey",), "community": ("airflow", "fernetKey")}.get(release.flavour, ())
    value = release.get(*path) if path else None
    if isinstance(value, str) and value and not is_stand_in(value) and not is_fernet(value.encode()):
        yield from RULE.in_values(release, *path, what=_what(value.encode()), sees=_SEES)


def _told(resource: Resource, path: tuple[str | int, ...], content: str | bytes) -> Iterator[Finding]:
    key = content.encode() if isinstance(content, str) else content
    if not key.strip():
        yield from RULE.at(
            resource, *path, what="the Fernet key is empty", sees=_EMPTY, severity=Severity.WARNING
        )  # fmt: skip
    elif not is_fernet(key):
        yield from RULE.at(resource, *path, what=_what(key), sees=_SEES)


def is_fernet(key: bytes) -> bool:
    """Whether Airflow takes it: each part between commas, which are the older keys of a rotation.

    Decoded as the `cryptography` package does it: `+` and `/` will do for `-` and `_`, and a line break at the end is
    passed over (run, 44.0.1 and 50.0.2).
    """
    return all(_bytes_of(part) == 32 for part in key.split(b","))


def _bytes_of(part: bytes) -> int:
    try:
        return len(base64.urlsafe_b64decode(part))
    except (binascii.Error, ValueError):
        return 0


def _what(key: bytes) -> str:
    parts = key.split(b",")
    wrong = next(part for part in parts if _bytes_of(part) != 32)
    which = f"part {parts.index(wrong) + 1} of the Fernet key" if len(parts) > 1 else "the Fernet key"
    length = _bytes_of(wrong)
    if not length:
        return f"{which} is no base64 of 32 bytes"
    hint = "; it looks like hexadecimal digits, of `openssl rand -hex`" if _HEX.fullmatch(wrong.strip()) else ""
    return f"{which} is base64 of {length} bytes, not of 32{hint}"


RULE = Rule(
    id="SE006",
    name="fernet-format",
    summary="a Fernet key that is none",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence(
            "Airflow 2.10.5 and 3 with such keys: AirflowException; with an empty one: a warning, NullFernet", "run"
        ),
        Evidence("cryptography 44.0.1 and 50.0.2: which texts Fernet() takes", "run"),
        Evidence("airflow-helm/charts #413, apache/airflow #58982", "read"),
    ),
    fix="make a key of 32 random bytes in url-safe base64 (`airfoil secrets` does); rotate an old one: `new,old`, then `airflow rotate-fernet-key`",
    check=check,
)
