"""Python in a mount namespace of its own: real full disks, read-only mounts and other file systems, gone when it ends."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.sources import ROOT

PRELUDE = """
import json, os, subprocess, sys
from pathlib import Path
top = Path(sys.argv[1])

def mount(*arguments):
    subprocess.run(["mount", *map(str, arguments)], check=True)

def fill(folder):
    \"\"\"Leave no byte free.\"\"\"
    try:
        with (folder / "ballast").open("ab", buffering=0) as ballast:
            while True:
                ballast.write(b"x" * 4096)
    except OSError:
        pass

def code(call):
    from airfoil.errors import UserError
    try:
        call()
    except UserError as error:
        return error.faults[0].code
    return ""
"""


def in_namespace(
    script: str, top: Path, prelude: str = "", *, words: Sequence[str] = (), source: Path | None = None
) -> dict[str, object]:
    """What a script prints as JSON.

    Args:
        script: Python.
        top: a folder to mount on; `top` in the script.
        prelude: what comes before the script.
        words: more to tell the script, as JSON in `sys.argv[2]`.
        source: a folder for it, in `sys.argv[3]`.
    """
    command = ["unshare", "--mount", "--propagation", "private"]
    if os.geteuid():
        command += ["--user", "--map-root-user"]
    if (
        shutil.which("unshare") is None
        or subprocess.run([*command, "true"], check=False, capture_output=True).returncode
    ):
        pytest.skip("needs a mount namespace")
    text = "".join(map(textwrap.dedent, (PRELUDE, prelude, script)))
    run = [*command, sys.executable, "-c", text, str(top), json.dumps(words), str(source)]
    done = subprocess.run(run, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert isinstance(result, dict)
    return result
