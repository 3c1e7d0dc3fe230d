"""Environments with each provider of secrets."""

from __future__ import annotations

from typing import Any

from airfoil.config.schema import Environment

STORES: dict[str, dict[str, Any]] = {
    "store": {"name": "company-vault"},
    "vault": {"server": "https://vault.example.org", "role": "airflow", "serviceAccount": "airflow-secrets"},
    "aws": {"region": "eu-central-1", "serviceAccount": "airflow-secrets"},
    "gcp": {"project": "example-data", "serviceAccount": "airflow-secrets"},
    "azure": {"vaultUrl": "https://example.vault.azure.net", "serviceAccount": "airflow-secrets"},
}

FLUX = {"controller": "flux"}
ARGO = {"controller": "argocd", "repository": {"url": "https://git.example.org/o/r.git"}}

PROVIDERS: dict[str, dict[str, Any]] = {
    "existing": {},
    **{f"externalSecrets by {name}": fetched for name, fetched in (
        (name, {"provider": "externalSecrets", "externalSecrets": {name: section}}) for name, section in STORES.items()
    )},
    "sealedSecrets": {"provider": "sealedSecrets"},
    "sops": {"provider": "sops"},
}  # fmt: skip


def environment(secrets: dict[str, Any], delivery: dict[str, Any] = FLUX, **sections: Any) -> Environment:
    """An environment with Celery, which has every Secret that airfoil makes."""
    return Environment.model_validate(
        {
            "name": "home",
            "cluster": {"distribution": "k3s"},
            "delivery": delivery,
            "airflow": {"executor": "CeleryExecutor"},
            "secrets": secrets,
            **sections,
        }
    )
