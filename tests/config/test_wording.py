"""The parts that messages are made of."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from airfoil.config.fields import Shape, all_fields
from airfoil.config.places import dotted, undotted
from airfoil.config.wording.flow import flow
from airfoil.config.wording.repair import fits, repaired
from airfoil.config.wording.shown import shown
from airfoil.config.wording.suggest import listed, nearest
from airfoil.goyaml.read import read_one

FIELDS = all_fields()
SHAPES = [field.shape for field in FIELDS.values() if field.shape.kind == "text"]
texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)
trees = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-(2**60), 2**60), texts),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)),
    max_leaves=8,
)


@given(trees)
def test_what_is_shown_on_one_line_reads_back_in_both_readers(tree: Any) -> None:
    line = flow({"key": tree})
    assert "\n" not in line
    assert yaml.safe_load(line) == {"key": tree}
    assert read_one(line, "help").value == {"key": tree}


@given(st.text(max_size=400))
def test_a_value_is_shown_short_and_on_one_line(text: str) -> None:
    assert len(shown(text)) <= 62
    assert shown(text).isprintable()


@given(st.text(max_size=40), st.sampled_from(SHAPES))
def test_a_correction_is_always_right(text: str, shape: Shape) -> None:
    correction = repaired(text, shape)
    assert correction is None or (fits(correction, shape) and correction != text)


@pytest.mark.parametrize(
    ("path", "text", "meant"),
    [
        ("storage.dags.size", "10GB", "10Gi"),
        ("storage.dags.size", "500 mb", "500Mi"),
        ("resources.web.requests.cpu", "250 m", "250m"),
        ("delivery.timeout", "15min", "15m"),
        ("delivery.timeout", "2 hours", "2h"),
        ("airflow.version", "v3.2.2", "3.2.2"),
        ("airflow.executor", "CeleryExecutor, KubernetesExecutor", "CeleryExecutor,KubernetesExecutor"),
        ("airflow.image.repository", "Apache/Airflow:3.2.2", "apache/airflow"),
        ("airflow.image.repository", "apache/airflow@sha256:00", "apache/airflow"),
        ("routing.host", "https://Home.Example.org:443/x", "home.example.org"),
        ("routing.path", "airflow", "/airflow"),
        ("storage.dags.hostPath", "/srv//dags/", "/srv/dags"),
        ("delivery.repository.path", "/clusters/home/", "clusters/home"),
        ("secrets.jwt", "My_Secret", "my-secret"),
        ("namespace", "!!!", None),
    ],
)
def test_what_was_probably_meant(path: str, text: str, meant: str | None) -> None:
    assert repaired(text, FIELDS[path].shape) == meant


def test_near_words() -> None:
    assert nearest("host_path", ["hostPath", "local"]) == "hostPath"
    assert nearest("Argo-CD", ["flux", "argocd"]) == "argocd"
    assert nearest("", ["flux"]) is None
    assert nearest("monitoring", ["cluster", "routing"]) is None


def test_long_lists_are_cut() -> None:
    assert listed(str(number) for number in range(14)).endswith("`11` and 2 more")


@given(st.lists(st.one_of(st.sampled_from([field.key for field in FIELDS.values()]), st.integers(0, 99)), max_size=5))
def test_paths_of_known_keys_are_written_and_read(keys: list[str | int]) -> None:
    assert undotted(dotted(tuple(keys))) == tuple(keys)
