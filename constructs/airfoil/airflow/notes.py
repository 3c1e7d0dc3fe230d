"""What a reader of an environment's tree should know of its values."""

from __future__ import annotations

from airfoil.airflow.overrides import notes
from airfoil.airflow.values import own_values, plan_for
from airfoil.config.schema import Environment


def value_notes(environment: Environment) -> tuple[str, ...]:
    """A sentence for each value of the user's that replaces one of ours which no field of the file decides."""
    if not environment.airflow.values:
        return ()
    return tuple(notes(environment, own_values(plan_for(environment))))
