"""charts.lock says which archives are right; anything else is refused, with both digests."""

from __future__ import annotations

import gzip
import io
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from airfoil.errors import UserError
from airfoil.helm import LOCK, ChartLock, ChartStore, Coordinates, LockedChart, read_archive
from airfoil.helm.archive import Subchart, packed
from airfoil.helm.vendor import write_archive, write_lock
from tests.helm.samples import archive, files

CHART = Coordinates("https://charts.example.org", "everything", "1.2.3")

words = st.text("abcxyz019.-_", min_size=1, max_size=12)
digests = st.text("0123456789abcdef", min_size=64, max_size=64)
coordinates = st.builds(Coordinates, words.map("https://{}".format), words, words)
locked = st.builds(
    LockedChart,
    coordinates,
    digests,
    st.lists(st.builds(Subchart, words, words, digests), max_size=2).map(tuple),
    st.lists(words, max_size=2).map(tuple),
)


@pytest.fixture
def store(tmp_path: Path) -> ChartStore:
    """A repository with one locked chart, and its archive."""
    store = ChartStore(tmp_path)
    write_archive(store, CHART, archive())
    write_lock(store, ChartLock.of([LockedChart.of(CHART, archive(), ["b", "a", "b"])]))
    return store


@settings(max_examples=40, deadline=None)
@given(st.lists(locked, max_size=4, unique_by=lambda each: each.coordinates.archive_name))
def test_what_is_written_is_read_back_and_written_the_same(charts: list[LockedChart]) -> None:
    lock = ChartLock.of(charts)
    assert lock.text() == ChartLock.of(reversed(charts)).text()
    with TemporaryDirectory() as folder:
        path = Path(folder, LOCK)
        path.write_text(lock.text())
        assert ChartLock.read(path) == lock


def test_a_locked_chart_is_read_and_its_parts_are_named(store: ChartStore) -> None:
    assert store.archive(CHART).files == archive().files
    entry = store.lock.charts[CHART]
    assert [each.path for each in entry.subcharts] == ["inner", "shelf"]
    assert entry.images == ("a", "b")


def test_a_chart_that_is_not_locked_names_the_command(store: ChartStore) -> None:
    with pytest.raises(
        UserError, match=r"everything 1\.2\.4 .* is not in charts\.lock, which has .*\n.*airfoil chart add"
    ):
        store.archive(replace(CHART, version="1.2.4"))


def test_an_archive_that_is_not_there_names_the_command(store: ChartStore) -> None:
    store.path(CHART).unlink()
    with pytest.raises(UserError, match="run `airfoil chart vendor`"):
        store.archive(CHART)


def test_a_changed_archive_is_refused_with_both_digests_and_the_part_that_changed(store: ChartStore) -> None:
    other = archive({"charts/inner/values.yaml": "size: 2\n"})
    store.path(CHART).write_bytes(other.data)
    with pytest.raises(UserError) as refused:
        store.archive(CHART)
    said = str(refused.value)
    assert f"sha256:{other.sha256}" in said
    assert f"sha256:{archive().sha256}" in said
    assert "subchart inner of everything 1.2.3" in said
    assert "shelf" not in said


@pytest.mark.parametrize(
    "text",
    [
        "charts: []\n",
        "version: 2\ncharts: []\n",
        "version: 1\ncharts: {}\n",
        "version: 1\ncharts:\n- name: a\n",
        "version: 1\ncharts:\n- {name: a, version: b, repository: c, sha256: nothing}\n",
        f"version: 1\ncharts:\n- {{name: a, version: b, repository: c, sha256: '{'0' * 64}', more: 1}}\n",
        f"version: 1\ncharts:\n- {{name: a, version: b, repository: c, sha256: '{'0' * 64}', subcharts: [x]}}\n",
        "version: [1\n",
    ],
)
def test_a_lock_that_is_none_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    (tmp_path / LOCK).write_text(text)
    with pytest.raises(UserError) as refused:
        _ = ChartStore(tmp_path).lock
    assert all(fault.where is not None and fault.where.line for fault in refused.value.faults)


def test_two_charts_that_would_share_an_archive_are_refused() -> None:
    other = replace(CHART, repository="https://other.example.org")
    with pytest.raises(UserError, match=r"everything-1\.2\.3\.tgz would be"):
        ChartLock.of([LockedChart.of(CHART, archive()), LockedChart.of(other, archive())])


def test_packing_the_same_files_gives_the_same_bytes() -> None:
    shuffled = dict(reversed(list(files().items())))
    assert packed("everything", shuffled) == packed("everything", files())


def test_a_packed_subchart_counts_as_one_in_a_folder_does() -> None:
    inner = {
        path.removeprefix("charts/inner/"): data for path, data in files().items() if path.startswith("charts/inner/")
    }
    others = {path: data for path, data in files().items() if not path.startswith("charts/inner/")}
    nested = read_archive(packed("everything", others | {"charts/inner-0.1.0.tgz": packed("inner", inner)}), "x.tgz")
    assert [each.path for each in nested.subcharts] == ["inner", "shelf"]
    assert nested.missing_dependencies == ()


def tar(*entries: tuple[str, bytes, bytes]) -> bytes:
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=0) as zipped, tarfile.open(fileobj=zipped, mode="w") as packing:
        for name, data, kind in entries:
            entry = tarfile.TarInfo(name)
            entry.type, entry.size = kind, len(data)
            entry.linkname = "/etc/passwd" if kind == tarfile.SYMTYPE else ""
            packing.addfile(entry, io.BytesIO(data))
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no archive",
        gzip.compress(b"no tar", mtime=0),
        tar(("a/values.yaml", b"", tarfile.REGTYPE)),
        tar(("a/Chart.yaml", b"version: 1.0.0", tarfile.REGTYPE)),
        tar(("Chart.yaml", b"name: a", tarfile.REGTYPE)),
        tar(("a/../../Chart.yaml", b"name: a", tarfile.REGTYPE)),
        tar(("/a/Chart.yaml", b"name: a", tarfile.REGTYPE)),
        tar(("a/Chart.yaml", b"name: a", tarfile.REGTYPE), ("a/link", b"", tarfile.SYMTYPE)),
        tar(("a/Chart.yaml", b"name: a", tarfile.REGTYPE))[:-20],
    ],
)
def test_what_is_no_chart_archive_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match="no-chart-archive"):
        read_archive(data, "charts/a-1.tgz")


def test_an_archive_that_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("airfoil.helm.archive.MAX_UNPACKED", 1000)
    with pytest.raises(UserError, match="it is bigger than 1000 bytes"):
        read_archive(tar(("a/Chart.yaml", b"#" * 2000, tarfile.REGTYPE)), "charts/bomb.tgz")
