"""The sets of parameters that an ApplicationSet's generators make, as far as files alone tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from airfoil.checks.reading.contents import Contents
from airfoil.checks.reading.kustomize.transforms import mappings
from airfoil.checks.resource import value_at
from airfoil.cluster.selectors import Selector
from airfoil.goyaml import read

Parameters = Mapping[str, str]

_PLACEHOLDER: Final = re.compile(r"\{\{-?\s*\.?([\w.\[\]-]+)\s*-?\}\}")


class UnknownError(Exception):
    """What only a cluster or a forge knows."""


class Generators(Struct, frozen=True):
    """Runs generators over the files of a tree, as Argo CD's do (`applicationset/generators/*.go`, read).

    Args:
        files: those of the tree.
        roots: the folders that were given; paths of generators start at one of them, or at a folder above.
        nested_selectors: whether selectors inside of `matrix` and `merge` count: `spec.applyNestedSelectors`.
    """

    files: Sequence[Contents]
    roots: Sequence[Path]
    nested_selectors: bool = False

    def parameters(self, generator: Mapping[str, Any]) -> list[Parameters]:
        """What one generator makes.

        Raises:
            UnknownError: if files alone don't tell.
        """
        kinds = [key for key in generator if key not in {"selector", "template"}]
        kind = kinds[0] if len(kinds) == 1 else "without a kind"
        spec = generator.get(kind)
        if value_at(spec, ("template",)):
            raise UnknownError(f"its generator `{kind}` changes the template")
        made = [*self._made(kind, spec)]
        selector = generator.get("selector")
        if not isinstance(selector, Mapping):
            return made
        wanted = Selector.of(selector)
        return [each for each in made if wanted.matches(each)]

    def _made(self, kind: str, spec: Any) -> Iterator[Parameters]:
        if kind == "list" and isinstance(value_at(spec, ("elements",)), list):
            return (_flat(each) for each in mappings(value_at(spec, ("elements",))))
        if kind == "git" and value_at(spec, ("directories",)):
            return self._folders(spec)
        if kind == "git" and value_at(spec, ("files",)):
            return self._files(spec)
        if kind in {"matrix", "merge"}:
            inner = [*mappings(value_at(spec, ("generators",)))]
            if not self.nested_selectors:
                inner = [{key: value for key, value in each.items() if key != "selector"} for each in inner]
            return self._matrix(inner) if kind == "matrix" else self._merge(inner, value_at(spec, ("mergeKeys",)))
        raise UnknownError(f"only the cluster knows what its generator `{kind}` makes")

    def _folders(self, spec: Mapping[str, Any]) -> Iterator[Parameters]:
        def below(above: Path) -> set[str]:
            parents = {parent for each in self.files for parent in each.path.parents}
            return {
                each.relative_to(above).as_posix() for each in parents if each != above and each.is_relative_to(above)
            }

        _, names = self._fitting(spec["directories"], below, _fits_folder, "folder")
        for name in names:
            yield _with_values(_of_folder(name, _prefix(spec)), spec)

    def _files(self, spec: Mapping[str, Any]) -> Iterator[Parameters]:
        """The content of each file, be it one set or a list of them, and where the file lies."""

        def below(above: Path) -> set[str]:
            return {each.path.relative_to(above).as_posix() for each in self.files if each.path.is_relative_to(above)}

        above, names = self._fitting(spec["files"], below, fnmatchcase, "file")
        by_path = {each.path: each for each in self.files}
        for name in names:
            folder, _, file = name.rpartition("/")
            key = f"{_prefix(spec)}path"
            place = {f"{key}.filename": file, f"{key}.filenameNormalized": _normal(file)}
            for content in _sets(by_path[above / name]):
                yield _with_values({**_flat(content), **_of_folder(folder or ".", _prefix(spec)), **place}, spec)

    def _fitting(
        self, entries: Any, below: Callable[[Path], Iterable[str]], fits: Callable[[str, str], bool], what: str
    ) -> tuple[Path, list[str]]:
        """The paths that are asked for, from the first folder at or above the tree below which there are any.

        Git's own globs are greedy: for files `*` stands for slashes as well (Generators-Git-File-Globbing.md, read).
        """
        wanted = [str(each.get("path")).strip("/") for each in mappings(entries) if each.get("exclude") is not True]
        unwanted = [str(each.get("path")).strip("/") for each in mappings(entries) if each.get("exclude") is True]
        for root in self.roots:
            for above in (root, *root.parents):
                fitting = [
                    name
                    for name in sorted(below(above))
                    if any(fits(name, each) for each in wanted) and not any(fits(name, each) for each in unwanted)
                ]
                if fitting:
                    return above, fitting
        raise UnknownError(f"no {what} of the tree fits {', '.join(wanted)}")

    def _matrix(self, inner: Sequence[Mapping[str, Any]]) -> Iterator[Parameters]:
        """Each set of the first with each of the second, which may use what the first one made."""
        if len(inner) != 2:
            raise UnknownError(f"its matrix has {len(inner)} generators, and Argo CD takes two")
        for first in self.parameters(inner[0]):
            for second in self.parameters(filled(inner[1], first, is_whole=False)):
                yield {**first, **second}

    def _merge(self, inner: Sequence[Mapping[str, Any]], keys: Any) -> Iterator[Parameters]:
        """The sets of the first, each with what later ones say of the same keys."""
        if len(inner) < 2 or not isinstance(keys, list) or not keys:
            raise UnknownError("its merge needs two generators and mergeKeys")

        def by_key(sets: Sequence[Parameters]) -> dict[tuple[str | None, ...], Parameters]:
            found = {tuple(each.get(str(key)) for key in keys): each for each in sets}
            if len(found) < len(sets):
                raise UnknownError("its merge has sets that are not unique by the mergeKeys")
            return found

        base = by_key(self.parameters(inner[0]))
        for other in inner[1:]:
            more = by_key(self.parameters(other))
            base = {key: {**each, **more.get(key, {})} for key, each in base.items()}
        yield from base.values()


def filled(value: Any, parameters: Parameters, *, is_whole: bool = True) -> Any:
    """A value with its placeholders replaced.

    Args:
        value: texts, and mappings and lists of them.
        parameters: what they stand for.
        is_whole: whether each must be known.

    Raises:
        UnknownError: for a template that isn't just the name of a parameter that is known.
    """
    if isinstance(value, str):
        text = _PLACEHOLDER.sub(lambda found: parameters.get(found[1], found[0]), value)
        if is_whole and "{{" in text:
            raise UnknownError(f"what `{text[text.index('{{') :][:60]}` is can't be told")
        return text
    if isinstance(value, Mapping):
        return {
            filled(key, parameters, is_whole=is_whole): filled(item, parameters, is_whole=is_whole)
            for key, item in value.items()
        }
    return [filled(item, parameters, is_whole=is_whole) for item in value] if isinstance(value, list) else value


def _sets(contents: Contents) -> Iterator[Mapping[str, Any]]:
    """The mapping that a file holds, or those of its list; an empty file holds an empty one."""
    documents = read(contents.text, contents.shown).documents
    value = documents[0].value if documents else {}
    yield from mappings(value if isinstance(value, list) else [value or {}])


def _with_values(parameters: Parameters, spec: Mapping[str, Any]) -> Parameters:
    """The parameters with the generator's `values`, which may use them."""
    return {**parameters, **_flat(filled(spec.get("values") or {}, parameters, is_whole=False), "values.")}


