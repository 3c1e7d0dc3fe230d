"""A chart's archive, read in memory: its files, its name and version, its subcharts."""

from __future__ import annotations

import gzip
import hashlib
import io
import re
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from typing import Final

from msgspec import Struct

from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml import decode, read

MAX_UNPACKED: Final = 100 * 1024 * 1024
"""Bytes of all files of a chart; Helm's own limit (`MaxDecompressedChartSize`, read)."""

MAX_FILES: Final = 20_000
_BLOCK: Final = 512  # of tar: a header, and the end of each file filled up
_DEEPEST: Final = 8

_DRIVE: Final = re.compile(r"[A-Za-z]:")
"""A drive of Windows; Helm refuses such paths too, whole or below the chart's folder (`LoadArchiveFiles`, read)."""

_DEVICE: Final = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)

Files = Mapping[str, bytes]
"""A chart's files by their path inside its folder, e.g. ``templates/secret.yaml``."""


class Subchart(Struct, frozen=True):
    """A chart inside a chart; ``path`` names those around it too: ``postgresql/common``."""

    path: str
    version: str
    sha256: str


class ChartArchive(Struct, frozen=True, eq=False, dict=True):
    """A packaged chart; the same bytes read twice are the same object.

    Args:
        data: the archive's bytes.
        name: the chart's name, from Chart.yaml.
        version: the chart's version.
        files: the chart's files.
    """

    data: bytes
    name: str
    version: str
    files: Files

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @cached_property
    def charts(self) -> Mapping[str, Files]:
        """The files of this chart, under an empty path, and of each chart inside, under its own.

        Raises:
            UserError: if a chart inside is no archive, or all of them together are too big.
        """
        return dict(_charts("", self.files, 0, _Room()))

    @cached_property
    def subcharts(self) -> tuple[Subchart, ...]:
        """Every chart inside, sorted by path.

        The digest of one in a folder is taken over the sorted lines ``SHA256  PATH`` of its files, as `sha256sum` prints
        them; of a packed one, over the archive.
        """
        found = []
        for path, files in self.charts.items():
            if path:
                _, version = identified(files, f"{self.name}/charts/{path}")
                found.append(Subchart(path, version, _digest(files)))
        return tuple(sorted(found, key=lambda each: each.path))

    @cached_property
    def missing_dependencies(self) -> tuple[str, ...]:
        """Charts that Chart.yaml names and that aren't inside; Helm refuses them before it renders (read)."""
        inside = {identified(files, path)[0] for path, files in self.charts.items() if path and "/" not in path}
        named: list[str] = []
        for file in ("Chart.yaml", "requirements.yaml"):
            head = _head(self.files, file)
            listed = head.get("dependencies")
            entries = listed if isinstance(listed, list) else []
            named += [str(each["name"]) for each in entries if isinstance(each, dict) and "name" in each]
        return tuple(sorted(set(named) - inside))


@lru_cache(maxsize=16)
def read_archive(data: bytes, file: str) -> ChartArchive:
    """Reads a packaged chart.

    Args:
        data: the `.tgz`.
        file: its name, for messages.

    Raises:
        UserError: if it is no chart archive, is too big, or holds links or paths that lead out of it.
    """
    files = _unpacked(data, file, _Room())
    name, version = identified(files, file)
    return ChartArchive(data, name, version, files)


def packed(name: str, files: Files) -> bytes:
    """An archive of these files: the same bytes for the same files, hardly compressed, for it lives in memory only."""
    buffer = io.BytesIO()
    with (
        gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0, compresslevel=1) as zipped,
        tarfile.TarFile(fileobj=zipped, mode="w") as tar,
    ):
        for path in sorted(files):
            entry = tarfile.TarInfo(f"{name}/{path}")
            entry.size = len(files[path])
            tar.addfile(entry, io.BytesIO(files[path]))
    return buffer.getvalue()


def identified(files: Files, file: str) -> tuple[str, str]:
    """Name and version of the chart whose files these are. Raises ``UserError`` where Chart.yaml doesn't say."""
    head = _head(files, "Chart.yaml")
    name = head.get("name")
    if not isinstance(name, str) or not name:
        raise UserError(_no_chart(file, "it has no Chart.yaml with a name"))
    return name, str(head.get("version") or "")


