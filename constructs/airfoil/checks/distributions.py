"""What each distribution brings along before any tree arrives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field


class Distribution(Struct, frozen=True):
    """What a new cluster has.

    Args:
        storage_classes: name and provisioner.
        default_storage_class: the default one of them.
        traefik: version of the Traefik that it installs; empty if none.
        crds: CustomResourceDefinitions that it installs.
    """

    storage_classes: Mapping[str, str] = field(default_factory=dict)
    default_storage_class: str | None = None
    traefik: str = ""
    crds: frozenset[str] = frozenset()


_TRAEFIK_KINDS: Final = (
    "ingressroutes ingressroutetcps ingressrouteudps middlewares middlewaretcps serverstransports "
    "serverstransporttcps tlsoptions tlsstores traefikservices"
)
_TRAEFIK: Final = frozenset(f"{plural}.traefik.io" for plural in _TRAEFIK_KINDS.split())

DISTRIBUTIONS: Final[Mapping[str, Distribution]] = {
    # manifests/local-storage.yaml and traefik.yaml of k3s v1.32 and later (read)
    "k3s": Distribution(
        {"local-path": "rancher.io/local-path"}, "local-path", "3.3",
        _TRAEFIK | {"helmcharts.helm.cattle.io", "helmchartconfigs.helm.cattle.io", "addons.k3s.cattle.io"},
    ),
    # kind's default storage is local-path under the name `standard`; minikube's is its own provisioner (read)
    "kind": Distribution({"standard": "rancher.io/local-path"}, "standard"),
    "minikube": Distribution({"standard": "k8s.io/minikube-hostpath"}, "standard"),
    "kubeadm": Distribution(),
    "generic": Distribution(),
}  # fmt: skip
