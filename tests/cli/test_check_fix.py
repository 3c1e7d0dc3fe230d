"""`airfoil check --fix` and `--diff`: hand-written files are mended; generated, encrypted and strange ones stay."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from airfoil.checks.environment_profile import INDEX
from airfoil.checks.reading.clusters import generated_folder
from airfoil.report.check import lines
from tests.checks.trees import written
from tests.cli.repositories import airfoil, contents

TYPO = """\
# my claim
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: a, namespace: default}
spec:
  volumeNam: b # this one
  storageClassName: ""
  accessModes: [ReadWriteOnce]
  resources: {requests: {storage: 1Gi}}
"""
SECRET = """\
apiVersion: v1
kind: Secret
metadata: {name: s, namespace: default}
stringData: {a: 'ENC[x]'}
sops: {mac: 'ENC[y]'}
"""
FIXED = TYPO.replace("volumeNam:", "volumeName:")


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    """Each test writes files of the same names anew."""
    lines._lines.cache_clear()
    generated_folder.cache_clear()


def test_it_mends_tells_and_says_what_is_left(tmp_path: Path) -> None:
    (written(tmp_path, {"t/a.yaml": TYPO}) / "t/a.yaml").chmod(0o640)
    ran = airfoil(tmp_path, "check", "t", "--fix")
    assert ran.err == "fixed t/a.yaml: K8004 unknown-field\n"
    assert (tmp_path / "t/a.yaml").read_text() == FIXED
    assert (tmp_path / "t/a.yaml").stat().st_mode & 0o777 == 0o640
    assert "K8004" not in ran.out
    assert "1 object in 1 file" in ran.out
    assert sorted(contents(tmp_path)) == ["t/a.yaml"]
    again = airfoil(tmp_path, "check", "t", "--fix")
    assert (again.err, again.out) == ("", ran.out)


def test_a_diff_shows_it_and_writes_nothing(tmp_path: Path) -> None:
    written(tmp_path, {"t/a.yaml": TYPO})
    ran = airfoil(tmp_path, "check", "t", "--diff", "--fix")
    assert ran.code == 1
    assert ran.out.startswith("--- a/t/a.yaml\n+++ b/t/a.yaml\n@@ ")
    assert "-  volumeNam: b # this one\n+  volumeName: b # this one\n" in ran.out
    assert (tmp_path / "t/a.yaml").read_text() == TYPO
    written(tmp_path, {"t/a.yaml": FIXED})
    assert airfoil(tmp_path, "check", "t", "--diff").out == ""


def test_the_report_says_that_there_is_a_remedy(tmp_path: Path) -> None:
    assert "`--fix` mends 1." in airfoil(written(tmp_path, {"a.yaml": TYPO}), "check", ".").out


def test_marks_at_the_start_and_line_ends_stay(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbf" + TYPO.replace("\n", "\r\n").encode()
    (tmp_path / "a.yaml").write_bytes(data)
    airfoil(tmp_path, "check", "a.yaml", "--fix")
    assert (tmp_path / "a.yaml").read_bytes() == data.replace(b"volumeNam:", b"volumeName:")


def test_what_is_generated_encrypted_or_json_is_left_alone_with_the_reason(tmp_path: Path) -> None:
    sops = f"---\n{SECRET}"
    json = '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "c", "namespace": "default"}, "dat": {}}'
    files = {f"dist/home/{INDEX}": "{}", "dist/home/a.yaml": TYPO, "t/a.yaml": TYPO + sops, "t/b.json": json}
    before = contents(written(tmp_path, files))
    ran = airfoil(tmp_path, "check", "dist", "t", "--fix")
    assert contents(tmp_path) == before
    assert "change environments/home.yaml and run `airfoil synth`" in ran.err
    assert "SOPS has encrypted it" in ran.err
    assert "only YAML files are changed" in ran.err


def test_what_lies_outside_is_left_alone_and_a_link_inside_stays_a_link(tmp_path: Path) -> None:
    base = {"base/a.yaml": TYPO, "t/kustomization.yaml": "resources: [../base/a.yaml]\n", "u/real.yml": TYPO}
    written(tmp_path, base)
    os.symlink("real.yml", tmp_path / "u/a.yaml")
    ran = airfoil(tmp_path, "check", "t", "--fix")
    assert (tmp_path / "base/a.yaml").read_text() == TYPO
    assert "it lies outside of what was given" in ran.err
    airfoil(tmp_path, "check", "u", "--fix")
    assert (tmp_path / "u/a.yaml").is_symlink()
    assert (tmp_path / "u/real.yml").read_text() == FIXED


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_not_ours_is_told(tmp_path: Path) -> None:
    written(tmp_path, {"t/a.yaml": TYPO})
    (tmp_path / "t").chmod(0o500)
    ran = airfoil(tmp_path, "check", "t", "--fix")
    (tmp_path / "t").chmod(0o700)
    assert (ran.code, "can't write" in ran.err) == (2, True)


def test_ignored_findings_and_those_of_the_baseline_are_not_mended(tmp_path: Path) -> None:
    written(tmp_path, {"t/a.yaml": TYPO})
    airfoil(tmp_path, "check", "t", "--baseline", "b.json", "--write-baseline")
    assert airfoil(tmp_path, "check", "t", "--baseline", "b.json", "--fix").err == ""
    assert (tmp_path / "t/a.yaml").read_text() == TYPO
