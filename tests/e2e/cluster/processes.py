"""Programs that live as long as a cluster does."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SUPERVISOR = Path(__file__).with_name("supervise.py")


class ProgramError(Exception):
    """A program ended, or didn't get ready; the text ends with what it wrote last."""


@dataclass(frozen=True)
class Process:
    """A running program, its output in ``log``."""

    name: str
    log: Path
    supervisor: subprocess.Popen[bytes]

    @property
    def running(self) -> bool:
        return self.supervisor.poll() is None

    def ask_to_end(self) -> None:
        """Close what the supervisor listens to; it ends the program within seconds."""
        assert self.supervisor.stdin is not None
        self.supervisor.stdin.close()

    def stop(self) -> None:
        """End the program and wait for it."""
        self.ask_to_end()
        self.supervisor.wait()

    def last_words(self, lines: int = 15) -> str:
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])

    def wait_until(self, ready: Callable[[], bool], seconds: float = 60) -> None:
        """Wait for it to be ready, no longer than it runs.

        Raises:
            ProgramError: it ended, or wasn't ready in time.
        """
        end = time.monotonic() + seconds
        while not ready():
            if not self.running:
                raise ProgramError(f"{self.name} ended with code {self.supervisor.poll()}:\n{self.last_words()}")
            if time.monotonic() > end:
                raise ProgramError(f"{self.name} isn't ready after {seconds:.0f} s:\n{self.last_words()}")
            time.sleep(0.1)


def start(
    name: str,
    command: Sequence[str | Path],
    log: Path,
    *,
    environment: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> Process:
    """Start a program that ends when this process does.

    Args:
        environment: all of its environment; ours where None.
        folder: removed after the program if this process is killed; None for nothing.
    """
    with log.open("ab") as output:
        supervisor = subprocess.Popen(
            [sys.executable, "-S", str(SUPERVISOR), str(folder or "-"), *map(str, command)],
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=environment,
            # Ctrl-C is for the owner, who then ends all in order.
            start_new_session=True,
        )
    return Process(name, log, supervisor)


def free_port() -> int:
    """A port of 127.0.0.1 that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
