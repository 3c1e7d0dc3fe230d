"""Calls of `tpl` that look first make what `tpl` makes."""

from __future__ import annotations

import pytest

from airfoil.errors import UserError
from airfoil.helm import render
from airfoil.helm.archive import Files, packed
from airfoil.helm.tpl import with_quick_tpl
from tests.helm.samples import CALM, archive, needs_helm, release

OPTIONS = {"name": "demo", "namespace": "space", "kube_version": "v1.33.0", "api_versions": []}

CALLS = {
    "alone": "{{ tpl .Values.text . }}",
    "in-brackets-and-a-pipe": "{{- (tpl (toYaml .Values.texts) $) | nindent 2 -}}",
    "inside-of-another": "{{ tpl (tpl .Values.nested .) . | quote }}",
    "two-in-one-action": '{{ printf "%s %s" (tpl .Values.text .) (tpl "{{ .Release.Name }}" .) }}',
    "to-a-variable": '{{ $it := tpl .Values.text $ }}{{ $it | trimSuffix "`)" }}',
    "in-a-condition": '{{ if eq (tpl .Values.text .) "plain" }}yes{{ else }}no{{ end }}',
    "odd-texts": '{{ tpl "a ) b | c {{ `}}` }} \\" `" . }}{{ tpl `{{ "raw" }}` . }}',
    "of-nothing": '{{ tpl "" . }}{{ tpl "  " . }}|',
    "what-a-template-says-for-nothing": '{{ tpl "<no value>-{{ .Values.missing }}" . }}{{ tpl "<no value>" . }}|',
    "through-a-pipe": '{{ . | tpl "{{ .Release.Name }}" }}',
    "a-field-of-that-name": '{{ .Values.tpl }}{{ "tpl .x ." }}',
}


def chart(call: str) -> Files:
    return {
        "Chart.yaml": b"apiVersion: v2\nname: demo\nversion: 1.0.0\n",
        "values.yaml": b'text: plain\nnested: "{{ .Values.text }}"\ntexts: ["{{ .Release.Name }}", b]\ntpl: field\n',
        "templates/it.txt": call.encode(),
    }


@needs_helm
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_the_text_is_the_same(call: str) -> None:
    files = chart(call)
    assert outputs(with_quick_tpl(files))["demo/templates/it.txt"] == outputs(files)["demo/templates/it.txt"]


@pytest.mark.parametrize("name", ["through-a-pipe", "a-field-of-that-name"])
def test_what_is_no_call_with_both_arguments_stays(name: str) -> None:
    files = chart(CALLS[name])
    assert with_quick_tpl(files) is files


def test_each_other_call_is_changed() -> None:
    for name in CALLS.keys() - {"through-a-pipe", "a-field-of-that-name"}:
        quick = with_quick_tpl(chart(CALLS[name]))["templates/it.txt"].decode()
        assert 'include "airfoil-tpl" (list' in quick


@needs_helm
def test_a_fault_is_told_in_the_charts_own_words() -> None:
    faulty = archive({"templates/it.yaml": "{{ tpl .Values.inner . }}"})
    with pytest.raises(UserError) as caught:
        render(release(faulty, {**CALM, "inner": {"no": "text"}}))
    assert "it.yaml:1:14" in str(caught.value)
    assert "airfoil-tpl" not in str(caught.value)


def outputs(files: Files) -> dict[str, str]:
    from airfoil.helm.engine import Engine

    with Engine(packed("demo", files)) as engine:
        return engine.render({}, OPTIONS)
