"""A tree where Argo CD can fetch it: in a Git repository and a chart repository of this machine."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from airfoil.airflow.versions import chart_for
from tests.e2e.releases import archive
from tests.e2e.trees import Tree
from tests.helm.servers import Answer, index, serving

_CHARTS = "https://airflow.apache.org"


@contextmanager
def published(tree: Tree, folder: Path) -> Iterator[Tree]:
    """Serves a copy of a tree; it differs in two addresses, that of the Git repository and that of the charts."""
    version = chart_for(tree.environment).version
    git = folder / "repository"
    with serving() as charts:
        charts.answers["/index.yaml"] = Answer(body=index("airflow", version, "airflow.tgz"))
        charts.answers["/airflow.tgz"] = Answer(body=archive("airflow", version))
        repository = str(tree.environment.delivery.repository.url)
        for path, data in tree.files.items():
            here = data.decode().replace(repository, f"file://{git}").replace(_CHARTS, f"http://{charts.host}")
            (git / path).parent.mkdir(parents=True, exist_ok=True)
            (git / path).write_text(here)
        _commit(git)
        yield Tree(tree.file, git)


def _commit(folder: Path) -> None:
    author = ["-c", "user.name=e2e", "-c", "user.email=e2e@example.org"]
    for words in (["init", "--quiet", "-b", "main"], ["add", "."], [*author, "commit", "--quiet", "-m", "The tree"]):
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)
