"""How each reader of the project is called.

A reader may return, or raise ``UserError`` or the error that its docstring promises. Anything else is a bug.
"""

from __future__ import annotations

import json
import os
import shlex
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from airfoil import cache as kept
from airfoil.build import record
from airfoil.build.names import shard
from airfoil.checks.baseline import read_baseline
from airfoil.checks.engine import CRASHED, findings
from airfoil.checks.profile_file import load_profile
from airfoil.checks.reading.files import Source
from airfoil.checks.reading.read import trees_of
from airfoil.checks.reading.source_ignore import without_ignored
from airfoil.checks.rules.routing import _matchers
from airfoil.checks.tools import answers
from airfoil.checks.tree import Tree
from airfoil.cluster.cel import Rule, UnsupportedError, parse
from airfoil.cluster.quantity import Quantity, QuantityError
from airfoil.cluster.versions import KubernetesVersion
from airfoil.config.load import load_text
from airfoil.dist import index
from airfoil.dist.names import check_environment
from airfoil.errors import UserError
from airfoil.goyaml import decode, emit, read, read_one
from airfoil.helm.archive import packed, read_archive
from airfoil.helm.coordinates import Coordinates
from airfoil.helm.fetching import Request, Response, download
from airfoil.helm.lock import ChartLock
from airfoil.helm.parsing import parse as parse_render
from airfoil.project import CLASHES
from airfoil.report.check.json_form import json_text
from airfoil.report.check.junit import junit_text
from airfoil.report.check.markdown import markdown_text
from airfoil.report.check.sarif import sarif_text
from airfoil.report.check.text import text_of
from airfoil.timeline import near_names, objects_named, story, timeline
from tests.fuzz.mutations import text_of as as_text
from tests.goyaml.test_lines import assert_same
from tests.helm.samples import files as chart_files

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"


@cache
def scratch() -> Path:
    """A folder for readers that want a path."""
    return Path(tempfile.mkdtemp(prefix="airfoil-fuzz-"))


def _sayable(error: Exception) -> None:
    assert str(error)


def read_yaml(data: bytes) -> None:
    for document in read(decode(data, "a.yaml"), "a.yaml").documents:
        emit(document.value)


def read_yaml_both_ways(data: bytes) -> None:
    """The short way of the plainest documents must end where the long way does."""
    assert_same(decode(data, "a.yaml"))


def read_environment(data: bytes) -> None:
    load_text(decode(data, "home.yaml"), Path("home.yaml"), CLASHES)


def read_profile(data: bytes) -> None:
    load_profile(read_one(decode(data, ".airfoil.yaml"), ".airfoil.yaml"))


def read_known(data: bytes) -> None:
    read_baseline(decode(data, "baseline.json"), "baseline.json")


def read_lock(data: bytes) -> None:
    path = scratch() / "charts.lock"
    path.write_bytes(data)
    ChartLock.read(path).text()


def read_packed(data: bytes) -> None:
    archive = read_archive.__wrapped__(data, "demo.tgz")
    assert archive.subcharts is not None
    assert archive.missing_dependencies is not None
    assert not any(path.startswith("/") or ".." in path.split("/") for path in archive.files)


def read_chart_file(data: bytes) -> None:
    """Chart.yaml of a chart and of one inside."""
    for path in ("Chart.yaml", "charts/inner/Chart.yaml", "requirements.yaml", "values.yaml"):
        read_packed(packed("everything", {**chart_files(), path: data}))


CHART = Coordinates("http://localhost/charts", "everything", "1.2.3")
REGISTRY = Coordinates("oci://localhost/team", "everything", "1.2.3")


def read_chart_index(data: bytes) -> None:
    download(CHART, lambda request: Response(200, data if request.url.endswith("index.yaml") else b""))


def read_registry(data: bytes) -> None:
    """Manifest, token and challenge of a registry."""

    def answer(request: Request) -> Response:
        if "/manifests/" in request.url and "Authorization" not in request.headers:
            return Response(401, b"", f"Bearer {as_text(data)[:300]}")
        return Response(200, data)

    for fetch in (answer, lambda request: Response(200, data)):
        try:
            download(REGISTRY, fetch)
        except UserError as error:
            _sayable(error)


def read_render(data: bytes) -> None:
    parse_render({"demo/templates/a.yaml": as_text(data), "demo/templates/NOTES.txt": as_text(data[:40])}, "demo")


def read_index(data: bytes) -> None:
    index.parse(data, "dist/home/.airfoil-index")


def read_record(data: bytes) -> None:
    root = scratch()
    kept.keep("synth", record._name(root), data)
    record.Record.load(root).unchanged(root)


def read_sops(data: bytes) -> None:
    from airfoil.airflow.secrets.encrypted import judged

    for provider in ("sops", "sealedSecrets"):
        text = decode(data, "secrets/home/a.yaml")
        try:
            judged(_environment(provider), {"secrets/home/a.yaml": text})
        except UserError as error:
            _sayable(error)


@cache
def _environment(provider: str) -> Any:
    text = (
        "cluster: {distribution: k3s}\ndelivery: {controller: flux, repository: {url: https://git.example.org/x.git}}\n"
        f"storage: {{dags: {{hostPath: /srv/dags}}}}\nsecrets: {{provider: {provider}}}\n"
    )
    return load_text(text, Path("home.yaml")).environment


