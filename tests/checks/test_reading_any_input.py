"""Whatever lies in a folder: the reader gives a tree, with faults, and never fails; the rules find what they find."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from airfoil.checks.engine import findings
from airfoil.checks.reading import read_tree
from airfoil.checks.reading.read import read_trees
from airfoil.checks.tree import Tree
from airfoil.errors import UserError
from airfoil.goyaml import emit

FIXTURES = sorted((Path(__file__).parents[1] / "rules").glob("*/*.yaml"))

QUICK = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


def crashes(trees: tuple[Tree, ...]) -> list[str]:
    return [found.what for tree in trees for found in findings(tree) if found.rule == "EN001"]


def codes(tree: Tree) -> set[str]:
    return {fault.code for fault in tree.faults}


@QUICK
@given(
    st.binary(max_size=400), st.sampled_from(["a.yaml", "kustomization.yaml", "values.yaml", "Chart.yaml", "a.json"])
)
def test_any_bytes(data: bytes, name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, name).write_bytes(data)
        assert crashes(read_trees([Path(folder)])) == []


@QUICK
@given(st.data())
def test_real_trees_with_bytes_changed(data: st.DataObject) -> None:
    text = bytearray(data.draw(st.sampled_from(FIXTURES)).read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(text) - 1))
        kind = data.draw(st.integers(0, 2))
        if kind == 0:
            text[at] = data.draw(st.integers(0, 255))
        elif kind == 1:
            del text[at : at + data.draw(st.integers(1, 20))]
        else:
            text[at:at] = data.draw(st.sampled_from([b": ", b"- ", b"\n", b"{}", b"[]", b"null", b"  ", b"&a ", b"*a"]))
        if not text:
            break
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.yaml").write_bytes(bytes(text))
        assert crashes(read_trees([Path(folder)])) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.sampled_from(["", "a", "${A}", "1Gi", "*", "airflow"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(
        ["metadata", "spec", "name", "namespace", "annotations", "labels", "values", "valuesContent", "path", "sources",
         "source", "chart", "helm", "dependsOn", "template", "containers", "volumes", "data", "resources", "patches"]
    ), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
KINDS = st.sampled_from(
    [
        ("v1", "PersistentVolumeClaim"), ("v1", "PersistentVolume"), ("v1", "Secret"), ("v1", "Namespace"),
        ("v1", "List"), ("v1", "Service"), ("apps/v1", "Deployment"), ("apps/v1", "StatefulSet"), ("batch/v1", "Job"),
        ("storage.k8s.io/v1", "StorageClass"), ("kustomize.toolkit.fluxcd.io/v1", "Kustomization"),
        ("helm.toolkit.fluxcd.io/v2", "HelmRelease"), ("argoproj.io/v1alpha1", "Application"),
        ("helm.cattle.io/v1", "HelmChart"), ("helm.cattle.io/v1", "HelmChartConfig"),
        ("traefik.io/v1alpha1", "IngressRoute"), ("traefik.io/v1alpha1", "Middleware"),
        ("networking.k8s.io/v1", "Ingress"), ("apiextensions.k8s.io/v1", "CustomResourceDefinition"),
        ("kustomize.config.k8s.io/v1beta1", "Kustomization"), ("kind.x-k8s.io/v1alpha4", "Cluster"),
    ]
)  # fmt: skip


@settings(QUICK, max_examples=80)
@given(
    st.lists(
        st.tuples(KINDS, st.dictionaries(st.sampled_from(["spec", "data", "items", "metadata", "values"]), JSON)),
        max_size=4,
    )
)
def test_known_kinds_that_hold_anything(objects: list[tuple[tuple[str, str], dict[str, object]]]) -> None:
    """The shapes that rules look into, with anything in them."""
    documents = [
        {"apiVersion": version, "kind": kind, "metadata": {"name": "a", "namespace": "airflow"}, **rest}
        for (version, kind), rest in objects
    ]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.yaml").write_text("---\n".join(emit(each) for each in documents), encoding="utf-8")
        assert crashes(read_trees([Path(folder)])) == []


KUSTOMIZATION = st.sampled_from(
    [
        "resources",
        "bases",
        "components",
        "patches",
        "patchesStrategicMerge",
        "patchesJson6902",
        "images",
        "replicas",
        "labels",
        "commonLabels",
        "commonAnnotations",
        "namespace",
        "configMapGenerator",
        "secretGenerator",
        "namePrefix",
    ]
)


@QUICK
@given(st.dictionaries(KUSTOMIZATION, JSON))
def test_any_kustomization(spec: dict[str, object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.yaml").write_text("apiVersion: v1\nkind: Namespace\nmetadata: {name: airflow}\n")
        Path(folder, "kustomization.yaml").write_text(emit({**spec, "crds": ["a.yaml"]}), encoding="utf-8")
        assert crashes(read_trees([Path(folder)])) == []


def test_what_is_no_ordinary_file_is_a_fault(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "gone.yaml").symlink_to("nothing")
    outside = tmp_path.parent / "outside.yaml"
    outside.write_text("a: 1\n")
    (tmp_path / "out.yaml").symlink_to(outside)
    (tmp_path / "folder").symlink_to(tmp_path.parent)
    (tmp_path / "loop").symlink_to(tmp_path)
    assert codes(read_tree([tmp_path])) == {"not-a-file", "unreadable", "link-outside"}


def test_files_that_are_no_yaml_of_a_readable_size_are_faults(tmp_path: Path) -> None:
    with (tmp_path / "huge.yaml").open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    (tmp_path / "utf16.yaml").write_text("a: 1\n", encoding="utf-16")
    (tmp_path / "binary.yaml").write_bytes(bytes(range(256)) * 100)
    (tmp_path / "zeros.yaml").write_bytes(b"\0" * 1000)
    laughs = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    laughs += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    (tmp_path / "laughs.yaml").write_text("\n".join(laughs))
    (tmp_path / "deep.yaml").write_text("[" * 5000)
    tree = read_tree([tmp_path])
    assert {fault.where.file.rpartition("/")[2] for fault in tree.faults if fault.where} == {
        "huge.yaml", "utf16.yaml", "binary.yaml", "zeros.yaml", "laughs.yaml", "deep.yaml",
    }  # fmt: skip
    assert tree.resources == ()


def test_kustomizations_that_lead_to_themselves_end(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "kustomization.yaml").write_text(f"resources: [../{other}, ../{other}, .]\n")
    assert read_tree([tmp_path]).resources == ()


def test_doubled_references_don_t_grow_without_bound(tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"n{number}").mkdir()
        inner = f"[../n{number + 1}, ../n{number + 1}]" if number < 29 else "[a.yaml]"
        (tmp_path / f"n{number}" / "kustomization.yaml").write_text(f"resources: {inner}\n")
    (tmp_path / "n29" / "a.yaml").write_text("apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n")
    assert any("reading stops" in fault.what for fault in read_tree([tmp_path]).faults)


def test_a_path_that_is_not_there_is_the_user_s_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no such file or folder"):
        read_tree([tmp_path / "nothing"])
