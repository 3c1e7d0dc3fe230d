"""A small client of the Kubernetes API: what the tests need, over the standard library's HTTP."""

from __future__ import annotations

import http.client
import json
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlencode

Object = dict[str, Any]
T = TypeVar("T")
#: How often a request is made again that the server was too busy for.
PATIENCE = 20


class RefusedError(Exception):
    """The API server said no; ``code`` is the HTTP status, the text its message."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class TimedOutError(Exception):
    """Something that was waited for did not come; the text says what there is instead."""


@dataclass(frozen=True)
class Resource:
    """How the API serves a kind."""

    api: str
    plural: str
    namespaced: bool

    def path(self, namespace: str | None, name: str = "") -> str:
        root = f"/api/{self.api}" if "/" not in self.api else f"/apis/{self.api}"
        inside = f"/namespaces/{namespace}" if self.namespaced and namespace else ""
        return f"{root}{inside}/{self.plural}" + (f"/{name}" if name else "")


class Api:
    """A connection to one API server; may be used by several threads."""

    def __init__(self, port: int, token: str, authority: Path) -> None:
        self.port = port
        self._token = token
        self._tls = ssl.create_default_context(cafile=str(authority))
        self._connections = threading.local()
        self._resources: dict[tuple[str, str], Resource] = {}

    def request(
        self, method: str, path: str, body: object = None, *, content: str = "application/json", **query: str
    ) -> Object:
        """One request; ``query`` becomes the query string.

        Raises:
            RefusedError: any answer of 400 and above.
        """
        target = f"{path}?{urlencode(query)}" if query else path
        headers = {"Authorization": f"Bearer {self._token}", "Content-Type": content, "Accept": "application/json"}
        payload = None if body is None else json.dumps(body)
        code, text = self._exchange(method, target, payload, headers)
        for _ in range(PATIENCE):
            if code != 429:
                break
            time.sleep(0.5)  # "storage is (re)initializing", after a definition was made (run)
            code, text = self._exchange(method, target, payload, headers)
        try:
            answer = json.loads(text) if text else {}
        except ValueError:
            answer = {"message": text.decode(errors="replace")}
        if code >= 400:
            raise RefusedError(code, answer.get("message", ""))
        return dict(answer)

    def _exchange(self, method: str, target: str, body: str | None, headers: Mapping[str, str]) -> tuple[int, bytes]:
        for attempt in (1, 2):
            connection = getattr(self._connections, "open", None)
            if connection is None:
                connection = http.client.HTTPSConnection("127.0.0.1", self.port, context=self._tls, timeout=60)
                self._connections.open = connection
            try:
                connection.request(method, target, body, dict(headers))
                response = connection.getresponse()
                return response.status, response.read()
            except (ConnectionError, ssl.SSLEOFError, http.client.HTTPException):
                # The server closes connections that were idle; the second attempt is on a new one.
                connection.close()
                self._connections.open = None
                if attempt == 2:
                    raise
        raise AssertionError

    def resource(self, api: str, kind: str) -> Resource:
        """How a kind is served; waits a moment for one whose definition was only just made."""
        for attempt in range(50):
            if found := self._resources.get((api, kind)):
                return found
            if attempt:
                time.sleep(0.2)
            try:
                served = self.request("GET", f"/api/{api}" if "/" not in api else f"/apis/{api}")
            except RefusedError as refusal:
                if refusal.code != 404:
                    raise
                continue
            for item in served["resources"]:
                if "/" not in item["name"]:
                    self._resources[api, item["kind"]] = Resource(api, item["name"], item["namespaced"])
        raise LookupError(f"the API serves no {kind} in {api}")

    def list(self, api: str, kind: str, namespace: str | None = None, **query: str) -> list[Object]:
        """Every object of a kind, in one namespace or all; ``labelSelector=…`` and the like narrow it."""
        items = self.request("GET", self.resource(api, kind).path(namespace), **query)["items"]
        return [{"apiVersion": api, "kind": kind, **item} for item in items]

    def get(self, api: str, kind: str, name: str, namespace: str | None = None) -> Object | None:
        """An object, or None if there is none."""
        try:
            return self.request("GET", self.resource(api, kind).path(namespace, name))
        except RefusedError as refusal:
            if refusal.code == 404:
                return None
            raise

    def read(self, identity: Mapping[str, Any]) -> Object | None:
        """The object of a manifest, of which kind, name and namespace count; None if there is none."""
        metadata = identity["metadata"]
        return self.get(identity["apiVersion"], identity["kind"], metadata["name"], metadata.get("namespace"))

    def apply(self, manifest: Mapping[str, Any], *, manager: str = "e2e", subresource: str = "") -> Object:
        """Server-side apply, by force; ``subresource="status"`` for what a controller would write."""
        path = self._path_of(manifest) + (f"/{subresource}" if subresource else "")
        content = "application/apply-patch+yaml"
        return self.request("PATCH", path, manifest, content=content, fieldManager=manager, force="true")

    def create(self, manifest: Mapping[str, Any]) -> Object:
        metadata = manifest["metadata"]
        path = self.resource(manifest["apiVersion"], manifest["kind"]).path(metadata.get("namespace"))
        return self.request("POST", path, manifest)

    def merge(self, manifest: Mapping[str, Any], patch: Mapping[str, Any], *, subresource: str = "") -> Object:
        """Change an object by a merge patch; `manifest` needs only kind, name and namespace."""
        path = self._path_of(manifest) + (f"/{subresource}" if subresource else "")
        return self.request("PATCH", path, patch, content="application/merge-patch+json")

    def delete(self, manifest: Mapping[str, Any]) -> None:
        """Ask for an object's deletion; nothing happens if it isn't there."""
        try:
            self.request("DELETE", self._path_of(manifest), propagationPolicy="Background")
        except RefusedError as refusal:
            if refusal.code != 404:
                raise

    def _path_of(self, manifest: Mapping[str, Any]) -> str:
        metadata = manifest["metadata"]
        resource = self.resource(manifest["apiVersion"], manifest["kind"])
        return resource.path(metadata.get("namespace", "default"), metadata["name"])

    def kinds(self) -> Iterator[Resource]:
        """Every kind that can be listed, in the version that the server prefers."""
        groups = [group["preferredVersion"]["groupVersion"] for group in self.request("GET", "/apis")["groups"]]
        for api in ["v1", *groups]:
            served = self.request("GET", f"/api/{api}" if "/" not in api else f"/apis/{api}")
            for item in served["resources"]:
                if "/" not in item["name"] and "list" in item["verbs"]:
                    yield Resource(api, item["name"], item["namespaced"])


def wait_for(
    what: str, ask: Callable[[], T | None], *, seconds: float = 60, otherwise: Callable[[], object] = str
) -> T:
    """Ask until the answer is true, and return it.

    Args:
        what: for the message.
        seconds: patience.
        otherwise: called at the end of it; its answer goes into the message.

    Raises:
        TimedOutError: the answer stayed false.
    """
    end = time.monotonic() + seconds
    while not (answer := ask()):
        if time.monotonic() > end:
            raise TimedOutError(f"{what}: not after {seconds:.0f} s; {otherwise()}")
        time.sleep(0.2)
    return answer
