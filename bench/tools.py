"""The tools that airfoil is compared with, each built or installed once, outside of the tree."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from platformdirs import user_cache_path

CACHE: Final = user_cache_path("airfoil-development", appauthor=False) / "bench"
"""Where everything lies that the benchmarks make for themselves."""

OURS: Final[Mapping[str, str | None]] = {
    "PYTHONPYCACHEPREFIX": str(CACHE / "bytecode"),
    "PYTHONDONTWRITEBYTECODE": None,
    "PYTHONPROFILEIMPORTTIME": None,
}
"""Environment of every contestant that is written in Python: the warm-up run compiles what it imports, as an installer
does, and the counted runs find it."""

AIRFOIL: Final = (str(Path(sys.executable).with_name("airfoil")),)
"""The command as it is installed beside this Python."""


class MissingToolError(Exception):
    """A tool that can't be had here; the message says why."""


@dataclass(frozen=True, slots=True)
class GoTool:
    """A program that `go install` builds.

    Args:
        name: of the program.
        package: its path.
        version: as `go install` takes it.
    """

    name: str
    package: str
    version: str


KUBECONFORM: Final = GoTool("kubeconform", "github.com/yannh/kubeconform/cmd/kubeconform", "v0.8.0")
KUBE_SCORE: Final = GoTool("kube-score", "github.com/zegl/kube-score/cmd/kube-score", "v1.20.0")
HELM: Final = GoTool("helm", "helm.sh/helm/v4/cmd/helm", "v4.3.1")
KUSTOMIZE: Final = GoTool("kustomize", "sigs.k8s.io/kustomize/kustomize/v5", "v5.8.1")


def go_tool(tool: GoTool) -> Path:
    """The program, built now if it wasn't before. Raises `MissingToolError`."""
    folder = CACHE / f"{tool.name}-{tool.version}"
    program = folder / tool.name
    if program.is_file():
        return program
    if shutil.which("go") is None:
        raise MissingToolError(f"{tool.name}: there is no Go here to build it with")
    print(f"building {tool.name} {tool.version}: some minutes, once", file=sys.stderr)
    folder.mkdir(parents=True, exist_ok=True)
    # In a module of its own, since `go install` takes no program whose module replaces another (kustomize's does).
    with tempfile.TemporaryDirectory() as module:
        for command in (
            ["go", "mod", "init", "bench"],
            ["go", "get", f"{tool.package}@{tool.version}"],
            ["go", "build", "-o", str(program), tool.package],
        ):
            done = subprocess.run(command, cwd=module, capture_output=True, text=True, check=False)
            if done.returncode:
                said = done.stderr.strip()[-300:]
                raise MissingToolError(f"{tool.name}: `{' '.join(command[:3])}` failed: {said}")
    return program


def checkov() -> Path:
    """The program of checkov, installed now into an environment of its own. Raises `MissingToolError`."""
    folder = CACHE / "checkov"
    program = folder / "bin" / "checkov"
    if not (folder / "installed").is_file():
        print("installing checkov: some minutes, once", file=sys.stderr)
        shutil.rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        command = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "checkov"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or not program.is_file():
            raise MissingToolError(f"checkov: pip install failed: {done.stderr.strip()[-300:]}")
        (folder / "installed").touch()
    return program


def kubeconform_schemas(version: str = "1.33.0") -> str:
    """The schemas of a Kubernetes version in the form that kubeconform reads without a network, as `-schema-location`.

    They are the files of kubernetes-validate, which refer to one file of definitions by an address that kubeconform
    would ask the network for; here each kind is written with the definitions that it reaches.
    """
    spec = find_spec("kubernetes_validate")
    if spec is None or not spec.submodule_search_locations:
        raise MissingToolError("kubeconform: kubernetes-validate, whose schemas it is given, is not installed")
    source = Path(next(iter(spec.submodule_search_locations))) / "kubernetes-json-schema" / f"v{version}-local-strict"
    target = CACHE / f"schemas-{version}"
    if not (target / "complete").is_file():
        target.mkdir(parents=True, exist_ok=True)
        definitions = json.loads((source / "_definitions.json").read_bytes())["$defs"]
        for file in source.glob("*.json"):
            if not file.name.startswith("_"):
                bundled = _bundled(json.loads(file.read_bytes()), definitions)
                (target / file.name).write_text(json.dumps(bundled), encoding="utf-8")
        (target / "complete").touch()
    return f"{target}/{{{{.ResourceKind}}}}{{{{.KindSuffix}}}}.json"


def _bundled(schema: Any, definitions: Mapping[str, Any]) -> Any:
    reached: dict[str, Any] = {}
    waiting = [schema]
    while waiting:
        for name in _references(waiting.pop()):
            if name not in reached and name in definitions:
                reached[name] = definitions[name]
                waiting.append(definitions[name])
    return {**_localised(schema), "$defs": {name: _localised(each) for name, each in reached.items()}}


def _references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [name for each in value for name in _references(each)]
    if not isinstance(value, dict):
        return []
    own = [value["$ref"].rpartition("/")[2]] if isinstance(value.get("$ref"), str) else []
    return own + [name for key, each in value.items() if key != "$ref" for name in _references(each)]


def _localised(value: Any) -> Any:
    if isinstance(value, list):
        return [_localised(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: f"#/$defs/{each.rpartition('/')[2]}" if key == "$ref" and isinstance(each, str) else _localised(each)
        for key, each in value.items()
    }
