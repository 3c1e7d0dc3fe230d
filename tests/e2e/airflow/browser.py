"""Headless Chromium, driven over its own DevTools protocol.

A pipe and JSON are all that the protocol needs (``--remote-debugging-pipe``), so that no package with a driver of 40 MB and
more is needed beside the browser. Chromium ends by itself when the pipe closes, whatever happened to us.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_SECONDS = 60
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage", "--no-proxy-server",
    # Else it asks by HTTPS where it is sent to http://, which other clients don't: a wrong redirect would not be seen (run).
    "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable",
    # The certificate is the test's own; another test looks at it.
    "--ignore-certificate-errors", "--window-size=1280,900", "--remote-debugging-pipe",
)  # fmt: skip


class BrowserError(Exception):
    """The browser said no, or what was waited for did not come."""


@dataclass(frozen=True)
class Answer:
    """What a page was answered when it asked for something: a document, a script, data."""

    url: str
    status: int
    kind: str


class Page:
    """One tab."""

    def __init__(self, chromium: subprocess.Popen[bytes]) -> None:
        self._chromium = chromium
        self._results: dict[int, Mapping[str, Any]] = {}
        self._events: list[Mapping[str, Any]] = []
        self._arrived = threading.Condition()
        self._count = 0
        self._session: str | None = None
        threading.Thread(target=self._read, daemon=True).start()
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self._call(f"{domain}.enable")

    def open(self, url: str) -> None:
        """Go to an address and wait until it is loaded.

        Raises:
            BrowserError: nothing answered there.
        """
        before = len(self._events)
        if fault := self._call("Page.navigate", url=url).get("errorText"):
            raise BrowserError(f"{url}: {fault}")
        self._wait_for_event("Page.loadEventFired", before)

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression in the page."""
        answer = self._call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        if fault := answer.get("exceptionDetails"):
            raise BrowserError(json.dumps(fault))
        return answer["result"].get("value")

    def wait_until(self, script: str, seconds: float = _SECONDS) -> None:
        """Wait until a JavaScript expression is true in the page.

        Raises:
            BrowserError: it stayed false; the text says where the page was.
        """
        end = time.monotonic() + seconds
        while not self.run(script):
            if time.monotonic() > end:
                raise BrowserError(f"{script}: not after {seconds:.0f} s at {self.address}: {self.text[:500]}")
            time.sleep(0.2)

    @property
    def address(self) -> str:
        return str(self.run("location.href"))

    @property
    def text(self) -> str:
        """What the page says, without its markup."""
        return str(self.run("document.body ? document.body.innerText : ''"))

    @property
    def answers(self) -> list[Answer]:
        """Everything that was asked for since the page was made, redirects included."""
        found = []
        for event in list(self._events):
            given = event["params"]
            if event["method"] == "Network.responseReceived":
                response = given["response"]
            elif event["method"] == "Network.requestWillBeSent" and "redirectResponse" in given:
                response = given["redirectResponse"]
            else:
                continue
            found.append(Answer(response["url"], response["status"], given.get("type", "")))
        return found

    @property
    def unanswered(self) -> list[str]:
        """Why requests got no answer; those that the page itself gave up are left out."""
        failed = [each["params"] for each in list(self._events) if each["method"] == "Network.loadingFailed"]
        return [str(each["errorText"]) for each in failed if not each.get("canceled")]

    def screenshot(self, file: Path) -> None:
        """Keep what the window shows as PNG."""
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(base64.b64decode(self._call("Page.captureScreenshot", format="png")["data"]))

    def _call(self, method: str, **parameters: object) -> Mapping[str, Any]:
        self._count += 1
        number = self._count
        message: dict[str, object] = {"id": number, "method": method, "params": parameters}
        if self._session is not None:
            message["sessionId"] = self._session
        assert self._chromium.stdin is not None
        self._chromium.stdin.write(json.dumps(message).encode() + b"\0")
        self._chromium.stdin.flush()
        with self._arrived:
            if not self._arrived.wait_for(lambda: number in self._results, _SECONDS):
                raise BrowserError(f"{method}: no answer")
            answer = self._results.pop(number)
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error']}")
        return dict(answer["result"])

    def _wait_for_event(self, method: str, since: int) -> None:
        with self._arrived:
            if not self._arrived.wait_for(lambda: any(e["method"] == method for e in self._events[since:]), _SECONDS):
                raise BrowserError(f"{method}: never")

    def _read(self) -> None:
        assert self._chromium.stdout is not None
        rest = b""
        while data := self._chromium.stdout.read1():  # type: ignore[attr-defined]  # a BufferedReader, which IO[bytes] hides
            *messages, rest = (rest + data).split(b"\0")
            with self._arrived:
                for message in map(json.loads, messages):
                    if "id" in message:
                        self._results[message["id"]] = message
                    else:
                        self._events.append(message)
                self._arrived.notify_all()


def chromium() -> str | None:
    """The browser's program, if there is one."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@contextmanager
def page(hosts: Mapping[str, str]) -> Iterator[Page]:
    """A tab of a browser that knows nothing of other tabs.

    Args:
        hosts: address and port on this machine by host, e.g. ``{"home.example.org:443": "127.0.0.1:8443"}``: pages are
            asked for by the very address that users have. All other hosts can't be reached.
    """
    program = chromium()
    assert program is not None
    rules = ", ".join([*(f"MAP {host} {address}" for host, address in hosts.items()), "MAP * ~NOTFOUND"])
    with tempfile.TemporaryDirectory(prefix="airfoil-chromium-", ignore_cleanup_errors=True) as profile:
        own = [f"--user-data-dir={profile}", f"--host-resolver-rules={rules}"]
        with _started([program, *_FLAGS, *own]) as process:
            yield Page(process)


@contextmanager
def _started(command: Sequence[str]) -> Iterator[subprocess.Popen[bytes]]:
    """The browser reads commands from descriptor 3 and answers on 4; a shell puts our pipes there."""
    shell = ["sh", "-c", 'exec "$@" 3<&0 4>&1 </dev/null >/dev/null 2>&1', "sh", *command]
    with subprocess.Popen(shell, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            assert process.stdin is not None
            process.stdin.close()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
