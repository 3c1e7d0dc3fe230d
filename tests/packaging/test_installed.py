"""The built wheel, installed into an environment of its own, gives the command, the constructs and the types."""

import json
import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from airfoil.version import VERSION
from tests.sources import PACKAGE, ROOT

UV = Path(sys.prefix, "Scripts" if os.name == "nt" else "bin", "uv")
UNREACHABLE = ("Network connectivity is disabled", "error sending request", "Failed to fetch", "dns error")

PROGRAM = """
import json
from importlib.resources import files
from airfoil import AirflowEnvironment, App
import airfoil, cdk8s
from airfoil.imports.airfoil_helmrelease.io.fluxcd.toolkit import helm

chart = cdk8s.Testing.chart()
helm.HelmRelease(chart, "release", spec=helm.HelmReleaseSpec(interval="1h"))
print(json.dumps({
    "package": airfoil.__file__,
    "kinds": [body["kind"] for body in cdk8s.Testing.synth(chart)],
    "schemas": sorted(file.name for file in files("airfoil.imports.schemas").iterdir() if file.suffix == ".json"),
    "app": issubclass(App, cdk8s.App),
}))
"""

ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV", "JSII_NODE"}
}


def uv(*arguments: str) -> str:
    """Runs uv from its cache, and from the package index only for what isn't there; skips where neither has it."""
    for offline in (["--offline"], []):
        done = subprocess.run(
            [str(UV), *arguments, *offline], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False
        )
        if done.returncode == 0:
            return done.stdout
    if any(sign in done.stderr for sign in UNREACHABLE):
        pytest.skip(f"uv {arguments[0]}: neither in uv's cache nor reachable: {done.stderr.splitlines()[-1]}")
    pytest.fail(f"uv {' '.join(arguments)}\n{done.stderr}")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by way of the source archive, so that one is whole too."""
    folder = tmp_path_factory.mktemp("built")
    uv("build", "--out-dir", str(folder))
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the programs of an environment that holds the wheel and what it needs, as locked."""
    folder = tmp_path_factory.mktemp("installed")
    requirements = folder / "requirements.txt"
    requirements.write_text(uv("export", "--frozen", "--no-dev", "--no-emit-project"), encoding="utf-8")
    uv("venv", "--python", sys.executable, str(folder / "venv"))
    target = ("pip", "install", "--python", str(folder / "venv"))
    uv(*target, "--requirements", str(requirements))
    uv(*target, "--no-deps", str(wheel))
    return folder / "venv" / UV.parent.name


def test_the_command_runs(installed: Path) -> None:
    done = subprocess.run(
        [str(installed / "airfoil"), "--version"], env=ENVIRONMENT, capture_output=True, text=True, check=True
    )
    assert done.stdout == f"airfoil {VERSION}\n"


def test_the_constructs_and_the_imported_types_work_from_there(installed: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(installed / "python"), "-c", PROGRAM],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    seen = json.loads(done.stdout)
    assert Path(seen["package"]).is_relative_to(installed.parent)
    assert (seen["kinds"], seen["app"]) == (["HelmRelease"], True)
    assert seen["schemas"] == sorted(path.name for path in (ROOT / "imports" / "schemas").iterdir())


def test_a_new_repository_synthesizes_from_there(installed: Path, tmp_path: Path) -> None:
    for folder, arguments in ((tmp_path, ("init", "--yes", "new")), (tmp_path / "new", ("synth",))):
        command = [str(installed / "airfoil"), *arguments]
        done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, "")
    assert list((tmp_path / "new" / "dist").rglob("*.yaml"))


def test_the_wheel_holds_the_package_and_nothing_beside_it(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    assert {name.partition("/")[0] for name in names} == {"airfoil", f"airfoil-{VERSION}.dist-info"}
    assert {"airfoil/py.typed", "airfoil/imports/__init__.py"} <= names
    assert f"airfoil-{VERSION}.dist-info/licenses/LICENSE" in names
    files = {path for path in PACKAGE.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    assert {f"airfoil/{path.relative_to(PACKAGE).as_posix()}" for path in files} - names == set()
