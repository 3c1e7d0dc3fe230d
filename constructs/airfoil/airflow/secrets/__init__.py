"""The Secrets that an environment expects, and fresh values for them. They never enter the tree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from airfoil.airflow.secrets.coupled import makeable
from airfoil.airflow.secrets.expected import ExpectedSecret
from airfoil.airflow.secrets.fresh import Random, fresh_values, uris
from airfoil.airflow.secrets.part import Part
from airfoil.airflow.secrets.parts import parts
from airfoil.airflow.values import plan_for
from airfoil.config.schema import Environment

__all__ = ["ExpectedSecret", "Random", "expected", "fresh", "with_existing"]


def expected(environment: Environment) -> tuple[ExpectedSecret, ...]:
    """Every Secret that this environment needs, sorted by name; one name for several purposes is one Secret.

    A URI whose password lies in a Secret that exists already can't be made here: its maker is the user.
    """
    every = tuple(parts(plan_for(environment)))
    existing = environment.cluster.existing.secrets
    can_make = makeable(every, existing)
    by_name: dict[str, list[Part]] = {}
    for part in every:
        by_name.setdefault(part.name, []).append(part)
    return tuple(_joined(environment, by_name[name], can_make, exists=name in existing) for name in sorted(by_name))


def with_existing(environment: Environment, names: Iterable[str]) -> Environment:
    """The environment, as if these Secrets were in the cluster already: what exists is never made again."""
    existing = environment.cluster.existing
    existing = existing.model_copy(update={"secrets": (*existing.secrets, *names)})
    return environment.model_copy(update={"cluster": environment.cluster.model_copy(update={"existing": existing})})


def fresh(environment: Environment, random: Random) -> list[dict[str, Any]]:
    """Secret manifests with fresh values, for all that airfoil can make and that don't exist yet.

    Args:
        environment: the environment.
        random: the source of randomness, e.g. ``secrets.token_bytes``. The same bytes give the same manifests.

    Returns:
        Manifests of kind Secret with `stringData`, sorted by name.
    """
    every = tuple(parts(plan_for(environment)))
    values = fresh_values(environment, random)
    manifests = []
    for secret in expected(environment):
        if secret.maker == "user" or secret.exists:
            continue
        data = {key: value for part in every if part.name == secret.name for key, value in values[part.role].items()}
        manifests.append(
            {
                "apiVersion": "v1",
                "kind": "Secret",
                "metadata": {"name": secret.name, "namespace": secret.namespace},
                "type": secret.type,
                "stringData": {key: data[key] for key in secret.keys},
            }
        )
    return manifests


def _joined(environment: Environment, group: list[Part], can_make: frozenset[str], *, exists: bool) -> ExpectedSecret:
    made = exists or all(part.role in can_make for part in group)
    examples = {key: example for part in group for key, example in part.examples.items()}
    if not made:
        shown = uris(environment, "PASSWORD", "PASSWORD")
        for part in group:
            examples |= shown.get(part.role, {}) if part.maker == "airfoil" else {}
    return ExpectedSecret(
        name=group[0].name,
        namespace=environment.namespace,
        keys=tuple(sorted({key for part in group for key in part.keys})),
        purpose="; ".join(dict.fromkeys(part.purpose for part in group)),
        maker="airfoil" if made and all(part.maker == "airfoil" for part in group) else "user",
        exists=exists,
        type=group[0].type,
        examples=examples,
    )
