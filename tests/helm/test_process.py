"""Helm's library may hang or crash: that costs one process and gives a message, and the next render works."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from airfoil.errors import UserError
from airfoil.helm import process, render
from airfoil.helm.process import Worker, WorkerError, Workers
from tests.helm.samples import archive, needs_helm, release

FOREVER = "{{ range until 100000 }}{{ range until 100000 }}{{ end }}{{ end }}"


@needs_helm
def test_a_render_that_takes_too_long_is_ended_in_words() -> None:
    with pytest.raises(UserError, match=r"gave no answer in 0\.5 s"):
        render(release(archive({"templates/slow.yaml": FOREVER})), limit=0.5)
    assert render(release()).objects


def test_a_crash_is_told_with_the_last_words() -> None:
    worker = Worker("tests.helm.dying")
    with pytest.raises(WorkerError, match=r"ended with code 2; it said last:\npanic: runtime error"):
        worker.ask({})
    with pytest.raises(WorkerError, match="ended with code 2"):
        worker.ask({})
    worker.close()


def test_one_that_was_started_ahead_takes_the_first_request(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    class Waiting:
        def __init__(self) -> None:
            made.append(self)

        def ask(self, request: dict[str, int], limit: float, blobs: object) -> dict[str, int]:
            return request

        def close(self) -> None:
            made.remove(self)

    monkeypatch.setattr(process, "Worker", Waiting)
    workers = Workers(most=1)
    workers.start()
    assert workers.submit({"number": 1}).result() == {"number": 1}
    assert len(made) == 1
    workers.close()
    assert made == []


@needs_helm
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds what a process takes")
def test_a_template_that_prints_without_end_takes_no_more_than_its_share() -> None:
    endless = '# {{ range until 500000 }}{{ repeat 1000 "x" }}{{ end }}'
    with pytest.raises(UserError, match=r"ended with code -?\d+; it said last:\n +fatal error: .*memory"):
        render(release(archive({"templates/endless.yaml": endless})))
    assert render(release()).objects


@needs_helm
def test_helms_library_is_loaded_by_the_worker_alone(tmp_path: Path) -> None:
    program = (
        "import sys; from tests.helm.samples import release; from airfoil.helm import render; render(release())\n"
        "sys.exit('helm_python' in sys.modules)"
    )
    environment = os.environ | {"AIRFOIL_CACHE_DIR": str(tmp_path)}
    assert subprocess.run([sys.executable, "-c", program], env=environment, check=False, timeout=60).returncode == 0


def test_without_the_library_the_way_to_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(UserError, match=r"pip install 'airfoil\[helm\]'"):
        render(release(values={"password": "another"}))


def test_a_process_that_builds_beside_others_has_one_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    assert process._most() == 4
    monkeypatch.setattr("multiprocessing.parent_process", object)
    assert process._most() == 1
