"""Flux' `postBuild`: the variables of a Kustomization, and objects with them filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from airfoil.checks.reading.folders import Folders
from airfoil.checks.reading.holders import FLUX, Holder
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.goyaml import ScalarError, resolve
from airfoil.manifests import Identity

_SWITCH: Final = "kustomize.toolkit.fluxcd.io/substitute"
_NAME: Final = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)(?:(:?[-=])|$)")


class Variables:
    """Finds the values of a Kustomization's variables in the ConfigMaps of the tree.

    Those in Secrets stay unknown, encrypted or not: filled into an object they would stand in findings.

    Args:
        folders: the files.
    """

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._kept: dict[str, list[Mapping[str, Any]]] | None = None

    def of(self, holder: Holder) -> Mapping[str, str]:
        """Values by name, as far as the tree has them; what `substitute` says goes before `substituteFrom` (read)."""
        after = holder.spec.get("postBuild")
        if not isinstance(after, Mapping):
            return {}
        values: dict[str, str] = {}
        for source in mappings(after.get("substituteFrom")):
            named = self._config_maps().get(str(source.get("name")), ()) if source.get("kind") == "ConfigMap" else ()
            for body in named:
                if body["metadata"].get("namespace") in {None, "", holder.identity.namespace}:
                    values |= _values(body)
                    break
        own = after.get("substitute")
        values |= {str(name): _text(value) for name, value in own.items()} if isinstance(own, Mapping) else {}
        return values

    def _config_maps(self) -> Mapping[str, list[Mapping[str, Any]]]:
        if self._kept is None:
            self._kept = {}
            for item in (each for contents in self._folders.files for each in contents.objects):
                if item.value["kind"] == "ConfigMap":
                    self._kept.setdefault(str(item.value["metadata"]["name"]), []).append(item.value)
        return self._kept


def substituted(body: Mapping[str, Any], variables: Mapping[str, str]) -> Mapping[str, Any]:
    """An object with its variables filled in; a name that nobody here knows stays as it is written.

    `$${NAME}` is `${NAME}` for whoever reads it next. In a Kustomization that is Flux again, and it loses its first sign
    here; in other objects it keeps it, so that nobody takes it for a variable of Flux.
    """
    metadata = body["metadata"]
    marks = (metadata.get("annotations"), metadata.get("labels"))
    if any(isinstance(each, Mapping) and each.get(_SWITCH) == "disabled" for each in marks):
        return body
    is_holder = (Identity.of(body).group, body["kind"]) == (FLUX, "Kustomization")
    sign = "$" if is_holder else "$$"
    filled = {key: _filled(item, variables, sign, is_typed=key != "metadata") for key, item in body.items()}
    return body if all(filled[key] is body[key] for key in body) else filled


def _filled(value: Any, variables: Mapping[str, str], sign: str, *, is_typed: bool) -> Any:
    """A value filled in; itself if nothing in it changes."""
    if isinstance(value, str):
        return _scalar(value, variables, sign, is_typed=is_typed) if "$" in value else value
    if isinstance(value, Mapping):
        items = {
            _expanded(key, variables, sign) if "$" in key else key: _filled(item, variables, sign, is_typed=is_typed)
            for key, item in value.items()
        }
        same = all(one is two for one, two in zip(items.values(), value.values(), strict=False))
        return value if same and list(items) == list(value) else items
    if isinstance(value, list):
        new = [_filled(item, variables, sign, is_typed=is_typed) for item in value]
        return value if all(one is two for one, two in zip(new, value, strict=True)) else new
    return value


def _scalar(text: str, variables: Mapping[str, str], sign: str, *, is_typed: bool) -> Any:
    """A text filled in: Flux does it in the YAML text, where `${REPLICAS}` becomes the number 2 (read)."""
    new = _expanded(text, variables, sign)
    if new == text:
        return text
    if not is_typed or "\n" in text or "$" in new:
        return new
    try:
        return resolve(new)
    except ScalarError:
        return new


def _expanded(text: str, variables: Mapping[str, str], sign: str) -> str:
    return "".join(_parts(text, variables, sign))


def _parts(text: str, variables: Mapping[str, str], sign: str) -> Iterator[str]:
    start = 0
    while (at := text.find("$", start)) >= 0:
        yield text[start:at]
        if text.startswith("$$", at):
            yield sign
            start = at + 2
            if text.startswith("{", start):
                end = _closing(text, start)
                yield text[start:end]
                start = end
        elif text.startswith("${", at):
            start = _closing(text, at + 1)
            yield _value(text[at:start], variables, sign)
        else:
            yield "$"
            start = at + 1
    yield text[start:]


def _value(text: str, variables: Mapping[str, str], sign: str) -> str:
    """What `${NAME}` or `${NAME:-default}` stands for; the text itself if nobody here knows, or it is of another form."""
    inner = text[2:-1]
    found = _NAME.match(inner)
    if found is None or not text.endswith("}"):
        return text
    name, operator = found[1], found[2] or ""
    if name in variables and (variables[name] or not operator.startswith(":")):
        return variables[name]
    return _expanded(inner[found.end() :], variables, sign) if operator else text


def _closing(text: str, brace: int) -> int:
    """Behind the brace that closes the one at ``brace``; the end of the text if none does."""
    depth = 0
    for index in range(brace, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if depth == 0:
            return index + 1
    return len(text)


def _values(body: Mapping[str, Any]) -> dict[str, str]:
    data = body.get("data")
    return {name: value for name, value in data.items() if isinstance(value, str)} if isinstance(data, Mapping) else {}


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else "" if value is None else str(value)