def _prefix(spec: Mapping[str, Any]) -> str:
    prefix = spec.get("pathParamPrefix")
    return f"{prefix}." if isinstance(prefix, str) and prefix else ""


def _fits_folder(name: str, pattern: str) -> bool:
    """Go's path.Match: `*` stands for anything but a slash."""
    steps, wanted = name.split("/"), pattern.split("/")
    return len(steps) == len(wanted) and all(map(fnmatchcase, steps, wanted))


def _of_folder(name: str, prefix: str) -> dict[str, str]:
    """The parameters of a folder, by both kinds of template (Argo CD, Generators-Git.md, read)."""
    key = f"{prefix}path"
    base = name.rpartition("/")[2]
    steps = {f"{key}[{index}]": step for index, step in enumerate(name.split("/"))}
    return {
        key: name,
        f"{key}.path": name,
        f"{key}.basename": base,
        f"{key}.basenameNormalized": _normal(base),
        **steps,
    }


def _normal(name: str) -> str:
    return re.sub(r"[^a-z0-9.-]+", "-", name.lower())[:253].strip("-.")


def _flat(value: Any, prefix: str = "") -> dict[str, str]:
    """Nested keys by dots, items of lists by their number."""
    pairs = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    flat: dict[str, str] = {}
    for key, item in pairs:
        if isinstance(item, Mapping | list):
            flat |= _flat(item, f"{prefix}{key}.")
        else:
            flat[f"{prefix}{key}"] = item if isinstance(item, str) else str(item).lower()
    return flat
