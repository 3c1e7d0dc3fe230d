"""A database that Airflow can't log into.

## What

Compares user, password and database of the chart's own PostgreSQL with what Airflow is told.

## Why

The chart copies nothing from one to the other. Airflow then logs in as somebody who doesn't exist, or into a database that isn't its own.

## Example

```yaml
postgresql:
  auth: {username: airflow, password: one}
data:
  metadataConnection: {user: airflow, pass: two}
```

## Use instead

```yaml
postgresql:
  auth: {username: airflow, password: one, database: airflow}
data:
  metadataConnection: {user: airflow, pass: one, db: airflow}
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Tree

_PAIRS: Mapping[str, tuple[str, str]] = {
    "user": ("username", "postgres"),
    "pass": ("password", "postgres"),
    "db": ("database", "postgres"),
}


def check(tree: Tree) -> Iterator[Finding]:
    """Releases with the chart's own database; no value is shown."""
    for release in tree.releases:
        if (
            release.flavour != "official"
            or release.get("postgresql", "enabled") is False
            or release.get("data", "metadataSecretName")
        ):
            continue
        if release.get("postgresql", "auth", "existingSecret"):
            continue
        for field, (theirs, default) in _PAIRS.items():
            told = release.get("data", "metadataConnection", field) or default
            if told != _made(release, theirs, default):
                yield from RULE.in_values(
                    release,
                    "data", "metadataConnection", field,
                    what=f"Airflow's {field} is another one than postgresql.auth.{theirs}",
                    sees="`permission denied for schema public`" if field == "db" else "`password authentication failed for user`",
                )  # fmt: skip


def _made(release: ChartRelease, field: str, default: str) -> object:
    """What the subchart makes: without a user of its own everything is `postgres`."""
    if not release.get("postgresql", "auth", "username") and field != "database":
        return release.get("postgresql", "auth", "postgresPassword") or default if field == "password" else default
    # with a user of its own and no database, that user owns none: PostgreSQL 15 gives it no rights in `postgres`
    return release.get("postgresql", "auth", field) or (
        "" if field == "database" and release.get("postgresql", "auth", "username") else default
    )


RULE = Rule(
    id="SE012",
    name="db-identity-mismatch",
    summary="a database that Airflow can't log into",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("rendered: POSTGRES_USER is set and POSTGRES_DB is not", "run"),
        Evidence("apache/airflow #40532", "read"),
    ),
    fix="write the same user, password and database on both sides, or use a Secret (`data.metadataSecretName`)",
    check=check,
    about=("release",),
)
