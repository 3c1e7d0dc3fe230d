"""Beside a faulty value only those clashes are said that hold whatever the value was meant to be."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.config.samples import faults_in

HEAD = "cluster:\n  distribution: {distribution}\n  nodes: [a, b]\ndelivery:\n  controller: {controller}\n"


def codes(folder: Path, rest: str = "", distribution: str = "kubeadm", controller: str = "flux") -> set[str]:
    text = HEAD.format(distribution=distribution, controller=controller) + rest
    return {fault.code for fault in faults_in(folder, text)}


def test_a_clash_elsewhere_is_said(tmp_path: Path) -> None:
    rest = "storage:\n  dags:\n    hostPath: /srv/dags\n"
    assert codes(tmp_path, rest, distribution="k3z") == {"wrong-choice", "host-path-on-several-nodes"}


@pytest.mark.parametrize(
    ("rest", "options"),
    [
        pytest.param("", {"distribution": "k3z", "controller": "none"}, id="k3s would have the helm-controller"),
        pytest.param("storage:\n  dags:\n    hostpath: /srv/dags/\n", {}, id="the misspelt key is the source"),
        pytest.param("storage:\n  dags:\n    hostPath: srv/dags\n", {}, id="another folder, the same source"),
        pytest.param(
            "database:\n  extern: {}\nstorage:\n  localPathProvisioner: {enabled: false}\n", {}, id="external"
        ),
        pytest.param("routing:\n  host: a.example.org\n  tls:\n  entryPoints: [web]\n", {}, id="TLS or none"),
        pytest.param("routing:\n  host: a.example.org\n  stripPrefix: true\n  path: /a\nairflow: 3\n", {}, id="2 or 3"),
        pytest.param("storage:\n  logs:\n    local: {path: /srv/logs, node: C}\n", {}, id="another node"),
    ],
)
def test_a_clash_that_rests_on_what_is_faulty_waits(tmp_path: Path, rest: str, options: dict[str, str]) -> None:
    of_types = {"wrong-choice", "unknown-key", "bad-format", "no-value", "wrong-type", "missing-key"}
    assert codes(tmp_path, rest, **options) <= of_types


def test_a_field_has_one_fault(tmp_path: Path) -> None:
    faults = faults_in(tmp_path, HEAD.format(distribution="k3s", controller="flux") + "routing:\n  stripPrefix: 3\n")
    assert [(fault.code, fault.path) for fault in faults] == [
        ("missing-key", "routing.host"),
        ("wrong-choice", "routing.stripPrefix"),
    ]


def test_hundreds_of_faults_are_cut_short(tmp_path: Path) -> None:
    faults = faults_in(tmp_path, "".join(f"key{number}: {{}}\n" for number in range(5000)))
    assert len(faults) <= 110
    assert "more-faults" in {fault.code for fault in faults}
