"""airfoil: a GitOps repository for Apache Airflow, generated and checked.

The names below are the public API. They are imported when first used: `App` and `AirflowEnvironment` start Node.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from airfoil.node import use_bundled_node

if TYPE_CHECKING:
    from airfoil.app import App
    from airfoil.config.schema import Environment
    from airfoil.environment import AirflowEnvironment
    from airfoil.errors import UserError
    from airfoil.project import load_environments

# Here, because jsii reads the variable once, and an import of any module of ours passes this line first.
use_bundled_node()

_HOME = {
    "AirflowEnvironment": "airfoil.environment",
    "App": "airfoil.app",
    "Environment": "airfoil.config.schema",
    "UserError": "airfoil.errors",
    "load_environments": "airfoil.project",
}

__all__ = ["AirflowEnvironment", "App", "Environment", "UserError", "load_environments"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'airfoil' has no attribute '{name}'")
    return getattr(importlib.import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
