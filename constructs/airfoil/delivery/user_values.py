"""`airflow.values` against the schema of the chart itself, wherever the chart is at hand: before a cluster refuses them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from airfoil.airflow.overrides import merged, schema_faults
from airfoil.config.schema import Environment
from airfoil.errors import UserError
from airfoil.goyaml import decode, read_one
from airfoil.helm.store import ChartStore
from airfoil.helm.wanted import Wanted


def refuse_values(environment: Environment, airflow: Wanted, store: ChartStore) -> None:
    """Raises ``UserError`` for values of the user's that the chart's schema refuses; asks nothing where there are none."""
    if not environment.airflow.values:
        return
    archive = store.at_hand(airflow.chart)
    if archive is None or "values.schema.json" not in archive.files:
        return
    defaults: Any = read_one(decode(archive.files.get("values.yaml", b"{}"), "values.yaml"), "values.yaml").value
    tree = _without_nulls(merged(defaults if isinstance(defaults, dict) else {}, airflow.values))
    faults = [*schema_faults(environment, tree, json.loads(archive.files["values.schema.json"]))]
    if faults:
        raise UserError(*faults)


def _without_nulls(tree: Mapping[str, Any]) -> dict[str, Any]:
    """Helm takes a key with null for one that isn't there (run)."""
    return {
        key: _without_nulls(value) if isinstance(value, Mapping) else value
        for key, value in tree.items()
        if value is not None
    }
