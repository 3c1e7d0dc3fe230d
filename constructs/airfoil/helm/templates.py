"""What a chart's templates say about themselves: the files they read, the APIs they ask for, where they use chance.

This reads Go templates by their words, without running them. Where the words don't tell, the answer is the careful one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from airfoil.helm.archive import ChartArchive, Files

_ACTION: Final = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
_FILES: Final = re.compile(r"\bFiles\b")
_FILES_READ: Final = re.compile(r"\.Files\.(?:Get|GetBytes|Lines|Glob)\s+[\"`]([^\"`]+)[\"`]")
_ALL_AS_TEXT: Final = re.compile(r"\bto[A-Z]\w+\s+[.$](?![\w.])|(?:^|[\s(])[.$]\s*\|\s*to[A-Z]")
_HAS_API: Final = re.compile(r"\.APIVersions(?:\.Has\s+[\"`]([^\"`]+)[\"`])?")

SENTINEL: Final = "airfoil-left-files-out"
"""A file in the place of those that are left out. Where its name comes out of a template, that template wrote all of
`.Files`, and the chart has to be rendered whole."""

CHANCE: Final = re.compile(
    r"\b(randAlphaNum|randAlpha|randAscii|randNumeric|randBytes|randInt|shuffle|uuidv4|now|htpasswd|bcrypt|encryptAES|"
    r"genPrivateKey|genCA|genCAWithKey|genSelfSignedCert|genSelfSignedCertWithKey|genSignedCert|genSignedCertWithKey|"
    r"ago)\b"
)
"""Functions whose answer differs from one render to the next."""

_VALUE: Final = re.compile(r"\.Values((?:\.[A-Za-z_][\w-]*)+)")


@dataclass(frozen=True, slots=True)
class Template:
    """One template of a chart or of one inside it; ``path`` is the one that Helm reports."""

    path: str
    text: str

    def actions(self) -> Iterator[str]:
        """The words of each ``{{ … }}`` that isn't a comment."""
        for match in _ACTION.finditer(self.text):
            if not match[1].lstrip().startswith("/*"):
                yield match[1].strip()


@dataclass(frozen=True)
class Templates:
    """All templates of a chart and of the charts inside."""

    archive: ChartArchive

    @classmethod
    @lru_cache(maxsize=16)
    def of(cls, archive: ChartArchive) -> Templates:
        return cls(archive)

    @cached_property
    def all(self) -> tuple[Template, ...]:
        found = []
        for chart, files in self.archive.charts.items():
            prefix = "/".join([self.archive.name, *(f"charts/{name}" for name in chart.split("/") if name)])
            found += [
                Template(f"{prefix}/{path}", data.decode("utf-8", "replace"))
                for path, data in files.items()
                if path.startswith("templates/")
            ]
        return tuple(found)

    @cached_property
    def uses_chance(self) -> bool:
        """Whether any template may make another text the next time."""
        return any(CHANCE.search(template.text) for template in self.all) or self._values_say(CHANCE)

    @cached_property
    def asked_apis(self) -> tuple[tuple[str, ...], bool]:
        """The names that templates look up in ``.Capabilities.APIVersions``, and whether some are made up while running."""
        names: set[str] = set()
        hidden = False
        for template in self.all:
            for match in _HAS_API.finditer(template.text):
                hidden |= match[1] is None
                names |= {match[1]} if match[1] else set()
        return tuple(sorted(names)), hidden

    def needed(self, values: str) -> Files:
        """The files of the chart that rendering can see: what `.Files` can't reach is left out, and the schema.

        `deepCopy .` in a template copies `.Files` byte by byte, seven times in chart 1.22.0: most of its time (profiled).

        Args:
            values: the user's values as text, for templates can be given in them.
        """
        read = self._files_read(values)
        files = self.archive.files
        if read is None:
            return whole(files)
        return {path: data for path, data in files.items() if _is_needed(path, read)} | {SENTINEL: SENTINEL.encode()}

    def _files_read(self, values: str) -> tuple[str, ...] | None:
        """Beginnings of the paths that are read, or None if that can't be told."""
        if _FILES.search(values) or self._values_say(_FILES):
            return None
        texts = [template.text for template in self.all]
        read: set[str] = set()
        seen = 0
        while seen < len(texts):
            text, seen = texts[seen], seen + 1
            found = _FILES_READ.findall(text)
            if ("Files" in text and len(_FILES.findall(_without_comments(text))) > len(found)) or _hashes_everything(
                text
            ):
                return None
            new = {re.split(r"[*?\[{]", path)[0] for path in found} - read
            read |= new
            # a file can be a template itself: `tpl (.Files.Get "x") .`
            texts += [text for path in new for text in self._texts(path)]
        return tuple(sorted(read))

    def _texts(self, beginning: str) -> Iterator[str]:
        for files in self.archive.charts.values():
            for path, data in files.items():
                if path.startswith(beginning):
                    yield data.decode("utf-8", "replace")

    def _values_say(self, pattern: re.Pattern[str]) -> bool:
        """Whether the charts' own values hold a template with these words."""
        texts = (files.get("values.yaml", b"").decode("utf-8", "replace") for files in self.archive.charts.values())
        return any(pattern.search(match[1]) for text in texts for match in _ACTION.finditer(text))

    def values_beside_chance(self, path: str) -> tuple[str, ...]:
        """The values that decide over the use of chance in a template or in what it includes, as dotted keys."""
        by_path = {template.path: template for template in self.all}
        if path not in by_path:
            return ()
        own = by_path[path].text
        names = re.findall(r"(?:include|template)\s+\"([^\"]+)\"", own)
        found = [*_guards(own), *_near_chance(own)]
        for name in names:
            found += _near_chance(_definition(name, self.all))
        return tuple(dict.fromkeys(found))


