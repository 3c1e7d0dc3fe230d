"""The process that renders: Helm's library in it can crash or hang without taking airfoil along.

It reads requests from standard input and writes answers to standard output, each a line of JSON. It ends when its input
does. Whatever the Go library prints goes to standard error.
"""

from __future__ import annotations

import base64
import io
import json
import os
import signal
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from airfoil.helm.copies import apart
from airfoil.helm.differences import differences
from airfoil.helm.engine import Engine, HelmError, has_apis, runs_on
from airfoil.helm.parsing import ChartObject, Parsed, parse
from airfoil.helm.templates import SENTINEL
from airfoil.helm.values_schema import faults

Answer = dict[str, Any]

_MEMORY = 2 * 1024**3
"""Bytes of a worker's data: ten times what the largest real chart takes (1.22 of Airflow: 200 MB, run). A template that
prints 500 MB took 4.9 GB (run); now the Go library ends with `out of memory`, which is told."""


def main() -> None:
    """Answers requests until there are no more."""
    # An interrupt is meant for the whole of airfoil; a render in Go would go on to its end first.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _bound_memory()
    answers = io.BufferedWriter(io.FileIO(os.dup(sys.stdout.fileno()), "w"))
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    kept = Kept()
    for line in sys.stdin.buffer:
        answers.write(json.dumps(answer(json.loads(line), kept)).encode() + b"\n")
        answers.flush()


def _bound_memory() -> None:
    """Linux counts what Go and Python take; macOS counts neither, and Windows has no such limit (setrlimit(2), read)."""
    if sys.platform == "linux":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        soft = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


class Kept:
    """The archives and schemas that were sent, by name: 1.7 MB for a release of chart 1.22.0, of which there are many."""

    def __init__(self, most: int = 16) -> None:
        self._most = most
        self._blobs: dict[str, bytes] = {}

    def take(self, given: Mapping[str, str], named: Sequence[str]) -> Mapping[str, bytes]:
        """What is called by name, as far as it is there.

        Args:
            given: more of it, in base64; what wasn't asked for longest is forgotten for it.
            named: the names.
        """
        self._blobs |= {name: base64.b64decode(text) for name, text in given.items()}
        found = {name: self._blobs.pop(name) for name in dict.fromkeys(named) if name in self._blobs}
        self._blobs = dict([*self._blobs.items(), *found.items()][-max(self._most, len(found)) :])
        return found


def answer(request: Mapping[str, Any], kept: Kept) -> Answer:
    """The answer to one request.

    It is what was rendered, or ``errors``: pairs of a code and what is wrong, or ``missing``: names of what has to be
    given with the request, or ``instead``: the form in which the chart has to be rendered to tell more.
    """
    named = [name for name in (request["archive"], request["schema"], *request["second"]) if name is not None]
    blobs = kept.take(request.get("given", {}), named)
    missing = [name for name in named if name not in blobs]
    if missing:
        return {"missing": missing}
    try:
        return _rendered(request, blobs)
    except HelmError as error:
        # A failure is told in the words of the chart as it is; and in its place, templates held to copies fail for chance.
        if request["form"] != "whole":
            return {"instead": "twice" if request["form"] == "held" else "whole"}
        return {"errors": [["chart-not-rendered", str(error)]]}
    except ValueError as error:
        return {"errors": [["chart-not-rendered", f"its answer can't be used: {error}"]]}


def _rendered(request: Mapping[str, Any], blobs: Mapping[str, bytes]) -> Answer:
    values, options = request["values"], request["options"]
    with Engine(blobs[request["archive"]]) as engine:
        metadata = engine.metadata
        errors = [*_not_installable(metadata, request), *_refused_values(engine, request, blobs)]
        if errors:
            return {"errors": errors}
        outputs, same = apart(engine.render(values, options))
        if not same:
            return {"instead": "twice"}
        if request["form"] != "whole" and _writes_left_out_files(outputs):
            return {"instead": "whole"}
        crds = _crds(engine)
    parsed = parse(outputs, metadata["name"])
    again = [blobs[name] for name in request["second"]]
    chance, same = _chance(request, outputs, parsed.objects, metadata["name"], again)
    problems = [["chart-not-rendered", fault] for fault in (*parsed.faults, *crds.faults)]
    return {
        "errors": problems,
        "objects": _listed(parsed),
        "crds": _listed(crds),
        "notes": parsed.notes,
        "doubled": parsed.doubled,
        "chance": chance,
        "same": same,
        "apis": has_apis(request["asked"], options) if request["asked"] else {},
    }


def _listed(parsed: Parsed) -> list[dict[str, Any]]:
    """The objects for the answer; `dataclasses.asdict` would copy each of their nodes first, a tenth of the whole."""
    return [{"body": each.body, "template": each.template} for each in parsed.objects]


def _chance(
    request: Mapping[str, Any],
    outputs: Mapping[str, str],
    objects: list[ChartObject],
    chart: str,
    archives: Sequence[bytes],
) -> tuple[list[list[str]], bool]:
    """What another render makes otherwise: first of the templates that may, and then, to be sure, of all. And whether it
    makes the same text of all, notes and comments too.
    """
    again: Mapping[str, str] = {}
    for archive in archives:
        with Engine(archive) as engine:  # anew: rendering may change a loaded chart
            again = engine.render(request["values"], request["options"])
        if all(outputs.get(path) == text for path, text in again.items()):
            return [], True
    return (differences(objects, outputs, again, chart), False) if again else ([], True)


def _not_installable(metadata: Mapping[str, Any], request: Mapping[str, Any]) -> Iterator[list[str]]:
    """What `helm install` says before it renders (`checkIfInstallable`, `IsCompatibleRange`; read)."""
    if metadata.get("type") == "library":
        yield ["library-chart", "is a library for other charts, and makes nothing itself"]
    constraint = metadata.get("kubeVersion")
    if constraint and not runs_on(constraint, request["options"]):
        version = request["options"]["kube_version"]
        yield ["chart-kubernetes-mismatch", f"needs Kubernetes {constraint}, and the cluster has {version}"]


def _refused_values(engine: Engine, request: Mapping[str, Any], blobs: Mapping[str, bytes]) -> Iterator[list[str]]:
    if request["schema"] is None:
        return
    for path, message in faults(blobs[request["schema"]], engine.merged(request["values"])):
        yield ["chart-values", f"{path or 'the values'}: {message}"]


def _writes_left_out_files(outputs: Mapping[str, str]) -> bool:
    encoded = base64.b64encode(SENTINEL.encode()).decode()
    return any(SENTINEL in text or encoded in text for text in outputs.values())


def _crds(engine: Engine) -> Parsed:
    found = Parsed()
    for file in engine.crds:
        parsed = parse({file["filename"]: file["data"]}, "")
        found.objects += [ChartObject(each.body, file["filename"]) for each in parsed.objects]
        found.faults += parsed.faults
    return found


if __name__ == "__main__":
    main()
