"""One manifest, five ways of sending it: they differ in what they notice."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.cluster.admission import Cluster, Verdict, Way, review, review_all
from airfoil.cluster.crds import CustomKinds
from tests.cluster.manifests_of_ours import changed, claim, config_map, deployment, middleware

CONTAINER = "spec/template/spec/containers/0"


def accepted(manifest: dict[str, Any]) -> set[str]:
    return {way.value for way, verdict in review_all(manifest).items() if verdict.accepted}


def test_a_valid_manifest_is_accepted_in_every_way() -> None:
    assert accepted(deployment()) == set(Way)


def test_an_unknown_field_passes_where_nobody_asks_for_it() -> None:
    manifest = changed(deployment(), f"{CONTAINER}/volumeMount", [])
    assert accepted(manifest) == {"kubectl_ignore", "create_ignore"}
    verdict = review(manifest, Way.CREATE_STRICT)
    assert (verdict.code, verdict.fields) == (400, frozenset({"spec.template.spec.containers[0].volumeMount"}))


def test_a_variable_written_twice_stops_only_server_side_apply() -> None:
    manifest = changed(deployment(), f"{CONTAINER}/env", [{"name": "A", "value": "1"}, {"name": "A", "value": "2"}])
    assert accepted(manifest) == set(Way) - {"ssa"}


def test_kubectl_notes_what_it_applied_and_so_takes_less() -> None:
    big = config_map(data={"dag.py": "x" * 300_000})
    assert accepted(big) == {"create_ignore", "create_strict", "ssa"}
    assert review(big, Way.KUBECTL_STRICT).fields == {"metadata.annotations"}
    assert accepted(config_map(data={"dag.py": "x" * 2**20 + "x"})) == set()


def test_a_kind_that_is_gone_is_not_found() -> None:
    verdict = review({**config_map(), "apiVersion": "policy/v1beta1", "kind": "PodDisruptionBudget"}, "create_strict")
    assert (verdict.accepted, verdict.code, verdict.message) == (
        False,
        404,
        "the server could not find the requested resource",
    )


def test_a_custom_kind_needs_its_crd() -> None:
    manifest = middleware(addPrefix={"prefix": "/a"})
    assert review(manifest).accepted
    assert review(manifest, cluster=Cluster(custom=CustomKinds())).code == 404


@pytest.mark.parametrize("missing", ["apiVersion", "kind"])
def test_what_says_not_what_it_is_is_refused(missing: str) -> None:
    manifest = changed(config_map(), missing, None)
    assert accepted(manifest) == set()


def test_only_what_a_cluster_is_known_to_lack_is_missing() -> None:
    known = Cluster(existing={"Namespace": frozenset({"default"})})
    assert review(claim()).accepted
    assert review(claim(), cluster=known).message == 'namespaces "airflow" not found'


def test_a_client_that_cannot_read_metadata_sends_nothing() -> None:
    manifest = changed(config_map(), "metadata/annotations", {"prometheus.io/scrape": True})
    verdict = review(manifest, Way.KUBECTL_IGNORE)
    assert (verdict.accepted, verdict.code) == (False, 0)
    assert "ObjectMeta.metadata.annotations" in verdict.message


def test_a_word_that_is_no_way_is_an_error() -> None:
    with pytest.raises(ValueError, match="post"):
        review(config_map(), "post")


def test_a_verdict_says_its_fields_once() -> None:
    verdict = Verdict(code=422)
    assert (verdict.accepted, verdict.fields) == (False, frozenset())
