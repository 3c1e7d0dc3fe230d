"""cdk8s constructs, each usable alone in any cdk8s app. Importing this package starts Node."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from airfoil.constructs.database import EmbeddedPostgres
from airfoil.constructs.metrics import StatsdMonitor
from airfoil.constructs.namespace import Namespace
from airfoil.constructs.profiles import PodTemplates
from airfoil.constructs.protection import PROTECTED
from airfoil.constructs.routing import Route, RouteTls
from airfoil.constructs.secret_store import SecretStore
from airfoil.constructs.secrets import EncryptedSecret, FetchedSecret
from airfoil.constructs.storage import DynamicClaim, StaticStorageClass, StaticVolume

if TYPE_CHECKING:
    from airfoil.constructs.local_path import LocalPathProvisioner

__all__ = [
    "PROTECTED",
    "DynamicClaim",
    "EmbeddedPostgres",
    "EncryptedSecret",
    "FetchedSecret",
    "LocalPathProvisioner",
    "Namespace",
    "PodTemplates",
    "Route",
    "RouteTls",
    "SecretStore",
    "StaticStorageClass",
    "StaticVolume",
    "StatsdMonitor",
]


def __getattr__(name: str) -> Any:
    # Only who uses it pays for the import of cdk8s_plus_27, which types it: as much as all of cdk8s' own (measured).
    if name == "LocalPathProvisioner":
        from airfoil.constructs.local_path import LocalPathProvisioner

        return LocalPathProvisioner
    raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
