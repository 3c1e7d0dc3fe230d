"""Where a chart's templates use chance or the clock, and which of them have to be rendered twice to see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from airfoil.helm.archive import ChartArchive, Files
from airfoil.helm.templates import ACTION, Template, Templates

FUNCTIONS: Final = re.compile(
    r"\b(randAlphaNum|randAlpha|randAscii|randNumeric|randBytes|randInt|shuffle|uuidv4|now|ago|htpasswd|bcrypt|encryptAES|"
    r"genPrivateKey|genCA|genCAWithKey|genSelfSignedCert|genSelfSignedCertWithKey|genSignedCert|genSignedCertWithKey)\b"
)
"""Functions whose answer differs from one render to the next."""

_STRING_OR_NOW: Final = re.compile(r"\"(?:\\.|[^\"\\])*\"|`[^`]*`|(?<![\w.$])now(?!\w)")
_ANOTHER_DAY: Final = '(toDate "2006-01-02" "1999-12-31")'

_VALUE: Final = re.compile(r"\.Values((?:\.[A-Za-z_][\w-]*)+)")
_DEFINITION: Final = re.compile(
    r"\{\{-?\s*(?:define|block)\s+\"([^\"]+)\"(.*?)(?=\{\{-?\s*(?:define|block)\b|\Z)", re.DOTALL
)
_BY_NAME: Final = re.compile(r"\b(?:include|template|block)\s+\"([^\"]+)\"")
_BLOCK: Final = re.compile(r"\bblock\s+\"")
_BY_PATH: Final = re.compile(r"\b(?:include|template)\s+\(\s*print\s+[$.\w]*\.BasePath\s+\"([^\"]+)\"")
_INCLUDE: Final = re.compile(r"(?<![\w.$-])(?:include|template)\s")
_SHARED: Final = re.compile(r"\b(?:set|unset|merge\w*|mustMerge\w*)\s+(?:[$]|[$]?\.Values\b|\.)(?=[\s)])")


class Chance:
    """Chance in one chart.

    A template reaches chance if it, or what it includes, names one of the functions. The others make the same text each
    time, so that a second render can do without them: 127 of the 139 of chart 1.22.0, the slow ones among them.
    """

    def __init__(self, archive: ChartArchive) -> None:
        self._templates = Templates.of(archive)
        self._texts = {
            template.path: " ".join(template.actions())
            for template in self._templates.all
            if not template.path.rpartition("/")[2].startswith("_")
        }
        self._definitions = _definitions(self._templates)
        self._words = {name: " ".join(Template("", text).actions()) for name, text in self._definitions.items()}
        self._reaching = frozenset(self._reach())

    @classmethod
    @lru_cache(maxsize=16)
    def of(cls, archive: ChartArchive) -> Chance:
        return cls(archive)

    @property
    def is_used(self) -> bool:
        """Whether any template may make another text the next time."""
        return bool(self._reaching) or self._templates.values_say(FUNCTIONS)

    def second(self, files: Files, values: str) -> Files:
        """The files for a second render that shows what chance made: all of them, where the words don't tell less.

        Args:
            files: the chart's files as they were rendered first.
            values: the user's values as text.
        """
        if FUNCTIONS.search(values) or self._templates.values_say(FUNCTIONS) or self._is_hidden():
            return on_another_day(files)
        prefix = f"{self._templates.archive.name}/"
        kept = {path: data for path, data in files.items() if not _is_template(path) or prefix + path in self._reaching}
        return on_another_day(kept)

    def values_beside(self, path: str) -> tuple[str, ...]:
        """The values that decide over the use of chance in a template or in what it includes, as dotted keys."""
        by_path = {template.path: template.text for template in self._templates.all}
        own = by_path.get(path, "")
        found = [*_guards(own), *_near(own)]
        for name in _BY_NAME.findall(own):
            found += _near(self._definitions.get(name, ""))
        return tuple(dict.fromkeys(found))

    def _reach(self) -> set[str]:
        """Paths of the templates that reach chance, of those that include one of them by its path, and of what they do."""
        paths = self._using(lambda text: FUNCTIONS.search(text) is not None)
        while True:
            more = {path for path in self._texts.keys() - paths if self._includes(path, paths)}
            more |= {other for path in paths for other in self._included(path)} - paths
            if not more:
                return paths
            paths |= more

    def _using(self, has: Callable[[str], bool]) -> set[str]:
        """Paths of the templates whose text has something, or whose includes by name have, however far away."""
        names = {name for name, text in self._words.items() if has(text)}
        while True:
            more = {
                name
                for name, text in self._words.items()
                if name not in names and not names.isdisjoint(_BY_NAME.findall(text))
            }
            if not more:
                break
            names |= more
        return {path for path, text in self._texts.items() if has(text) or not names.isdisjoint(_BY_NAME.findall(text))}

    def _includes(self, path: str, others: set[str]) -> bool:
        return any(other in others for other in self._included(path))

    def _included(self, path: str) -> Iterator[str]:
        for end in _BY_PATH.findall(self._texts[path]):
            yield from (other for other in self._texts if other.endswith(f"/templates{end}"))

    def _is_hidden(self) -> bool:
        """Whether an include is made up while running, or what chance made may come to others by changed values."""
        return bool(self._using(_is_open))


def _is_open(text: str) -> bool:
    named = len(_BY_NAME.findall(text)) - len(_BLOCK.findall(text)) + len(_BY_PATH.findall(text))
    return len(_INCLUDE.findall(text)) > named or _SHARED.search(text) is not None


def on_another_day(files: Files) -> Files:
    """The files with another date for ``now``: two renders in the same second would tell the same time."""
    return {
        path: ACTION.sub(
            lambda action: _STRING_OR_NOW.sub(_dated, action[0]), data.decode("utf-8", "surrogateescape")
        ).encode("utf-8", "surrogateescape")
        if b"now" in data and "templates/" in path
        else data
        for path, data in files.items()
    }


def _dated(found: re.Match[str]) -> str:
    return _ANOTHER_DAY if found[0] == "now" else found[0]


def _definitions(templates: Templates) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for template in templates.all:
        for name, text in _DEFINITION.findall(template.text):
            found[name] = found.get(name, "") + text
    return found


def _is_template(path: str) -> bool:
    """Whether a file is rendered by itself: partials are only included."""
    folders, _, name = path.rpartition("/")
    return not name.startswith("_") and (path.startswith("templates/") or "/templates/" in f"/{folders}/")


def _near(text: str) -> Iterator[str]:
    """Values on the lines that use chance, and on those before, where the conditions stand."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if FUNCTIONS.search(line):
            for near in lines[max(0, number - 6) : number + 1]:
                yield from (match[1:] for match in _VALUE.findall(near))


def _guards(text: str) -> Iterator[str]:
    """Values in the conditions of a template, which may leave the whole of it out."""
    guards = (words for words in ACTION.findall(text) if re.match(r"\s*(else\s+)?if\b", words))
    return (match[1:] for guard in guards for match in _VALUE.findall(guard))
