"""Fetches charts and writes `charts/` and `charts.lock`: the one module that uses the network, and reads logins.

The standard library's HTTP client is enough: it obeys the proxy variables and the system's certificates, and what matters
here, bounds and redirects, is ours with any client.
"""

from __future__ import annotations

import base64
import http.client
import re
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from concurrent.futures import Future, wait
from threading import Thread
from typing import Final
from urllib.parse import urljoin, urlsplit

from airfoil.errors import Fault, UserError
from airfoil.helm.archive import ChartArchive, read_archive
from airfoil.helm.coordinates import Coordinates
from airfoil.helm.fetching import Request, Response, download, host_of, is_loopback, shown
from airfoil.helm.lock import LOCK, ChartLock
from airfoil.helm.store import FOLDER, ChartStore, changed_digest
from airfoil.system import put_file

_SILENCE: Final = 30.0
_WHOLE: Final = 300.0
_REDIRECTS: Final = 5
_CHUNK: Final = 64 * 1024
_MOVED: Final = frozenset({301, 302, 303, 307, 308})


class Downloads:
    """HTTP with bounds: 30 s of silence, 5 min a download, a size, few redirects, and logins for their own host alone.

    Args:
        variables: where logins are: ``AIRFOIL_CHARTS_REGISTRY_EXAMPLE_COM=NAME:PASSWORD``.
    """

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables
        self._opener = urllib.request.build_opener(_NoRedirect)

    def fetch(self, request: Request) -> Response:
        """The answer to a request. Raises ``UserError`` if there is none, or it is too big or too slow."""
        url, deadline = request.url, time.monotonic() + _WHOLE
        try:
            headers = dict(request.headers) | (self._login(request.login, request.url) if request.login else {})
            for _ in range(_REDIRECTS + 1):
                status, head, body = self._got(url, headers, request.limit, deadline)
                if status not in _MOVED:
                    return Response(status, body, head.get("WWW-Authenticate") or "")
                target = urljoin(url, head.get("Location") or "")
                _check_redirect(url, target)
                if host_of(target) != host_of(url):
                    headers = {key: value for key, value in headers.items() if key != "Authorization"}
                url = target
        except urllib.error.URLError as error:  # its text has the reason in brackets: `<urlopen error …>`
            raise _failed(url, str(error.reason)) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _failed(url, str(error) or type(error).__name__) from error
        raise _failed(url, f"it redirects more than {_REDIRECTS} times")

    def _got(
        self, url: str, headers: Mapping[str, str], limit: int, deadline: float
    ) -> tuple[int, Mapping[str, str], bytes]:
        """Like ``_get``, within the deadline even where a socket's timeout doesn't count: names that take long to resolve,
        headers that trickle.
        """
        future: Future[tuple[int, Mapping[str, str], bytes]] = Future()

        def get() -> None:
            try:
                future.set_result(self._get(url, headers, limit, deadline))
            except Exception as error:  # noqa: BLE001 - it is raised where the answer is waited for
                future.set_exception(error)

        Thread(target=get, daemon=True).start()
        if not wait([future], timeout=max(0.0, deadline - time.monotonic())).done:
            raise _too_slow(url)
        return future.result()

    def _get(
        self, url: str, headers: Mapping[str, str], limit: int, deadline: float
    ) -> tuple[int, Mapping[str, str], bytes]:
        if urlsplit(url).scheme not in {"http", "https"}:
            raise _failed(url, "it is no http or https address")
        if "@" in urlsplit(url).netloc:
            raise _failed(url, "it has a login in it, which would stand in Git and in messages")
        asked = urllib.request.Request(url, headers={"User-Agent": "airfoil", **headers})  # noqa: S310 - checked above
        try:
            answer = self._opener.open(asked, timeout=_SILENCE)
        except urllib.error.HTTPError as error:
            with error:
                return error.code, dict(error.headers.items()), b""
        with answer:
            body = bytearray()
            while chunk := answer.read1(_CHUNK):
                body += chunk
                if len(body) > limit:
                    raise _failed(url, f"it is bigger than {limit} bytes")
                if time.monotonic() > deadline:
                    raise _too_slow(url)
            promised = answer.headers.get("Content-Length") or ""
            if promised.isdecimal() and len(body) < int(promised):  # http.client takes an early end for the end (run)
                raise _failed(url, f"it broke off after {len(body)} of {promised} bytes")
            return answer.status, dict(answer.headers.items()), bytes(body)

    def _login(self, host: str, url: str) -> dict[str, str]:
        login = self._variables.get(f"AIRFOIL_CHARTS_{re.sub(r'[^A-Z0-9]', '_', host.upper())}")
        if not login:
            return {}
        if urlsplit(url).scheme != "https" and not is_loopback(host_of(url)):
            raise _failed(url, "a login is given for it, and it is not encrypted")
        return {"Authorization": f"Basic {base64.b64encode(login.encode()).decode()}"}


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Redirects come back as answers: what is sent along depends on where they lead."""

    def redirect_request(self, *_: object, **__: object) -> None:
        return None


def pull(chart: Coordinates, downloads: Downloads) -> ChartArchive:
    """Fetches a chart.

    Raises:
        UserError: if it can't be had, isn't what its repository promised, or is another chart.
    """
    came = download(chart, downloads.fetch)
    archive = read_archive(came.data, chart.archive_name)
    if came.sha256 and came.sha256 != archive.sha256:
        what = (
            f"chart {chart} came with the digest sha256:{archive.sha256}; {chart.repository} says sha256:{came.sha256}"
        )
        raise UserError(Fault("changed-digest", what, help="fetch it again; if it stays so, ask its publisher"))
    if (archive.name, archive.version) != (chart.name, chart.version):
        what = f"{chart.repository} gave chart {archive.name} {archive.version} for {chart}"
        raise UserError(Fault("other-chart", what, help="write the name and version that the chart itself has"))
    return archive


def vendor(store: ChartStore, downloads: Downloads) -> tuple[Coordinates, ...]:
    """Fetches every locked chart whose archive isn't there; returns those. Raises ``UserError`` for a changed one."""
    fetched = []
    for chart, locked in store.lock.charts.items():
        if store.path(chart).is_file():
            store.verified(locked)
            continue
        archive = pull(chart, downloads)
        if archive.sha256 != locked.sha256:
            raise UserError(changed_digest(str(chart), locked.sha256, archive.sha256, f"{FOLDER}/{chart.archive_name}"))
        write_archive(store, chart, archive)
        fetched.append(chart)
    return tuple(fetched)


def write_archive(store: ChartStore, chart: Coordinates, archive: ChartArchive) -> None:
    """Writes a chart's archive into `charts/`, whole or not at all."""
    put_file(store.path(chart), archive.data)


def write_lock(store: ChartStore, lock: ChartLock) -> bool:
    """Writes `charts.lock`, whole or not at all; returns whether it changed."""
    path, data = store.root / LOCK, lock.text().encode()
    if path.is_file() and path.read_bytes() == data:
        return False
    put_file(path, data)
    return True


def _check_redirect(url: str, target: str) -> None:
    if urlsplit(url).scheme == "https" and urlsplit(target).scheme != "https":
        raise _failed(url, f"it redirects to {shown(target)}, which is not encrypted")


def _too_slow(url: str) -> UserError:
    return _failed(url, f"it takes longer than {_WHOLE:g} s")


def _failed(url: str, why: str) -> UserError:
    what = f"{shown(url)} could not be fetched: {why}"
    return UserError(Fault("not-fetched", what, help="check the address and the way to it: HTTPS_PROXY, SSL_CERT_FILE"))
