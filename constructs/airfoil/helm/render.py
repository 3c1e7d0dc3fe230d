"""Renders a chart as `helm template` does, in a process of its own, and says what can't be relied on."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from functools import lru_cache
from typing import Any

from msgspec import Struct

from airfoil.errors import Fault, UserError
from airfoil.helm import kept
from airfoil.helm.archive import ChartArchive
from airfoil.helm.capabilities import remarks
from airfoil.helm.chance import Chance
from airfoil.helm.packing import FIRST, Blob, Form, packing
from airfoil.helm.parsing import ChartObject
from airfoil.helm.process import LIMIT, WorkerError, workers
from airfoil.helm.templates import Templates


class Release(Struct, frozen=True):
    """A chart as it is to be rendered.

    Args:
        chart: the chart.
        values: the user's values.
        name: name of the release.
        namespace: its namespace.
        kubernetes: the cluster's version, `1.33` or `v1.33.4`.
        apis: what `.Capabilities.APIVersions` has beside what Helm knows: `monitoring.coreos.com/v1`.
        path: where the values stand in the environment file, for messages.
    """

    chart: ChartArchive
    values: Mapping[str, Any]
    name: str
    namespace: str
    kubernetes: str
    apis: tuple[str, ...] = ()
    path: str = ""

    def __str__(self) -> str:
        return f"chart {self.chart.name} {self.chart.version}"


class Rendered(Struct, frozen=True):
    """What a chart renders to.

    Args:
        objects: hooks among them, in the order of their templates.
        crds: the objects of the folders `crds/`.
        notes: the text of NOTES.txt.
        remarks: what a reader of the render should know: keys written twice, APIs that were taken for missing.
        random: template, object and field of what a second render makes otherwise; empty unless that is accepted.
    """

    objects: tuple[ChartObject, ...]
    crds: tuple[ChartObject, ...]
    notes: str
    remarks: tuple[str, ...]
    random: tuple[tuple[str, str, str], ...] = ()


def render(release: Release, limit: float = LIMIT, *, accept_random: bool = False) -> Rendered:
    """Renders a release.

    Args:
        release: chart, values and where they go.
        limit: seconds that it may take.
        accept_random: whether what is made at random is told in the answer instead of refused.

    Raises:
        UserError: if the chart or Helm refuses the values, something is made at random, the library isn't installed, or
            it crashes or hangs.
    """
    answer = _answer(release, limit)
    faults = [*_errors(release, answer)] or ([] if accept_random else [*_chance(release, answer)])
    if faults:
        raise UserError(*faults)
    hidden = Templates.of(release.chart).asked_apis[1]
    said = (*answer["doubled"], *remarks(answer["apis"], hidden, release.kubernetes))
    random = tuple((template, name, field) for template, name, field in answer["chance"])
    return Rendered(_objects(answer["objects"]), _objects(answer["crds"]), answer["notes"], said, random)


def order(release: Release) -> None:
    """Starts rendering a release that `render` will be asked for; returns at once."""
    _ordered(release, LIMIT)


Answer = dict[str, Any]

# Of this process, by the name of what was asked: the same request gives the same answer.
_orders: dict[str, Future[Answer]] = {}
_answers: dict[str, Answer] = {}


def _ordered(release: Release, limit: float) -> str:
    if importlib.util.find_spec("helm_python") is None:
        raise UserError(_NOT_INSTALLED)
    name = kept.named(release.chart.sha256, release.values, _options(release))
    if name not in _orders and name not in _answers:
        answer = kept.answer(name)
        if answer is None:
            _orders[name] = _submitted(release, limit)
        else:
            _answers[name] = answer
    return name


def _submitted(release: Release, limit: float, form: Form = FIRST) -> Future[Answer]:
    archives = packing(release.chart, json.dumps(release.values), form)
    schema = _schema(release.chart)
    blobs = [archives.first, *archives.second, *([schema] if schema else [])]
    request = {
        "form": archives.form,
        "archive": archives.first.name,
        "second": [each.name for each in archives.second],
        "schema": schema.name if schema else None,
        "values": release.values,
        "options": _options(release),
        "asked": Templates.of(release.chart).asked_apis[0],
    }
    return workers().submit(request, limit, {each.name: each.data for each in blobs})


@lru_cache(maxsize=16)
def _schema(chart: ChartArchive) -> Blob | None:
    data = chart.files.get("values.schema.json")
    return None if data is None else Blob.of(data)


def _answer(release: Release, limit: float) -> Answer:
    name = _ordered(release, limit)
    if name in _answers:
        return _answers[name]
    try:
        answer = _orders[name].result()
        while "instead" in answer:
            answer = _submitted(release, limit, answer["instead"]).result()
    except WorkerError as error:
        raise UserError(
            Fault(
                "helm-crashed",
                f"{release} could not be rendered: {error}",
                path=release.path,
                help="try again; if it stays so, `helm template` with the same values shows whether it is the chart",
            )
        ) from error
    kept.keep_answer(name, answer)
    _answers[name] = answer
    return answer


def _options(release: Release) -> dict[str, Any]:
    return {
        "name": release.name,
        "namespace": release.namespace,
        "kube_version": full_version(release.kubernetes),
        "api_versions": list(release.apis),
    }


def full_version(kubernetes: str) -> str:
    """``v1.33.0`` for ``1.33``: Helm compares whole versions."""
    version = kubernetes.removeprefix("v")
    return f"v{version}" if version.count(".") > 1 else f"v{version}.0"


def _objects(found: Sequence[Mapping[str, Any]]) -> tuple[ChartObject, ...]:
    return tuple(ChartObject(each["body"], each["template"]) for each in found)


def _errors(release: Release, answer: Mapping[str, Any]) -> Iterator[Fault]:
    missing = release.chart.missing_dependencies
    if missing:
        yield Fault(
            "chart-without-its-parts",
            f"{release} names charts that it doesn't hold: {', '.join(missing)}",
            path=release.path,
            help="take the archive that its publisher packed, or pack it by `helm dependency update` and `helm package`",
        )
    for code, what in answer["errors"]:
        yield Fault(code, f"{release}: {what}", path=release.path, help=_HELP.get(code, _HELP_OF_OTHERS))


def _chance(release: Release, answer: Mapping[str, Any]) -> Iterator[Fault]:
    """What came out otherwise the second time: in Git it would change with each synth, and passwords with it."""
    by_template: dict[str, list[str]] = {}
    for template, name, field in answer["chance"]:
        by_template.setdefault(template, []).append(f"{name} {field}".strip())
    for template, fields in by_template.items():
        values = Chance.of(release.chart).values_beside(template)
        named = ", ".join(f"`{value}`" for value in values[:8])
        yield Fault(
            "random-in-chart",
            f"{release} makes something else at each render: {', '.join(fields) or 'the whole of it'} ({template})",
            path=release.path,
            help=f"set the value that decides it; the template reads {named}"
            if named
            else "set the value that decides it; see the template",
        )


_NOT_INSTALLED = Fault(
    "helm-not-installed",
    "a chart is to be rendered, which needs Helm's library, and it isn't installed",
    path="delivery.release",
    help="pip install 'airfoil[helm]'\nor let the cluster's own controller render it: remove `release: rendered`",
)

_HELP = {
    "chart-values": "see the chart's values.yaml for what it takes",
    "library-chart": "name the chart that uses it",
    "chart-kubernetes-mismatch": "write the cluster's real version (`kubectl version`), or take another chart version",
}
_HELP_OF_OTHERS = "`helm template` with the same chart and values says the same"
