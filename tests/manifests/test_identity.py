"""Two objects never share an identity or a file."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.errors import UserError
from airfoil.manifests import Identity, Manifest, Origin, refuse_duplicates

LABEL = st.from_regex(r"[a-z0-9]([-a-z0-9]{0,8}[a-z0-9])?", fullmatch=True)
GROUP = st.sampled_from(["traefik.io", "traefik.containo.us", "helm.cattle.io", "source.toolkit.fluxcd.io"])
KIND = st.sampled_from(["IngressRoute", "HelmChart", "Middleware"])
FREE = st.text(st.characters(codec="utf-8", exclude_characters="/%"), min_size=1, max_size=12)

CUSTOM = st.builds(Identity, GROUP, KIND, st.just("") | LABEL, LABEL)
RBAC = st.builds(Identity, st.just("rbac.authorization.k8s.io"), st.just("ClusterRole"), st.just(""), FREE)


def manifest(kind: str, name: str, *, namespace: str = "", api: str = "v1", construct: str = "") -> Manifest:
    metadata: dict[str, Any] = {"name": name} | ({"namespace": namespace} if namespace else {})
    body = {"apiVersion": api, "kind": kind, "metadata": metadata}
    return Manifest(body, "home", "platform", Origin(construct))


@given(st.lists(CUSTOM | RBAC, unique=True, max_size=30))
def test_no_two_identities_share_a_file_even_where_case_is_folded(identities: list[Identity]) -> None:
    names = [identity.file_name.casefold() for identity in identities]
    assert len(set(names)) == len(names)


@given(CUSTOM | RBAC)
def test_file_names_are_safe_on_every_system(identity: Identity) -> None:
    assert identity.file_name.isascii()
    assert not set(identity.file_name) & set('<>:"/\\|?* ')
    assert not identity.file_name.startswith(".")


def test_file_says_what_it_holds() -> None:
    claim = manifest("PersistentVolumeClaim", "airflow-logs", namespace="airflow")
    assert claim.path == "platform/persistentvolumeclaim_airflow_airflow-logs.yaml"


def test_version_is_no_part_of_the_identity() -> None:
    old, new = manifest("Deployment", "x", api="apps/v1beta1"), manifest("Deployment", "x", api="apps/v1")
    assert old.identity == new.identity


def test_two_namespaces_may_hold_objects_of_one_name() -> None:
    refuse_duplicates([manifest("ConfigMap", "x", namespace="a"), manifest("ConfigMap", "x", namespace="b")])


def test_an_object_made_twice_names_both_constructs() -> None:
    with pytest.raises(UserError) as refused:
        refuse_duplicates(
            [manifest("Namespace", "x", construct="home/a"), manifest("Namespace", "x", construct="home/b")]
        )
    (fault,) = refused.value.faults
    assert "home/a" in fault.what
    assert "home/b" in fault.what


def test_two_environments_may_make_the_same_object() -> None:
    first = manifest("Namespace", "airflow")
    refuse_duplicates([first, Manifest(first.body, "prod", "platform")])


def test_two_built_in_kinds_of_one_name_may_not_share_a_file() -> None:
    with pytest.raises(UserError, match="one-file-two-objects"):
        refuse_duplicates(
            [manifest("Event", "x", namespace="a"), manifest("Event", "x", namespace="a", api="events.k8s.io/v1")]
        )
