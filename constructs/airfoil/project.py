"""A repository that airfoil generates: its environment files, and which of them a run is about. Starts no Node."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from airfoil.airflow.refusals import CLASHES as AIRFLOW_CLASHES
from airfoil.config import ENVIRONMENTS
from airfoil.config.clashes import CLASHES as CONFIG_CLASHES
from airfoil.config.load import load_all
from airfoil.config.schema import Environment

if TYPE_CHECKING:
    from airfoil.app import App

CLASHES = (*CONFIG_CLASHES, *AIRFLOW_CLASHES)
"""Everything that can be said against an environment before anything is built."""


class Session(Struct):
    """One run of a command over a repository.

    Args:
        names: the environments that the run is about; empty for all.
        apps: the apps whose `synth()` was called during the run. The command promotes them, so that it can say what
            changed, or change nothing.
    """

    names: tuple[str, ...] = ()
    apps: list[App] = field(default_factory=list)


_session: ContextVar[Session | None] = ContextVar("airfoil_session", default=None)


def current_session() -> Session | None:
    """The run that this code is part of, or None where main.py was started by itself."""
    return _session.get()


@contextmanager
def session(names: tuple[str, ...] = ()) -> Iterator[Session]:
    """Opens a run: apps that are synthesized inside of it are collected instead of written."""
    run = Session(names)
    token = _session.set(run)
    try:
        yield run
    finally:
        _session.reset(token)


def load_environments(folder: str | Path = ENVIRONMENTS) -> tuple[Environment, ...]:
    """Reads every environment file of a folder, sorted by name.

    During `airfoil synth NAME…` only those environments are returned.

    Raises:
        UserError: with all faults of all files.
    """
    run = current_session()
    names = () if run is None else run.names
    return tuple(loaded.environment for loaded in load_all(Path(folder), CLASHES, names))
