"""What may not be published, and what would never be decrypted, is found in the files before it gets into the tree."""

from __future__ import annotations

import copy
from base64 import b64encode
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.airflow.secrets import expected
from airfoil.airflow.secrets.encrypted import judged, read_files
from airfoil.cluster.schemas import Schemas
from airfoil.errors import Fault, UserError
from airfoil.goyaml import emit
from airfoil.manifests.sops import as_decrypted
from tests.secrets.repositories import PROVIDERS, environment

Change = Callable[[dict[str, Any]], Any]
ENVIRONMENTS = {name: environment(PROVIDERS[name]) for name in ("sealedSecrets", "sops")}
LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration"
ENC = "ENC[AES256_GCM,data:AAAA,iv:AAAA,tag:AAAA,type:str]"


def good(provider: str) -> dict[str, dict[str, Any]]:
    """A right file for each Secret."""
    bodies: dict[str, dict[str, Any]] = {}
    for secret in expected(ENVIRONMENTS[provider]):
        metadata = {"name": secret.name, "namespace": secret.namespace}
        if provider == "sops":
            bodies[secret.name] = {
                "apiVersion": "v1", "kind": "Secret", "metadata": metadata, "type": secret.type,
                "stringData": dict.fromkeys(secret.keys, ENC), "sops": {"mac": ENC, "age": [{"enc": "A"}]},
            }  # fmt: skip
        else:
            value = b64encode(b"\x02\x00" + bytes(540)).decode()
            bodies[secret.name] = {
                "apiVersion": "bitnami.com/v1alpha1", "kind": "SealedSecret", "metadata": metadata,
                "spec": {
                    "encryptedData": dict.fromkeys(secret.keys, value),
                    "template": {"metadata": dict(metadata), "type": secret.type},
                },
            }  # fmt: skip
    return bodies


def codes(provider: str, bodies: dict[str, Any]) -> set[str]:
    texts = {f"secrets/home/{name}.yaml": emit(body) for name, body in bodies.items()}
    faults: tuple[Fault, ...] = ()
    try:
        judged(ENVIRONMENTS[provider], texts)
    except UserError as error:
        faults = tuple(error.faults)
    assert all(fault.help and fault.where for fault in faults)
    assert "hunter2" not in "".join(map(str, faults))
    return {fault.code for fault in faults}


def plain(body: dict[str, Any]) -> None:
    values = {"fernet-key": "hunter2"}
    body |= {"apiVersion": "v1", "kind": "Secret", "stringData": values}
    for key in ("spec", "sops"):
        body.pop(key, None)


SEALED: dict[str, tuple[Change, str]] = {
    "plain": (plain, "plain-secret"),
    "another kind": (lambda body: body.update(apiVersion="v1", kind="ConfigMap"), "not-a-sealed-secret"),
    "value typed in": (
        lambda body: body["spec"]["encryptedData"].update({"fernet-key": "hunter2"}),
        "value-not-encrypted",
    ),
    "value in base64": (
        lambda body: body["spec"]["encryptedData"].update({"fernet-key": b64encode(b"hunter2" * 90).decode()}),
        "value-not-encrypted",
    ),
    "template with values": (lambda body: body["spec"]["template"].update(data={"a": "hunter2"}), "plain-secret"),
    "kubectl's copy": (
        lambda body: body["spec"]["template"]["metadata"].update(annotations={LAST_APPLIED: "hunter2"}),
        "plain-secret",
    ),
    "sealed for another name": (
        lambda body: body["spec"]["template"]["metadata"].update(name="other"),
        "sealed-for-another",
    ),
    "another type": (lambda body: body["spec"]["template"].update(type="kubernetes.io/tls"), "other-type"),
    "another namespace": (
        lambda body: [
            part.update(namespace="default") for part in (body["metadata"], body["spec"]["template"]["metadata"])
        ],
        "other-namespace",
    ),
}
SOPS: dict[str, tuple[Change, str]] = {
    "plain": (plain, "plain-secret"),
    "metadata by hand": (lambda body: body.update(sops={"version": "3"}), "plain-secret"),
    "another kind": (lambda body: body.update(apiVersion="v1", kind="ConfigMap"), "not-a-secret"),
    "value typed in": (lambda body: body["stringData"].update({"fernet-key": "hunter2"}), "value-not-encrypted"),
    "everything encrypted": (lambda body: body.update(kind=ENC, apiVersion=ENC), "too-much-encrypted"),
    "kubectl's copy": (lambda body: body["metadata"].update(annotations={LAST_APPLIED: "hunter2"}), "plain-secret"),
    "another type": (lambda body: body.update(type="kubernetes.io/tls"), "other-type"),
    "another namespace": (lambda body: body["metadata"].update(namespace="default"), "other-namespace"),
    "no namespace": (lambda body: body["metadata"].pop("namespace"), "other-namespace"),
}
CASES = [
    *(("sealedSecrets", name, change) for name, change in SEALED.items()),
    *(("sops", name, change) for name, change in SOPS.items()),
]


