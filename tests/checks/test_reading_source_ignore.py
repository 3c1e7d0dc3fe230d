"""What `.sourceignore` names is not applied by Flux, and so not checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.trees import config_map, tree_of

FILES = {name: config_map(name.replace("/", "-").removesuffix(".yaml")) for name in (
    "a.yaml", "b.yaml", "docs/a.yaml", "apps/docs/c.yaml", "apps/x/y/a.yaml",
)}  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ("# nothing\n\n", set(FILES)),
        ("docs/\n", {"a.yaml", "b.yaml", "apps/x/y/a.yaml"}),
        ("/docs\n", {"a.yaml", "b.yaml", "apps/docs/c.yaml", "apps/x/y/a.yaml"}),
        ("a.yaml\n", {"b.yaml", "apps/docs/c.yaml"}),
        ("/*\n!/apps\n", {"apps/docs/c.yaml", "apps/x/y/a.yaml"}),
        ("apps/**/a.yaml\n", {"a.yaml", "b.yaml", "docs/a.yaml", "apps/docs/c.yaml"}),
        ("?.yaml\n!b.yaml\n", {"b.yaml"}),
    ],
)
def test_the_lines_mean_what_they_mean_in_gitignore(tmp_path: Path, lines: str, left: set[str]) -> None:
    tree = tree_of(tmp_path, {**FILES, ".sourceignore": lines}, engine="flux-ks")
    names = {name.replace("/", "-").removesuffix(".yaml") for name in left}
    assert {each.name for each in tree.resources} == names
    assert any("keeps Flux from" in note for note in tree.notes) == (left != set(FILES))


def test_one_in_a_folder_holds_there_and_others_than_flux_take_no_notice(tmp_path: Path) -> None:
    files = {**FILES, "apps/.sourceignore": "/docs\n"}
    assert len(tree_of(tmp_path / "flux", files, engine="flux-ks").resources) == 4
    assert len(tree_of(tmp_path / "argo", files, engine="argo-dir").resources) == 5


SOURCE = """\
apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {{name: {name}, namespace: flux-system}}
spec:
  interval: 1m
  url: https://example.org/{name}.git
  ignore: |
    # only this
    /*
    !/apps
    !/flux.yaml
"""
KUSTOMIZATION = """\
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {{name: {name}, namespace: flux-system}}
spec: {{interval: 10m, path: {path}, prune: true, sourceRef: {{kind: GitRepository, name: {source}}}}}
"""


def test_the_source_says_what_is_left_out_too(tmp_path: Path) -> None:
    flux = f"{SOURCE.format(name='home')}---\n{KUSTOMIZATION.format(name='apps', path='./apps', source='home')}"
    names = {each.name for each in tree_of(tmp_path, {**FILES, "flux.yaml": flux}).resources}
    assert names == {"home", "apps", "apps-docs-c", "apps-x-y-a"}


def test_what_the_source_of_others_leaves_out_says_nothing_here(tmp_path: Path) -> None:
    own = KUSTOMIZATION.format(name="apps", path="./apps", source="flux-system")
    others = KUSTOMIZATION.format(name="podinfo", path="./kustomize", source="podinfo")
    flux = "---\n".join((SOURCE.format(name="podinfo"), own, others))
    assert len(tree_of(tmp_path, {**FILES, "flux.yaml": flux}).resources) == len(FILES) + 3
