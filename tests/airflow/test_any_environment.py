"""Whatever the types allow is judged without a crash, and what isn't refused has values and secrets."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from airfoil.airflow import claims, services
from airfoil.airflow.charts import OFFICIAL
from airfoil.airflow.secrets import expected, fresh
from airfoil.airflow.values import values
from airfoil.config.schema import Environment, Existing
from tests.airflow.environments import DELIVERIES, STORAGES
from tests.airflow.matrix import EXECUTORS, refused

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

VERSIONS = [chart.version for chart in OFFICIAL]
NAMES = st.sampled_from(
    ["a", "b", "airflow-fernet", "airflow-metadata-connection", "airflow-broker-url", "airflow-redis"]
)
AMOUNTS = st.from_regex(r"\A[0-9]{1,12}(\.[0-9]{1,3})?(m|k|M|G|Ki|Mi|Gi)?\Z")
ROLES = ["fernetKey", "webserverSecretKey", "apiSecretKey", "jwt", "metadata", "broker", "redis", "admin", "database"]
COMPONENTS = ["scheduler", "web", "dagProcessor", "workers", "jobs", "redis"]

VOLUMES = st.fixed_dictionaries(
    {},
    optional={
        "hostPath": st.just("/srv/a/b"),
        "nfs": st.just({"server": "nas", "path": "/x"}),
        "existingClaim": NAMES,
        "storageClass": st.just("nfs"),
    },
)

SYNCS = st.fixed_dictionaries(
    {"repository": st.just("https://example.org/o/d.git")},
    optional={
        "branch": st.just("b"),
        "revision": st.sampled_from(["v1", "0" * 40]),
        "credentialsSecret": NAMES,
        "sshSecret": NAMES,
    },
)


def amounts() -> st.SearchStrategy[dict[str, Any]]:
    each = st.fixed_dictionaries({}, optional={"cpu": AMOUNTS, "memory": AMOUNTS})
    return st.fixed_dictionaries({}, optional={"requests": each, "limits": each})


ANY = st.fixed_dictionaries(
    {
        "cluster": st.fixed_dictionaries(
            {
                "distribution": st.just("kubeadm"),
                "kubernetes": st.sampled_from(["1.34", "1.29.1", "v1.20", "1.13"]),
                "existing": st.fixed_dictionaries({"secrets": st.lists(NAMES, max_size=2)}),
            }
        ),
        "delivery": st.sampled_from(list(DELIVERIES.values())),
        "airflow": st.fixed_dictionaries(
            {
                "version": st.sampled_from(
                    ["3.2.2", "3.0.2", "2.11.0", "2.10.5", "2.2.4", "2.0.2", "1.10.15", "4.0.0"]
                ),
                "executor": st.sampled_from([*EXECUTORS, "LocalExecutor,LocalExecutor", "SomeExecutor"]),
                "chart": st.fixed_dictionaries({"version": st.sampled_from([None, *VERSIONS, "1.99.0", "0.0.0"])}),
                "admin": st.booleans(),
                "triggerer": st.booleans(),
                "image": st.fixed_dictionaries(
                    {},
                    optional={
                        "tag": st.sampled_from(["3.2.2-python3.12", "2.10.5", "mine", "3", "2."]),
                        "digest": st.just("sha256:" + "0" * 64),
                        "pullSecrets": st.lists(NAMES, max_size=2),
                    },
                ),
            }
        ),
        "storage": st.fixed_dictionaries(
            {"dags": st.none() | VOLUMES | st.fixed_dictionaries({"gitSync": SYNCS}), "logs": st.none() | VOLUMES}
        ),
        "database": st.sampled_from([{}, {"external": {"host": "db.example.org"}}]),
        "secrets": st.dictionaries(st.sampled_from(ROLES), NAMES, max_size=3),
        "resources": st.builds(
            lambda size, parts: {"size": size, **parts},
            st.sampled_from(["small", "medium", "large"]),
            st.dictionaries(st.sampled_from(COMPONENTS), amounts(), max_size=2),
        ),
        "routing": st.none()
        | st.fixed_dictionaries(
            {
                "host": st.just("h.example.org"),
                "path": st.sampled_from(["/", "/airflow", "/a/b"]),
                "stripPrefix": st.sampled_from(["auto", True, False]),
                "tls": st.sampled_from([None, {}, {"secretName": "a"}]),
            }
        ),
    }
)


ALLOWED = st.fixed_dictionaries(
    {
        "cluster": st.just({"distribution": "kubeadm"}),
        "delivery": st.sampled_from(list(DELIVERIES.values())),
        "airflow": st.fixed_dictionaries(
            {
                "version": st.sampled_from(["3.2.2", "3.0.2", "2.11.0", "2.10.5"]),
                "executor": st.sampled_from([*EXECUTORS[:3], "CeleryExecutor,KubernetesExecutor"]),
                "admin": st.booleans(),
                "triggerer": st.booleans(),
            }
        ),
        "storage": st.sampled_from(list(STORAGES.values())),
        "database": st.sampled_from([{}, {"external": {"host": "db.example.org"}}]),
        "resources": st.fixed_dictionaries({"size": st.sampled_from(["small", "medium", "large"])}),
        "routing": st.none() | st.fixed_dictionaries({"host": st.just("h"), "path": st.sampled_from(["/", "/a/b"])}),
    }
)


@quick
@given(ANY)
def test_every_environment_is_judged_without_a_crash(sections: dict[str, Any]) -> None:
    chosen = Environment.model_validate({"name": "any", **sections})
    assert all(fault.code and fault.what and fault.path and fault.help for fault in refused(chosen))
    claims.dags_claim(chosen)
    claims.logs_claim(chosen)


@quick
@given(ALLOWED, st.lists(NAMES, max_size=2))
def test_what_is_allowed_has_values_and_every_secret_a_maker(sections: dict[str, Any], there: list[str]) -> None:
    chosen = Environment.model_validate({"name": "any", **sections})
    assert not refused(chosen)
    assert values(chosen) == values(chosen)
    assert services.web_service(chosen).port == 8080
    cluster = chosen.cluster.model_copy(update={"existing": Existing(secrets=tuple(there))})
    settled = chosen.model_copy(update={"cluster": cluster})
    made = {manifest["metadata"]["name"] for manifest in fresh(settled, lambda length: b"7" * length)}
    assert made == {secret.name for secret in expected(settled) if secret.maker == "airfoil" and not secret.exists}
    assert not made & set(there)
