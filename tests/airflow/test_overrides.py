"""The user's own values: merged last, compared with ours and with the chart, and never a secret among them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from airfoil.airflow.charts import OFFICIAL
from airfoil.airflow.charts.root_keys import ROOT_KEYS, root_keys
from airfoil.airflow.notes import value_notes
from airfoil.airflow.overrides import literals, merged, schema_faults
from airfoil.airflow.overrides.fields import _BY_ENDING, _FIELDS, field_for
from airfoil.airflow.overrides.literals import has_login, is_secret_name
from airfoil.airflow.overrides.merge import leaves
from airfoil.airflow.values import values
from airfoil.config.fields import all_fields
from airfoil.config.schema import Environment
from tests.airflow.charts import VERSIONS, needs_charts, schema
from tests.airflow.charts import root_keys as keys_of_values
from tests.airflow.environments import environment, on_chart
from tests.airflow.matrix import refused

quick = settings(max_examples=60, deadline=None)

NAMES = st.sampled_from(["a", "b", "c", "d"])
TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.text(max_size=3) | st.lists(st.integers(), max_size=2),
    lambda inner: st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=8,
)
ROOTS = st.dictionaries(NAMES, TREES, max_size=3)


def own(**tree: Any) -> Environment:
    return environment(airflow={"values": tree})


@quick
@given(ROOTS, ROOTS)
def test_theirs_win_and_ours_stay_elsewhere(ours: dict[str, Any], theirs: dict[str, Any]) -> None:
    both = merged(ours, theirs)
    wanted = dict(leaves(theirs))
    found = dict(leaves(both))
    for path, value in wanted.items():
        if value == {}:
            continue  # an empty mapping adds nothing
        assert found[path] == value
    for path, value in found.items():
        assert path in wanted or (path, value) in list(leaves(ours)) or value == {}
    assert list(both) == sorted(both)


@quick
@given(ROOTS)
def test_nothing_merged_changes_nothing(ours: dict[str, Any]) -> None:
    assert merged(ours, {}) == ours
    assert merged({}, ours) == ours


def test_values_are_merged_last() -> None:
    chosen = own(labels={"team": "data"}, scheduler={"podAnnotations": {"example.org/team": "data"}})
    assert refused(chosen) == []
    tree = values(chosen)
    assert tree["labels"] == {"team": "data"}
    assert tree["scheduler"]["podAnnotations"] == {"example.org/team": "data"}
    assert tree["scheduler"]["resources"] == values(environment())["scheduler"]["resources"]


def test_options_lie_over_ours_and_come_out_as_text() -> None:
    chosen = environment(airflow={"config": {"core": {"parallelism": 64, "load_examples": False, "x": "{{ ti }}"}}})
    core = values(chosen)["config"]["core"]
    assert core["parallelism"] == "64"
    assert core["load_examples"] == "False"
    assert core["x"] == '{{ "{{" }} ti }}'
    assert "hostname_callable" in core


def test_a_value_of_ours_without_a_field_may_be_replaced_and_is_told() -> None:
    chosen = own(scheduler={"logGroomerSidecar": {"resources": {"limits": {"memory": "1Gi"}}}})
    assert refused(chosen) == []
    assert value_notes(chosen) == (
        "airflow.values.scheduler.logGroomerSidecar.resources.limits.memory: `1Gi` replaces airfoil's own `256Mi`",
    )


def test_what_says_the_same_as_ours_is_no_fight() -> None:
    chosen = own(flower={"enabled": False}, executor="LocalExecutor")
    assert refused(chosen) == []
    assert value_notes(chosen) == ()


def test_every_field_that_a_value_is_sent_to_exists() -> None:
    assert {field for field in {*_FIELDS.values(), *_BY_ENDING.values()} if field not in all_fields()} == set()


def test_the_nearest_field_is_named() -> None:
    assert field_for(("scheduler", "resources", "limits", "memory")) == "resources.scheduler"
    assert field_for(("config", "api", "base_url")) == "routing"
    assert field_for(("config", "core", "parallelism")) == "airflow.config"
    assert field_for(("flower", "service")) is None


SECRETS = [
    {"webserver": {"defaultUser": {"password": "hunter2"}}},
    {"data": {"metadataConnection": {"pass": "hunter2"}}},
    {"data": {"brokerUrl": "redis://:hunter2@redis:6379/0"}},
    {"fernetKey": "hunter2"},
    {"jwtSecret": "hunter2"},
    {"dags": {"gitSync": {"sshKey": "hunter2"}}},
    {"config": {"celery": {"result_backend": "db+postgresql://me:hunter2@db/airflow"}}},
    {"scheduler": {"env": [{"name": "API_TOKEN", "value": "hunter2"}]}},
    {"scheduler": {"env": [{"name": "AIRFLOW__SMTP__SMTP_PASSWORD", "value": "hunter2"}]}},
    {"extraSecrets": {"x": {"stringData": {"any": "hunter2"}}}},
    {"scheduler": {"args": ["--uri", "postgresql://me:hunter2@db/airflow"]}},
]


@pytest.mark.parametrize("tree", SECRETS, ids=lambda tree: next(iter(tree)))
def test_a_secret_is_refused_and_never_shown(tree: dict[str, Any]) -> None:
    chosen = own(**tree)
    assert [fault.code for fault in literals(chosen)] == ["secret-in-values"]
    assert "hunter2" not in "".join(map(str, refused(chosen)))


@pytest.mark.parametrize(
    "tree",
    [
        {"fernetKeySecretName": "airflow-fernet"},
        {"secret": [{"envName": "TOKEN", "secretName": "tokens", "secretKey": "token"}]},
        {"scheduler": {"serviceAccount": {"automountServiceAccountToken": True}}},
        {"config": {"smtp": {"smtp_password_cmd": "cat /run/secret"}}},
        {"scheduler": {"env": [{"name": "STAGE", "value": "production"}]}},
        {"webserver": {"defaultUser": {"password": ""}}},
    ],
    ids=lambda tree: next(iter(tree)),
)
def test_a_name_of_a_secret_is_none(tree: dict[str, Any]) -> None:
    assert list(literals(own(**tree))) == []


def test_words_that_only_sound_secret() -> None:
    assert not is_secret_name("secretName")
    assert not is_secret_name("secretKey")
    assert not is_secret_name("passwordSecretName")
    assert not is_secret_name("max_tokens")
    assert not has_login("https://example.org:8080/@me")
    assert has_login("amqp://user:word@host//")


@needs_charts
@pytest.mark.parametrize("version", VERSIONS)
def test_root_keys_are_those_of_the_chart(version: str) -> None:
    row = next(chart for chart in OFFICIAL if chart.version == version)
    assert root_keys(row) - {"global"} == keys_of_values(version) | set(schema(version)["properties"])


def test_every_root_key_has_its_first_version_in_the_table() -> None:
    assert {span.first for span in ROOT_KEYS.values()} <= {chart.version for chart in OFFICIAL}


@needs_charts
def test_the_chart_s_schema_judges_what_the_user_wrote_and_nothing_else() -> None:
    chosen = on_chart("1.18.0", "2.10.5", airflow={"values": {"scheduler": {"replica": 2}, "uid": "root"}})
    tree = values(chosen)
    tree["webserver"]["odd"] = 1  # ours; not the user's fault
    found = {fault.path: fault for fault in schema_faults(chosen, tree, schema("1.18.0"))}
    assert set(found) == {"airflow.values.scheduler", "airflow.values.uid"}
    assert "replica" in found["airflow.values.scheduler"].what
