"""Builds the apps of a repository in this process: those of its `main.py`, or one with every environment."""

from __future__ import annotations

import ast
import runpy
import sys
import traceback
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from msgspec import Struct

from airfoil.build.names import environment_names
from airfoil.config import ENVIRONMENTS
from airfoil.errors import Fault, Place, UserError
from airfoil.node import missing_node, start_node_ahead, unchecked_arguments

if TYPE_CHECKING:
    from airfoil.app import App
    from airfoil.config.schema import Environment
    from airfoil.dist import Tree

MAIN = "main.py"
_PACKAGE = Path(__file__).parents[1]


class Built(Struct, frozen=True):
    """What the environments of a repository become.

    Args:
        dist: the folder that the trees are written to.
        trees: the files of each environment, which have passed the checks.
        notes: what a reader should know of a tree, by the environment's name.
    """

    dist: Path
    trees: Mapping[str, Tree]
    notes: Mapping[str, tuple[str, ...]]


def own_main(root: Path) -> Path | None:
    """The repository's `main.py` if somebody wrote it; None where there is none, or the one that `airfoil init` writes."""
    main = root / MAIN
    if not main.is_file():
        return None
    stock = (_PACKAGE / "scaffold" / MAIN).read_text(encoding="utf-8")
    try:
        return None if _code(main.read_text(encoding="utf-8")) == _code(stock) else main
    except (SyntaxError, ValueError):
        return main  # running it says what is wrong with it


def _code(text: str) -> str:
    """A program without its comments, blank lines and docstring."""
    module = ast.parse(text)
    if ast.get_docstring(module) is not None:
        del module.body[0]
    return ast.unparse(module)


def build_here(root: Path, names: Collection[str] = (), allowed: Mapping[str, str] | None = None) -> Built:
    """Builds the apps of the repository at ``root`` in this process, and checks their objects.

    Args:
        root: the working folder; it holds `environments/`, or a `main.py`, or both.
        names: environments to build; empty for all.
        allowed: rules, by id or name, whose findings are accepted, and why.

    Raises:
        UserError: for faulty environment files, a `main.py` that fails or builds nothing, or objects that don't pass.
    """
    main = own_main(root)
    if main is None and not (root / ENVIRONMENTS).is_dir():
        raise UserError(
            Fault(
                "no-repository",
                f"there is neither a folder {ENVIRONMENTS}/ nor a {MAIN} in {root.resolve()}",
                help="change into your repository, or start one: `airfoil init DIR`",
            )
        )
    missing = missing_node()
    if missing is not None:
        what = f"the variable JSII_NODE names `{missing}`, and there is no such program"
        raise UserError(Fault("no-node", what, help="unset it: airfoil brings a Node of its own"))
    node = _start_ahead(root, names) if main is None else None
    from airfoil.config.file_names import check_names
    from airfoil.project import session

    if main is not None and names and (root / ENVIRONMENTS).is_dir():
        check_names(root / ENVIRONMENTS, names)  # before anybody's program runs
    with session(tuple(names)) as run:
        if main is not None:
            _run_main(main)
        if node is not None:
            _build_all(root, node)
    return _built(root, run.apps, allowed)


def _start_ahead(root: Path, names: Collection[str]) -> Thread:
    """Starts the other programs, which take half a second to be there: as long as the types of environment files do.
    Returns what waits for Node.

    Whether a chart is rendered is guessed by a word in an environment's file; who guesses wrong only takes longer.
    """
    files = (root / ENVIRONMENTS / f"{name}.yaml" for name in names or environment_names(root))
    if any(b"rendered" in file.read_bytes() for file in files if file.is_file()):
        from airfoil.helm.process import workers

        workers().start()
    return start_node_ahead()


def _built(root: Path, apps: Sequence[App], allowed: Mapping[str, str] | None) -> Built:
    folders = {app.outdir for app in apps}
    if len(folders) != 1:
        wrong = "calls no app.synth()" if not folders else f"writes to several folders: {', '.join(sorted(folders))}"
        raise UserError(
            Fault("main-py", f"{MAIN} {wrong}", Place(MAIN), help="make one `App()` and end with `app.synth()`")
        )
    from airfoil.app import trees

    files = {name: tree for app in apps for name, tree in trees(app.checked(allowed)).items()}
    notes = {name: said for app in apps for name, said in app.notes().items()}
    return Built(root / folders.pop(), files, notes)


def _build_all(root: Path, node: Thread) -> None:
    from airfoil.project import load_environments

    environments = load_environments(root / ENVIRONMENTS)
    # Charts render while the rest is imported. Which ones there are is asked for first: Helm's parts cost a start nothing
    # else needs.
    for environment in environments:
        _render_ahead(environment, root)
    node.join()
    from airfoil.app import App
    from airfoil.environment import AirflowEnvironment

    with unchecked_arguments():
        app = App()
        for environment in environments:
            AirflowEnvironment(app, environment, root=root)
    app.synth()


def _render_ahead(environment: Environment, root: Path) -> None:
    if environment.delivery.release == "rendered" or any(
        chart.form == "rendered" for chart in environment.charts.values()
    ):
        from airfoil.helm.wanted import airflow, ordered, others

        ordered((airflow(environment), *others(environment)), environment, root)


def _run_main(main: Path) -> None:
    """Runs `main.py` as `python main.py` would, in this process."""
    main = main.resolve()
    with _as_program(main):
        try:
            runpy.run_path(str(main), run_name="__main__")
        except UserError:
            raise
        except SystemExit as stop:
            if stop.code:
                raise UserError(Fault("main-py", f"{MAIN} ended with {stop.code}", Place(MAIN))) from stop
        except Exception as error:
            place = _place_of(error, main)
            if place is None:
                raise
            raise UserError(
                Fault(
                    "main-py",
                    f"{MAIN} failed: {type(error).__name__}: {error}",
                    place,
                    help="the same command with --debug shows the trace",
                )
            ) from error


@contextmanager
def _as_program(main: Path) -> Iterator[None]:
    arguments, path = sys.argv, list(sys.path)
    sys.argv, sys.path[:0] = [str(main)], [str(main.parent)]
    try:
        yield
    finally:
        sys.argv, sys.path[:] = arguments, path


def _place_of(error: Exception, main: Path) -> Place | None:
    """The line of the user's code that failed, or None if the failing line is airfoil's own."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        file = Path(frame.filename)
        if file.is_relative_to(_PACKAGE) and file != Path(__file__):
            return None
        if file.is_relative_to(main.parent) and "site-packages" not in file.parts:
            return Place(file.relative_to(main.parent).as_posix(), frame.lineno or 0)
    return None
