"""A file that stands in the template makes the same text as one that is read; where that can't be told it is read."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.errors import UserError
from airfoil.helm import ChartArchive, render
from airfoil.helm.actions import actions
from airfoil.helm.literals import quoted, with_literals
from airfoil.helm.templates import Templates
from tests.helm.samples import CALM, archive, needs_helm, release

FILE = 'from {{ .Release.Name }}: "a" \\ `b` {{/* }} */}}\n# {{ "}}" }} end\n'
OPTIONS = {"name": "demo", "namespace": "space", "kube_version": "v1.33.0", "api_versions": []}


def chart(template: str, **more: str) -> ChartArchive:
    return archive({"templates/it.yaml": template, "files/it.txt": FILE} | more)


def made(files: Mapping[str, bytes]) -> str:
    """What the template makes, or what Helm says against it."""
    from airfoil.helm.archive import packed
    from airfoil.helm.engine import Engine, HelmError

    with Engine(packed("everything", files)) as engine:
        try:
            return engine.render(CALM, OPTIONS)["everything/templates/it.yaml"]
        except HelmError as error:
            return f"refused: {error}"


GET = '.Files.Get "files/it.txt"'
WRITTEN = [
    f"# {{{{ {GET} }}}}",
    f"# {{{{- {GET} -}}}} #",
    f"# {{{{ tpl ({GET}) . | indent 2 }}}}",
    f"# {{{{ {GET} | b64enc }}}}",
    "# {{ $x := .Files.Get `files/it.txt` }}{{ $x | quote }}",
    '# {{ range list 1 2 }}{{ $.Files.Get "files/it.txt" | sha256sum }}{{ end }}',
    f"# {{{{ if {GET} }}}}yes{{{{ end }}}}{{{{ with {GET} }}}}{{{{ . | quote }}}}{{{{ end }}}}",
    f'# {{{{ printf "%d }}}}" (len ({GET})) }}}}',
    f"# {{{{ range until 2 }}}}{{{{ end }}}}{{{{ kindOf ({GET}) }}}}",
]
READ = [
    f'{{{{ define "d" }}}}{{{{ {GET} }}}}{{{{ end }}}}# {{{{ include "d" . }}}}',
    f'# {{{{ block "b" . }}}}{{{{ {GET} }}}}{{{{ end }}}}',
    f"# {{{{ with $ }}}}{{{{ {GET} }}}}{{{{ end }}}}",
    f"# {{{{ range list 1 }}}}{{{{ {GET} }}}}{{{{ end }}}}",
    f"# {{{{ $ := dict }}}}{{{{ ${GET} }}}}",
    f'# {{{{ {GET} }}}}{{{{ .Files.Get (print "files/" "it.txt") }}}}',
    f'# {{{{ "x" | {GET} }}}}',
    f'# {{{{ {GET} "x" }}}}',
    '# {{ .Files.Get "files//it.txt" }}',
    '# {{ .Files.Get "Chart.yaml" }}{{ .Files.Get "templates/it.yaml" }}{{ .Files.Get "charts/inner/Chart.yaml" }}',
    '# {{ print `(.Files.Get "files/it.txt")` }}',
    '# {{ range $path, $_ := .Files.Glob "files/*.txt" }}{{ $path }}{{ end }}',
]


@needs_helm
@pytest.mark.parametrize("template", [*WRITTEN, *READ])
def test_the_same_text_comes_out(template: str) -> None:
    ours = chart(template)
    assert made(Templates.of(ours).needed("{}")) == made(ours.files)


@pytest.mark.parametrize("template", WRITTEN)
def test_a_literal_read_leaves_the_file_out(template: str) -> None:
    needed = Templates.of(chart(template)).needed("{}")
    assert "files/it.txt" not in needed
    assert b"Files" not in needed["templates/it.yaml"]
    assert len(needed["templates/it.yaml"].splitlines()) == len(template.splitlines())


@pytest.mark.parametrize("template", READ)
def test_another_read_stays(template: str) -> None:
    ours = chart(template)
    needed = Templates.of(ours).needed("{}")
    assert needed["templates/it.yaml"] == ours.files["templates/it.yaml"] or "files/it.txt" in needed


def test_a_file_that_is_also_found_by_a_pattern_stays() -> None:
    needed = Templates.of(chart(f'# {{{{ {GET} }}}}{{{{ (.Files.Glob "files/*").AsConfig }}}}')).needed("{}")
    assert "files/it.txt" in needed


def test_what_the_written_file_reads_stays() -> None:
    told = {"files/it.txt": '{{ .Files.Get "files/banner.txt" }}', "templates/configmap.yaml": "# nothing\n"}
    needed = Templates.of(archive({"templates/it.yaml": f"# {{{{ tpl ({GET}) . }}}}"} | told)).needed("{}")
    assert "files/banner.txt" in needed
    assert "files/it.txt" not in needed


def test_each_chart_reads_its_own_files() -> None:
    inner = {"charts/inner/templates/it.yaml": f"# {{{{ {GET} }}}}", "charts/inner/files/it.txt": "inner"}
    needed = Templates.of(chart(f"# {{{{ {GET} }}}}", **inner)).needed("{}")
    assert b'"inner"' in needed["charts/inner/templates/it.yaml"]
    assert b'"inner"' not in needed["templates/it.yaml"]
    assert not {"files/it.txt", "charts/inner/files/it.txt"} & needed.keys()


def test_a_chart_whose_templates_are_included_by_their_whole_path_stays_as_it_is() -> None:
    ours = chart(f"# {{{{ {GET} }}}}", **{"templates/other.yaml": '{{ include "everything/templates/it.yaml" . }}'})
    assert with_literals(ours.files).files == ours.files


def test_a_chart_with_two_names_for_a_file_stays_as_it_is() -> None:
    ours = chart(f"# {{{{ {GET} }}}}", **{"files//it.txt": "another"})
    assert with_literals(ours.files).files == ours.files


@given(st.binary(max_size=200))
def test_a_literal_stays_in_its_line_and_in_its_action(data: bytes) -> None:
    text = f"a {{{{ {quoted(data)} }}}} b"
    assert "\n" not in text
    (action,) = actions(text)
    assert text[action.end :] == " b"


@needs_helm
@pytest.mark.parametrize(
    "data", [b"", b"\xff\x00\x7f\xc3", bytes(range(256)), "\ufeffmark \u2028 \U0001f600\r\n".encode()]
)
def test_any_bytes_come_out_as_they_are(data: bytes) -> None:
    ours = dict(chart(f"{{{{ {GET} | b64enc }}}} {{{{ len ({GET}) }}}}").files) | {"files/it.txt": data}
    assert made(with_literals(ours).files) == made(ours)


@needs_helm
def test_a_failure_names_the_template_and_its_line_as_helm_does() -> None:
    ours = chart(f'# {{{{ {GET} | quote }}}}\n\n# {{{{ fail (printf "no %d" (len ({GET}))) }}}}\n')
    with pytest.raises(UserError) as refused:
        render(release(ours))
    assert made(ours.files).removeprefix("refused: ") in str(refused.value)
    assert "everything/templates/it.yaml:3" in str(refused.value)
