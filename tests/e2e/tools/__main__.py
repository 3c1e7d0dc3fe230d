"""``python -m tests.e2e.tools [NAME ...]``: build what isn't built yet, or only the named ones."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.e2e.tools import GO_ENVIRONMENT, MissingBinaryError, Tool, cache_folder, tools


def main(names: list[str]) -> int:
    known = {tool.name: tool for tool in tools()}
    if unknown := sorted(set(names) - known.keys()):
        print(f"no such tool: {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    if shutil.which("go") is None:
        print("Building the tools of the e2e tests needs Go >= 1.26 (https://go.dev/dl)", file=sys.stderr)
        return 1
    os.nice(10)  # a build of half an hour must not make the machine unusable
    failed = [name for name in names or known if not made(known[name])]
    if failed:
        print(f"not built: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def made(tool: Tool) -> bool:
    """Build a tool, unless it is there; say so, and how long it took."""
    try:
        if tool.ready:
            print(f"{tool.name}: ready", flush=True)
            return True
    except MissingBinaryError as missing:
        print(f"{tool.name}: FAILED\n{missing}", file=sys.stderr, flush=True)
        return False
    print(f"{tool.name}: building {', '.join(tool.packages)} ...", flush=True)
    begin = time.monotonic()
    cache_folder().mkdir(parents=True, exist_ok=True)
    with (cache_folder() / f"{tool.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        fault = None if tool.folder.is_dir() else build(tool)
    seconds = time.monotonic() - begin
    if fault is not None:
        print(f"{tool.name}: FAILED after {seconds:.0f} s\n{fault}", file=sys.stderr, flush=True)
        return False
    print(f"{tool.name}: built in {seconds:.0f} s", flush=True)
    return True


def build(tool: Tool) -> str | None:
    """Build into a folder beside the right one, and rename it: an interrupted build leaves nothing that looks done."""
    prefix = f".{tool.name}."
    for stale in cache_folder().glob(f"{prefix}*"):
        shutil.rmtree(stale)  # of a build that was killed: whoever holds the lock is the only one
    with tempfile.TemporaryDirectory(prefix=prefix, dir=cache_folder()) as parent:
        output = Path(parent, "binaries")
        output.mkdir()
        for binary, package in tool.packages.items():
            command = ["go", "build", f"-ldflags={tool.ldflags}", "-o", str(output / binary), package]
            environment = {**os.environ, **GO_ENVIRONMENT}
            run = subprocess.run(command, cwd=tool.module, env=environment, capture_output=True, text=True, check=False)
            if run.returncode:
                return "\n".join(run.stderr.splitlines()[-20:])
        output.rename(tool.folder)
    return None


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("interrupted; what was built so far stays, and Go keeps its own cache")