@pytest.mark.parametrize(("provider", "name", "case"), CASES, ids=lambda value: value if isinstance(value, str) else "")
def test_is_refused(provider: str, name: str, case: tuple[Change, str]) -> None:
    bodies = good(provider)
    case[0](bodies["airflow-fernet"])
    assert case[1] in codes(provider, bodies)


@pytest.mark.parametrize("provider", ENVIRONMENTS)
def test_what_is_right_is_taken_as_it_is(provider: str) -> None:
    bodies = good(provider)
    texts = {name: emit(body) for name, body in bodies.items()}
    assert judged(ENVIRONMENTS[provider], texts) == tuple(bodies[name] for name in sorted(bodies))


@pytest.mark.parametrize("provider", ENVIRONMENTS)
def test_missing_keys_files_and_doubles_are_found(provider: str) -> None:
    lacking = good(provider)
    values = lacking["airflow-database"].get("stringData") or lacking["airflow-database"]["spec"]["encryptedData"]
    values.pop("password")
    assert codes(provider, lacking) == {"keys-missing"}
    absent = good(provider)
    del absent["airflow-jwt"]
    assert codes(provider, absent) == {"secret-missing"}
    assert codes(provider, good(provider) | {"copy": good(provider)["airflow-jwt"]}) == {"secret-twice"}


@pytest.mark.parametrize("provider", ENVIRONMENTS)
def test_further_secrets_of_the_user_may_lie_there(provider: str) -> None:
    own = copy.deepcopy(good(provider)["airflow-jwt"])
    own["metadata"]["name"] = "warehouse"
    if provider == "sealedSecrets":
        own["spec"]["template"]["metadata"]["name"] = "warehouse"
    assert codes(provider, good(provider) | {"own": own}) == set()


def test_a_value_that_sops_left_empty_is_no_secret() -> None:
    bodies = good("sops")
    bodies["airflow-admin"]["stringData"]["lastname"] = ""
    assert codes("sops", bodies) == set()


TREES = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["kind", "apiVersion", "metadata", "name", "spec", "data", "sops"]), inner, max_size=4
        )
    ),
    max_leaves=8,
)


@given(TREES)
def test_whatever_lies_there_ends_in_words(tree: Any) -> None:
    for chosen in ENVIRONMENTS.values():
        with pytest.raises(UserError):
            judged(chosen, {"secrets/home/a.yaml": emit(tree)})


def test_other_files_and_hidden_ones_are_passed_over(tmp_path: Any) -> None:
    folder = tmp_path / "secrets" / "home" / "more"
    folder.mkdir(parents=True)
    for name in (".sops.yaml", "cert.pem", "README.md", "one.yaml", "two.yml", "three.json"):
        (folder / name).write_text("{}")
    found = [file.rpartition("/")[2] for file in read_files(tmp_path, "home")]
    assert found == ["one.yaml", "three.json", "two.yml"]
    assert read_files(tmp_path, "nowhere") == {}


def test_the_api_server_gets_to_see_what_flux_decrypted() -> None:
    body = good("sops")["airflow-jwt"] | {"data": {"more": ENC}}
    schemas = Schemas("1.34")
    assert schemas.validate(body)
    assert not schemas.validate(as_decrypted(body))
    wrong = as_decrypted(body | {"dta": {}})
    assert schemas.validate(wrong)
    assert as_decrypted({"kind": "ConfigMap", "sops": "ours"}) == {"kind": "ConfigMap", "sops": "ours"}
