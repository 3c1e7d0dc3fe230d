"""No chart refuses or ignores what we give it: every version on hand, every combination that isn't refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import jsonschema_rs
import pytest

from airfoil.airflow.charts import OFFICIAL
from airfoil.airflow.jobs import JobPolicy
from airfoil.airflow.values import values
from tests.airflow.charts import VERSIONS, needs_charts, root_keys, schema, schema_keys
from tests.airflow.environments import DELIVERIES, STORAGES, on_chart
from tests.airflow.matrix import environments, refused

pytestmark = needs_charts


@cache
def validator(version: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(dict(schema(version)))


@cache
def parents(version: str) -> frozenset[str]:
    return frozenset(key.rpartition(".")[0] for key in schema_keys(version))


def dotted(version: str, tree: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """Keys of a tree as far down as the schema names any: below lies what Kubernetes or Airflow defines."""
    for name, value in tree.items():
        key = prefix + name
        yield key
        if (
            isinstance(value, Mapping)
            and key in parents(version)
            and name != "config"
            and not key.endswith(("resources", "Annotations"))
        ):
            yield from dotted(version, value, f"{key}.")


@pytest.mark.parametrize("version", VERSIONS)
def test_values_are_valid_and_known_for_every_combination(version: str, capsys: pytest.CaptureFixture[str]) -> None:
    counts: Counter[str] = Counter()
    by_executor: Counter[str] = Counter()
    for environment in environments([version]):
        faults = refused(environment)
        if faults:
            counts["refused"] += 1
            continue
        tree = values(environment)
        faulty = [f"{error.instance_path}: {error.message}" for error in validator(version).iter_errors(tree)]
        assert not faulty
        assert set(tree) <= root_keys(version)
        assert set(dotted(version, tree)) - schema_keys(version) == set()
        counts["valid"] += 1
        by_executor[f"{environment.airflow.executor} on {environment.airflow.major}"] += 1
    assert counts["valid"]
    assert counts["refused"]
    with capsys.disabled():
        each = ", ".join(f"{name} {count}" for name, count in by_executor.items())
        print(
            f"\n chart {version}: {counts['valid']} valid ({each}), {counts['refused']} refused; each executor and Airflow "
            f"by {len(DELIVERIES)} deliveries with {len(STORAGES)} kinds of storage",
            end="",
        )


@pytest.mark.parametrize("version", VERSIONS)
def test_the_test_would_see_a_key_that_the_chart_lacks(version: str) -> None:
    environment = next(each for each in environments([version]) if not refused(each))
    tree = values(environment)
    tree["scheduler"]["replica"] = 1
    assert list(validator(version).iter_errors(tree))
    assert "scheduler.replica" in set(dotted(version, tree)) - schema_keys(version)


@pytest.mark.parametrize("version", [version for version in VERSIONS if tuple(map(int, version.split("."))) >= (1, 9)])
@pytest.mark.parametrize("ttl", [None, 0, 3600])
def test_any_ttl_is_valid_where_the_chart_knows_one(version: str, ttl: int | None) -> None:
    airflow = next(chart.airflow for chart in OFFICIAL if chart.version == version)
    tree = values(on_chart(version, airflow), JobPolicy(use_helm_hooks=False, ttl_seconds=ttl))
    assert not list(validator(version).iter_errors(tree))
    assert tree["migrateDatabaseJob"]["ttlSecondsAfterFinished"] == ttl
