"""Worker processes: started when there is something to render, kept, bounded in time, and ended with airfoil."""

from __future__ import annotations

import atexit
import base64
import json
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from types import MappingProxyType
from typing import IO, Any, Final

LIMIT: Final = 120.0
"""Seconds that one render may take: the slowest real chart takes one, on a busy machine a few."""

_MOST = 4
_LAST_LINES = 12
_CAUSES = ("panic: ", "fatal error: ")
"""How the line begins in which Go's runtime says why it ends; hundreds of lines of its goroutines come after it (run)."""


class WorkerError(Exception):
    """The worker ended or was ended before it answered; the message says why, and what it said last."""


class Worker:
    """One process. It takes one request after another."""

    def __init__(self, program: str = "airfoil.helm.worker") -> None:
        self._said: deque[str] = deque(maxlen=_LAST_LINES)
        self._cause = ""
        # A process of its own, never a fork: Go's threads don't survive one. Its garbage collector reads GOGC when the
        # process starts, and only then (golang/go#44108, run): 400 takes a quarter of the time and 30 MB more.
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=os.environ | {"GOGC": "400"},
        )
        self._listener = threading.Thread(target=self._listen, args=(self._process.stderr,), daemon=True)
        self._listener.start()

    def ask(
        self, request: Mapping[str, Any], limit: float = LIMIT, blobs: Mapping[str, bytes] = MappingProxyType({})
    ) -> dict[str, Any]:
        """The answer to a request.

        Args:
            request: what `airfoil.helm.worker` takes.
            limit: seconds after which the process is killed.
            blobs: what the request calls by name; sent where the worker hasn't kept it.

        Raises:
            WorkerError: if it doesn't answer.
        """
        late = threading.Event()
        timer = threading.Timer(limit, self._too_late, (late,))
        timer.daemon = True
        timer.start()
        try:
            answer = self._answer(request, late, limit)
            if "missing" in answer:
                given = {name: base64.b64encode(blobs[name]).decode() for name in answer["missing"]}
                answer = self._answer({**request, "given": given}, late, limit)
        finally:
            timer.cancel()
        return answer

    def close(self) -> None:
        """Ends the process."""
        self._process.kill()
        self._process.communicate()

    def _answer(self, request: Mapping[str, Any], late: threading.Event, limit: float) -> dict[str, Any]:
        line = self._exchange(json.dumps(request).encode() + b"\n")
        if not line.endswith(b"\n"):
            raise WorkerError(self._why(limit if late.is_set() else None))
        answer: dict[str, Any] = json.loads(line)
        return answer

    def _exchange(self, line: bytes) -> bytes:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            stdin.write(line)
            stdin.flush()
        except OSError as error:  # it is gone already
            self._said.append(str(error))
            return b""
        return stdout.readline()

    def _too_late(self, late: threading.Event) -> None:
        late.set()
        self._process.kill()

    def _listen(self, stderr: IO[bytes]) -> None:
        for line in stderr:
            text = line.decode("utf-8", "replace").rstrip()
            self._said.append(text)
            if not self._cause and text.startswith(_CAUSES):
                self._cause = text

    def _why(self, limit: float | None) -> str:
        code = self._process.wait()
        self._listener.join(timeout=5)
        what = f"gave no answer in {limit:g} s" if limit is not None else f"ended with code {code}"
        last = self._cause or "\n".join(self._said)
        return f"Helm's library {what}" + (f"; it said last:\n{last}" if last and limit is None else "")


class Workers:
    """A few workers, each started when all others are busy."""

    def __init__(self, most: int | None = None) -> None:
        self._threads = ThreadPoolExecutor(most or _most(), thread_name_prefix="render")
        self._local = threading.local()
        self._lock = threading.Lock()
        self._all: list[Worker] = []

    def submit(
        self, request: Mapping[str, Any], limit: float = LIMIT, blobs: Mapping[str, bytes] = MappingProxyType({})
    ) -> Future[dict[str, Any]]:
        """Asks a worker, without waiting for it. The future raises ``WorkerError`` as `Worker.ask` does."""
        return self._threads.submit(self._ask, request, limit, blobs)

    def start(self) -> None:
        """Starts one for a request that is to come; returns at once. Helm's library loads for a third of a second (run)."""
        self._threads.submit(self._worker)

    def close(self) -> None:
        """Ends all workers. What they were asked is never answered."""
        with self._lock:
            workers, self._all = self._all, []
        for worker in workers:
            worker.close()
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _ask(self, request: Mapping[str, Any], limit: float, blobs: Mapping[str, bytes]) -> dict[str, Any]:
        worker = self._worker()
        self._local.worker = None  # one that fails is not asked again
        answer = worker.ask(request, limit, blobs)
        self._local.worker = worker
        return answer

    def _worker(self) -> Worker:
        """The worker of this thread."""
        worker: Worker | None = getattr(self._local, "worker", None)
        if worker is None:
            worker = self._local.worker = Worker()
            with self._lock:
                self._all.append(worker)
        return worker


def _most() -> int:
    """A process that builds beside others has one worker, for the others have theirs: with two each on two cores, fifty
    environments took 1.1 times the CPU (run), and 200 MB more.
    """
    from multiprocessing import parent_process

    return min(_MOST, os.cpu_count() or 1) if parent_process() is None else 1


@cache
def workers() -> Workers:
    """The workers of this process."""
    made = Workers()
    atexit.register(made.close)
    return made
