"""What a chart's templates say about themselves: the files they read, and the APIs they ask for.

This reads Go templates by their words, without running them. Where the words don't tell, the answer is the careful one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Final

from msgspec import Struct

from airfoil.helm.actions import actions
from airfoil.helm.archive import ChartArchive, Files
from airfoil.helm.literals import with_literals

ACTION: Final = re.compile(r"\{\{-?(.*?)-?\}\}", re.DOTALL)
FILES: Final = re.compile(r"\bFiles\b")
_FILES_READ: Final = re.compile(r"\.Files\.(?:Get|GetBytes|Lines|Glob)\s+[\"`]([^\"`]+)[\"`]")
_ALL_AS_TEXT: Final = re.compile(r"\bto[A-Z]\w+\s+[.$](?![\w.])|(?:^|[\s(])[.$]\s*\|\s*to[A-Z]")
_BLOCK_STARTS: Final = re.compile(r"(?:^|[\s:-])[|>][-+0-9]*\s*(?:#.*)?$")
_HAS_API: Final = re.compile(r"\.APIVersions(?:\.Has\s+[\"`]([^\"`]+)[\"`])?")

SENTINEL: Final = "airfoil-left-files-out"
"""A file in the place of those that are left out. Where its name comes out of a template, that template wrote all of
`.Files`, and the chart has to be rendered whole."""


class Template(Struct, frozen=True):
    """One template of a chart or of one inside it; ``path`` is the one that Helm reports."""

    path: str
    text: str

    def actions(self) -> Iterator[str]:
        """The words of each ``{{ … }}`` that isn't a comment."""
        return (action.words for action in actions(self.text))


class Templates(Struct, frozen=True, dict=True):
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
        read = None if FILES.search(values) or self.values_say(FILES) else self._files_read()
        if read is None:
            return whole(self.archive.files)
        files = with_literals(self.archive.files).files
        return {path: data for path, data in files.items() if _is_needed(path, read)} | {SENTINEL: SENTINEL.encode()}

    def _files_read(self) -> tuple[str, ...] | None:
        """Beginnings of the paths that are read and don't stand in the templates, or None if that can't be told."""
        texts = self._texts_without_literals()
        read: set[str] = set()
        seen = 0
        while seen < len(texts):
            text, seen = texts[seen], seen + 1
            words = _without_comments(text) if "Files" in text else ""
            found = _FILES_READ.findall(words)
            if len(FILES.findall(words)) > len(found) or _hashes_everything(text):
                return None
            new = {_beginning(path) for path in found} - read
            read |= new
            # a file can be a template itself: `tpl (.Files.Get "x") .`
            texts += [text for path in new for text in self._texts(path)]
        return tuple(sorted(read))

    def _texts_without_literals(self) -> list[str]:
        """The templates, but for the files that are written into them, and those files as templates of their own."""
        files = self.archive.files
        blank = with_literals(files, lambda _: '""')
        prefix = f"{self.archive.name}/"
        texts = []
        for template in self.all:
            data = blank.files.get(template.path.removeprefix(prefix))
            texts.append(template.text if data is None else data.decode("utf-8", "replace"))
        return texts + [files[path].decode("utf-8", "replace") for path in sorted(blank.used)]

    def words(self, text: str) -> str:
        """The words of a template, and those of the files that it reads: they can be templates themselves."""
        words = _without_comments(text)
        if not FILES.search(words):
            return words
        found = _FILES_READ.findall(words)
        paths = found if len(found) == len(FILES.findall(words)) else [""]
        read = (file for path in paths for file in self._texts(_beginning(path)))
        return " ".join([words, *(_without_comments(file) for file in read)])

    def _texts(self, beginning: str) -> Iterator[str]:
        for files in self.archive.charts.values():
            for path, data in files.items():
                if path.startswith(beginning):
                    yield data.decode("utf-8", "replace")

    def values_say(self, pattern: re.Pattern[str]) -> bool:
        """Whether the charts' own values hold a template with these words."""
        texts = (files.get("values.yaml", b"").decode("utf-8", "replace") for files in self.archive.charts.values())
        return any(pattern.search(match[1]) for text in texts for match in ACTION.finditer(_without_remarks(text)))


def _beginning(path: str) -> str:
    """What all paths of a pattern begin with."""
    return re.split(r"[*?\[{]", path)[0]


def whole(files: Files) -> Files:
    """All files of a chart but the schema of its values, which airfoil asks itself."""
    return {path: data for path, data in files.items() if path != "values.schema.json"}


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


def _without_remarks(text: str) -> str:
    """A values.yaml without the lines that are comments: examples stand there. In a block of text `#` is text."""
    kept: list[str] = []
    block: int | None = None
    for line in text.splitlines():
        words = line.lstrip()
        indent = len(line) - len(words)
        if block is not None and words and indent <= block:
            block = None
        if block is None and words.startswith("#"):
            continue
        kept.append(line)
        if block is None and _BLOCK_STARTS.search(line):
            block = indent
    return "\n".join(kept)
