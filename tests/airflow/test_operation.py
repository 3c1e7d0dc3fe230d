"""Logs, metrics, PgBouncer, policies, budgets: what the values say, and the Secrets that belong to them."""

from __future__ import annotations

from airfoil.airflow.config_options import DECIDED, MOVED_IN_3, NEW_IN_3
from airfoil.airflow.pod_security import pod_security_labels
from airfoil.airflow.secrets import expected, fresh
from airfoil.airflow.values import values
from airfoil.config.fields import all_fields
from airfoil.config.schema import Environment
from tests.airflow.environments import environment
from tests.airflow.features import CERTIFICATE, FEATURES, LOGIN, with_feature
from tests.airflow.matrix import refused
from tests.airflow.pod_security import violations

SECRET = {"secret": "tokens", "key": "token"}


def feature(name: str, executor: str = "LocalExecutor") -> Environment:
    return with_feature(name, "1.22.0", "3.2.2", executor)


def test_the_newest_chart_has_all_of_them() -> None:
    assert [name for name in FEATURES if refused(feature(name))] == []


def test_logging_is_switched_on_as_text() -> None:
    for name in ("s3", "gcs", "azure"):
        logging = values(feature(name))["config"]["logging"]
        assert logging["remote_logging"] == "True"
        assert ("remote_log_conn_id" in logging) is (name != "gcs")


def test_one_secret_may_serve_several_variables() -> None:
    chosen = environment(airflow={"envFromSecrets": {"A": SECRET, "B": SECRET}, "variables": {"c": SECRET}})
    assert refused(chosen) == []
    (secret,) = (each for each in expected(chosen) if each.name == "tokens")
    assert secret.keys == ("token",)
    assert secret.maker == "user"
    assert "AIRFLOW_VAR_C" in secret.purpose


def test_names_of_variables_are_written_as_airflow_reads_them() -> None:
    chosen = environment(airflow={"variables": {"my_key": SECRET}, "connections": {"warehouse": SECRET}})
    assert [each["envName"] for each in values(chosen)["secret"]] == ["AIRFLOW_CONN_WAREHOUSE", "AIRFLOW_VAR_MY_KEY"]


def test_the_metadata_uri_leads_through_pgbouncer_with_its_password() -> None:
    made = {each["metadata"]["name"]: each["stringData"] for each in fresh(feature("pgbouncer"), lambda n: b"7" * n)}
    password = made["airflow-database"]["password"]
    uri = made["airflow-metadata-connection"]["connection"]
    assert uri == f"postgresql://airflow:{password}@airflow-pgbouncer.airflow.svc:6543/airflow-metadata?sslmode=disable"
    files = made["airflow-pgbouncer"]
    assert files["users.txt"] == f'"airflow" "{password}"\n'
    assert (
        "airflow-metadata = host=airflow-database.airflow.svc port=5432 dbname=airflow pool_size=5\n"
        in (files["pgbouncer.ini"])
    )
    assert f":{password}@127.0.0.1:6543/pgbouncer" in files["connection"]


def test_pgbouncer_is_made_with_the_database_or_not_at_all() -> None:
    """A password that exists already is known to nobody here."""
    there = {"existing": {"secrets": ["airflow-database"]}}
    chosen = environment(cluster=there, database={"pgbouncer": {}})
    makers = {secret.name: secret.maker for secret in expected(chosen)}
    assert makers["airflow-pgbouncer"] == "user"
    assert makers["airflow-metadata-connection"] == "user"


def test_the_certificate_stands_in_the_uri_and_in_pgbouncer_s_file() -> None:
    by_name = {secret.name: secret for secret in expected(feature("external with TLS"))}
    assert (
        by_name["airflow-metadata-connection"]
        .examples["connection"]
        .endswith("?sslmode=verify-full&sslrootcert=/etc/airflow-database/ca.crt")
    )
    assert by_name[CERTIFICATE["secret"]].keys == (CERTIFICATE["key"],)
    by_name = {secret.name: secret for secret in expected(feature("external with TLS by pgbouncer"))}
    ini = by_name["airflow-pgbouncer"].examples["pgbouncer.ini"]
    assert "server_tls_sslmode = verify-full\nserver_tls_ca_file = /etc/airflow-database/ca.crt\n" in ini
    assert "host=db.example.org port=5432" in ini


def test_the_secrets_of_logs_are_expected() -> None:
    names = {secret.name for secret in expected(feature("s3"))}
    assert LOGIN["secret"] in names
    assert "airflow-elasticsearch-connection" in {secret.name for secret in expected(feature("elasticsearch"))}


def test_traefik_s_namespace_is_the_cluster_s() -> None:
    def allowed(distribution: str, **network: object) -> list[object]:
        chosen = environment(
            cluster={"distribution": distribution}, network={"policies": True, **network}, routing={"host": "h"}
        )
        ingress = values(chosen)["apiServer"]["networkPolicy"]["ingress"]["from"]
        return [each["namespaceSelector"]["matchLabels"] for each in ingress if "namespaceSelector" in each]

    assert allowed("k3s") == [{"kubernetes.io/metadata.name": "kube-system"}]
    assert allowed("kubeadm") == [{"kubernetes.io/metadata.name": "traefik"}]
    assert allowed("k3s", traefikNamespace="edge") == [{"kubernetes.io/metadata.name": "edge"}]


def test_without_a_route_nobody_outside_gets_in() -> None:
    ingress = values(environment(network={"policies": True}))["apiServer"]["networkPolicy"]["ingress"]["from"]
    assert [list(each) for each in ingress] == [["podSelector"]]


def test_a_component_that_runs_once_gets_no_budget() -> None:
    chosen = environment(airflow={"replicas": {"web": 2}, "disruptionBudgets": True})
    tree = values(chosen)
    assert tree["apiServer"]["podDisruptionBudget"] == {"config": {"maxUnavailable": 1}, "enabled": True}
    assert [
        key for key, value in tree.items() if "podDisruptionBudget" in (value if isinstance(value, dict) else {})
    ] == ["apiServer"]


def test_statsd_runs_for_who_asks_for_it() -> None:
    def runs(**sections: dict[str, object]) -> bool:
        enabled: bool = values(environment(**sections))["statsd"]["enabled"]
        return enabled

    assert not runs()
    assert runs(metrics={"statsd": True})
    assert runs(metrics={"serviceMonitor": {}})
    assert runs(resources={"size": "large"})
    assert not runs(resources={"size": "large"}, metrics={"statsd": False})


def test_the_namespace_enforces_the_level() -> None:
    assert pod_security_labels(environment()) == {}
    assert pod_security_labels(feature("restricted")) == {
        "pod-security.kubernetes.io/enforce": "restricted",
        "pod-security.kubernetes.io/warn": "restricted",
    }


def test_the_levels_tell_a_bad_pod() -> None:
    bad = {"containers": [{"name": "a", "securityContext": {"privileged": True, "runAsUser": 0}}]}
    assert violations("baseline", bad) == ["a is privileged"]
    assert len(violations("restricted", bad)) == 6


def test_options_move_to_options_of_the_other_airflow() -> None:
    assert set(NEW_IN_3.values()) <= set(MOVED_IN_3)
    assert not {new for new in MOVED_IN_3.values() if new} & set(MOVED_IN_3) - {"metrics.statsd_allow_list"}
    assert {field for field in DECIDED.values() if field not in all_fields()} == set()
