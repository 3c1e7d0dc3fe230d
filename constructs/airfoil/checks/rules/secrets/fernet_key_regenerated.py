"""A Fernet key that the chart makes at random.

## What

Finds Airflow charts whose values name no Fernet Secret, and Secrets that the chart's own hook would delete.

## Why

Fernet encrypts every stored connection and variable. The chart makes a random key in a hook. Argo CD runs that hook at each sync: a new key each time, and nothing can be read any
more. Helm makes a new one when the release is installed again. A Secret of yours with the name `<release>-fernet-key` is deleted by the hook's policy.

## Example

```yaml
executor: LocalExecutor # and no fernetKeySecretName
```

## Use instead

```yaml
fernetKeySecretName: airflow-fernet # a Secret with the key `fernet-key`
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Tree


def check(tree: Tree) -> Iterator[Finding]:
    """Official charts without a named key; the community chart without one of its own."""
    for release in tree.releases:
        if release.flavour == "official":
            yield from _official(release)
        elif release.flavour == "community":
            yield from _community(release)


def _official(release: ChartRelease) -> Iterator[Finding]:
    name = release.get("fernetKeySecretName")
    if isinstance(name, str) and name == f"{release.name}-fernet-key":
        yield from RULE.in_values(
            release,
            "fernetKeySecretName",
            what=f"the chart's own hook deletes a Secret of the name {name} (before-hook-creation)",
            sees='`secret "' + name + '" not found`; pods stay in CreateContainerConfigError',
            fix="give your Secret another name",
        )  # fmt: skip
    if name or release.get("fernetKey"):
        return
    yield from RULE.in_values(
        release,
        "fernetKeySecretName",
        what="the chart makes the Fernet key at random, "
        + ("and Argo CD has it made anew at each sync" if release.engine == "argo-helm" else "and anew at each installation"),
        sees="`cryptography.fernet.InvalidToken`; every stored connection and variable is unreadable",
        paste="fernetKeySecretName: airflow-fernet\n",
    )  # fmt: skip


def _community(release: ChartRelease) -> Iterator[Finding]:
    if release.get("airflow", "fernetKey"):
        return
    env = release.get("airflow", "extraEnv") or ()
    if any(item.get("name") == "AIRFLOW__CORE__FERNET_KEY" for item in env if hasattr(item, "get")):
        return
    yield from RULE.in_values(
        release,
        "airflow", "fernetKey",
        what="the community chart's default Fernet key is public: it stands in its values.yaml",
        sees="nothing; anybody can decrypt the connections of a stolen database",
        fix="set AIRFLOW__CORE__FERNET_KEY in `airflow.extraEnv` from a Secret",
        severity=Severity.ERROR,
    )  # fmt: skip


RULE = Rule(
    id="SE001",
    name="fernet-key-regenerated",
    summary="a Fernet key that is made at random",
    severity={
        "argo-helm": Severity.ERROR,
        "flux-hr": Severity.WARNING,
        "k3s-hc": Severity.WARNING,
        "*": Severity.WARNING,
    },
    evidence=(
        Evidence("two renders of each chart from 1.0 to 1.22 differ in the Secret", "run"),
        Evidence("Argo CD v3.3.0: the Secret is a PreSync hook", "run"),
        Evidence("apache/airflow #47963 #58982", "read"),
    ),
    fix="make a Secret with the key `fernet-key` once, and name it in `fernetKeySecretName`",
    check=check,
    about=("release",),
    loses_data=True,
)
