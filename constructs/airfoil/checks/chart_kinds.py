"""Which API groups the charts bring that people install most: for those that aren't rendered here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CHART_GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "cert-manager": ("cert-manager.io", "acme.cert-manager.io"),
    "cloudnative-pg": ("postgresql.cnpg.io",),
    "external-secrets": ("external-secrets.io", "generators.external-secrets.io"),
    "keda": ("keda.sh", "eventing.keda.sh"),
    "kube-prometheus-stack": ("monitoring.coreos.com",),
    "longhorn": ("longhorn.io",),
    "metallb": ("metallb.io",),
    "prometheus-operator-crds": ("monitoring.coreos.com",),
    "sealed-secrets": ("bitnami.com",),
    "traefik": ("traefik.io",),
}
"""The group in the names of the CRDs of each chart's repository (read)."""
