"""`airfoil init`: a repository to start from. It adds files and never overwrites one."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

import click

from airfoil import cli
from airfoil.config import json_schema
from airfoil.config.load import load_text
from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml import emit
from airfoil.project import CLASHES
from airfoil.system import reported
from airfoil.version import VERSION

_DISTRIBUTIONS = ("k3s", "kubeadm", "kind", "minikube", "generic")
_CONTROLLERS = ("flux", "argocd", "none")
_EXECUTORS = ("LocalExecutor", "CeleryExecutor", "KubernetesExecutor")
_SCHEMA = "schema/environment.schema.json"
_PLACEHOLDER_URL = "https://github.com/example/airflow-gitops.git"

# where each file of airfoil/scaffold goes
_FILES: Mapping[str, str] = {
    "main.py": "main.py",
    "cdk8s.yaml": "cdk8s.yaml",
    "requirements.txt": "requirements.txt",
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "pre-commit-config.yaml": ".pre-commit-config.yaml",
    "workflow.yaml": ".github/workflows/airfoil.yaml",
    "tests/test_trees.py": "tests/test_trees.py",
    "README.md": "README.md",
}


@click.command(name="init")
@click.argument("directory", type=click.Path(path_type=Path))
@click.option("--name", help="Name of the first environment.  [default: home]")
@click.option("--distribution", type=click.Choice(_DISTRIBUTIONS), help="Kind of Kubernetes.  [default: k3s]")
@click.option("--controller", type=click.Choice(_CONTROLLERS), help="Who reconciles.  [default: flux]")
@click.option("--executor", type=click.Choice(_EXECUTORS), help="Where tasks run.  [default: LocalExecutor]")
@click.option("--host", help="Host name of the web interface.  [default: airflow.example.org]")
@click.option("--url", help="Address of the Git repository.")
@click.option(
    "--requirement", help="Where pip finds airfoil, for requirements.txt, e.g. `airfoil @ git+https://HOST/airfoil`."
)
@click.option("--yes", is_flag=True, help="Ask nothing; take the defaults for what isn't given.")
def command(directory: Path, yes: bool, **given: str | None) -> int:
    """Start a repository in DIRECTORY: an environment, main.py, a workflow, a first test.

    Asks for what isn't given, unless --yes is or the input is no terminal. Existing files are never overwritten.
    """
    answers = _answers(given, ask=not yes and sys.stdin.isatty())
    return run(directory, answers)


def run(directory: Path, answers: Mapping[str, str]) -> int:
    """Writes the repository.

    Args:
        directory: where; made if it is missing.
        answers: `name`, `distribution`, `controller`, `executor`, `host` and `url`.

    Raises:
        UserError: if the answers make no environment, or a file is there already; nothing is written then.
    """
    texts = scaffold(answers)
    there = [path for path in texts if os.path.lexists(directory / path)]
    if there:
        raise UserError(
            Fault(
                "file-exists",
                f"there already: {', '.join(there)}; nothing was written",
                Place(str(directory)),
                help="choose an empty folder, or move these files away",
            )
        )
    for file in _written({directory / path: text for path, text in texts.items()}):
        click.echo(f"+ {file}")
    click.echo(f"\nNext: look at {directory / 'environments'}, then")
    first = "airfoil chart add && " if _release(answers) == "rendered" else ""
    click.echo(f"  cd {directory} && {first}airfoil synth && pytest --snapshot-update")
    return cli.OK


def _written(texts: Mapping[Path, str]) -> Sequence[Path]:
    """Writes files that aren't there, all of them or, where the system refuses one, none; returns them."""
    written: list[Path] = []
    try:
        for file, text in texts.items():
            with reported("write", file):
                file.parent.mkdir(parents=True, exist_ok=True)
                with file.open("x", encoding="utf-8", newline="\n") as stream:  # "x": also not what appeared meanwhile
                    written.append(file)
                    stream.write(text)
    except UserError:
        for file in written:
            file.unlink()
        raise
    return written


def scaffold(answers: Mapping[str, str]) -> dict[str, str]:
    """The files of the repository: path and text."""
    data = _environment(answers)
    file = f"environments/{answers['name']}.yaml"
    text = f"# yaml-language-server: $schema=../{_SCHEMA}\n{emit(data)}"
    environment = load_text(text, Path(file), CLASHES).environment
    words = {
        "name": environment.name,
        "namespace": environment.namespace,
        "release": environment.airflow.release,
        "url": answers["url"],
        "version": VERSION,
        "requirement": answers.get("requirement")
        or (f"airfoil[helm]=={VERSION}" if environment.delivery.release == "rendered" else f"airfoil=={VERSION}"),
    }
    words["bootstrap"] = _filled(f"bootstrap-{answers['controller']}.md", words).rstrip()
    texts = {path: _filled(source, words) for source, path in _FILES.items()}
    texts[file] = text
    texts[_SCHEMA] = json_schema.text()
    if answers["controller"] == "flux":
        texts[f"clusters/{environment.name}/airflow.yaml"] = _filled("flux-kustomization.yaml", words)
    return texts


def _environment(answers: Mapping[str, str]) -> dict[str, Any]:
    """The environment file: short, and every value in it is one that people want to look at."""
    release = _release(answers)
    delivery: dict[str, Any] = {"controller": answers["controller"]} | ({"release": release} if release else {})
    if answers["controller"] == "argocd":
        delivery["repository"] = {"url": answers["url"]}
    return {
        "cluster": {"distribution": answers["distribution"]},
        "delivery": delivery,
        "airflow": {"executor": answers["executor"]},
        "storage": {
            "dags": {"hostPath": "/srv/airflow/dags"},
            "logs": {"hostPath": "/srv/airflow/logs"},
        },
        "routing": {"host": answers["host"], "path": "/airflow"},
    }


def _release(answers: Mapping[str, str]) -> str | None:
    """How the chart comes where nobody reconciles: k3s has a controller of its own for it, others need its objects."""
    if answers["controller"] != "none":
        return None
    return "helmchart" if answers["distribution"] == "k3s" else "rendered"


def _filled(source: str, words: Mapping[str, str]) -> str:
    text = files("airfoil.scaffold").joinpath(source).read_text(encoding="utf-8")
    return text if source.endswith(".py") else Template(text).substitute(words)


def _answers(given: Mapping[str, str | None], *, ask: bool) -> dict[str, str]:
    questions = (
        ("name", "Name of the environment", "home", None),
        ("distribution", "Kind of Kubernetes", "k3s", _DISTRIBUTIONS),
        ("controller", "Who reconciles", "flux", _CONTROLLERS),
        ("executor", "Where tasks run", "LocalExecutor", _EXECUTORS),
        ("host", "Host name of the web interface", "airflow.example.org", None),
        ("url", "Address of the Git repository", _PLACEHOLDER_URL, None),
    )
    answers: dict[str, str] = {"requirement": given.get("requirement") or ""}
    for key, question, default, choices in questions:
        value = given[key]
        if value is None and ask:
            value = click.prompt(question, default=default, type=click.Choice(choices) if choices else str, err=True)
        answers[key] = default if value is None else value
    return answers
