"""Names of Secrets."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.jobs import job_policy
from airfoil.airflow.refusals.charts import chart_of
from airfoil.airflow.secrets.parts import Part, parts
from airfoil.airflow.values import plan_for
from airfoil.config.schema import Environment
from airfoil.errors import Fault

_HOOKS = ("fernet-key", "redis-password", "broker-url")


def names_are_not_the_charts(environment: Environment) -> Iterator[Fault]:
    """The chart's own Secrets of these names are hooks that delete what bears their name first (apache/airflow#58982)."""
    release = environment.airflow.release
    taken = {f"{release}-{suffix}" for suffix in _HOOKS}
    for part in _parts(environment):
        if part.name in taken:
            yield Fault(
                "name-of-the-charts-own",
                f"is `{part.name}`, the name of a Secret that the chart itself deletes and makes anew where none is named",
                path=part.path,
                help="use another name",
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
