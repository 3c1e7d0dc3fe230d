"""Secrets that come from elsewhere: fetched from a store, or encrypted in the repository."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from constructs import Construct

from airfoil.constructs.api_object import api_object


class FetchedSecret(Construct):
    """An ExternalSecret, from which the External Secrets Operator makes one Secret and keeps it up to date.

    What an API server or an older operator would fill in is written out: Argo CD compares lists as a whole and would
    see a difference for ever (external-secrets#6887, read).

    Args:
        name: name of the ExternalSecret and of its Secret.
        namespace: its namespace.
        store: name of the store.
        store_kind: ``SecretStore`` of the same namespace, or ``ClusterSecretStore``.
        values: by key of the Secret, the entry in the store and the property of its value.
        type: type of the Secret.
        refresh_interval: how often the operator looks, e.g. ``1h0m0s``.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        namespace: str,
        store: str,
        store_kind: Literal["SecretStore", "ClusterSecretStore"],
        values: Mapping[str, tuple[str, str]],
        type: str = "Opaque",
        refresh_interval: str = "1h0m0s",
    ) -> None:
        super().__init__(scope, construct_id)
        # Here and not above: only environments that fetch secrets pay for this import.
        from airfoil.imports.airfoil_externalsecret.io import external_secrets as eso

        template = None if type == "Opaque" else eso.ExternalSecretSpecTargetTemplate(type=type)
        eso.ExternalSecret(
            self,
            "external-secret",
            metadata={"name": name, "namespace": namespace},
            spec=eso.ExternalSecretSpec(
                refresh_interval=refresh_interval,
                secret_store_ref=eso.ExternalSecretSpecSecretStoreRef(
                    name=store, kind=eso.ExternalSecretSpecSecretStoreRefKind[_constant(store_kind)]
                ),
                target=eso.ExternalSecretSpecTarget(
                    name=name,
                    creation_policy=eso.ExternalSecretSpecTargetCreationPolicy.OWNER,
                    deletion_policy=eso.ExternalSecretSpecTargetDeletionPolicy.RETAIN,
                    template=template,
                ),
                data=[
                    eso.ExternalSecretSpecData(
                        secret_key=key,
                        remote_ref=eso.ExternalSecretSpecDataRemoteRef(
                            key=entry,
                            property=property_,
                            conversion_strategy=eso.ExternalSecretSpecDataRemoteRefConversionStrategy.DEFAULT,
                            decoding_strategy=eso.ExternalSecretSpecDataRemoteRefDecodingStrategy.NONE,
                            metadata_policy=eso.ExternalSecretSpecDataRemoteRefMetadataPolicy.NONE,
                        ),
                    )
                    for key, (entry, property_) in values.items()
                ],
            ),
        )


class EncryptedSecret(Construct):
    """An encrypted Secret as a file holds it: a SealedSecret, or a Secret that SOPS encrypted.

    Args:
        body: the manifest. It is taken as it is; what is encrypted must have been checked before.
    """

    def __init__(self, scope: Construct, construct_id: str, *, body: Mapping[str, Any]) -> None:
        super().__init__(scope, construct_id)
        api_object(self, "manifest", body)


def _constant(kind: str) -> str:
    """The name that cdk8s gives to a value of an enumeration."""
    return {"SecretStore": "SECRET_STORE", "ClusterSecretStore": "CLUSTER_SECRET_STORE"}[kind]
