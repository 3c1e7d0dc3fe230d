"""The shell lines that we put into pods do what they say, run by a real shell."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from airfoil.airflow.values import values
from tests.airflow.environments import environment, on_chart

pytestmark = pytest.mark.skipif(
    shutil.which("bash") is None or os.name != "posix", reason="needs bash and a POSIX system"
)

ADMIN = {
    "username": "ad min",
    "password": "-p$(x)`y`'\"%*",
    "email": "a@example.org",
    "firstname": "Zoë",
    "lastname": "O'Neil",
}
CREATED = [
    "users",
    "create",
    "--role=Admin",
    *(f"--{key}={ADMIN[key]}" for key in ("username", "password", "email", "firstname", "lastname")),
]
CHECKED = ["db", "check-migrations", "--migration-wait-timeout=600"]


def run(script: str, folder: Path, variables: Mapping[str, str], *, fails: bool = False) -> list[list[str]]:
    """Runs a script with an `airflow` that writes down its arguments; returns the arguments of each call."""
    program = folder / "bin" / "airflow"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" end >> {folder}/calls\nexit {int(fails)}\n', encoding="utf-8")
    program.chmod(0o755)
    search = f"{program.parent}:{os.environ['PATH']}"
    subprocess.run(["bash", "-c", script], env={"PATH": search, **variables}, check=not fails)
    calls = (folder / "calls").read_text(encoding="utf-8").split("end\n")[:-1]
    return [call.splitlines() for call in calls]


def test_the_admin_comes_from_the_environment_whatever_its_password_is(tmp_path: Path) -> None:
    script = values(on_chart("1.22.0", "3.2.2"))["createUserJob"]["args"][-1]
    variables = {f"ADMIN_{key.upper()}": value for key, value in ADMIN.items()}
    assert run(script, tmp_path, variables) == [CHECKED, CREATED]


def test_the_admin_comes_from_files_in_older_charts(tmp_path: Path) -> None:
    job = values(on_chart("1.8.0", "2.5.1"))["createUserJob"]
    for key, value in ADMIN.items():
        (tmp_path / key).write_text(value, encoding="utf-8")
    script = job["args"][-1].replace(job["extraVolumeMounts"][0]["mountPath"], str(tmp_path))
    assert run(script, tmp_path, {}) == [CHECKED, CREATED]


def test_nobody_is_made_before_the_tables_are_there(tmp_path: Path) -> None:
    script = values(on_chart("1.22.0", "3.2.2"))["createUserJob"]["args"][-1]
    variables = {f"ADMIN_{key.upper()}": value for key, value in ADMIN.items()}
    assert run(script, tmp_path, variables, fails=True) == [CHECKED]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root may give a folder away")
def test_a_folder_is_given_to_airflow_once_and_what_lies_in_it_is_left_alone(tmp_path: Path) -> None:
    chosen = environment(storage={"logs": {"hostPath": "/srv/a/logs"}})
    (container,) = values(chosen)["scheduler"]["extraInitContainers"]
    logs, inside = tmp_path / "logs", tmp_path / "logs" / "inside"
    inside.mkdir(parents=True, mode=0o700)
    before = inside.stat()
    command = [part.replace("/opt/airflow/logs", str(logs)) for part in container["command"]]
    subprocess.run(command, check=True)
    given = logs.stat()
    assert (given.st_uid, given.st_gid, given.st_mode & 0o7777) == (50000, 0, 0o2775)
    assert (inside.stat().st_uid, inside.stat().st_mode) == (before.st_uid, before.st_mode)
    subprocess.run(command, check=True)
    assert logs.stat().st_ctime_ns == given.st_ctime_ns
