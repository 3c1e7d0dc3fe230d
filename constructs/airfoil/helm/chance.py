"""Where a chart's templates use chance or the clock, and which of them have to be rendered twice to see it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, lru_cache, partial
from typing import Final

from airfoil.helm.archive import ChartArchive, Files
from airfoil.helm.literals import includes_by_whole_path
from airfoil.helm.templates import ACTION, FILES, Templates

FUNCTIONS: Final = re.compile(
    r"\b(randAlphaNum|randAlpha|randAscii|randNumeric|randBytes|randInt|shuffle|uuidv4|now|ago|htpasswd|bcrypt|encryptAES|"
    r"genPrivateKey|genCA|genCAWithKey|genSelfSignedCert|genSelfSignedCertWithKey|genSignedCert|genSignedCertWithKey)\b"
)
"""Functions whose answer differs from one render to the next."""

BY_PATH: Final = re.compile(r"\bBasePath\b")
"""Where a template is included by a path that is put together."""

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
_CLOCK: Final = re.compile(r"\b(?:now|ago)\b")
_NAMED: Final = re.compile(r"\b(?:define|block)\s+[\"`]|\bTemplate\b(?!\.BasePath\b)|(?<![\w.$-])ago\s")
"""What makes a copy another than its template: a definition of the same name, its own name, and a clock."""

_CHANGES: Final = re.compile(r"(?<![\w.$-])(?:set|unset)\s+(?:\$(\w+)(?=\s))?")


class Chance:
    """Chance in one chart.

    A template reaches chance if it, or what it includes, names one of the functions. The others make the same text each
    time, so that a second render can do without them: 127 of the 139 of chart 1.22.0, the slow ones among them.
    """

    def __init__(self, archive: ChartArchive) -> None:
        self._templates = Templates.of(archive)
        self._every = {template.path: self._templates.words(template.text) for template in self._templates.all}
        self._texts = {
            path: words for path, words in self._every.items() if not path.rpartition("/")[2].startswith("_")
        }
        self._definitions = _definitions(self._templates)
        self._words = {name: self._templates.words(text) for name, text in self._definitions.items()}
        texts = {*self._words.values(), *self._texts.values()}
        self._named = {text: frozenset(_BY_NAME.findall(text)) for text in texts}
        self._direct = frozenset(self._using(lambda text: FUNCTIONS.search(text) is not None))
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

    @cached_property
    def sources(self) -> frozenset[str] | None:
        """Paths of the templates that chance comes from: they, or what they include by name, use one of the functions.
        None where copies of them wouldn't tell what a second render tells.
        """
        if self._templates.values_say(FUNCTIONS) or self._templates.values_say(BY_PATH) or self._is_hidden():
            return None
        # A copy has another date for `now`; what it includes or reads has not.
        shared = [*self._words.values(), *(text for text in self._texts.values() if FILES.search(text))]
        if any(_CLOCK.search(text) for text in shared):
            return None
        if any(includes_by_whole_path(template.text) for template in self._templates.all):
            return None
        return None if self._direct & self._using(_is_unlike_its_copy) else self._direct

    def places(self, path: str) -> int:
        """How often a template, or what it reads, includes a source of chance by its path."""
        ends = _BY_PATH.findall(self._every[path])
        return sum(any(source.endswith(f"/templates{end}") for source in self._direct) for end in ends)

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
        paths = set(self._direct)
        while True:
            more = self._using(partial(self._includes_one, frozenset(paths)))
            # what they include has to be there
            for text in (*self._words.values(), *(self._texts[path] for path in paths)):
                more |= {*self._included(text)}
            if more <= paths:
                return paths
            paths |= more

    def _using(self, has: Callable[[str], bool]) -> set[str]:
        """Paths of the templates whose text has something, or whose includes by name have, however far away."""
        names = {name for name, text in self._words.items() if has(text)}
        while True:
            more = {
                name
                for name, text in self._words.items()
                if name not in names and not names.isdisjoint(self._named[text])
            }
            if not more:
                break
            names |= more
        return {path for path, text in self._texts.items() if has(text) or not names.isdisjoint(self._named[text])}

    def _includes_one(self, paths: frozenset[str], text: str) -> bool:
        return not paths.isdisjoint(self._included(text))

    def _included(self, text: str) -> Iterator[str]:
        for end in _BY_PATH.findall(text) if "BasePath" in text else ():
            yield from (other for other in self._texts if other.endswith(f"/templates{end}"))

    def _is_hidden(self) -> bool:
        """Whether an include is made up while running, or what chance made may come to others by changed values."""
        return bool(self._using(_is_open))


def _is_open(text: str) -> bool:
    named = len(_BY_NAME.findall(text)) - len(_BLOCK.findall(text)) + len(_BY_PATH.findall(text))
    return len(_INCLUDE.findall(text)) > named or _SHARED.search(text) is not None


def _is_unlike_its_copy(text: str) -> bool:
    """Whether doing it twice may be another thing than doing it once, or a copy sees that it is one."""
    return _NAMED.search(text) is not None or any(not _is_new(name, text) for name in _CHANGES.findall(text))


def _is_new(name: str, text: str) -> bool:
    """Whether a variable is a mapping that was made in this text, whatever it is set to there."""
    made = re.findall(rf"\${name}\s*:?=\s*\(?(\w*)", text) if name else []
    return bool(made) and {*made} <= {"dict", "deepCopy"}


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
