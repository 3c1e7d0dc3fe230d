"""All Secrets that an environment expects, as their provider makes them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from constructs import Construct

from airfoil.airflow.secrets import expected
from airfoil.airflow.secrets.store import remote_key, remote_property
from airfoil.config.schema import Environment
from airfoil.config.schema.secret_providers import ExistingStore, ExternalSecrets
from airfoil.constructs.secret_store import Aws, Azure, Gcp, Provider, SecretStore, Vault
from airfoil.constructs.secrets import EncryptedSecret, FetchedSecret


class ExpectedSecrets(Construct):
    """Those that don't exist yet: fetched from a store, or copied from the encrypted files of the repository.

    Args:
        environment: whose Secrets.
        encrypted: the manifests of its files, checked; see ``airfoil.airflow.secrets.encrypted``.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        environment: Environment,
        encrypted: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        super().__init__(scope, construct_id)
        for body in encrypted:
            EncryptedSecret(self, body["metadata"]["name"], body=body)
        section = environment.secrets.external_secrets
        if environment.secrets.provider == "externalSecrets" and section is not None:
            _fetched(self, environment, section)


def _fetched(scope: Construct, environment: Environment, section: ExternalSecrets) -> None:
    store = section.store or ExistingStore(name=f"{environment.airflow.release}-secrets", kind="SecretStore")
    provider = _provider(section)
    if provider is not None:
        SecretStore(scope, "store", name=store.name, namespace=environment.namespace, provider=provider)
    for secret in expected(environment):
        if secret.exists:
            continue
        FetchedSecret(
            scope,
            f"secret-{secret.name}",
            name=secret.name,
            namespace=secret.namespace,
            store=store.name,
            store_kind=store.kind,
            values={key: (remote_key(environment, secret.name), remote_property(key)) for key in secret.keys},
            type=secret.type,
            refresh_interval=section.refresh_interval,
        )


def _provider(section: ExternalSecrets) -> Provider | None:
    """Where a store of the tree's own finds the values; None if the cluster has the store already."""
    if section.vault is not None:
        return Vault(**section.vault.model_dump())
    if section.aws is not None:
        return Aws(**section.aws.model_dump())
    if section.gcp is not None:
        return Gcp(**section.gcp.model_dump())
    if section.azure is not None:
        return Azure(**section.azure.model_dump())
    return None
