"""Prefixes that are cut off."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.schema import Environment
from airfoil.errors import Fault

_PATH = "routing.stripPrefix"


def prefix_may_be_cut_off(environment: Environment) -> Iterator[Fault]:
    """Airflow 3 without the prefix: pages come, /auth/login, /static and /execution answer 404 (run with FastAPI)."""
    routing = environment.routing
    if routing is None or routing.strip_prefix is not True:
        return
    if routing.path == "/":
        yield Fault(
            "nothing-to-strip",
            "has no effect: routing.path is `/`",
            path=_PATH,
            help="remove `stripPrefix`",
        )
    elif environment.airflow.major >= 3:
        yield Fault(
            "strip-prefix-airflow-3",
            f"can't work with Airflow {environment.airflow.version}: it serves its login, static files and task API only "
            "under the path that it was told",
            path=_PATH,
            help=f"write `stripPrefix: auto`: Airflow is told that it lives under {routing.path}, and nothing is cut off",
        )
