"""What is left out of a chart before it is rendered is nothing that a template can see."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.helm.archive import packed
from airfoil.helm.templates import SENTINEL, Templates, whole
from tests.helm.samples import CALM, archive, needs_helm

OPTIONS = {"name": "demo", "namespace": "space", "kube_version": "v1.33.0", "api_versions": []}


def outputs(chart: Any, files: Any) -> dict[str, str]:
    from airfoil.helm.engine import Engine

    with Engine(packed(chart.name, files)) as engine:
        return engine.render(CALM, OPTIONS)


@needs_helm
def test_the_pruned_chart_renders_to_the_same_bytes() -> None:
    chart = archive()
    assert outputs(chart, Templates.of(chart).needed("{}")) == outputs(chart, chart.files)


def test_files_that_no_template_reads_are_left_out() -> None:
    needed = Templates.of(archive()).needed("{}").keys()
    unread = {"README.md", "docs/unread.txt", "values.schema.json", "charts/inner/README.md", "files/banner.txt"}
    assert not unread & needed
    assert {
        "files/rules/first.yaml",
        "crds/widgets.yaml",
        "charts/inner/values.schema.json",
    } <= needed


@pytest.mark.parametrize(
    "text",
    [
        "{{ $path := .Values.x }}{{ .Files.Get $path }}",
        "{{ range $path, $data := .Files }}{{ $path }}{{ end }}",
        '{{ index . "Files" | toYaml }}',
        "{{ (.Files.AsConfig) }}",
        '{{/* .Files.Get "a" */}}{{ .Files.Get $path }}',
        '{{ printf "}}%s" (.Files.Get .Values.x) }}',
        "{{ toYaml $ | sha256sum }}",
        "{{ $ | toJson | sha256sum }}",
    ],
)
def test_where_the_reading_cannot_be_told_everything_stays(text: str) -> None:
    chart = archive({"templates/reads.yaml": text})
    assert Templates.of(chart).needed("{}") == whole(chart.files)


@pytest.mark.parametrize("holder", ["values.yaml", "files/banner.txt"])
def test_templates_in_values_and_in_files_count_too(holder: str) -> None:
    chart = archive({holder: 'greeting: "{{ .Files.Get .Values.x }}"\n'})
    assert Templates.of(chart).needed("{}") == whole(chart.files)


def test_templates_in_the_users_values_count_too() -> None:
    chart = archive()
    assert Templates.of(chart).needed('{"greeting": "{{ .Files.Get .Values.x }}"}') == whole(chart.files)


@needs_helm
@pytest.mark.parametrize("words", ["toYaml .", ". | toJson", "toYaml $"])
def test_a_template_that_writes_everything_is_rendered_with_everything(words: str) -> None:
    from airfoil.helm import render
    from tests.helm.samples import release

    text = f"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: all}}\ndata:\n  all: {{{{ {words} | quote }}}}\n"
    made = render(release(archive({"templates/all.yaml": text})))
    (data,) = [each.body["data"]["all"] for each in made.objects if each.body["metadata"]["name"] == "all"]
    assert SENTINEL not in data
    assert "docs/unread.txt" in data


def test_apis_that_templates_ask_for_are_found() -> None:
    assert Templates.of(archive()).asked_apis == (("monitoring.coreos.com/v1", "policy/v1beta1"), False)
    hidden = archive({"templates/hidden.yaml": '{{ $name := "a/v1" }}{{ .Capabilities.APIVersions.Has $name }}'})
    assert Templates.of(hidden).asked_apis[1]
