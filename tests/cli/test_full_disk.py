"""Commands that write, on a disk that is really full: said in words, nothing half-written, and right once there is room."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from airfoil.helm import ChartLock, ChartStore, Coordinates, LockedChart
from airfoil.helm.vendor import write_lock
from tests.helm.samples import archive
from tests.helm.servers import Answer, index, serving
from tests.mounts import in_namespace
from tests.secrets.tools import path_with_stand_ins

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

SOPS = """\
cluster: {distribution: k3s}
delivery: {controller: flux}
airflow: {admin: false}
database: {external: {host: db.example.org}}
secrets: {provider: sops}
"""

# The repository is copied onto a small disk, which is filled; the command runs, the room comes back, it runs again.
RUN = """
import shutil
from tests.cli.repositories import airfoil, contents
words, source = json.loads(sys.argv[2]), Path(sys.argv[3])
mount("-t", "tmpfs", "-o", "size=512k", "none", top)
shutil.copytree(source, top / "repository")
folder = top / "repository"
before = contents(folder)
fill(top)
full = airfoil(folder, *words)
left = contents(folder) == before
(top / "ballast").unlink()
after = airfoil(folder, *words)
found = {"code": full.code, "err": full.err, "left": left, "after": after.code}
print(json.dumps(found | {"new": sorted(contents(folder).keys() - before.keys())}))
"""


def on_a_full_disk(repository: Path, top: Path, *words: str) -> dict[str, object]:
    top.mkdir()
    return in_namespace(RUN, top, words=words, source=repository)


def test_vendoring_writes_no_part_of_an_archive(tmp_path: Path) -> None:
    with serving() as server:
        wanted = Coordinates(f"http://{server.host}/charts", "everything", "1.2.3")
        server.answers["/charts/index.yaml"] = Answer(body=index("everything", "1.2.3", "everything-1.2.3.tgz"))
        server.answers["/charts/everything-1.2.3.tgz"] = Answer(body=archive().data)
        (tmp_path / "r").mkdir()
        write_lock(ChartStore(tmp_path / "r"), ChartLock.of([LockedChart.of(wanted, archive())]))
        found = on_a_full_disk(tmp_path / "r", tmp_path / "disk", "chart", "vendor")
    assert (found["code"], found["left"], found["after"]) == (2, True, 0), found
    assert "error[disk-full]" in str(found["err"])
    assert "No space left on device" in str(found["err"])
    assert found["new"] == ["charts/everything-1.2.3.tgz"]


def test_of_encrypted_secrets_none_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", path_with_stand_ins(tmp_path / "bin"))
    (tmp_path / "r" / "environments").mkdir(parents=True)
    (tmp_path / "r" / "environments" / "home.yaml").write_text(SOPS)
    found = on_a_full_disk(tmp_path / "r", tmp_path / "disk", "secrets", "home", "--to", "sops")
    assert (found["code"], found["left"], found["after"]) == (2, True, 0), found
    assert "error[disk-full]" in str(found["err"])
    new = found["new"]
    assert isinstance(new, list)
    assert len(new) > 1


def test_a_new_repository_is_whole_or_not_there(tmp_path: Path) -> None:
    (tmp_path / "r").mkdir()
    found = on_a_full_disk(tmp_path / "r", tmp_path / "disk", "init", ".", "--yes")
    assert (found["code"], found["left"], found["after"]) == (2, True, 0), found
    assert "error[disk-full]" in str(found["err"])
