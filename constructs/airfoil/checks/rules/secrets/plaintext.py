"""A secret in plain sight.

## What

Finds Secrets with values that aren't encrypted, and passwords in chart values.

## Why

Whoever may read the repository has them, and Git's history keeps them when the file is gone.

## Example

```yaml
kind: Secret
stringData:
  password: hunter2
```

## Use instead

```yaml
# the Secret is made once by `airfoil secrets`, or lies here encrypted (SOPS, SealedSecret); the chart gets its name
data:
  metadataSecretName: airflow-metadata
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_PASSWORD = re.compile(r"(password|passwd|^pass|secretkey|fernetkey|jwtsecret|sshkey|privatekey|token)$", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"\$\{|^<.*>$|^\{\{")


def check(tree: Tree) -> Iterator[Finding]:
    """Secrets and values; no value is ever shown."""
    for secret in tree.of("Secret", group=""):
        if secret.is_encrypted or secret.release:
            continue
        held = [secret.get(name) for name in ("data", "stringData")]
        keys = [key for pairs in held if isinstance(pairs, Mapping) for key in pairs]
        if keys:
            field = "stringData" if secret.get("stringData") else "data"
            yield from RULE.at(
                secret,
                field,
                what=f"Secret {secret.name} holds {', '.join(keys)} for everybody who may read this repository",
                sees="nothing; the values are in Git's history",
            )
    for release in tree.releases:
        for path in _passwords(release.values, ()):
            yield from RULE.in_values(
                release,
                *path,
                what="a password stands in the chart's values",
                sees="nothing; it is in Git's history, and in the cluster's release",
            )


def _passwords(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    if isinstance(value, Mapping):
        for key, item in value.items():
            named = bool(_PASSWORD.search(str(key))) and not _names_a_key(value, str(key))
            if named and isinstance(item, str) and item and not _PLACEHOLDER.search(item):
                yield (*path, key)
            else:
                yield from _passwords(item, (*path, key))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for index, item in enumerate(value):
            yield from _passwords(item, (*path, index))


def _names_a_key(values: Mapping[Any, Any], key: str) -> bool:
    """Whether it is the name of a key in the Secret that stands beside it: `passwordSecretKey` to `passwordSecret`."""
    return key.endswith("SecretKey") and bool(values.get(key.removesuffix("Key")))


RULE = Rule(
    id="SE007",
    name="plaintext-secret-in-git",
    summary="a secret in plain sight",
    severity={"*": Severity.WARNING},
    evidence=(Evidence("the diary's values.yaml", "read"),),
    fix="keep it out of Git: name a Secret, and encrypt what must lie here",
    check=check,
)
