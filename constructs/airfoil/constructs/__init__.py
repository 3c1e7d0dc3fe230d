"""cdk8s constructs, each usable alone in any cdk8s app. Importing this package starts Node."""

from airfoil.constructs.database import EmbeddedPostgres
from airfoil.constructs.local_path import LocalPathProvisioner
from airfoil.constructs.metrics import StatsdMonitor
from airfoil.constructs.namespace import Namespace
from airfoil.constructs.profiles import PodTemplates
from airfoil.constructs.protection import PROTECTED
from airfoil.constructs.routing import Route, RouteTls
from airfoil.constructs.secret_store import SecretStore
from airfoil.constructs.secrets import EncryptedSecret, FetchedSecret
from airfoil.constructs.storage import DynamicClaim, StaticStorageClass, StaticVolume

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
