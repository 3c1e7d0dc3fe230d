"""What is made at random is found, though only the templates that can make it are rendered twice."""

from __future__ import annotations

import pytest

from airfoil.errors import UserError
from airfoil.helm import render
from airfoil.helm.chance import Chance
from tests.helm.samples import archive, needs_helm, release

HEAD = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: NAME}\ndata:\n"
QUIET = {"templates/_names.tpl": None, "templates/secret.yaml": None, "templates/configmap.yaml": None}


def second(changes: dict[str, str | None] | None = None, values: str = "{}") -> set[str]:
    """The templates of the second render."""
    chart = archive(changes)
    files = Chance.of(chart).second(chart.files, values)
    return {path for path in files if path.startswith("templates/") and not path.startswith("templates/_")}


def config_map(name: str, words: str) -> str:
    return HEAD.replace("NAME", name) + f"  it: {{{{ {words} }}}}\n"


def test_only_what_reaches_chance_is_rendered_again() -> None:
    assert second() == {"templates/secret.yaml"}


def test_a_checksum_of_what_reaches_chance_reaches_it_too() -> None:
    by_path = {
        "templates/sum.yaml": config_map("sum", 'include (print $.Template.BasePath "/secret.yaml") . | sha256sum')
    }
    assert second({**by_path}) == {"templates/secret.yaml", "templates/sum.yaml"}


def test_a_definition_reaches_chance_through_another() -> None:
    through = '{{ define "a" }}{{ include "b" . }}{{ end }}{{ define "b" }}{{ now }}{{ end }}'
    changes: dict[str, str | None] = {
        "templates/_more.tpl": through,
        "templates/it.yaml": config_map("it", 'include "a" .'),
    }
    assert second(changes) == {"templates/secret.yaml", "templates/it.yaml"}


@pytest.mark.parametrize(
    ("changes", "values"),
    [
        ({"templates/it.yaml": config_map("it", "include .Values.name .")}, "{}"),
        ({"templates/it.yaml": '{{ $_ := set .Values "made" (randAlphaNum 8) }}'}, "{}"),
        ({"templates/it.yaml": '{{ $_ := set $ "made" (randAlphaNum 8) }}'}, "{}"),
        ({"values.yaml": 'greeting: "{{ now }}"\n'}, "{}"),
        ({}, '{"greeting": "{{ uuidv4 }}"}'),
    ],
)
def test_where_the_words_do_not_tell_everything_is_rendered_again(changes: dict[str, str | None], values: str) -> None:
    chart = archive(changes)
    assert Chance.of(chart).second(chart.files, values) == chart.files


def test_an_example_in_a_comment_of_the_values_is_no_chance() -> None:
    assert second({"values.yaml": "# greeting: '{{ now }}'\nimage: a:1\n"}) == {"templates/secret.yaml"}
    in_a_block = "greeting: |\n  # {{ now }}\nimage: a:1\n"
    assert "templates/workload.yaml" in second({"values.yaml": in_a_block})


def test_a_chart_without_chance_is_rendered_once() -> None:
    assert Chance.of(archive()).is_used
    assert not Chance.of(archive(QUIET)).is_used
    assert Chance.of(archive(QUIET | {"values.yaml": 'greeting: "{{ now }}"\n'})).is_used


@needs_helm
@pytest.mark.parametrize(
    "changes",
    [
        {"templates/it.yaml": config_map("it", "randAlphaNum 8 | quote")},
        {"templates/it.yaml": config_map("it", 'now | date "2006" | quote')},
        {"templates/it.yaml": config_map("it", 'date "it is now 2006" now | quote')},
        {"templates/it.yaml": config_map("it", 'shuffle "abcdefghijklmnopqrstuvwxyz" | quote')},
        {"templates/it.yaml": config_map("it", '(genCA "x" 1).Cert | quote')},
        {
            "templates/z.yaml": '{{ $_ := set .Values "made" (randAlphaNum 8) }}',
            "templates/it.yaml": config_map("it", ".Values.made | quote"),
        },
        {"values.yaml": "greeting: '{{ randAlphaNum 9 }}'\nimage: a:1\nreplicas: 1\ninner: {enabled: true}\n"},
    ],
    ids=["word", "clock", "clock-behind", "shuffled", "certificate", "by-values", "in-values"],
)
def test_each_kind_of_chance_is_refused(changes: dict[str, str | None]) -> None:
    with pytest.raises(UserError, match="makes something else at each render"):
        render(release(archive(changes)))


@needs_helm
def test_a_now_that_is_no_function_is_no_chance() -> None:
    words = 'printf "now %s" (dict "now" "later").now | quote'
    changes: dict[str, str | None] = {"templates/it.yaml": config_map("it", words)}
    assert render(release(archive(changes))).objects
