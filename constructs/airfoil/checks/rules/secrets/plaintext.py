"""A secret in plain sight.

## What

Finds Secrets with values that aren't encrypted, passwords in chart values, also as placeholders that somebody fills in before the values are used, and URIs with a password in values and in
variables of pods.

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
from typing import Any, Final

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules.secrets._texts import decoded, is_password, is_stand_in
from airfoil.checks.tree import ChartRelease, Resource, Tree
from airfoil.checks.workloads import WORKLOADS, containers

_PRIVATE_KEY = re.compile(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----")
_URI = re.compile(r"^[a-z][a-z0-9+.-]*://[^\s/:@]*:(?P<password>[^\s@]+)@", re.IGNORECASE)
_INSTEAD: Mapping[tuple[str, ...], str] = {
    (
        "data",
        "metadataConnection",
    ): "data:\n  metadataSecretName: airflow-metadata # a Secret with the key `connection`\n",
    (
        "postgresql",
        "auth",
    ): "postgresql:\n  auth:\n    existingSecret: airflow-postgresql # keys `password`, `postgres-password`\n",
    ("redis",): "redis:\n  passwordSecretName: airflow-redis # a Secret with the key `password`\n",
}
"""Where the official chart takes the name of a Secret instead."""
_OWN_KEYS: Final = frozenset(("webserver", "api", "app", "flask", "aws", "s3", "minio", "root", "access", "jwt"))
"""Whose `…SecretKey` is the secret itself; anybody else's names a key in a Secret."""
_SECRET_BESIDE: Final = ("remoteRef", "secretName", "existingSecret", "secretRef")
"""What stands beside a key's name: External Secrets' entries, and charts that take both."""


def check(tree: Tree) -> Iterator[Finding]:
    """Secrets, values and variables; no value is ever shown."""
    for secret in tree.of("Secret", group=""):
        if not secret.is_encrypted and not secret.release:
            yield from _secret(secret)
    for release in tree.releases:
        yield from _values(release)
    for workload in tree.of(*WORKLOADS):
        for path, container in containers(workload) if not workload.release else ():
            for index, variable in enumerate(container.get("env") or ()):
                value = variable.get("value") if isinstance(variable, Mapping) else None
                if isinstance(value, str) and _has_password(value):
                    yield from RULE.at(
                        workload,
                        *path, "env", index, "value",
                        what=f"variable {variable.get('name')} holds a URI with its password",
                        sees="nothing; it is in Git's history",
                    )  # fmt: skip


def _secret(secret: Resource) -> Iterator[Finding]:
    pairs = [
        (field, key, value)
        for field in ("data", "stringData")
        for key, value in _items(secret.get(field))
        if not (isinstance(value, str) and is_stand_in(value))
    ]
    if not pairs:
        return
    private = any(_PRIVATE_KEY.search(_content(field, value)) for field, _, value in pairs)
    yield from RULE.at(
        secret,
        "stringData" if secret.get("stringData") else "data",
        what=f"Secret {secret.name} holds {', '.join(key for _, key, _ in pairs)} for everybody who may read this repository",
        sees="nothing; the values are in Git's history" + (": a private key must be made anew now" if private else ""),
        severity=Severity.ERROR if private else None,
    )  # fmt: skip


def _values(release: ChartRelease) -> Iterator[Finding]:
    for path, text in _passwords(release.values, ()):
        if not is_stand_in(text):
            what, sees = (
                "a password stands in the chart's values",
                "nothing; it is in Git's history, and in the cluster's release",
            )
        elif release.holder is None:
            what = "a password is to be filled in here, and then stands in the chart's values"
            sees = "nothing; it is in the file that was filled in, and in the cluster's release"
        else:
            continue  # Flux' postBuild takes it from a Secret
        paste = next((text for start, text in _INSTEAD.items() if path[: len(start)] == start), "")
        yield from RULE.in_values(
            release, *path, what=what, sees=sees, paste=paste if release.flavour == "official" else ""
        )  # fmt: skip


def _passwords(value: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Paths and texts of passwords, and of URIs that hold one."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            named = is_password(str(key)) and not _names_a_key(value, str(key))
            if named and isinstance(item, str) and item:
                yield (*path, key), item
            else:
                yield from _passwords(item, (*path, key))
    elif isinstance(value, str):
        if _has_password(value):
            yield path, value
    elif isinstance(value, Sequence):
        for index, item in enumerate(value):
            yield from _passwords(item, (*path, index))


def _has_password(text: str) -> bool:
    """Whether a text is a URI with a password that isn't put in from elsewhere."""
    found = _URI.match(text)
    return found is not None and "$" not in found["password"] and not is_stand_in(text)


def _names_a_key(values: Mapping[Any, Any], key: str) -> bool:
    """Whether it is the name of a key in a Secret: `sshSecretKey`, `existingSecretKey`, `secretKey` beside `remoteRef`."""
    plain = re.sub("[-_]", "", key).lower()
    if not plain.endswith("secretkey"):
        return False
    owner = plain.removesuffix("secretkey")
    if owner and owner not in _OWN_KEYS:
        return True
    return bool(values.get(key.removesuffix("Key"))) or any(values.get(name) for name in _SECRET_BESIDE)


def _items(entries: Any) -> Iterator[tuple[str, Any]]:
    yield from ((str(key), value) for key, value in entries.items()) if isinstance(entries, Mapping) else ()


def _content(field: str, value: Any) -> bytes:
    if not isinstance(value, str):
        return b""
    return value.encode() if field == "stringData" else decoded(value) or b""


RULE = Rule(
    id="SE007",
    name="plaintext-secret-in-git",
    summary="a secret in plain sight",
    severity={"*": Severity.WARNING},
    evidence=(Evidence("the diary's values.yaml", "read"),),
    fix="keep it out of Git: name a Secret, and encrypt what must lie here",
    check=check,
)
