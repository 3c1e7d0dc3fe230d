"""The community's chart from the same environment file: never a key that it lacks, never one of its public keys."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

from airfoil.airflow.charts import COMMUNITY
from airfoil.airflow.charts.community import OLDEST_USABLE, community_root_keys, is_recent_enough
from airfoil.airflow.charts.community_keys import COMMUNITY_KEYS
from airfoil.airflow.claims import logs_claim
from airfoil.airflow.secrets import expected, fresh
from airfoil.airflow.services import web_service
from airfoil.airflow.values import values
from airfoil.airflow.versions import chart_for
from airfoil.config.schema import Airflow, Environment
from airfoil.helm import wanted
from tests.airflow.charts import CHARTS
from tests.airflow.community import EXECUTORS, environments, on_community
from tests.airflow.environments import STORAGES, environment
from tests.airflow.matrix import refused

SHARED = CHARTS / "community-8.9.0" / "values.yaml"
USABLE = [chart for chart in COMMUNITY if is_recent_enough(chart)]

needs_values = pytest.mark.skipif(not SHARED.is_file(), reason=f"no values of the community's chart in {SHARED.parent}")


def default_values() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.load(SHARED.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return loaded


def unknown(tree: Mapping[str, Any], known: Mapping[str, Any], prefix: str = "") -> Iterator[str]:
    """Keys that the chart's own values don't have; where those are empty, anything may stand."""
    for name, value in tree.items():
        if name not in known:
            yield prefix + name
        elif isinstance(value, Mapping) and isinstance(known[name], Mapping) and known[name]:
            yield from unknown(value, known[name], f"{prefix}{name}.")


@needs_values
def test_every_combination_gives_keys_that_the_chart_has(capsys: pytest.CaptureFixture[str]) -> None:
    known, counts = default_values(), Counter[str]()
    for each in environments("8.9.0", "2.8.4"):
        assert refused(each) == []
        assert list(unknown(values(each), known)) == []
        counts[each.airflow.executor] += 1
    assert set(counts) == set(EXECUTORS)
    with capsys.disabled():
        print(f" community 8.9.0: {dict(counts)}", end="")


@needs_values
def test_the_test_would_see_a_key_that_the_chart_lacks() -> None:
    tree = values(on_community())
    tree["scheduler"]["replica"] = 1
    tree["webserver"] = {}
    assert list(unknown(tree, default_values())) == ["scheduler.replica", "webserver"]


@needs_values
def test_the_table_of_keys_is_that_of_the_chart() -> None:
    for key in COMMUNITY_KEYS:
        node: Any = default_values()
        for step in key.split("."):
            assert step in node, key
            node = node[step]
    assert community_root_keys(COMMUNITY[-1]) == set(default_values())


@pytest.mark.parametrize("chart", USABLE, ids=str)
def test_every_usable_version_takes_every_combination(chart: Any) -> None:
    for each in environments(chart.version, chart.airflow):
        assert refused(each) == []
        assert values(each)["airflow"]["image"]["tag"] == chart.airflow


def test_the_newest_chart_is_taken_and_the_oldest_usable_is_8_7() -> None:
    assert chart_for(on_community(airflow={"chart": "community"})).version == "8.9.0"
    assert OLDEST_USABLE.version == "8.7.0"


def test_the_flavour_alone_stands_for_the_section() -> None:
    short, long = (
        Airflow.model_validate({"chart": "community"}),
        Airflow.model_validate({"chart": {"flavour": "community"}}),
    )
    assert short == long
    assert short.chart.repository == "https://airflow-helm.github.io/charts"
    assert Airflow.model_validate({"chart": "official"}) == Airflow()
    assert Airflow().chart.repository == "https://airflow.apache.org"


def test_the_release_names_the_community_s_repository() -> None:
    chart = wanted.airflow(on_community())
    assert (chart.chart.repository, chart.chart.name, chart.chart.version) == (
        "https://airflow-helm.github.io/charts",
        "airflow",
        "8.9.0",
    )


def test_the_route_leads_to_the_chart_s_own_service() -> None:
    service = web_service(on_community())
    assert (service.name, service.port, service.port_name) == ("airflow-web", 8080, "web")
    assert service.probe_path == "/airflow/health"


def test_public_keys_and_passwords_of_the_chart_are_replaced_by_secrets() -> None:
    for each in environments("8.9.0", "2.8.4"):
        tree = values(each)
        assert tree["airflow"]["fernetKey"] == tree["airflow"]["webserverSecretKey"] == ""
        named = {entry["name"]: entry["valueFrom"] for entry in tree["airflow"]["extraEnv"] if "valueFrom" in entry}
        assert named["AIRFLOW__CORE__FERNET_KEY"]["secretKeyRef"] == {"name": "airflow-fernet", "key": "fernet-key"}
        assert named["AIRFLOW__WEBSERVER__SECRET_KEY"]["secretKeyRef"]["name"] == "airflow-webserver"
        assert all(user["password"] == "${ADMIN_PASSWORD}" for user in tree["airflow"]["users"])
        assert tree["redis"]["enabled"] == ("existingSecret" in tree["redis"])
        assert not tree["postgresql"]["enabled"]


def test_migrations_are_no_hook() -> None:
    tree = values(on_community())["airflow"]
    assert tree["dbMigrations"]["runAsJob"] is False
    assert tree["usersUpdate"] is True


def test_logs_on_a_claim_switch_the_clean_up_off() -> None:
    for each in environments("8.9.0", "2.8.4"):
        tree = values(each)
        off = tree["scheduler"].get("logCleanup", {}).get("enabled") is False
        assert off == (logs_claim(each) is not None)


def test_a_claim_for_one_node_is_mounted_writable_and_taken() -> None:
    dags = {"dags": {"existingClaim": "my-dags", "accessMode": "ReadWriteOnce"}}
    assert values(on_community(storage=dags))["dags"]["persistence"]["accessMode"] == "ReadWriteMany"


def test_a_digest_stands_behind_the_tag() -> None:
    digest = "sha256:" + "0" * 64
    assert values(on_community(airflow={"image": {"digest": digest}}))["airflow"]["image"]["tag"] == f"2.8.4@{digest}"


def test_options_reach_the_chart_as_variables_without_doubled_percent_signs() -> None:
    config = {"email": {"subject": "100%% done"}, "core": {"parallelism": 7, "load_examples": False}}
    written = values(on_community(airflow={"config": config}))["airflow"]["config"]
    assert written["AIRFLOW__EMAIL__SUBJECT"] == "100% done"
    assert written["AIRFLOW__CORE__PARALLELISM"] == "7"
    assert written["AIRFLOW__CORE__LOAD_EXAMPLES"] == "False"


def test_the_secrets_are_users_and_passwords_and_no_uri() -> None:
    secrets = {each.name: each.keys for each in expected(on_community())}
    assert secrets == {
        "airflow-admin": ("email", "firstname", "lastname", "password"),
        "airflow-database": ("database", "password", "username"),
        "airflow-fernet": ("fernet-key",),
        "airflow-redis": ("password",),
        "airflow-webserver": ("webserver-secret-key",),
    }
    made = fresh(on_community(), bytes)
    assert [each["metadata"]["name"] for each in made] == sorted(secrets)


def test_an_external_database_s_login_is_the_user_s() -> None:
    each = on_community(database={"external": {"host": "db.example.org"}})
    login = next(secret for secret in expected(each) if secret.name == "airflow-database")
    assert (login.keys, login.maker) == (("password", "username"), "user")


def test_values_of_the_user_may_not_undo_ours() -> None:
    own = {"airflow": {"executor": "X"}, "web": {"replicas": 1, "podAnnotations": {"a": "b"}}, "webserver": {}}
    faults = {fault.path: fault for fault in refused(on_community(airflow={"values": own, "replicas": {"web": 2}}))}
    assert "`airflow.executor`" in faults["airflow.values.airflow.executor"].help
    assert "`airflow.replicas.web`" in faults["airflow.values.web.replicas"].help
    assert "here it is web" in faults["airflow.values.webserver"].help
    assert len(faults) == 3


@pytest.mark.parametrize(
    ("name", "each"),
    [
        ("celery", on_community(storage=STORAGES["gitSync by SSH"])),
        ("kubernetes", on_community("KubernetesExecutor", storage=STORAGES["nfs"])),
    ],
)
def test_values(name: str, each: Environment, snapshot: SnapshotAssertion) -> None:
    assert yaml.safe_dump(values(each), width=200) == snapshot(name=name)


def test_the_official_chart_is_untouched() -> None:
    assert "externalDatabase" not in values(environment())
