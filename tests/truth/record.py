"""Records the answers of an API server anew: ``python -m tests.truth.record URL TOKEN FILE…``.

The server needs the namespace ``airflow`` with the service account ``default``, and the CRDs of Traefik v2 and v3,
Flux, Argo CD and k3s; kube-apiserver and etcd are enough, no controller is needed. Nothing stays behind: manifests are
sent as dry runs, and what an update needs to be there is deleted again. Needs ``kubectl`` for the way ``apply``.
"""

from __future__ import annotations

import json
import ssl
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

Answer = dict[str, Any]

_TYPES = {"PATCH": "application/merge-patch+json", "APPLY": "application/apply-patch+yaml"}


class Server:
    """One API server; its certificate is not checked."""

    def __init__(self, url: str, token: str) -> None:
        self.url, self.token = url, token
        self._plurals: dict[str, dict[str, tuple[str, bool]]] = {}

    def send(self, method: str, path: str, body: object = None) -> tuple[int, dict[str, Any]]:
        verb = "PATCH" if method == "APPLY" else method
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": _TYPES.get(method, "application/json")}
        data = None if body is None else json.dumps(body).encode()
        request = Request(f"{self.url}{path}", data, headers, method=verb)
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        try:
            with urlopen(request, context=context) as response:
                return response.status, json.load(response)
        except HTTPError as error:
            text = error.read().decode()
            return error.code, json.loads(text) if text.startswith("{") else {"message": text}

    def path(self, body: Mapping[str, Any], *, of_object: bool = False) -> str:
        """The address of an object's kind, or of the object. Raises ``KeyError`` for a kind that is not served."""
        version = body["apiVersion"]
        base = f"/apis/{version}" if "/" in version else f"/api/{version}"
        if version not in self._plurals:
            _, found = self.send("GET", base)
            kinds = found.get("resources", ())
            self._plurals[version] = {
                each["kind"]: (each["name"], each["namespaced"]) for each in kinds if "/" not in each["name"]
            }
        plural, namespaced = self._plurals[version][body["kind"]]
        namespace = f"/namespaces/{body['metadata'].get('namespace') or 'default'}" if namespaced else ""
        return f"{base}{namespace}/{plural}" + (f"/{body['metadata']['name']}" if of_object else "")

    def ask(self, method: str, body: Mapping[str, Any], *, query: str, dry: bool = True) -> Answer:
        """The answer to one request, in the form of a recording."""
        path = self.path(body, of_object=method != "POST")
        status, found = self.send(method, f"{path}?{query}{'&dryRun=All' if dry else ''}", body)
        if status < 300:
            return {"accepted": True}
        answer: Answer = {"accepted": False, "code": status, "message": found.get("message", "")}
        causes = [cause for cause in (found.get("details") or {}).get("causes") or () if cause.get("field")]
        return answer | ({"causes": causes} if causes else {})

    def delete(self, body: Mapping[str, Any]) -> None:
        path = self.path(body, of_object=True)
        for method, data in (("PATCH", _NO_FINALIZERS), ("DELETE", None), ("PATCH", _NO_FINALIZERS)):
            self.send(method, f"{path}?gracePeriodSeconds=0" if data is None else path, data)

    def kubectl(self, body: Mapping[str, Any], *, dry: bool = True) -> Answer:
        command = ["kubectl", "--server", self.url, "--token", self.token, "--insecure-skip-tls-verify", "apply"]
        command += ["-f", "-", *(["--dry-run=server"] if dry else [])]
        done = subprocess.run(command, input=json.dumps(body), capture_output=True, text=True, check=False)
        message = done.stderr.strip().replace('"STDIN"', '"FILE"')
        return {"accepted": True} if done.returncode == 0 else {"accepted": False, "message": message}


_NO_FINALIZERS = {"metadata": {"finalizers": None}}
_APPLY = "fieldManager=m&force=true"


def admission(server: Server, scenario: Mapping[str, Any]) -> dict[str, Answer]:
    body = scenario["object"]
    ways = {
        way: ("POST", f"fieldValidation={way.partition('_')[2].title()}") for way in ("create_ignore", "create_strict")
    }
    ways["ssa"] = ("APPLY", _APPLY)
    return {way: server.ask(method, body, query=query) for way, (method, query) in ways.items() if way in scenario}


def updates(server: Server, scenario: Mapping[str, Any]) -> dict[str, Answer]:
    old, new, found = scenario["old"], scenario["new"], {}
    server.delete(old)
    server.kubectl(old, dry=False)
    found["apply"] = server.kubectl(new)
    server.delete(old)
    server.ask("POST", old, query="fieldValidation=Strict", dry=False)
    version = server.send("GET", server.path(old, of_object=True))[1]["metadata"]["resourceVersion"]
    sent = {**new, "metadata": {**new["metadata"], "resourceVersion": version}}
    found["replace"] = server.ask("PUT", sent, query="fieldValidation=Strict")
    server.delete(old)
    server.ask("APPLY", old, query=_APPLY, dry=False)
    found["ssa"] = server.ask("APPLY", new, query=_APPLY)
    server.delete(old)
    return found


def main(url: str, token: str, *paths: str) -> None:
    server = Server(url, token)
    for path in map(Path, paths):
        document = json.loads(path.read_text(encoding="utf-8"))
        for scenario in document["scenarios"]:
            scenario.update((updates if "old" in scenario else admission)(server, scenario))
        path.write_text(dumped(document), encoding="utf-8")


def dumped(document: Mapping[str, Any]) -> str:
    """A file of scenarios, one a line."""
    head = "".join(
        f" {json.dumps(key)}: {json.dumps(value)},\n" for key, value in document.items() if key != "scenarios"
    )
    lines = ",\n  ".join(json.dumps(scenario, ensure_ascii=False) for scenario in document["scenarios"])
    return f'{{\n{head} "scenarios": [\n  {lines}\n ]\n}}\n'


if __name__ == "__main__":
    main(*sys.argv[1:])
