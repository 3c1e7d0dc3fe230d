"""Names of Secrets."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.jobs import job_policy
from airfoil.airflow.refusals.charts import chart_of
from airfoil.airflow.secrets.part import Part
from airfoil.airflow.secrets.parts import parts
from airfoil.airflow.values import plan_for
from airfoil.config.schema import Environment
from airfoil.errors import Fault

_HOOKS = ("broker-url", "fernet-key", "redis-password")
_OF_THE_RELEASE = (
    "api-secret-key",
    "elasticsearch",
    "flower",
    "jwt-secret",
    "kerberos-keytab",
    "metadata",
    "opensearch",
    "pgbouncer-certificates",
    "pgbouncer-config",
    "pgbouncer-stats",
    "postgresql",
    "registry",
    "result-backend",
    "ssh-secret",
    "webserver-secret-key",
)
"""Secrets that the chart makes in one version or another, unless values name another Secret (rendered; names, read)."""


def names_are_not_the_charts(environment: Environment) -> Iterator[Fault]:
    """Neither names of the chart's hooks, which delete what bears their name first (apache/airflow#58982), nor of others.

    Those belong to a release: where it was installed before without airfoil, its next upgrade removes the Secret that
    the chart no longer makes, and with it the user's of the same name.
    """
    release = environment.airflow.release
    # `<release>-airflow-…` up to chart 1.10, and where the release goes by standard names (rendered)
    stems = (release, f"{release}-airflow")
    hooks = {f"{stem}-{suffix}" for stem in stems for suffix in _HOOKS}
    others = {f"{stem}-{suffix}" for stem in stems for suffix in _OF_THE_RELEASE}
    for part in _parts(environment):
        if part.name in hooks:
            yield Fault(
                "name-of-the-charts-own",
                f"is `{part.name}`, the name of a Secret that the chart itself deletes and makes anew where none is named",
                path=part.path,
                help="use another name",
            )
        elif part.name in others:
            yield Fault(
                "name-of-the-charts-own",
                f"is `{part.name}`, a name that the chart gives to a Secret of its own: a release that was installed "
                "without airfoil would remove it at its first upgrade",
                path=part.path,
                help=f"use another name, e.g. `{part.name}-own`; copy the values if the Secret exists",
            )


def keys_do_not_collide(environment: Environment) -> Iterator[Fault]:
    """One Secret may serve several purposes, but each key in it has one value, and the Secret one type."""
    seen: dict[tuple[str, str], Part] = {}
    types: dict[str, Part] = {}
    for part in _parts(environment):
        other = types.setdefault(part.name, part)
        if other.type != part.type:
            yield _collision(part, other, f"a Secret of type {part.type} can't be one of {other.type} too")
            continue
        for key in part.keys:
            first = seen.setdefault((part.name, key), part)
            if first is not part and first.role != part.role:
                yield _collision(part, first, f"both read the key `{key}`, and need different values")


def _collision(part: Part, other: Part, why: str) -> Fault:
    return Fault(
        "secret-for-two-purposes",
        f"is `{part.name}`, as is {other.path}: {why}",
        path=part.path,
        help="give each a Secret of its own",
    )


def _parts(environment: Environment) -> Iterator[Part]:
    for chart in chart_of(environment):
        yield from parts(plan_for(environment, job_policy(environment), chart))
