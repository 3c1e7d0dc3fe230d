"""`synth` of what didn't change builds nothing and starts no Node; a change of any kind of input is seen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from airfoil import cache
from airfoil.build import Built, record
from airfoil.build.program import build_here
from tests.cli.repositories import SMALL, airfoil, repository

OWN_MAIN = """
from pathlib import Path

from airfoil import AirflowEnvironment, App, load_environments
from TEAM import label

app = App()
for environment in load_environments():
    AirflowEnvironment(app, environment)
print(label, Path("team.txt").read_text().strip(), sorted(path.name for path in Path("parts").iterdir()))
app.synth()
"""


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """The names that each build was asked for; empty for all."""
    asked: list[tuple[str, ...]] = []

    def noted(root: Path, names: tuple[str, ...], allowed: Mapping[str, str] | None) -> Built:
        asked.append(tuple(names))
        return build_here(root, names, allowed)

    monkeypatch.setattr("airfoil.build.batches.build_here", noted)
    return asked


@pytest.fixture
def written(tmp_path: Path) -> Path:
    folder = repository(tmp_path / "repository", home=SMALL, other=SMALL)
    assert airfoil(folder, "synth").code == 0
    return folder


@pytest.fixture
def with_own_main(tmp_path: Path) -> Path:
    # A name of its own, since this process imports a module of one name once.
    module = f"team_{tmp_path.name}"
    folder = repository(tmp_path / "repository", main=OWN_MAIN.replace("TEAM", module), home=SMALL)
    (folder / f"{module}.py").write_text('label = "data"\n')
    (folder / "team.txt").write_text("seven people\n")
    (folder / "parts").mkdir()
    assert airfoil(folder, "synth").out.startswith("data seven people []\n")
    return folder


def test_a_second_run_imports_nothing_that_starts_node(written: Path) -> None:
    program = "import sys; from airfoil.cli.program import run; code = run(['synth'])\n"
    program += "sys.exit(code or sum(name in sys.modules for name in ('jsii', 'pydantic', 'yaml')))"
    ran = subprocess.run([sys.executable, "-c", program], cwd=written, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.count("nothing changed") == 2


def test_a_second_run_says_the_same_as_a_build(written: Path, built: list[tuple[str, ...]]) -> None:
    (written / "dist/home/notes.txt").write_text("mine")
    known, rebuilt = (airfoil(written, "synth", "--output", "json", *words) for words in ((), ("--rebuild",)))
    assert known == rebuilt
    assert built == [()]


def test_only_the_environment_that_changed_is_built(written: Path, built: list[tuple[str, ...]]) -> None:
    file = written / "environments/home.yaml"
    file.write_text(SMALL.replace("/srv/dags", "/srv/other"))
    out = airfoil(written, "synth").out
    assert "home: 0 added, 1 changed" in out
    assert "other: 12 files, nothing changed" in out
    assert airfoil(written, "synth").out.count("nothing changed") == 2
    assert built == [("home",)]


def test_a_new_environment_leaves_the_others_alone(written: Path, built: list[tuple[str, ...]]) -> None:
    (written / "environments/third.yaml").write_text(SMALL)
    assert "third: 12 added" in airfoil(written, "synth").out
    assert built == [("third",)]


def test_one_that_is_gone_is_told(written: Path, built: list[tuple[str, ...]]) -> None:
    (written / "environments/other.yaml").unlink()
    assert "other: no environment of that name is left" in airfoil(written, "synth").out
    assert built == []


CHANGES: dict[str, Callable[[Path], object]] = {
    "a generated file is edited": lambda root: next(root.glob("dist/home/*/*.yaml")).write_text("mine"),
    "a generated file is deleted": lambda root: next(root.glob("dist/home/*/*.yaml")).unlink(),
    "the list of generated files is edited": lambda root: (root / "dist/home/.airfoil-index").write_text(""),
    "the tree is deleted": lambda root: os.rename(root / "dist/home", root / "elsewhere"),
    "a main.py appears": lambda root: (root / "main.py").write_text(OWN_MAIN.replace("from TEAM", "# ")),
    "a lock of charts appears": lambda root: (root / "charts.lock").write_text("version: 1\ncharts: []\n"),
    "a file with nearly the right ending appears": lambda root: (root / "environments/third.yml").write_text(SMALL),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_of_the_repository_is_seen(
    change: Callable[[Path], object], written: Path, built: list[tuple[str, ...]]
) -> None:
    change(written)
    airfoil(written, "synth")
    assert built in ([()], [("home",)])


def test_another_version_of_anything_installed_is_seen(
    written: Path, built: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "packages/cdk8s-3.0.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "packages")
    airfoil(written, "synth")
    assert built == [()]


def test_an_edit_of_airfoil_itself_is_seen(
    written: Path, built: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package/rule.py").write_text("severity = 1")
    monkeypatch.setattr("airfoil.installed.PACKAGE", tmp_path / "package")
    airfoil(written, "synth")
    airfoil(written, "synth")
    (tmp_path / "package/rule.py").write_text("severity = 22")
    airfoil(written, "synth")
    assert built == [(), ()]


def test_another_output_folder_is_seen(
    written: Path, built: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CDK8S_OUTDIR", "elsewhere")
    airfoil(written, "synth")
    assert built == [()]


def test_an_edit_while_a_run_goes_on_is_seen_by_the_next(written: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written / "environments/home.yaml"

    def build_then_edit(root: Path, names: tuple[str, ...], allowed: Mapping[str, str] | None) -> Built:
        built = build_here(root, names, allowed)
        file.write_text(SMALL.replace("/srv/dags", "/srv/other"))
        return built

    with monkeypatch.context() as patch:
        patch.setattr("airfoil.build.batches.build_here", build_then_edit)
        airfoil(written, "synth", "--rebuild")
    assert "home: 0 added, 1 changed" in airfoil(written, "synth").out


def test_accepted_findings_are_neither_remembered_nor_forgotten(written: Path, built: list[tuple[str, ...]]) -> None:
    airfoil(written, "synth", "--allow", "ST001=known")
    airfoil(written, "synth", "--allow", "ST001=known")
    assert built == [(), ()]


def test_a_faulty_file_is_told_again(written: Path) -> None:
    (written / "environments/home.yaml").write_text("cluster: {distribution: k4s}\n")
    first, second = airfoil(written, "synth"), airfoil(written, "synth")
    assert first == second
    assert first.code == 2


BROKEN = [
    b"",
    b"\xe3",
    b'{"tools": "\xe3"}',
    b"[]",
    b"{",
    b'{"environments": {"home": 1}}',
    b"\xff",
    b'{"tools": 1, "more": 2}',
]


@pytest.mark.parametrize("data", BROKEN)
def test_a_broken_record_is_no_record(data: bytes, written: Path, built: list[tuple[str, ...]]) -> None:
    cache.keep("synth", record._name(written), data)
    assert airfoil(written, "synth").code == 0
    assert built == [()]


def test_an_own_main_is_run_again_only_after_a_change(with_own_main: Path, built: list[tuple[str, ...]]) -> None:
    assert airfoil(with_own_main, "synth").out == "home: 12 files, nothing changed\n"
    assert built == []


CHANGES_FOR_MAIN: dict[str, Callable[[Path], object]] = {
    "itself": lambda root: (root / "main.py").open("a").write("print()\n"),
    "a module that it imports": lambda root: next(root.glob("team_*.py")).write_text('label = "other"\n'),
    "a file that it reads": lambda root: (root / "team.txt").write_text("eight people\n"),
    "a folder that it lists": lambda root: (root / "parts/new").touch(),
    "its environment": lambda root: (root / "environments/home.yaml").write_text(SMALL + "namespace: data\n"),
    "a second environment": lambda root: (root / "environments/other.yaml").write_text(SMALL),
}


@pytest.mark.parametrize("change", CHANGES_FOR_MAIN.values(), ids=CHANGES_FOR_MAIN)
def test_own_main_is_run_after_a_change_of(
    change: Callable[[Path], object], with_own_main: Path, built: list[tuple[str, ...]]
) -> None:
    change(with_own_main)
    airfoil(with_own_main, "synth")
    assert built == [()]


ASKS_MORE = {
    "the clock": "import time\nprint(time.time())",
    "the environment": "import os\nprint(os.environ)",
    "the network": "from urllib.request import urlopen",
    "Python's own importer": '__import__("time")',
    "any name": 'eval("1")',
    "a name that it makes up": "print((1).__class__)",
    "whether a file exists": 'print(Path("switch").exists())',
    "a file that Node reads": "from cdk8s import Include",
    "what isn't there": "try:\n    import plugin\nexcept ImportError:\n    pass",
}


@pytest.mark.parametrize("text", ASKS_MORE.values(), ids=ASKS_MORE)
def test_own_main_is_run_each_time_if_it_may_ask(text: str, tmp_path: Path, built: list[tuple[str, ...]]) -> None:
    main = f"from pathlib import Path\nfrom airfoil import AirflowEnvironment, App, load_environments\n{text}\n"
    main += "app = App()\nfor each in load_environments():\n    AirflowEnvironment(app, each)\napp.synth()\n"
    folder = repository(tmp_path / "repository", main=main, home=SMALL)
    assert [airfoil(folder, "synth").code for _ in range(2)] == [0, 0]
    assert built == [(), ()]
