"""The user's values against the chart's own schema, wherever the chart is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import jsonschema_rs

from airfoil.config.schema import Environment
from airfoil.config.tree import find
from airfoil.errors import Fault


def schema_faults(environment: Environment, values: Mapping[str, Any], schema: Mapping[str, Any]) -> Iterator[Fault]:
    """What the chart's schema says against the user's values.

    Args:
        environment: the environment, with the user's values.
        values: the values that the chart gets: ours with the user's.
        schema: the chart's values.schema.json. References to other files in it are not followed.
    """
    own = environment.airflow.values
    for error in jsonschema_rs.validator_for(dict(schema)).iter_errors(dict(values)):
        path = tuple(error.instance_path)
        if not find(own, path)[0]:
            continue
        yield Fault(
            "value-unknown-to-chart",
            f"is refused by chart {environment.airflow.chart.version or 'of this Airflow'}: {error.message}",
            path=".".join(("airflow", "values", *(str(step) for step in path))),
            help="compare it with values.yaml of the chart",
        )
