"""Runs the real Helm as Flux' and k3s' helm-controllers would."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from airfoil.helm.archive import packed
from tests.e2e.cluster import Cluster
from tests.e2e.tools import binary

OWN_CHART = Path(__file__).parent / "charts" / "airflow"


def archive(name: str, version: str) -> bytes:
    """A chart out of AIRFOIL_TEST_CHARTS, which may be folders or archives; the suite's own where it isn't there.

    Of a folder those dependencies are cut that it doesn't have, for Helm refuses it otherwise, even where they are switched
    off (run). The suite's own says that it is the version asked for.
    """
    given = os.environ.get("AIRFOIL_TEST_CHARTS")
    paths = (
        [Path(given, f"{stem}-{version}{end}") for stem in (name, "community") for end in ("", ".tgz")] if given else []
    )
    path = next((path for path in paths if path.is_file() or (path / "Chart.yaml").is_file()), OWN_CHART)
    if path.is_file():
        return path.read_bytes()
    files = {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}
    head = yaml.safe_load(files["Chart.yaml"]) | {"version": version}
    needed = head.pop("dependencies", ())
    there = [each for each in needed if any((path / "charts").glob(f"{each['name']}*"))]
    if there != list(needed):
        files.pop("Chart.lock", None)
    return packed(name, files | {"Chart.yaml": yaml.safe_dump(head | {"dependencies": there}).encode()})


@dataclass(frozen=True)
class Helm:
    """Helm against a cluster."""

    cluster: Cluster

    def run(self, *arguments: str | Path) -> str:
        """Run it and return what it printed.

        Raises:
            AssertionError: it failed; the text is its error.
        """
        home = self.cluster.folder / "helm"
        places = {f"HELM_{what}_HOME": str(home / what.lower()) for what in ("CACHE", "CONFIG", "DATA")}
        environment = {**os.environ, **places, "KUBECONFIG": str(self.cluster.kubeconfig)}
        command = [str(binary("helm")), *map(str, arguments)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"helm {' '.join(map(str, arguments))}\n{done.stderr}"
        return done.stdout

    def chart(self, name: str, version: str) -> Path:
        """The file of a chart, to be installed."""
        file = self.cluster.folder / f"{name}-{version}.tgz"
        file.write_bytes(archive(name, version))
        return file

    def deployed(self, name: str, namespace: str) -> bool:
        return name in self.run("list", "--short", "--namespace", namespace).split()

    def objects(self, name: str, namespace: str) -> list[dict[str, Any]]:
        """The objects of a release, with its namespace where a template gave none; hooks are not among them."""
        documents = yaml.safe_load_all(self.run("get", "manifest", name, "--namespace", namespace))
        found = [document for document in documents if document]
        for manifest in found:
            manifest["metadata"].setdefault("namespace", namespace)
        return found

    def install_or_upgrade(self, release: Mapping[str, Any]) -> None:
        """What a HelmRelease asks for: values, time, what is waited for, CRDs and hooks."""
        name, namespace = name_of(release), namespace_of(release)
        spec = release["spec"]
        verb = "upgrade" if self.deployed(name, namespace) else "install"
        asked = spec["chart"]["spec"]
        values = self.cluster.folder / f"{name}.values.json"
        values.write_text(yaml.safe_dump(spec.get("values", {})), encoding="utf-8")
        options = waiting(spec, verb)
        if verb == "install" and spec.get("install", {}).get("crds") == "Skip":
            options.append("--skip-crds")
        if verb == "install" and spec.get("install", {}).get("createNamespace"):
            options.append("--create-namespace")
        path = self.chart(asked["chart"], asked["version"])
        self.run(verb, name, path, "--namespace", namespace, "--values", values, *options)

    def uninstall(self, name: str, namespace: str) -> None:
        self.run("uninstall", name, "--namespace", namespace)


def name_of(release: Mapping[str, Any]) -> str:
    return str(release["spec"].get("releaseName") or release["metadata"]["name"])


def namespace_of(release: Mapping[str, Any]) -> str:
    return str(release["spec"].get("targetNamespace") or release["metadata"]["namespace"])


def waiting(spec: Mapping[str, Any], verb: str) -> list[str]:
    """Helm's options for what a HelmRelease says of waiting, hooks and time.

    Flux waits unless told not to, for Jobs too (helm-controller's API reference, read).
    """
    action = spec.get(verb, {})
    options = ["--timeout", str(action.get("timeout") or spec.get("timeout") or "5m")]
    options.append(f"--wait={'hookOnly' if action.get('disableWait') else 'watcher'}")
    if not action.get("disableWait") and not action.get("disableWaitForJobs"):
        options.append("--wait-for-jobs")
    if action.get("disableHooks"):
        options.append("--no-hooks")
    return options


def options_of(arguments: Sequence[str]) -> dict[str, str]:
    """``--name value`` and ``--name=value`` of a command line, by name."""
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word.startswith("--"):
            name, equals, value = word.partition("=")
            takes_next = not equals and rest and not rest[0].startswith("-")
            found[name] = value if equals else rest.pop(0) if takes_next else ""
    return found
