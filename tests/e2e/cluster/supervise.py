"""Run a program that must not outlive whoever started it: ``python supervise.py FOLDER PROGRAM ARGUMENT ...``.

Whoever starts this holds the other end of its standard input. Once that closes, by the owner's will or by its death
(``kill -9`` too), the program is asked to end, killed after a grace, and the folder, unless it is "-", is removed.
A supervisor, because a signal at the parent's death (PR_SET_PDEATHSIG) is Linux's alone, and leaves no grace.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

# An API server with open watches lingers up to 60 s after SIGTERM and keeps its port (run).
GRACE_SECONDS = 3


def main(folder: str, command: list[str]) -> int:
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    threading.Thread(target=end_with_owner, args=(child, folder), daemon=True).start()
    code = child.wait()
    # What the program left behind, e.g. a helper of its own.
    signal_group(child, signal.SIGKILL)
    if folder != "-" and owner_is_gone.is_set():
        remove(Path(folder))
    return code


owner_is_gone = threading.Event()


def end_with_owner(child: subprocess.Popen[bytes], folder: str) -> None:
    """Wait for the end of the owner, then end the program; the rest is done by whoever waits for it."""
    while os.read(sys.stdin.fileno(), 1024):
        continue
    owner_is_gone.set()
    signal_group(child, signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    signal_group(child, signal.SIGKILL)


def signal_group(child: subprocess.Popen[bytes], what: signal.Signals) -> None:
    try:
        os.killpg(child.pid, what)
    except ProcessLookupError:
        return


def remove(folder: Path) -> None:
    """Remove a folder into which other programs, which are ending too, may still write."""
    for _ in range(GRACE_SECONDS + 1):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
