"""What is known of a cluster: stated, told by the tree, or guessed and said to be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from airfoil.checks.inference import inferred
from airfoil.checks.profile import Profile
from airfoil.checks.profile_file import load_profile
from airfoil.errors import UserError
from airfoil.goyaml import read_one


def body(api_version: str, kind: str) -> dict[str, object]:
    return {"apiVersion": api_version, "kind": kind, "metadata": {"name": "a"}}


@pytest.mark.parametrize(
    ("kinds", "engine", "distribution"),
    [
        ([("helm.toolkit.fluxcd.io/v2", "HelmRelease")], "flux-ks", "generic"),
        ([("argoproj.io/v1alpha1", "Application"), ("helm.cattle.io/v1", "HelmChart")], "argo-dir", "k3s"),
        ([("helm.cattle.io/v1", "HelmChartConfig")], "k3s-dir", "k3s"),
        ([("v1", "ConfigMap")], "kubectl", "generic"),
        ([("kustomize.config.k8s.io/v1beta1", "Kustomization")], "kubectl", "generic"),
    ],
)
def test_objects_tell_who_applies_them_and_where(kinds: list[tuple[str, str]], engine: str, distribution: str) -> None:
    profile = inferred([body(*kind) for kind in kinds], {})
    assert (profile.engine, profile.distribution) == (engine, distribution)
    assert {"engine", "distribution", "kubernetes", "nodes"} <= set(profile.guesses)


def test_what_is_stated_is_no_guess(tmp_path: Path) -> None:
    profile = inferred([], {"engine": "flux-ks", "distribution": "k3s", "nodes": ("a",)})
    assert (profile.engine, profile.nodes, profile.default_storage_class) == ("flux-ks", ("a",), "local-path")
    assert not {"engine", "distribution", "nodes"} & set(profile.guesses)
    assert "default_storage_class" in profile.guesses


def test_every_field_is_stated_or_guessed() -> None:
    fields = set(Profile.__struct_fields__) - {"guesses", "folders"}
    assert set(inferred([], {}).guesses) == fields


def test_nodes_of_kind_are_its_workers() -> None:
    cluster = {"nodes": [{"role": "control-plane"}, {"role": "worker"}, {"role": "worker"}]}
    assert inferred([], {}, kind_cluster=cluster).nodes == ("kind-worker", "kind-worker2")
    assert inferred([], {}, kind_cluster={"name": "x", "nodes": [{"role": "control-plane"}]}).nodes == (
        "x-control-plane",
    )


def test_a_profile_file_states_facts_and_ignores() -> None:
    text = """\
engine: flux-ks
nodes: [a, b]
storageClasses: {longhorn: driver.longhorn.io}
defaultStorageClass: null
crossNamespace: true
secrets: [airflow/airflow-fernet]
ignores:
  - {rule: ST002, object: PersistentVolumeClaim/airflow/*, reason: made by hand, until: 2030-01-31}
"""
    loaded = load_profile(read_one(text, "p.yaml"))
    assert loaded.given == {
        "engine": "flux-ks",
        "nodes": ("a", "b"),
        "storage_classes": {"longhorn": "driver.longhorn.io"},
        "default_storage_class": None,
        "cross_namespace": True,
        "secrets": frozenset({"airflow/airflow-fernet"}),
    }
    ((ignore, place),) = loaded.ignores
    assert (ignore.rule, str(ignore.until), place.line) == ("ST002", "2030-01-31", 8)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("engin: flux-ks\n", "p.yaml:1:1 engin\n  a profile has no key 'engin'\n  help: did you mean `engine`?"),
        ("engine: jenkins\n", "p.yaml:1:1 engine"),
        ("kubernetes: 1.30\n", "p.yaml:1:1 kubernetes"),
        ("ignores: [{rule: ST002}]\n", "ignores.0.reason\n  field required"),
        ("ignores: [{rule: ST002, reason: ''}]\n", "ignores.0.reason"),
        ("- a\n", "error[wrong-value]"),
    ],
)
def test_a_faulty_profile_is_refused_with_its_place(text: str, said: str) -> None:
    with pytest.raises(UserError) as refused:
        load_profile(read_one(text, "p.yaml"))
    assert said in str(refused.value)


def test_the_profiles_of_the_how_to_are_profiles() -> None:
    page = Path(__file__).parents[2] / "docs" / "how-to" / "check.md"
    blocks = re.findall(r"```yaml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    profiles = [load_profile(read_one(block, "check.md")) for block in blocks if not block.startswith("metadata:")]
    assert [sorted(each.given) for each in profiles][1:] == [[]]
    assert {"engine", "nodes", "storage_classes"} <= set(profiles[0].given)
    assert len(profiles[1].ignores) == 1
