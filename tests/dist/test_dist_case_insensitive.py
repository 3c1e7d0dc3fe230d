"""A file system that takes `A` and `a` for one name, for real: NTFS, as `lowntfs-3g -o ignore_case` mounts it.

It also shows every name in lower case and can't exchange two folders in one step: other ways of promotion are run too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests import mounts

NEEDED = ("lowntfs-3g", "mkntfs")

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="needs Linux"),
    pytest.mark.skipif(not os.access("/dev/fuse", os.W_OK), reason="no file systems of programs here: /dev/fuse"),
]

PRELUDE = """
from airfoil.dist import orphans, promote, remove
from tests.dist.folders import hidden, lay, put, read, whole
subprocess.run(["lowntfs-3g", "-o", "ignore_case", sys.argv[3], str(top)], check=True)
found = {}
try:
"""
# A program that serves a mount keeps the namespace alive, and ends when that is unmounted.
END = """
finally:
    subprocess.run(["umount", str(top)], check=True)
print(json.dumps(found))
"""


def on_ntfs(script: str, tmp_path: Path) -> dict[str, object]:
    path = f"{os.environ.get('PATH', '')}{os.pathsep}/usr/sbin{os.pathsep}/sbin"
    if any(shutil.which(program, path=path) is None for program in NEEDED):
        pytest.skip(f"{' or '.join(NEEDED)} isn't on the PATH (Debian: apt install ntfs-3g)")
    image, top = tmp_path / "image", tmp_path / "top"
    top.mkdir()
    with image.open("wb") as file:
        file.truncate(8 * 1024 * 1024)
    made = shutil.which("mkntfs", path=path) or ""
    subprocess.run([made, "-q", "-F", "-f", str(image)], check=True, capture_output=True)
    body = textwrap.indent(textwrap.dedent(script), "    ")
    return mounts.in_namespace(f"{body}{END}", top, PRELUDE, source=image)


def test_a_tree_is_written_changed_and_removed(tmp_path: Path) -> None:
    found = on_ntfs(
        """
        put(top, home={"layer/a": b"1", "layer/b": b"1"}, prod={"a": b"1"})
        found["folds"] = (top / "HOME" / "Layer" / "A").read_bytes() == b"1"
        found["unchanged"] = put(top, home={"layer/a": b"1", "layer/b": b"1"})[0].is_stale
        put(top, home={"layer/a": b"2"}, prod={"a": b"1"})
        found["changed"] = sorted(read(top / "home")), (top / "home/layer/a").read_text()
        remove(top, "home")
        found["removed"] = sorted(path.name for path in top.iterdir() if not path.name.startswith("."))
        found["hidden"] = [name for name in hidden(top) if "lock" not in name]
        """,
        tmp_path,
    )
    assert found == {
        "folds": True, "unchanged": False, "changed": [["layer/a"], "2"], "removed": ["prod"], "hidden": [],
    }  # fmt: skip


def test_names_that_differ_by_case_only_are_refused_and_overwrite_nothing(tmp_path: Path) -> None:
    found = on_ntfs(
        """
        put(top, home={"a": b"1"})
        lay(top / "home", {"NOTES": b"mine"})
        before = whole(top)
        found["environment"] = code(lambda: put(top, Home={"a": b"2"}))
        found["within"] = code(lambda: put(top, prod={"a/B": b"1", "A/b": b"2"}))
        found["foreign"] = code(lambda: put(top, home={"a": b"2", "Notes": b"ours"}))
        found["lost"] = whole(top) != before
        """,
        tmp_path,
    )
    refused = {found["environment"], found["within"], found["foreign"]}
    assert "" not in refused, found
    assert found["lost"] is False


def test_what_people_put_there_stays(tmp_path: Path) -> None:
    found = on_ntfs(
        """
        put(top, home={"a": b"1"})
        lay(top / "home", {"Notes.TXT": b"mine"})
        put(top, home={"a": b"2"})
        found["notes"] = (top / "home/notes.txt").read_text()
        """,
        tmp_path,
    )
    assert found == {"notes": "mine"}
