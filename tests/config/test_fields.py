"""Every field says what it is, and its examples and defaults are values that it takes."""

from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import jsonschema_rs
import pytest

from airfoil.config import json_schema
from airfoil.config.fields import FieldFacts, Shape, all_fields, field_at, name_shape
from airfoil.config.schema import Environment
from airfoil.config.wording.repair import fits

FIELDS = list(all_fields().values())
SCHEMA = jsonschema_rs.validator_for(json.loads(json_schema.text()))
LEAST: dict[str, Any] = {"cluster": {"distribution": "k3s"}, "delivery": {"controller": "flux"}}
# what a section needs besides the key that is tried
NEEDED: dict[str, dict[str, Any]] = {
    "local": {"path": "/srv/a", "node": "server"},
    "nfs": {"server": "nas", "path": "/srv/a"},
    "gitSync": {"repository": "https://git.example.org/dags.git"},
    "external": {"host": "db.example.org"},
    "routing": {"host": "home.example.org"},
    "cluster": {"distribution": "k3s"},
    "delivery": {"controller": "flux"},
    "charts": {"keda": {"repository": "https://kedacore.github.io/charts", "version": "2.17.1"}},
    "externalSecrets": {
        "store": {"name": "company-vault"},
        "vault": {"server": "https://vault.example.org", "role": "airflow"},
        "aws": {"region": "eu-central-1"},
        "gcp": {"project": "example-data"},
        "azure": {"vaultUrl": "https://example.vault.azure.net"},
    },
    "secretsBackend": {"backend": "airflow.providers.hashicorp.secrets.vault.VaultBackend"},
    "autoscaling": {"by": "keda"},
    "sets": {"reports": {"queues": ["reports"]}},
    "rootCertificate": {"secret": "ca", "key": "ca.crt"},
    "connection": {"secret": "logs", "key": "connection"},
    "envFromSecrets": {"TOKEN": {"secret": "spark", "key": "token"}},
    "variables": {"TOKEN": {"secret": "spark", "key": "token"}},
    "connections": {"TOKEN": {"secret": "spark", "key": "token"}},
    "secretEnv": {"TOKEN": {"secret": "spark", "key": "token"}},
    "volumes": {"conf": {"mountPath": "/opt/conf", "secret": "spark"}},
}
# a name for what stands under names of the user's own
NAMES = {
    "envFromSecrets": "TOKEN",
    "variables": "TOKEN",
    "connections": "TOKEN",
    "charts": "keda",
    "sets": "reports",
    "secretEnv": "TOKEN",
    "volumes": "conf",
    "env": "SPARK_HOME",
}


def with_value(path: str, value: Any) -> dict[str, Any]:
    """The least file, with a value at the path."""
    tree: dict[str, Any] = {key: dict(section) for key, section in LEAST.items()}
    *sections, last = named(path)
    here = tree
    for section in sections:
        here = here.setdefault(section, deepcopy(NEEDED.get(section, {})))
    here[last] = value
    return tree


def named(path: str) -> list[str]:
    """The keys of a path, with a name for each place where the user gives one."""
    keys = path.split(".")
    return [NAMES.get(above, "spark") if key == "*" else key for above, key in zip(["", *keys], keys, strict=False)]


def takes(path: str, value: Any) -> bool:
    tree = with_value(path, value)
    Environment.model_validate({**tree, "name": "home"}, by_alias=True, by_name=False)
    SCHEMA.validate(tree)
    return True


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.path)
def test_it_says_what_it_is_and_takes_its_own_examples(field: FieldFacts) -> None:
    assert field.description.endswith(".")
    assert field.examples
    assert all(takes(field.path, example) for example in field.examples)


@pytest.mark.parametrize(
    "field", [field for field in FIELDS if field.default is not None], ids=lambda field: field.path
)
def test_it_takes_its_own_default(field: FieldFacts) -> None:
    assert takes(field.path, field.default)


def test_a_pattern_has_words() -> None:
    shapes = [field.shape.item or field.shape for field in FIELDS]
    assert [shape for shape in shapes if shape.kind == "text" and not shape.words] == []


def test_python_reads_the_patterns_as_the_types_do() -> None:
    for field in FIELDS:
        for example in field.examples:
            if field.shape.kind == "text":
                assert fits(example, field.shape), field.path
                assert not fits(f"{example}\n", field.shape) or field.key in {"knownHosts", "kwargs"}


def test_an_item_of_a_list_is_described_by_its_list() -> None:
    assert field_at(("cluster", "nodes", 3)) is all_fields()["cluster.nodes"]
    assert field_at(("cluster", "nodes", 3, "x")) is None


def test_what_stands_under_a_name_of_the_users_own_is_described_by_its_map() -> None:
    assert field_at(("airflow", "profiles", "spark2", "image")) is all_fields()["airflow.profiles.*.image"]
    assert field_at(("airflow", "profiles", "spark2", "env", "A.B")) is all_fields()["airflow.profiles.*.env.*"]
    assert field_at(("airflow", "profiles", "spark2", "imge")) is None


def test_the_name_is_a_short_label() -> None:
    shape: Shape = name_shape()
    assert fits("a" * 40, shape)
    assert not fits("a" * 41, shape)
    assert not fits("a.b", shape)
