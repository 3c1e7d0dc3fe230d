"""Builds the apps of a repository: those of its `main.py`, or one with every environment."""

from __future__ import annotations

import runpy
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from airfoil.errors import Fault, Place, UserError
from airfoil.project import ENVIRONMENTS, load_environments, session

if TYPE_CHECKING:
    from airfoil.app import App
    from airfoil.config.schema import Environment

MAIN = "main.py"
_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Built:
    """The apps that a run built, and the folder that they are written to."""

    apps: tuple[App, ...]
    dist: Path


def build(root: Path, names: tuple[str, ...] = ()) -> Built:
    """Builds the apps of the repository at ``root``.

    Args:
        root: the working folder; it holds `environments/`, or a `main.py`, or both.
        names: environments to build; empty for all.

    Raises:
        UserError: for faulty environment files, or a `main.py` that fails or builds nothing.
    """
    main = root / MAIN
    if not main.is_file() and not (root / ENVIRONMENTS).is_dir():
        raise UserError(
            Fault(
                "no-repository",
                f"there is neither a folder {ENVIRONMENTS}/ nor a {MAIN} in {root.resolve()}",
                help="change into your repository, or start one: `airfoil init DIR`",
            )
        )
    with session(names) as run:
        if main.is_file():
            _run_main(main)
        else:
            _build_all(root)
    folders = {app.outdir for app in run.apps}
    if len(folders) != 1:
        wrong = "calls no app.synth()" if not folders else f"writes to several folders: {', '.join(sorted(folders))}"
        raise UserError(
            Fault("main-py", f"{MAIN} {wrong}", Place(MAIN), help="make one `App()` and end with `app.synth()`")
        )
    return Built(tuple(run.apps), root / folders.pop())


def _build_all(root: Path) -> None:
    environments = load_environments(root / ENVIRONMENTS)
    # Charts render while Node starts. Which ones there are is asked for first: Helm's parts cost a start nothing else needs.
    for environment in environments:
        _render_ahead(environment, root)
    # Only now: a faulty file is told without starting Node.
    from airfoil.app import App
    from airfoil.environment import AirflowEnvironment

    app = App()
    for environment in environments:
        AirflowEnvironment(app, environment, root=root)
    app.synth()


def _render_ahead(environment: Environment, root: Path) -> None:
    if environment.delivery.release == "rendered" or any(
        chart.form == "rendered" for chart in environment.charts.values()
    ):
        from airfoil.helm.wanted import ordered

        ordered(environment, root)


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
