"""Plain Kubernetes objects with an identity and an origin; no cdk8s and no I/O in here."""

from airfoil.manifests.identity import Identity
from airfoil.manifests.manifest import Manifest, Origin, refuse_duplicates

__all__ = ["Identity", "Manifest", "Origin", "refuse_duplicates"]