def read_manifests(data: bytes) -> None:
    _checked("objects.yaml", data)


def read_kustomization(data: bytes) -> None:
    _checked("kustomization.yaml", data)


def read_values(data: bytes) -> None:
    _checked("values.yaml", data)


def _checked(name: str, data: bytes) -> None:
    """Reads a tree with this file in it, runs all rules, and makes all reports."""
    folder = scratch() / "tree"
    others = {"namespace.yaml": b"apiVersion: v1\nkind: Namespace\nmetadata: {name: airflow}\n"}
    sources = [Source(folder / file, f"tree/{file}", held) for file, held in {**others, name: data}.items()]
    trees = trees_of(sources, [folder], {"secrets": frozenset()})
    for tree in trees:
        found = findings(tree)
        crashed = [finding.what for finding in found if finding.rule == CRASHED[0]]
        assert not crashed, crashed[0]
    _reported(trees)


def _reported(trees: Sequence[Tree]) -> None:
    from datetime import date

    from airfoil.checks.run import run

    outcome = run(trees, date(2026, 1, 1), rules=_some_rules())
    for text in (json_text, sarif_text, junit_text, markdown_text):
        text(outcome).encode("utf-8", "surrogateescape")
    for _ in text_of(outcome):
        pass
    for tree in trees:
        timeline(tree)
        for identity in list(tree.by_identity)[:3]:
            story(tree, identity)


@cache
def _some_rules() -> Sequence[Any]:
    """The reports are about the form of findings, and not about each rule once more."""
    from airfoil.checks.registry import modules

    return tuple(module.RULE for name, module in modules().items() if name.startswith(("SC", "ST", "EN")))


def read_source_ignore(data: bytes) -> None:
    folder = scratch() / "ignored"
    folder.mkdir(exist_ok=True)
    (folder / ".sourceignore").write_bytes(data)
    from airfoil.checks.reading.contents import contents_of

    held = [contents_of(Source(folder / f"a/b{number}.yaml", "b.yaml", b"a: 1\n")) for number in range(3)]
    without_ignored(held, [folder])


def read_tools(data: bytes) -> None:
    try:
        answer = json.loads(data)
    except (ValueError, RecursionError):
        return
    for parse_answer in (answers.checkov, answers.kube_score):
        try:
            list(parse_answer(answer))
        except (TypeError, ValueError, AttributeError, KeyError, OverflowError) as error:
            _sayable(error)  # what `found_by` turns into words


def read_cel(data: bytes) -> None:
    text = as_text(data)
    try:
        parse(text)
    except UnsupportedError:
        return
    rule = Rule.parse(text)
    for value in ({}, {"a": 1, "b": ["x"], "c": None, "d": {"e": "f"}}, "text", [1, "a"], 5, 1.5, True):
        if rule is not None:
            rule.holds(value)


def read_quantity(data: bytes) -> None:
    values: list[Any] = [as_text(data)]
    with suppress(ValueError, RecursionError):
        values.append(json.loads(data))
    for value in values:
        try:
            quantity = Quantity.of(value) if not isinstance(value, (dict, list)) else Quantity.parse(str(value))
        except QuantityError:
            continue
        assert quantity.value() is not None
        str(quantity)
        quantity.compare(Quantity.parse("1Gi"))


def read_version(data: bytes) -> None:
    try:
        KubernetesVersion.parse(as_text(data))
    except ValueError as error:
        _sayable(error)


def read_matchers(data: bytes) -> None:
    text = as_text(data)
    for syntax in ("v2", "v3"):
        _matchers.fault(text, syntax)
        _matchers.message(text, syntax)
    try:
        _matchers.for_v3(text)
    except _matchers.NotARuleError as error:
        _sayable(error)


@cache
def _named_tree() -> tuple[Tree, ...]:
    folder = ROOT / "dist"
    names = sorted(folder.glob("*/*/*.yaml"))[:40]
    return trees_of([Source(scratch() / path.name, path.name, path.read_bytes()) for path in names], [scratch()])


def read_name(data: bytes) -> None:
    text = as_text(data)
    for tree in _named_tree():
        objects_named(tree, text)
    near_names(_named_tree(), text)
    for call in (check_environment, lambda name: shard(("a", "b"), name)):
        try:
            call(text)
        except UserError as error:
            _sayable(error)


def read_words(data: bytes) -> None:
    """A whole command line. It runs in an empty folder, and only what can't write there."""
    from tests.cli.repositories import airfoil

    try:
        words = shlex.split(as_text(data).replace("\0", "0"))
    except ValueError:
        return
    if not words or words[0] in {"init", "chart"} or "--write-baseline" in words or "--fix" in words:
        return
    folder = scratch() / "empty"
    folder.mkdir(exist_ok=True)
    if any(_leads_out(folder, word) for word in words):
        return
    ran = airfoil(folder, *words)
    assert ran.code in {0, 1, 2}, ran.err
    assert "Traceback" not in ran.err
    assert not os.listdir(folder)


def _leads_out(folder: Path, word: str) -> bool:
    """Whether a word names a place outside: `check /` reads the whole machine."""
    named = os.path.normpath(folder / word.rpartition("=")[2])
    return not Path(named).is_relative_to(scratch())
