"""Calls of `tpl` that look first whether there is a template in the text.

`tpl` copies all templates of the chart each time it is called (`tplFun` in Helm's engine.go, read), and most values that
charts give it are plain texts: for chart 1.22.0 the copies were a seventh of a render (profiled, run).
"""

from __future__ import annotations

import re
from typing import Final

from airfoil.helm.actions import actions
from airfoil.helm.archive import Files
from airfoil.helm.literals import template_folder

_NAME: Final = "airfoil-tpl"
_FILE: Final = "templates/_airfoil-tpl.tpl"
_DEFINITION: Final = b"""\
{{- define "airfoil-tpl" -}}
{{- $text := index . 0 -}}
{{- if or (contains "{{" $text) (contains "<no value>" $text) -}}{{- $text = tpl $text (index . 1) -}}{{- end -}}
{{- $text -}}
{{- end -}}
"""
"""`tpl` takes `<no value>` out of what it makes (read), and gives back whatever else begins no action as it is."""

_TOKEN: Final = re.compile(
    r"\"(?:\\.|[^\"\\\n])*+\"|`[^`]*+`|'(?:\\.|[^'\\\n])*+'|(?P<space>\s++)|(?P<tpl>(?<![\w.$])tpl(?=\s))|(?P<end>(?:\s-)?\}\}\Z)"
    r"|[()|]|[\w.$]++|."
)


def with_quick_tpl(files: Files) -> Files:
    """A chart's files, each call of `tpl` in its templates in the other form; as they are where that has no effect.

    Args:
        files: the chart's files, with the unpacked charts inside.
    """
    templates = {
        path: data.decode("utf-8", "surrogateescape")
        for path, data in files.items()
        if b"tpl" in data and template_folder(path) is not None
    }
    changed = {path: quick for path, text in templates.items() if (quick := _quick(text)) != text}
    if not changed or _FILE in files:
        return files
    return {
        **files,
        **{path: text.encode("utf-8", "surrogateescape") for path, text in changed.items()},
        _FILE: _DEFINITION,
    }


def _quick(text: str) -> str:
    parts: list[str] = []
    at = 0
    for action in actions(text):
        parts += text[at : action.start], _quick_action(text[action.start : action.end])
        at = action.end
    return "".join([*parts, text[at:]])


def _quick_action(action: str) -> str:
    """`tpl TEXT ROOT` becomes `include "airfoil-tpl" (list TEXT ROOT)`, up to the end of its command.

    As a later stage of a pipeline it is left alone: what comes through the pipe is its last argument.
    """
    if "tpl" not in action:
        return action
    parts: list[str] = []
    ends = [""]  # for each bracket that is open: what closes the call of `tpl` in it
    before = ""
    for token in _TOKEN.finditer(action):
        word = token[0]
        if token["tpl"] and before != "|":
            word, ends[-1] = f'include "{_NAME}" (list', ")"
        elif word == "(":
            ends.append("")
        elif word in {"|", ")"} or token["end"]:
            parts.append(ends[-1])
            ends[-1] = ""
            if word == ")" and len(ends) > 1:
                ends.pop()
        parts.append(word)
        before = before if token["space"] else word
    return "".join(parts)
