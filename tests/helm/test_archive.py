"""Archives that are made to do harm: refused in words, within bounds of time and memory, and before anything is written."""

from __future__ import annotations

import gzip
import io
import tarfile
import tracemalloc
from collections.abc import Mapping

import pytest

from airfoil.errors import UserError
from airfoil.helm import read_archive

HEAD = b"apiVersion: v2\nname: demo\nversion: 1.0.0\n"
MIB = 1024 * 1024
BOUND = 8 * MIB


@pytest.fixture(autouse=True)
def small_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real ones, 100 MiB and 20,000 files, would take seconds."""
    monkeypatch.setattr("airfoil.helm.archive.MAX_UNPACKED", BOUND)
    monkeypatch.setattr("airfoil.helm.archive.MAX_FILES", 100)


def tgz(entries: Mapping[str, bytes] | None = None, *special: tarfile.TarInfo) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz", compresslevel=1) as tar:
        for path, data in {"demo/Chart.yaml": HEAD, **(entries or {})}.items():
            entry = tarfile.TarInfo(path)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
        for entry in special:
            tar.addfile(entry)
    return buffer.getvalue()


def entry(path: str, kind: bytes = tarfile.REGTYPE, target: str = "") -> tarfile.TarInfo:
    made = tarfile.TarInfo(path)
    made.type, made.linkname = kind, target
    return made


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as refused:
        _ = read_archive(data, "demo.tgz").charts
    return str(refused.value)


@pytest.mark.parametrize(
    "path",
    [
        *("demo/../../etc/cron.d/x", "/etc/passwd", "../demo/x", "demo\\..\\..\\x", "x", "./../x"),
        *("C:\\Windows\\x", "c:/x", "demo/C:/x", "demo\\c:\\x", "demo/templates/C:x", "C:x/y"),
        *("\\\\host\\share\\x", "\\x"),
    ],
)
def test_paths_that_lead_out_are_refused(path: str) -> None:
    assert "leads out of the chart's folder" in refusal(tgz({path: b"x"}))


@pytest.mark.parametrize("name", ["NUL", "nul.yaml", "Con.tar.gz", "aux/x", "COM1", "lpt9.txt"])
def test_devices_of_windows_are_refused(name: str) -> None:
    assert "is a device on Windows" in refusal(tgz({f"demo/templates/{name}": b"x"}))


@pytest.mark.parametrize("name", ["null", "console.yaml", "com", "ab:c", "nulls.tpl", "auxiliary"])
def test_names_that_only_look_like_it_are_taken(name: str) -> None:
    assert f"templates/{name}" in read_archive(tgz({f"demo/templates/{name}": b"x"}), "demo.tgz").files


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE])
def test_what_is_no_plain_file_is_refused(kind: bytes) -> None:
    assert "is no plain file" in refusal(tgz(None, entry("demo/templates/link", kind, "/etc/passwd")))


def bomb(size: int) -> bytes:
    """A few kilobytes that unpack to `size`."""
    return tgz({"demo/files/big": bytes(size)})


def test_a_bomb_is_refused_without_unpacking_all_of_it() -> None:
    data = bomb(30 * BOUND)
    assert len(data) < 4 * MIB
    tracemalloc.start()
    said = refusal(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "it is bigger than" in said
    assert peak < 3 * BOUND


def test_a_bomb_in_the_name_of_a_file_is_refused() -> None:
    """A name of a gigabyte: `tarfile` would read all of it to know what the file is called."""
    plain = io.BytesIO()
    with gzip.GzipFile(fileobj=plain, mode="wb", compresslevel=1) as zipped:
        name = entry("././@LongLink", tarfile.GNUTYPE_LONGNAME)
        name.size = 1024 * MIB
        zipped.write(name.tobuf(tarfile.GNU_FORMAT))
        for _ in range(200):
            zipped.write(bytes(MIB))
    tracemalloc.start()
    said = refusal(plain.getvalue())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "is no chart archive" in said
    assert peak < 4 * BOUND


def test_bombs_inside_share_one_bound() -> None:
    inner = bomb(BOUND // 4)
    said = refusal(tgz({f"demo/charts/a{number}-1.0.0.tgz": inner for number in range(8)}))
    assert "it is bigger than" in said


def test_too_many_files_are_refused() -> None:
    assert "or 100 files" in refusal(tgz({f"demo/files/{number}": b"" for number in range(100)}))


@pytest.mark.parametrize(
    "data",
    [b"", b"\x1f\x8b", b"\x1f\x8b" + bytes(100), gzip.compress(b"no tar" * 200, mtime=0), b"PK\x03\x04"],
    ids=["empty", "its first bytes alone", "broken", "no tar inside", "zip"],
)
def test_what_is_no_archive_is_said(data: bytes) -> None:
    assert "is no chart archive" in refusal(data)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_cut_archive_is_said(part: float) -> None:
    data = tgz({"demo/values.yaml": bytes(range(256)) * 100})
    assert "is no chart archive" in refusal(data[: int(len(data) * part)])


@pytest.mark.parametrize("head", [b"", b"- a\n", b"name: [\n", b"\xff", b"name: 5\n", b"name: &a [*a]\n"])
def test_a_chart_without_a_usable_head_is_said(head: bytes) -> None:
    refusal(tgz({"demo/Chart.yaml": head}))
