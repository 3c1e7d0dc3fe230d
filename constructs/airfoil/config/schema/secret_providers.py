"""Who puts the Secrets into the cluster, and what that one must be told."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from airfoil.config.schema.section import DnsName, Duration, RelativePath, Section, Text, Words

SecretProvider = Literal["existing", "externalSecrets", "sealedSecrets", "sops"]

_IDENTITY = "ServiceAccount in Airflow's namespace that logs in. Default: the operator's own identity."


class ExistingStore(Section):
    name: DnsName = Field(description="Its name.", examples=["company-vault"])
    kind: Literal["SecretStore", "ClusterSecretStore"] = Field(
        default="ClusterSecretStore", description="Its kind.", examples=["ClusterSecretStore"]
    )


class VaultStore(Section):
    server: Text = Field(description="Address of Vault.", examples=["https://vault.example.org:8200"])
    role: Text = Field(description="Role of Vault's Kubernetes login.", examples=["airflow"])
    mount: RelativePath = Field(default="secret", description="Where the KV engine is mounted.", examples=["secret"])
    version: Literal["v1", "v2"] = Field(default="v2", description="Version of the KV engine.", examples=["v2"])
    login: RelativePath = Field(
        default="kubernetes", description="Where the Kubernetes login is mounted.", examples=["kubernetes"]
    )
    service_account: DnsName | None = Field(default=None, description=_IDENTITY, examples=["airflow-secrets"])


class AwsStore(Section):
    region: Text = Field(description="Region of the Secrets Manager.", examples=["eu-central-1"])
    role: Text | None = Field(
        default=None,
        description="IAM role to assume. Default: none.",
        examples=["arn:aws:iam::123456789012:role/airflow-secrets"],
    )
    service_account: DnsName | None = Field(default=None, description=_IDENTITY, examples=["airflow-secrets"])


class GcpStore(Section):
    project: Text = Field(description="Project of the Secret Manager.", examples=["example-data"])
    service_account: DnsName | None = Field(default=None, description=_IDENTITY, examples=["airflow-secrets"])


class AzureStore(Section):
    vault_url: Text = Field(description="Address of the Key Vault.", examples=["https://example.vault.azure.net"])
    tenant: Text | None = Field(
        default=None,
        description="Tenant of the Key Vault. Default: that of the identity.",
        examples=["00000000-0000-0000-0000-000000000000"],
    )
    service_account: DnsName | None = Field(default=None, description=_IDENTITY, examples=["airflow-secrets"])


class ExternalSecrets(Section):
    """One of `store`, `vault`, `aws`, `gcp`, `azure`."""

    STORES: ClassVar[tuple[str, ...]] = ("store", "vault", "aws", "gcp", "azure")

    store: ExistingStore | None = Field(
        default=None, description="A store that is in the cluster already.", examples=[{"name": "company-vault"}]
    )
    vault: VaultStore | None = Field(
        default=None,
        description="Make a SecretStore for HashiCorp Vault.",
        examples=[{"server": "https://vault.example.org:8200", "role": "airflow"}],
    )
    aws: AwsStore | None = Field(
        default=None, description="Make a SecretStore for AWS Secrets Manager.", examples=[{"region": "eu-central-1"}]
    )
    gcp: GcpStore | None = Field(
        default=None,
        description="Make a SecretStore for Google Secret Manager.",
        examples=[{"project": "example-data"}],
    )
    azure: AzureStore | None = Field(
        default=None,
        description="Make a SecretStore for Azure Key Vault, by workload identity.",
        examples=[{"vaultUrl": "https://example.vault.azure.net"}],
    )
    prefix: Text | None = Field(
        default=None,
        description="What stands before a Secret's name in the store. Default: `<release>/<environment>/`, and "
        "`<release>-<environment>-` for `gcp` and `azure`, whose names have no slashes.",
        examples=["team-data/airflow/"],
    )
    # Go's own spelling: the operator writes `1h` back as this, and Argo CD would see a difference (API type, read).
    refresh_interval: Duration = Field(
        default="1h0m0s", description="How often the operator looks into the store.", examples=["1h0m0s"]
    )

    @property
    def stores(self) -> tuple[str, ...]:
        """Names of the stores that are set; a valid section has exactly one."""
        return tuple(name for name in self.STORES if getattr(self, name) is not None)

    @property
    def has_flat_names(self) -> bool:
        """Whether names in this store have no slashes."""
        return self.gcp is not None or self.azure is not None


class SealedSecrets(Section):
    """What `airfoil secrets ENV --to kubeseal` hands to kubeseal."""

    certificate: RelativePath | None = Field(
        default=None,
        description="File of this repository with the controller's certificate, which `kubeseal --fetch-cert` prints. "
        "Default: kubeseal asks the controller, by your kubeconfig.",
        examples=["secrets/home.pem"],
    )
    controller_name: DnsName = Field(
        default="sealed-secrets-controller",
        description="Name of the controller's Service, where no certificate is given.",
        examples=["sealed-secrets"],
    )
    controller_namespace: DnsName = Field(
        default="kube-system",
        description="The controller's namespace, where no certificate is given.",
        examples=["sealed-secrets"],
    )


class Sops(Section):
    key_secret: DnsName = Field(
        default="sops-age",
        description="Secret in Flux' namespace with the age key, under a key that ends with `.agekey`.",
        examples=["sops-age"],
    )
    recipients: tuple[
        Annotated[
            str,
            StringConstraints(pattern=r"^age1[0-9a-z]{8,1024}$"),
            Words("a public age key: it begins with `age1`"),
        ],
        ...,
    ] = Field(
        default=(),
        description="Public age keys that `airfoil secrets ENV --to sops` encrypts for. Default: those of `.sops.yaml`.",
        examples=[["age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"]],
    )
