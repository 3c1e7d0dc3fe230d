"""No reader fails on broken input: it reads it, or says in words why not. `make fuzz N=…` gives each more of it."""

from __future__ import annotations

import os

import pytest

from airfoil.cluster.cel import Rule
from airfoil.errors import UserError
from tests.fuzz.mutations import numbered
from tests.fuzz.table import READERS

COUNT = int(os.environ.get("AIRFOIL_FUZZ", "60"))
"""Inputs for each of the quickest readers; slow ones have fewer."""

FOUND = [
    ("baseline", b'{"findings": [{"rule": "a", "object": "", "file": "", "path": "", "count": 1e999}]}'),
    ("registry", b'realm="https://[x",service="a"'),
    ("chart-index", b'{"entries": {"everything": [{"version": "1.2.3", "urls": ["//[x"]}]}}'),
    ("chart-index", b'{"entries": {"everything": [{"version": "\\ud83e"}]}}'),
    ("kustomization", b'{"resources": ["/"]}'),
    ("kustomization", b'{"resources": ["../../..", "' + b"9" * 5000 + b'", "a\\u0000b"]}'),
    ("kustomization", b'{"secretGenerator": [{"name": "s", "files": ["' + b"9" * 300 + b'"], "type": ["a"]}]}'),
    ("kustomization", b'{"secretGenerator": [{"name": "s", "files": ["a\\u0000b"]}]}'),
    (
        "kustomization",
        b'{"resources": ["namespace.yaml"], "namespace": "b", "patches": [{"target": {"kind": "Namespace"}, '
        b'"patch": "[{op: remove, path: /kind}]"}]}',
    ),
    (
        "manifests",
        b'{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a"}, "type": [{}], "data": {"a": ""}}',
    ),
    (
        "manifests",
        b'{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "annotations": "a"}, "data": {}}',
    ),
    (
        "manifests",
        b'{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "a"}, "spec": {"healthCheckNodePort": "'
        + b"9" * 5000
        + b'"}}',
    ),
    ("manifests", b'{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "finalizers": [null]}}'),
    (
        "manifests",
        b'{"apiVersion": "v1", "kind": "PersistentVolume", "metadata": {"name": "a"}, "spec": {"claimRef": 1.5}}',
    ),
    (
        "manifests",
        b'{"apiVersion": "traefik.io/v1alpha1", "kind": "IngressRoute", "metadata": {"name": "a"}, '
        b'"spec": {"entryPoints": 1}}',
    ),
    (
        "manifests",
        b'{"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a", "namespace": "b"}, "data": [{}]}\n---\n'
        b'{"apiVersion": "helm.toolkit.fluxcd.io/v2", "kind": "HelmRelease", "metadata": {"name": "r", "namespace": "b"}, '
        b'"spec": {"valuesFrom": [{"kind": "Secret", "name": "a"}]}}',
    ),
    (
        "manifests",
        b'{"apiVersion": "v1", "kind": "PersistentVolume", "metadata": {"name": "a"}, "spec": "a"}\n---\n'
        b'{"apiVersion": "v1", "kind": "PersistentVolumeClaim", "metadata": {"name": "a", "namespace": "b"}, "spec": '
        b'{"accessModes": ["ReadWriteMany"], "resources": {"requests": {"storage": "1Gi"}}}}\n---\n'
        b'{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "p", '
        b'"namespace": "b"}, "spec": {"containers": [{"name": "c", "image": "i"}], "volumes": '
        b'[{"name": "v", "persistentVolumeClaim": {"claimName": "a"}}]}}',
    ),
    ("tools", b'[{"file_row": 1e999}]'),
    ("traefik-rule", b"Host(`a`) && " + b"(" * 5000),
    ("helm-values", b'{"postgresql": {"enabled": true, "image": {"tag": "' + b"9" * 5000 + b'"}}}'),
    ("cel", b"self.a.matches('(')"),
    ("cel", b"self == 02"),
    ("quantity", b"1.9e999"),
]
"""Inputs that once made a reader fail."""


@pytest.mark.parametrize(("reader", "data"), FOUND)
def test_what_was_found_stays_mended(reader: str, data: bytes) -> None:
    given(reader, data)


@pytest.mark.parametrize("reader", READERS)
def test_every_input_is_read_or_refused_in_words(reader: str) -> None:
    corpus, trees = READERS[reader].corpus(), READERS[reader].trees
    for number in range(max(8, round(COUNT / max(1, READERS[reader].weight / 4)))):
        given(reader, numbered(reader, 0, number, corpus, trees))


@pytest.mark.parametrize("reader", READERS)
def test_one_of_the_inputs_is_right(reader: str) -> None:
    """Else all would be refused at the door, and what lies behind it never tried."""
    refused = 0
    for data in READERS[reader].corpus():
        try:
            READERS[reader].read(data)
        except UserError:
            refused += 1
        else:
            return
    assert refused == 0 or reader == "chart-index", "what comes behind the index is no archive"


def given(reader: str, data: bytes) -> None:
    try:
        READERS[reader].read(data)
    except UserError as error:
        said = error
    else:
        return
    assert all(fault.what.strip() for fault in said.faults), data


def test_no_pattern_of_a_crd_takes_long() -> None:
    rule = Rule.parse("self.matches('^(a+)+$')")
    assert rule is not None
    assert rule.holds("a" * 5000 + "!") is False
