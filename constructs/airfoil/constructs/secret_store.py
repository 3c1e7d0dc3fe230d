"""The store that the External Secrets Operator reads."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from constructs import Construct
from msgspec import Struct


class Vault(Struct, frozen=True):
    """HashiCorp Vault, by its Kubernetes login.

    Args:
        server: its address.
        role: role of the login.
        mount: where the KV engine is mounted.
        version: version of the KV engine.
        login: where the login is mounted.
        service_account: who logs in; None for the operator itself.
    """

    server: str
    role: str
    mount: str = "secret"
    version: Literal["v1", "v2"] = "v2"
    login: str = "kubernetes"
    service_account: str | None = None


class Aws(Struct, frozen=True):
    """AWS Secrets Manager of a region; `role` is assumed if given, `service_account` is who asks."""

    region: str
    role: str | None = None
    service_account: str | None = None


class Gcp(Struct, frozen=True):
    """Google Secret Manager of a project, by workload identity of `service_account`, or of the operator."""

    project: str
    service_account: str | None = None


class Azure(Struct, frozen=True):
    """Azure Key Vault, by workload identity of `service_account`, or of the operator."""

    vault_url: str
    tenant: str | None = None
    service_account: str | None = None


Provider: TypeAlias = Vault | Aws | Gcp | Azure


class SecretStore(Construct):
    """A SecretStore that holds no credentials: whoever asks proves itself by its identity in the cluster.

    Args:
        name: its name.
        namespace: the namespace whose ExternalSecrets may use it.
        provider: where the values lie.
    """

    def __init__(self, scope: Construct, construct_id: str, *, name: str, namespace: str, provider: Provider) -> None:
        super().__init__(scope, construct_id)
        # Here and not above: only environments with a store of their own pay for this import.
        from airfoil.imports.airfoil_secretstore.io import external_secrets as types

        types.SecretStore(
            self,
            "store",
            metadata={"name": name, "namespace": namespace},
            spec=types.SecretStoreSpec(provider=types.SecretStoreSpecProvider(**_provider(types, provider))),
        )


def _provider(types: Any, provider: Provider) -> dict[str, Any]:
    match provider:
        case Vault():
            return {"vault": _vault(types, provider)}
        case Aws():
            return {"aws": _aws(types, provider)}
        case Gcp():
            return {"gcpsm": _gcp(types, provider)}
        case Azure():
            return {"azurekv": _azure(types, provider)}


def _vault(types: Any, vault: Vault) -> Any:
    account = None
    if vault.service_account is not None:
        account = types.SecretStoreSpecProviderVaultAuthKubernetesServiceAccountRef(name=vault.service_account)
    login = types.SecretStoreSpecProviderVaultAuthKubernetes(
        mount_path=vault.login, role=vault.role, service_account_ref=account
    )
    return types.SecretStoreSpecProviderVault(
        server=vault.server,
        path=vault.mount,
        version=types.SecretStoreSpecProviderVaultVersion[vault.version.upper()],
        auth=types.SecretStoreSpecProviderVaultAuth(kubernetes=login),
    )


def _aws(types: Any, aws: Aws) -> Any:
    auth = None
    if aws.service_account is not None:
        account = types.SecretStoreSpecProviderAwsAuthJwtServiceAccountRef(name=aws.service_account)
        auth = types.SecretStoreSpecProviderAwsAuth(
            jwt=types.SecretStoreSpecProviderAwsAuthJwt(service_account_ref=account)
        )
    return types.SecretStoreSpecProviderAws(
        service=types.SecretStoreSpecProviderAwsService.SECRETS_MANAGER, region=aws.region, role=aws.role, auth=auth
    )


def _gcp(types: Any, gcp: Gcp) -> Any:
    auth = None
    if gcp.service_account is not None:
        account = types.SecretStoreSpecProviderGcpsmAuthWorkloadIdentityServiceAccountRef(name=gcp.service_account)
        identity = types.SecretStoreSpecProviderGcpsmAuthWorkloadIdentity(service_account_ref=account)
        auth = types.SecretStoreSpecProviderGcpsmAuth(workload_identity=identity)
    return types.SecretStoreSpecProviderGcpsm(project_id=gcp.project, auth=auth)


def _azure(types: Any, azure: Azure) -> Any:
    account = None
    if azure.service_account is not None:
        account = types.SecretStoreSpecProviderAzurekvServiceAccountRef(name=azure.service_account)
    return types.SecretStoreSpecProviderAzurekv(
        vault_url=azure.vault_url,
        tenant_id=azure.tenant,
        auth_type=types.SecretStoreSpecProviderAzurekvAuthType.WORKLOAD_IDENTITY,
        service_account_ref=account,
    )
