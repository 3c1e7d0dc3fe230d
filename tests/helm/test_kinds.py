"""The kinds without a namespace that a chart may make are found in its templates, and nothing is guessed."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.cluster.scopes import CLUSTER_SCOPED
from airfoil.helm.kinds import EVERY, cluster_kinds
from airfoil.helm.render import render
from tests.helm.samples import archive, needs_helm, release


def found(template: str, values: Any = None) -> set[tuple[str, str]]:
    """What a template adds to what the tests' own chart may make."""
    name = "templates/added.yaml"
    before = set(cluster_kinds(archive({name: "kind: Pod\n"}), {}))
    return set(cluster_kinds(archive({name: template}), values or {})) - before


@pytest.mark.parametrize(
    ("template", "kinds"),
    [
        ("apiVersion: v1\nkind: PersistentVolume\n", {("", "PersistentVolume")}),
        ("kind: Deployment\nspec:\n  ref:\n    kind: Node\n", set()),
        ("kind: {{ if .Values.x }}IngressClass{{ else }}Ingress{{ end }}\n", {("networking.k8s.io", "IngressClass")}),
        ('kind: {{ ternary "RuntimeClass" "Role" .Values.x }}\n', {("node.k8s.io", "RuntimeClass")}),
        ("kind: {{ .Values.kind }}\n", {EVERY}),
        ("kind: List\nitems:\n  - apiVersion: v1\n    kind: Node\n", {("", "Node")}),
        ("apiVersion: a.example.org/v1\nkind: Wonder\n", {("*", "Wonder")}),
    ],
)
def test_kinds_are_read_in_templates(template: str, kinds: set[tuple[str, str]]) -> None:
    assert found(template) == kinds


@pytest.mark.parametrize(
    "values",
    [
        {"extra": [{"apiVersion": "v1", "kind": "Node"}]},
        {"extra": ["apiVersion: v1\nkind: Node\n"]},
        {"deep": {"er": {"apiVersion": "v1", "kind": "Node"}}},
    ],
)
def test_objects_in_values_count(values: dict[str, Any]) -> None:
    assert found("kind: Pod\n", values) == {("", "Node")}


def test_a_kind_that_nobody_can_tell_allows_every_one_and_names_no_other() -> None:
    assert cluster_kinds(archive({"templates/added.yaml": "kind: {{ .Values.kind }}\n"}), {}) == (EVERY,)


@needs_helm
def test_nothing_that_the_chart_renders_is_missing() -> None:
    kinds = set(cluster_kinds(archive(), {}))
    made = {(str(each.body["apiVersion"]).rpartition("/")[0], each.body["kind"]) for each in render(release()).objects}
    assert made & CLUSTER_SCOPED <= kinds
    assert ("apiextensions.k8s.io", "CustomResourceDefinition") in kinds
