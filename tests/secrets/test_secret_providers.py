"""Each provider builds a tree that is valid, waits for its Secrets, and holds none of their values."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from syrupy.assertion import SnapshotAssertion

from airfoil import AirflowEnvironment, App
from airfoil.airflow.secrets import Random, expected, fresh
from airfoil.airflow.secrets.store import remote_key
from airfoil.app import trees
from airfoil.config.schema import Environment
from airfoil.delivery.argocd import WAVE
from airfoil.errors import UserError
from airfoil.project import CLASHES
from tests.secrets.repositories import ARGO, FLUX, PROVIDERS, STORES, environment
from tests.secrets.tools import written

_NAMES = frozenset({"airflow-metadata", "airflow-result-backend"})
"""What PgBouncer's configuration holds besides: the names of its databases."""

TLS = {"host": "airflow.example.org", "tls": {"secretName": "airflow-tls"}}


def stream(seed: bytes = b"seed") -> Random:
    count = 0

    def random(length: int) -> bytes:
        nonlocal count
        count += 1
        return hashlib.shake_256(seed + count.to_bytes(4, "big")).digest(length)

    return random


def files(chosen: Environment) -> Mapping[str, bytes]:
    """The tree of an environment, whose Secrets a stand-in encrypted where they lie in files."""
    return _files(chosen.model_dump_json(exclude_unset=True))


@cache
def _files(text: str) -> Mapping[str, bytes]:
    chosen = Environment.model_validate_json(text)
    provider = chosen.secrets.provider
    with TemporaryDirectory() as root:
        if provider in {"sealedSecrets", "sops"}:
            folder = Path(root, "secrets", chosen.name)
            folder.mkdir(parents=True)
            for manifest in fresh(chosen, stream()):
                (folder / f"{manifest['metadata']['name']}.yaml").write_text(written(provider, manifest))
        app = App()
        AirflowEnvironment(app, chosen, root=root)
        return trees(app.checked())[chosen.name]


def objects(tree: Mapping[str, bytes], kind: str) -> dict[str, Any]:
    bodies = [yaml.safe_load(content) for content in tree.values()]
    return {body["metadata"]["name"]: body for body in bodies if body["kind"] == kind}


@pytest.fixture(params=PROVIDERS)
def chosen(request: pytest.FixtureRequest) -> Environment:
    return environment(PROVIDERS[request.param])


def test_no_clash_refuses_them(chosen: Environment) -> None:
    assert [fault for clash in CLASHES for fault in clash(chosen)] == []


def test_no_byte_of_the_tree_holds_a_value(chosen: Environment) -> None:
    _no_byte_holds_a_value(chosen, least=8)


@pytest.mark.parametrize("version", ["3.2.2", "2.10.5"])
@pytest.mark.parametrize("provider", PROVIDERS)
def test_nor_where_every_part_runs(provider: str, version: str) -> None:
    airflow = {"version": version, "executor": "CeleryExecutor", "flower": True}
    _no_byte_holds_a_value(environment(PROVIDERS[provider], airflow=airflow, database={"pgbouncer": {}}), least=10)


def _no_byte_holds_a_value(chosen: Environment, least: int) -> None:
    tree = b"\n".join(files(chosen).values())
    values = {value for manifest in fresh(chosen, stream()) for value in manifest["stringData"].values()}
    # a login and each line of a file count by themselves; `admin` or `airflow` are no secrets, and stand in names
    values |= {part for value in values for part in re.split(r"[\s:\"@/]+", value)}
    values = {value for value in values if len(value) >= 16 and value not in _NAMES}
    assert len(values) >= least
    for value in values:
        assert value.encode() not in tree
        assert b64encode(value.encode()).rstrip(b"=") not in tree


@pytest.mark.parametrize("name", [name for name in PROVIDERS if name != "existing"])
def test_each_expected_secret_comes_into_being(name: str) -> None:
    chosen = environment(PROVIDERS[name])
    tree = files(chosen)
    kind = {"externalSecrets": "ExternalSecret", "sealedSecrets": "SealedSecret", "sops": "Secret"}
    made = objects(tree, kind[chosen.secrets.provider])
    assert set(made) == {secret.name for secret in expected(chosen)}
    assert {body["metadata"]["namespace"] for body in made.values()} == {"airflow"}
    layer = objects(tree, "Kustomization")["airflow-home-secrets"]["spec"]
    assert layer["wait"] is True
    assert layer["dependsOn"] == [{"name": "airflow-home-platform"}]
    for later in ("database", "release"):
        assert {"name": "airflow-home-secrets"} in objects(tree, "Kustomization")[f"airflow-home-{later}"]["spec"][
            "dependsOn"
        ]


