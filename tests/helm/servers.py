"""Chart repositories on this machine: an HTTP one and a registry, and what they were asked."""

from __future__ import annotations

import hashlib
import json
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread


@dataclass(frozen=True)
class Answer:
    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    trickle: float = 0.0
    """Seconds between one byte and the next."""


@dataclass
class Server:
    """Answers by path; ``asked`` holds path and Authorization of each request."""

    host: str = ""
    answers: dict[str, Answer | Callable[[str], Answer]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def answer(self, path: str, login: str) -> Answer:
        self.asked.append((path, login))
        found = self.answers.get(path, Answer(404))
        return found if isinstance(found, Answer) else found(login)


@contextmanager
def serving(address: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer = server.answer(self.path, self.headers.get("Authorization") or "")
            self.send_response(answer.status)
            for key, value in ({"Content-Length": str(len(answer.body))} | answer.headers).items():
                self.send_header(key, value)
            self.end_headers()
            with suppress(ConnectionError):  # some tests go away in the middle of an answer
                if not answer.trickle:
                    self.wfile.write(answer.body)
                for byte in answer.body if answer.trickle else b"":
                    time.sleep(answer.trickle)
                    self.wfile.write(bytes([byte]))

        def log_message(self, format: str, *args: object) -> None:
            return

    httpd = ThreadingHTTPServer((address, 0), Handler)
    if tls is not None:
        # Shaken hands in the thread of each request: one that is broken off must not end the server.
        httpd.socket = tls.wrap_socket(httpd.socket, server_side=True, do_handshake_on_connect=False)
    server.host = f"{address}:{httpd.server_port}"
    thread = Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()


def index(name: str, version: str, url: str, digest: str = "") -> bytes:
    """An index.yaml as `helm repo index` writes it, with another chart around ours."""
    return f"""\
apiVersion: v1
entries:
  another:
  - apiVersion: v2
    name: another
    version: 9.9.9
    urls:
    - another-9.9.9.tgz
  {name}:
  - apiVersion: v2
    name: {name}
    version: 0.0.1
    urls:
    - old.tgz
  - apiVersion: v2
    digest: "{digest}"
    name: {name}
    urls:
    - {url}
    version: {version}
  zebra:
  - name: zebra
    version: 1.0.0
generated: "2026-01-01T00:00:00Z"
""".encode()


def registry(server: Server, name: str, tag: str, data: bytes, *, login: str = "", blobs: str = "") -> None:
    """Makes the server a registry with one chart.

    Args:
        login: the Authorization that its tokens cost; none for an open registry.
        blobs: address of the blobs, where they lie elsewhere.
    """
    digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
    chart = {"mediaType": "application/vnd.cncf.helm.chart.content.v1.tar+gzip", "digest": digest, "size": len(data)}
    manifest = json.dumps({"schemaVersion": 2, "layers": [chart]}).encode()
    challenge = f'Bearer realm="http://{server.host}/token",service="here",scope="repository:{name}:pull"'

    def guarded(answer: Answer) -> Callable[[str], Answer]:
        denied = Answer(401, headers={"WWW-Authenticate": challenge})
        return lambda sent: answer if not login or sent == "Bearer good" else denied

    blob = Answer(307, headers={"Location": f"{blobs}/blob"}) if blobs else Answer(body=data)
    server.answers |= {
        f"/v2/{name}/manifests/{tag}": guarded(Answer(body=manifest)),
        f"/v2/{name}/blobs/{digest}": guarded(blob),
        f"/token?service=here&scope=repository%3A{name.replace('/', '%2F')}%3Apull": lambda sent: (
            Answer(body=b'{"token": "good"}') if sent == login else Answer(401)
        ),
    }
