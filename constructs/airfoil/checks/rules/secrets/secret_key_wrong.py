"""A key that the Secret doesn't have.

## What

Compares the keys that pods read with those of Secrets in the tree, and the keys that the Airflow chart reads from the Secrets its values name.

## Why

The pod stays in CreateContainerConfigError. Which keys the chart reads is fixed, and its documentation names one of them wrongly.

## Example

```yaml
kind: Secret
metadata: {name: airflow-fernet}
stringData:
  fernetKey: "…"
```

## Use instead

```yaml
kind: Secret
metadata: {name: airflow-fernet}
stringData:
  fernet-key: "…"
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules.secrets._references import keys_of, references
from airfoil.checks.tree import ChartRelease, Resource, Tree

_CHART: Mapping[tuple[str, ...], str] = {
    ("fernetKeySecretName",): "fernet-key",
    ("webserverSecretKeySecretName",): "webserver-secret-key",
    ("apiSecretKeySecretName",): "api-secret-key",
    ("jwtSecretName",): "jwt-secret",
    ("data", "metadataSecretName"): "connection",
    ("data", "resultBackendSecretName"): "connection",
    ("data", "brokerUrlSecretName"): "connection",
    ("redis", "passwordSecretName"): "password",
    ("dags", "gitSync", "sshKeySecret"): "gitSshKey",
    ("flower", "secretName"): "basicAuth",
}


def check(tree: Tree) -> Iterator[Finding]:
    """Keys of Secrets that stand in the tree; encrypted ones show their keys, too."""
    for reference in references(tree):
        secret = tree.find("Secret", reference.name, reference.resource.namespace, group="")
        for key in reference.keys if secret else ():
            if secret and key not in keys_of(secret):
                yield from RULE.at(
                    reference.resource,
                    *reference.path,
                    what=_what(secret, key),
                    sees=_sees(secret, key),
                    related=[related("has other keys", secret)],
                )
    for release in tree.releases:
        if release.flavour == "official":
            yield from _of_chart(tree, release)


def _of_chart(tree: Tree, release: ChartRelease) -> Iterator[Finding]:
    for path, key in _CHART.items():
        name = release.get(*path)
        secret = tree.find("Secret", name, release.namespace, group="") if isinstance(name, str) else None
        if secret and key not in keys_of(secret):
            yield from RULE.in_values(
                release,
                *path,
                what=_what(secret, key),
                sees=_sees(secret, key),
                related=[related("has other keys", secret)],
            )


def _what(secret: Resource, key: str) -> str:
    return f"Secret {secret.name} has no key {key}; it has {', '.join(sorted(keys_of(secret))) or 'none'}"


def _sees(secret: Resource, key: str) -> str:
    return f"CreateContainerConfigError: `couldn't find key {key} in Secret {secret.namespace}/{secret.name}`"


RULE = Rule(
    id="SE005",
    name="secret-key-wrong",
    summary="a key that the Secret doesn't have",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("chart _helpers.yaml standard_airflow_environment, git_sync_container", "read"),
        Evidence("pods of 23 rendered chart versions name these keys", "run"),
    ),
    fix="rename the key in the Secret",
    check=check,
)