def test_existing_secrets_make_no_layer() -> None:
    assert not [path for path in files(environment({})) if "secrets" in path]


@pytest.mark.parametrize("provider", ["externalSecrets by vault", "sealedSecrets"])
def test_argo_cd_applies_secrets_before_the_database(provider: str) -> None:
    tree = files(environment(PROVIDERS[provider], ARGO))
    waves = {
        layer: {int(yaml.safe_load(content)["metadata"]["annotations"][WAVE]) for path, content in tree.items()
                if path.startswith(f"{layer}/")}
        for layer in ("platform", "secrets", "database")
    }  # fmt: skip
    assert max(waves["platform"]) < min(waves["secrets"]) <= max(waves["secrets"]) < min(waves["database"])


def test_sops_is_decrypted_by_flux_in_its_own_layer_alone() -> None:
    chosen = environment({"provider": "sops", "sops": {"keySecret": "my-age"}})
    layers = objects(files(chosen), "Kustomization")
    decryption = {name: body["spec"]["decryption"] for name, body in layers.items() if "decryption" in body["spec"]}
    assert decryption == {"airflow-home-secrets": {"provider": "sops", "secretRef": {"name": "my-age"}}}


@pytest.mark.parametrize(
    ("provider", "condition"), [("externalSecrets by store", "Ready"), ("sealedSecrets", "Synced")]
)
def test_flux_waits_for_the_condition_that_the_operator_sets(provider: str, condition: str) -> None:
    layers = objects(files(environment(PROVIDERS[provider])), "Kustomization")
    (check,) = layers["airflow-home-secrets"]["spec"]["healthCheckExprs"]
    assert check["current"] == f"status.conditions.exists(e, e.type == '{condition}' && e.status == 'True')"


@pytest.mark.parametrize("store", STORES)
def test_external_secrets_name_a_store_that_is_there(store: str) -> None:
    tree = files(environment(PROVIDERS[f"externalSecrets by {store}"]))
    named = {json.dumps(body["spec"]["secretStoreRef"]) for body in objects(tree, "ExternalSecret").values()}
    stores = {json.dumps({"kind": "SecretStore", "name": name}) for name in objects(tree, "SecretStore")}
    assert named == (stores or {json.dumps({"kind": "ClusterSecretStore", "name": "company-vault"})})


def test_secrets_that_exist_are_not_fetched() -> None:
    cluster = {"distribution": "k3s", "existing": {"secrets": ["airflow-fernet"]}}
    chosen = environment(PROVIDERS["externalSecrets by store"], cluster=cluster)
    assert "airflow-fernet" not in objects(files(chosen), "ExternalSecret")


def test_an_external_secret_is_as_before(snapshot: SnapshotAssertion) -> None:
    chosen = environment(PROVIDERS["externalSecrets by gcp"], FLUX, routing=TLS)
    tree = files(chosen)
    assert objects(tree, "ExternalSecret")["airflow-tls"] == snapshot
    assert objects(tree, "SecretStore")["airflow-secrets"]["spec"] == snapshot


@pytest.mark.parametrize(("store", "key"), [("vault", "airflow/home/airflow-jwt"), ("gcp", "airflow-home-airflow-jwt")])
def test_names_in_a_store_have_its_separators(store: str, key: str) -> None:
    assert remote_key(environment(PROVIDERS[f"externalSecrets by {store}"]), "airflow-jwt") == key


def test_types_of_the_operator_are_loaded_only_where_it_is_used() -> None:
    code = (
        "import sys; from airfoil import AirflowEnvironment, App; from tests.secrets.repositories import environment;"
        "AirflowEnvironment(App(), environment({}));"
        "sys.exit(any('externalsecret' in name or 'secretstore' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == 0


def test_a_missing_file_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="airfoil secrets home --to kubeseal"):
        AirflowEnvironment(App(), environment(PROVIDERS["sealedSecrets"]), root=tmp_path)


def test_an_operator_that_this_tree_brings_comes_too_late() -> None:
    """Who names a provider says that its operator is there; a chart of this tree says that it isn't."""
    operator = {
        "repository": "https://charts.external-secrets.io",
        "version": "0.20.4",
        "namespace": "external-secrets",
    }
    chosen = environment(PROVIDERS["externalSecrets by store"], charts={"external-secrets": operator})
    with pytest.raises(UserError, match="crd-missing"):
        files(chosen)
