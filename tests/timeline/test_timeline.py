"""The timeline of a tree: phases, claims, prune, knots; and its forms."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from airfoil.checks.reading import read_tree
from airfoil.report.plan.json_form import json_text
from airfoil.report.plan.mermaid import _quoted, mermaid_text
from airfoil.report.plan.text import text_of
from airfoil.timeline import Timeline, removals, timeline
from tests.checks.trees import config_map, written

FLUX = """\
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {{name: {name}, namespace: flux-system}}
spec:
  interval: 10m
  path: ./{name}
  prune: true
  wait: true
  sourceRef: {{kind: GitRepository, name: flux-system}}
  dependsOn: [{after}]
---
"""
STORAGE = """\
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: manual}
provisioner: kubernetes.io/no-provisioner
volumeBindingMode: WaitForFirstConsumer
---
apiVersion: v1
kind: PersistentVolume
metadata: {name: dags}
spec:
  capacity: {storage: 1Gi}
  accessModes: [ReadWriteOnce]
  storageClassName: manual
  hostPath: {path: /srv/dags}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: dags
  namespace: airflow
spec: {accessModes: [ReadWriteOnce], storageClassName: manual, resources: {requests: {storage: 1Gi}}}
"""
POD = """\
apiVersion: v1
kind: Pod
metadata: {name: scheduler, namespace: airflow}
spec:
  containers: [{name: c, image: busybox:1.36.1}]
  volumes: [{name: v, persistentVolumeClaim: {claimName: dags}}]
"""
RESERVED = STORAGE.replace(
    "storageClassName: manual\n", "storageClassName: manual\n  claimRef: {namespace: airflow, name: dags}\n"
)


def landed(folder: Path, storage: str) -> Timeline:
    files = {
        "flux.yaml": FLUX.format(name="storage", after="") + FLUX.format(name="apps", after="{name: storage}"),
        "storage/a.yaml": storage,
        "apps/a.yaml": POD,
    }
    return timeline(read_tree([written(folder, files)], {"nodes": ("one",)}))


def names(result: Timeline) -> list[list[str]]:
    return [[each.step.name.partition("flux-system/")[2] for each in phase.steps] for phase in result.phases]


def test_phases_claims_and_pods_of_a_tree_that_lands(tmp_path: Path) -> None:
    result = landed(tmp_path, RESERVED)
    assert names(result)[1:] == [["storage: classes"], ["storage: everything else"], ["apps"]]
    assert [[each.name for each in phase.bound] for phase in result.phases] == [[], [], ["dags"], []]
    assert [[each.name for each in phase.started] for phase in result.phases] == [[], [], [], ["scheduler"]]
    (claim,) = result.claims
    assert [(each.phase, each.volume) for each in claim.results] == [("Bound", "dags")]
    assert not result.has_deadlock


def test_a_deadlock_stands_at_the_top_and_its_steps_never_come(tmp_path: Path) -> None:
    result = landed(tmp_path, STORAGE)
    assert result.has_deadlock
    assert [each.step.name for each in result.never] == ["Kustomization/flux-system/apps"]
    assert [each.phase for each in result.claims[0].results] == ["Pending"]
    lines = [str(line) for line in text_of(result)]
    assert lines[2].startswith("deadlock")
    assert "  never applied: Kustomization/flux-system/apps" in lines


def test_text_is_as_reviewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, snapshot: SnapshotAssertion) -> None:
    monkeypatch.chdir(tmp_path)
    assert "\n".join(str(line) for line in text_of(landed(Path("tree"), STORAGE))) == snapshot


def test_json_has_every_object_once_and_what_it_waits_for(tmp_path: Path) -> None:
    data = json.loads(json_text([landed(tmp_path, STORAGE)]))
    (tree,) = data["trees"]
    steps = [step for phase in tree["phases"] for step in phase["steps"]] + tree["never"]
    told = [(each["kind"], each["name"]) for step in steps for each in step["objects"]]
    assert len(told) == len(set(told)) == tree["objects"]
    assert tree["deadlocks"][0]["chain"][0]["reason"] == "dependsOn"
    assert tree["never"][0]["waitsFor"][0]["anyOf"] == [{"what": "done", "of": "Kustomization/flux-system/storage"}]


def test_what_left_the_tree_is_pruned_unless_an_annotation_keeps_it(tmp_path: Path) -> None:
    kept = config_map("b", "airflow", **{"kustomize.toolkit.fluxcd.io/prune": "disabled"})
    before = written(
        tmp_path / "before",
        {"f.yaml": FLUX.format(name="apps", after=""), "apps/a.yaml": config_map("a", "airflow"), "apps/b.yaml": kept,
         "loose/c.yaml": config_map("c", "airflow")},
    )  # fmt: skip
    after = written(tmp_path / "after", {"f.yaml": FLUX.format(name="apps", after=""), "apps/s.yaml": STORAGE})
    result = removals(read_tree([before]), read_tree([after]), "abc")
    assert [(each.identity.name, bool(each.kept_by)) for each in result.removed] == [("a", False), ("b", True)]
    assert [(each.identity.kind, each.owner) for each in result.at_risk] == [
        ("PersistentVolume", "Kustomization/flux-system/apps"),
        ("PersistentVolumeClaim", "Kustomization/flux-system/apps"),
    ]


EDGE = r'  t1s\d+ (-->|-\.->)(\|"[^"]*"\|)? t1s\d+'
NODE = r'    t1s\d+\["[^"]*"\]'
LINE = rf"flowchart TB|{NODE}|{EDGE}|  class [t\ds,]+ never|  classDef never [\w:#,-]+"


def test_mermaid_is_of_few_forms_and_shows_the_way_back(tmp_path: Path) -> None:
    """Mermaid's own parser took these forms, and names full of its signs (mermaid 11, run)."""
    lines = mermaid_text([landed(tmp_path, STORAGE)]).splitlines()
    assert [line for line in lines if not re.fullmatch(LINE, line)] == []
    assert any("-.->" in line for line in lines)


@settings(max_examples=50)
@given(st.text())
def test_no_text_ends_a_label_of_mermaid(text: str) -> None:
    quoted = _quoted(text)
    inner = re.sub(r"#\d+;|<br/>", "", quoted[1:-1])
    assert not set(inner) & set('"#;<>[]{}|`&%\\\n')