def _head(files: Files, file: str) -> Mapping[str, object]:
    if file not in files:
        return {}
    reading = read(decode(files[file], file), file)
    value = reading.documents[0].value if reading.documents else None
    return value if isinstance(value, dict) else {}


class _Room:
    """The bytes and files that may still be unpacked; archives inside an archive share it."""

    def __init__(self) -> None:
        self.bytes = MAX_UNPACKED
        self.files = MAX_FILES

    def take(self, size: int, file: str) -> None:
        """Takes room for a file. Raises ``UserError`` if there is none."""
        self.bytes -= size
        self.files -= 1
        if self.bytes < 0 or self.files < 0:
            raise UserError(_no_chart(file, f"it is bigger than {MAX_UNPACKED} bytes or {MAX_FILES} files"))


def _unpacked(data: bytes, file: str, room: _Room) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    # Not by tarfile's own `r:gz`: it reads long names and attributes whole, whatever their size
    most = room.bytes + 4 * _BLOCK * (room.files + 1)
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as zipped:
            plain = zipped.read(most + 1)
        if len(plain) > most:
            room.take(most, file)
        with tarfile.open(fileobj=io.BytesIO(plain), mode="r:") as tar:
            for entry in tar:
                if entry.isdir() or entry.type in {tarfile.XGLTYPE, tarfile.XHDTYPE}:
                    continue
                path = _inner_path(entry, file)
                room.take(entry.size, file)
                stream = tar.extractfile(entry)
                files[path] = b"" if stream is None else stream.read()
    except (tarfile.TarError, OSError, EOFError, zlib.error) as error:
        raise UserError(_no_chart(file, f"it can't be unpacked: {error}")) from error
    return files


def _inner_path(entry: tarfile.TarInfo, file: str) -> str:
    """The path below the chart's own folder. What Helm refuses is refused: links, and ways out of the folder."""
    if not entry.isreg():
        raise UserError(_no_chart(file, f"{entry.name} is no plain file"))
    path = entry.name.replace("\\", "/")
    parts = path.removeprefix("./").split("/")
    if path.startswith("/") or ".." in parts or len(parts) < 2 or any(map(_DRIVE.match, parts)):
        raise UserError(_no_chart(file, f"the path {entry.name} leads out of the chart's folder"))
    device = next(filter(_DEVICE.fullmatch, parts), None)
    if device is not None:
        raise UserError(
            _no_chart(file, f"{entry.name}: {device} is a device on Windows, and no file can be called that")
        )
    return "/".join(parts[1:])


def _charts(path: str, files: Files, depth: int, room: _Room) -> Iterator[tuple[str, Files]]:
    yield path, files
    if depth >= _DEEPEST:
        return
    for name, inner in sorted(_inside(files, path, room).items()):
        yield from _charts(f"{path}/{name}" if path else name, inner, depth + 1, room)


def _inside(files: Files, path: str, room: _Room) -> dict[str, Files]:
    """The charts directly below ``charts/``, as Helm finds them there (`LoadFiles`, read)."""
    found: dict[str, dict[str, bytes]] = {}
    for each in sorted(files):
        if not each.startswith("charts/") or each[7] in "_.":
            continue
        name, _, rest = each.removeprefix("charts/").partition("/")
        if not rest and name.endswith(".tgz"):
            packed_files = _unpacked(files[each], f"{path}/{each}", room)
            found[identified(packed_files, each)[0]] = packed_files
        elif rest:
            found.setdefault(name, {})[rest] = files[each]
    return {name: inner for name, inner in found.items() if "Chart.yaml" in inner}


def _digest(files: Files) -> str:
    lines = (f"{hashlib.sha256(files[path]).hexdigest()}  {path}\n" for path in sorted(files))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _no_chart(file: str, why: str) -> Fault:
    return Fault(
        "no-chart-archive",
        f"is no chart archive: {why}",
        Place(file),
        help="fetch it again: `airfoil chart vendor`; or pack it with `helm package`",
    )
