"""A namespace on what can have none is dropped, as the API server does it: two such objects of one name are one."""

from __future__ import annotations

from pathlib import Path

from airfoil.checks.engine import findings
from airfoil.checks.tree import Tree
from tests.checks.trees import by_name, tree_of

ROLE = "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {{name: airflow, namespace: {}}}\nrules: []\n"
DATABASE = "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: db}\nspec: {instances: 1}\n"
ISSUER = "apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: {name: le}\nspec: {selfSigned: {}}\n"


def rules_of(tree: Tree) -> set[str]:
    return {found.rule for found in findings(tree)}


def test_its_identity_has_none_and_its_file_still_does(tmp_path: Path) -> None:
    role = by_name(tree_of(tmp_path, {"a.yaml": ROLE.format("airflow")}))["ClusterRole/airflow"]
    assert role.namespace == role.identity.namespace == ""
    assert role.as_written["metadata"]["namespace"] == "airflow"


def test_nobody_misses_that_namespace(tmp_path: Path) -> None:
    # kube-apiserver v1.36.3 takes a ClusterRole of a namespace that doesn't exist (run)
    assert rules_of(tree_of(tmp_path, {"a.yaml": ROLE.format("nowhere")})) == {"NM004"}


def test_two_namespaces_are_the_same_object_twice(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, {"a.yaml": ROLE.format("one"), "b.yaml": ROLE.format("two")})
    assert rules_of(tree) == {"NM004", "DU001"}


def test_a_kustomization_gives_its_namespace_to_a_database_but_to_no_cluster_issuer(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        {
            "kustomization.yaml": "namespace: airflow\nresources: [a.yaml, b.yaml]\n",
            "a.yaml": DATABASE,
            "b.yaml": ISSUER,
        },
    )
    found = by_name(tree)
    assert (found["Cluster/db"].namespace, found["ClusterIssuer/le"].namespace) == ("airflow", "")