def whole(files: Files) -> Files:
    """All files of a chart but the schema of its values, which airfoil asks itself."""
    return {path: data for path, data in files.items() if path != "values.schema.json"}


def _near_chance(text: str) -> Iterator[str]:
    """Values on the lines that use chance, and on those before, where the conditions stand."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if CHANCE.search(line):
            for near in lines[max(0, number - 6) : number + 1]:
                yield from (match[1:] for match in _VALUE.findall(near))


def _guards(text: str) -> Iterator[str]:
    """Values in the conditions of a template, which may leave the whole of it out."""
    guards = (words for words in _ACTION.findall(text) if re.match(r"\s*(else\s+)?if\b", words))
    return (match[1:] for guard in guards for match in _VALUE.findall(guard))


def _definition(name: str, templates: Iterable[Template]) -> str:
    for template in templates:
        found = re.search(
            rf"\{{\{{-?\s*define\s+\"{re.escape(name)}\"(.*?)(?=\{{\{{-?\s*define\b|\Z)", template.text, re.S
        )
        if found:
            return found[1]
    return ""


def _is_needed(path: str, read: Iterable[str]) -> bool:
    if path == "values.schema.json":
        return False
    fixed = {"Chart.yaml", "Chart.lock", "values.yaml", "requirements.yaml", "requirements.lock"}
    if path in fixed or path.startswith(("templates/", "crds/")) or any(path.startswith(each) for each in read):
        return True
    if not path.startswith("charts/"):
        return False
    name, _, inner = path.removeprefix("charts/").partition("/")
    # a packed subchart stays as it is, and an unpacked one keeps its schema: Helm checks that itself
    return not inner or name[0] in "_." or inner == "values.schema.json" or _is_needed(inner, read)


def _without_comments(text: str) -> str:
    return " ".join(words for words in Template("", text).actions())


def _hashes_everything(text: str) -> bool:
    """Whether an action may hash the whole root, which holds `.Files`; one that writes it is seen in what it writes."""
    return "sum" in text and any(
        "sum" in words and _ALL_AS_TEXT.search(words) for words in Template("", text).actions()
    )
