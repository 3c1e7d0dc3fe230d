"""One render with copies finds the chance that two renders find; where it wouldn't, there are two."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from airfoil.errors import UserError
from airfoil.helm import ChartArchive, render
from airfoil.helm.archive import packed
from airfoil.helm.copies import apart, with_copies
from airfoil.helm.packing import packing
from tests.helm.samples import CALM, archive, needs_helm, release

OPTIONS = {"name": "demo", "namespace": "space", "kube_version": "v1.33.0", "api_versions": []}
HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: NAME}\ndata:\n"
CALM_SECRET = {"templates/secret.yaml": None, "templates/_names.tpl": None, "templates/configmap.yaml": None}

Changes = Mapping[str, str | None]


def config_map(name: str, words: str) -> str:
    return HEAD.replace("NAME", name) + f"  it: {words}\n"


def including(given: str, path: str = "$.Template.BasePath", before: str = "", after: str = "") -> str:
    return config_map("sum", f'{before}{{{{ include (print {path} "/source.yaml") {given} | sha256sum }}}}{after}')


HIDDEN = config_map("source", "{{ if .shown }}{{ randAlphaNum 8 }}{{ else }}{{ $_ := randAlphaNum 8 }}calm{{ end }}")
CLOCK = config_map("source", '{{ if .shown }}{{ now | date "2006" | quote }}{{ else }}calm{{ end }}')
OPENED = {
    "templates/source.yaml": HIDDEN,
    "templates/sum.yaml": including('(dict "shown" "a)" "or" `)` "Template" .Template)'),
}

FOUND: Mapping[str, Changes] = {
    "word": {"templates/it.yaml": config_map("it", "{{ randAlphaNum 8 }}")},
    "clock": {"templates/it.yaml": config_map("it", '{{ now | date "2006" | quote }}')},
    "in-definition": {
        "templates/_it.tpl": '{{ define "it" }}{{ $x := dict }}{{ $_ := set $x "a" (uuidv4) }}{{ $x.a }}{{ end }}',
        "templates/it.yaml": config_map("it", '{{ include "it" . }}'),
    },
    "opened-by-what-it-is-given": OPENED,
    "clock-opened-by-what-it-is-given": OPENED | {"templates/source.yaml": CLOCK},
    "opened-by-a-changed-copy-of-the-root": {
        "templates/source.yaml": config_map("source", "{{ if .Values.on }}{{ randAlphaNum 8 }}{{ end }}"),
        "templates/sum.yaml": '{{ $all := deepCopy . }}{{ $_ := set $all.Values "on" 1 }}{{ with $all }}'
        + including(".")
        + "{{ end }}",
    },
    "opened-in-a-definition": {
        "templates/source.yaml": HIDDEN,
        "templates/_d.tpl": '{{ define "d" }}{{ include (print .Template.BasePath "/source.yaml") . }}{{ end }}',
        "templates/it.yaml": config_map("it", '{{ include "d" (dict "shown" 1 "Template" .Template) | sha256sum }}'),
    },
    "in-a-file-that-is-a-template": CALM_SECRET
    | {
        "files/it.txt": "{{ randAlphaNum 8 }}",
        "templates/it.yaml": config_map("it", '{{ tpl (.Files.Get "files/it.txt") . }}'),
    },
}

TWICE: Mapping[str, Changes] = {
    "clock-in-definition": {
        "templates/_it.tpl": '{{ define "it" }}{{ now | date "2006" | quote }}{{ end }}',
        "templates/it.yaml": config_map("it", '{{ include "it" . }}'),
    },
    "clock-in-file": {
        "files/it.txt": "{{ now }}",
        "templates/it.yaml": config_map("it", '{{ tpl (.Files.Get "files/it.txt") . }}'),
    },
    "since": {"templates/it.yaml": config_map("it", '{{ ago (toDate "2006" "2020") }}')},
    "definition-in-source": {
        "templates/it.yaml": '{{ define "x" }}{{ end }}' + config_map("it", "{{ randAlphaNum 8 }}")
    },
    "own-name": {"templates/it.yaml": config_map("it", "{{ .Template.Name }}{{ $_ := randAlphaNum 8 }}")},
    "counts": {
        "templates/it.yaml": '{{ $_ := set .Values.inner "n" (add1 .Values.inner.n) }}'
        + config_map("it", "{{ randAlphaNum 8 }}")
    },
    "counts-by-a-name": {
        "templates/it.yaml": '{{ $x := .Values.inner }}{{ $_ := set $x "n" (add1 $x.n) }}'
        + config_map("it", "{{ randAlphaNum 8 }}")
    },
    "counts-in-a-range": {
        "templates/it.yaml": '{{ range $x, $y := .Values.inner }}{{ $_ := set $x "n" 1 }}{{ end }}'
        + config_map("it", "{{ randAlphaNum 8 }}")
    },
    "in-values": {"values.yaml": "greeting: '{{ randAlphaNum 9 }}'\nimage: a:1\nreplicas: 1\ninner: {enabled: true}\n"},
    "path-in-values": {"values.yaml": "greeting: '{{ .Template.BasePath }}'\nimage: a:1\ninner: {enabled: true}\n"},
    "name-made-up": {"templates/it.yaml": config_map("it", "{{ include .Values.image . }}")},
    "whole-path": {"templates/it.yaml": config_map("it", '{{ include "everything/templates/secret.yaml" . }}')},
    "path-in-a-string": {
        "templates/it.yaml": config_map("it", '{{ tpl `{{ include (print .Template.BasePath "/secret.yaml") . }}` . }}')
    },
    "path-piped": {
        "templates/it.yaml": config_map("it", '{{ . | include (print .Template.BasePath "/secret.yaml") }}')
    },
    "name-taken": {"templates/secret.yam-airfoil-again-l": "# mine\n"},
    "packed-inside": {
        "charts/packed.tgz": packed(
            "packed",
            {
                "Chart.yaml": b"apiVersion: v2\nname: packed\nversion: 1.0.0\n",
                "templates/it.yaml": config_map("it", "{{ randAlphaNum 8 }}").encode(),
            },
        ).decode("latin-1")
    },
}


def changed(changes: Changes) -> ChartArchive:
    chart = archive({path: text for path, text in changes.items() if not path.endswith(".tgz")})
    tgz = {path: text.encode("latin-1") for path, text in changes.items() if path.endswith(".tgz") and text}
    if not tgz:
        return chart
    from airfoil.helm import read_archive

    return read_archive(packed("everything", {**chart.files, **tgz}), "everything.tgz")


def form(chart: ChartArchive, values: str = "{}") -> str:
    return packing(chart, values, "held").form


@needs_helm
@pytest.mark.parametrize("name", FOUND)
def test_one_render_finds_it(name: str) -> None:
    chart = changed(FOUND[name])
    assert form(chart) == "held"
    with pytest.raises(UserError, match="makes something else at each render"):
        render(release(chart))


@pytest.mark.parametrize("name", TWICE)
def test_what_copies_would_not_tell_is_rendered_twice(name: str) -> None:
    assert form(changed(TWICE[name])) == "twice"


@pytest.mark.parametrize("values", ['{"a": "{{ now }}"}', '{"a": "{{ include (print .Template.BasePath 1) . }}"}'])
def test_templates_in_the_users_values_are_rendered_twice(values: str) -> None:
    assert form(archive(), values) == "twice"
    assert form(archive()) == "held"


def outputs(chart: ChartArchive, files: Mapping[str, bytes]) -> dict[str, str]:
    from airfoil.helm.engine import Engine

    with Engine(packed(chart.name, files)) as engine:
        return engine.render(CALM, OPTIONS)


@needs_helm
@pytest.mark.parametrize("given", [".", "$", '(dict "Values" .Values "Template" $.Template)'])
@pytest.mark.parametrize("blanks", [("{{- ", " -}}"), ("{{ ", " }}")])
def test_copies_change_no_other_text(given: str, blanks: tuple[str, str]) -> None:
    text = including(given).replace("{{ ", blanks[0]).replace(" }}", blanks[1])
    source = config_map("source", "{{ if .Values.no }}{{ randAlphaNum 8 }}{{ end }}")
    chart = changed({"templates/source.yaml": source, "templates/sum.yaml": text})
    files = with_copies(chart, chart.files)
    assert files is not None
    assert len(files) == len(chart.files) + 2  # the source, and the chart's own Secret
    own, same = apart(outputs(chart, files))
    assert same
    assert own == outputs(chart, chart.files)


@needs_helm
def test_chance_that_is_not_shown_is_none() -> None:
    made = render(release(changed({"templates/source.yaml": HIDDEN, "templates/sum.yaml": including(".")})))
    assert {"source", "sum"} <= {each.body["metadata"]["name"] for each in made.objects}


def test_an_output_that_differs_from_its_copy_is_told() -> None:
    name = "x/templates/a.yam-airfoil-again-l"
    assert apart({"x/templates/a.yaml": "1", name: "1"}) == ({"x/templates/a.yaml": "1"}, True)
    assert not apart({"x/templates/a.yaml": "1", name: "2"})[1]
    assert not apart({name: ""})[1]
