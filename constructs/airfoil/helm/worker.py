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
from collections.abc import Iterator, Mapping
from typing import Any

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
    for line in sys.stdin.buffer:
        answers.write(json.dumps(answer(json.loads(line))).encode() + b"\n")
        answers.flush()


def _bound_memory() -> None:
    """Linux counts what Go and Python take; macOS counts neither, and Windows has no such limit (setrlimit(2), read)."""
    if sys.platform == "linux":
        import resource

        hard = resource.getrlimit(resource.RLIMIT_DATA)[1]
        soft = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def answer(request: Mapping[str, Any]) -> Answer:
    """The answer to one request.

    It is what was rendered, or ``errors``: pairs of a code and what is wrong, or ``whole``: the chart has to be rendered
    with all of its files as they are, be it to see them all, be it that a failure is told in the chart's own words.
    """
    try:
        return _rendered(request)
    except HelmError as error:
        if not request["whole"]:
            return {"whole": True}
        return {"errors": [["chart-not-rendered", str(error)]]}
    except ValueError as error:
        return {"errors": [["chart-not-rendered", f"its answer can't be used: {error}"]]}


def _rendered(request: Mapping[str, Any]) -> Answer:
    values, options = request["values"], request["options"]
    archive = base64.b64decode(request["archive"])
    with Engine(archive) as engine:
        metadata = engine.metadata
        errors = [*_not_installable(metadata, request), *_refused_values(engine, request)]
        if errors:
            return {"errors": errors}
        outputs = engine.render(values, options)
        if not request["whole"] and _writes_left_out_files(outputs):
            return {"whole": True}
        crds = _crds(engine)
    parsed = parse(outputs, metadata["name"])
    chance = _chance(request, outputs, parsed.objects, metadata["name"])
    problems = [["chart-not-rendered", fault] for fault in (*parsed.faults, *crds.faults)]
    return {
        "errors": problems,
        "objects": _listed(parsed),
        "crds": _listed(crds),
        "notes": parsed.notes,
        "doubled": parsed.doubled,
        "chance": chance,
        "apis": has_apis(request["asked"], options) if request["asked"] else {},
    }


def _listed(parsed: Parsed) -> list[dict[str, Any]]:
    """The objects for the answer; `dataclasses.asdict` would copy each of their nodes first, a tenth of the whole."""
    return [{"body": each.body, "template": each.template} for each in parsed.objects]


def _chance(
    request: Mapping[str, Any], outputs: Mapping[str, str], objects: list[ChartObject], chart: str
) -> list[list[str]]:
    """What another render makes otherwise: first of the templates that may, and then, to be sure, of all."""
    again: Mapping[str, str] = {}
    for archive in request["second"]:
        with Engine(base64.b64decode(archive)) as engine:  # anew: rendering may change a loaded chart
            again = engine.render(request["values"], request["options"])
        if all(outputs.get(path) == text for path, text in again.items()):
            return []
    return differences(objects, outputs, again, chart) if again else []


def _not_installable(metadata: Mapping[str, Any], request: Mapping[str, Any]) -> Iterator[list[str]]:
    """What `helm install` says before it renders (`checkIfInstallable`, `IsCompatibleRange`; read)."""
    if metadata.get("type") == "library":
        yield ["library-chart", "is a library for other charts, and makes nothing itself"]
    constraint = metadata.get("kubeVersion")
    if constraint and not runs_on(constraint, request["options"]):
        version = request["options"]["kube_version"]
        yield ["chart-kubernetes-mismatch", f"needs Kubernetes {constraint}, and the cluster has {version}"]


def _refused_values(engine: Engine, request: Mapping[str, Any]) -> Iterator[list[str]]:
    if request["schema"] is None:
        return
    for path, message in faults(base64.b64decode(request["schema"]), engine.merged(request["values"])):
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
