"""Templates are cut into actions where Go cuts them, and it is known where `.` and `$` are the template's own."""

from __future__ import annotations

import pytest

from airfoil.helm.actions import actions


def words(text: str) -> list[str]:
    return [action.words for action in actions(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a {{ x }} b {{- y -}} c", ["x", "y"]),
        ("{{x}}{{-1}}", ["x", "-1"]),
        ('{{ "}}" }} {{ `}} "` }} {{ \'"\' }}', ['"}}"', '`}} "`', "'\"'"]),
        (r'{{ "\"}}" | quote }}', [r'"\"}}" | quote']),
        ("{{/* {{ no }} */}}{{- /* }} no */ -}}{{ yes }}", ["yes"]),
        ("{{ a\n  b }}", ["a\n  b"]),
        ("{{ dict }}}{{ x }}", ["dict", "x"]),
        ('{{ "never closed }} {{ x }}', ['"never closed }} {{ x']),
        ("{{", [""]),
        ("none", []),
    ],
)
def test_actions_are_cut_as_go_cuts_them(text: str, said: list[str]) -> None:
    assert words(text) == said


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("{{ here }}", ".$"),
        ("{{ if .a }}{{ here }}{{ end }}", ".$"),
        ("{{ with .a }}{{ here }}{{ end }}", "$"),
        ("{{ with here }}{{ end }}", ".$"),
        ("{{ range .a }}{{ if .b }}{{ here }}{{ end }}{{ end }}", "$"),
        ("{{ range .a }}{{ else }}{{ here }}{{ end }}", "$"),
        ("{{ range .a }}{{ end }}{{ here }}", ".$"),
        ("{{- range .a -}}{{- if .b -}}{{- end -}}{{- here -}}{{- end -}}", "$"),
        ('{{ define "a" }}{{ here }}{{ end }}', ""),
        ('{{ define "a" }}{{ with $ }}{{ here }}{{ end }}{{ end }}', ""),
        ('{{ block "a" . }}{{ here }}{{ end }}', ""),
        ('{{ define "a" }}{{ end }}{{ here }}', ".$"),
        ("{{ with .a }}{{/* end */}}{{ here }}{{ end }}", "$"),
        ('{{ with .a }}{{ "{{ end }}" }}{{ here }}{{ end }}', "$"),
        ("{{ $ := .other }}{{ here }}", ""),
        ("{{ range $, $x := .list }}{{ end }}{{ here }}", ""),
        ("{{ $x := $ }}{{ here }}", ".$"),
        ("{{ ending }}{{ here }}", ".$"),
    ],
)
def test_it_is_known_where_the_root_is_the_templates_own(text: str, roots: str) -> None:
    (found,) = (action.roots for action in actions(text) if "here" in action.words)
    assert found == frozenset(roots)
