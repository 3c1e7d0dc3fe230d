"""Who puts the Secrets into the cluster."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.config.schema import Environment
from airfoil.config.wording.suggest import listed
from airfoil.errors import Fault

_SECTIONS = {"external_secrets": "externalSecrets", "sealed_secrets": "sealedSecrets", "sops": "sops"}
_PATH = "secrets.externalSecrets"


def provider_s_section_alone_is_written(environment: Environment) -> Iterator[Fault]:
    """A section that nothing reads would make its writer believe that it does something."""
    secrets = environment.secrets
    for field, provider in _SECTIONS.items():
        if field in secrets.model_fields_set and secrets.provider != provider:
            yield Fault(
                "idle-key",
                f"has no effect: secrets.provider is `{secrets.provider}`",
                path=f"secrets.{provider}",
                help=f"write `provider: {provider}`, or remove this section",
            )


def one_store_is_named(environment: Environment) -> Iterator[Fault]:
    secrets = environment.secrets
    if secrets.provider != "externalSecrets":
        return
    section = secrets.external_secrets
    if section is None:
        yield Fault(
            "no-secret-store",
            "is missing: where do the values lie?",
            path=_PATH,
            help="write `externalSecrets: {store: {name: NAME}}` with the name of your ClusterSecretStore, or `vault`, "
            "`aws`, `gcp` or `azure` instead of `store` to have one made",
        )
    elif len(section.stores) != 1:
        found = f"has {listed(section.stores)}" if section.stores else "names no store"
        yield Fault(
            "no-secret-store" if not section.stores else "several-secret-stores",
            f"{found}; it needs exactly one",
            path=_PATH,
            help=f"keep one of {listed(section.STORES)}",
        )


def stores_are_addresses(environment: Environment) -> Iterator[Fault]:
    section = environment.secrets.external_secrets
    if section is None:
        return
    addresses = {
        "vault.server": section.vault.server if section.vault is not None else None,
        "azure.vaultUrl": section.azure.vault_url if section.azure is not None else None,
    }
    for path, address in addresses.items():
        if address is not None and not re.fullmatch(r"https?://[^/@\s]+(/[^@\s]*)?", address):
            yield Fault(
                "not-an-address",
                "is no address of a store",
                path=f"{_PATH}.{path}",
                help="write it like `https://HOST`, without a login",
            )


def sops_has_a_decryptor(environment: Environment) -> Iterator[Fault]:
    """Only Flux decrypts by itself (kustomize-controller's decryptor, read); others would apply the ciphertext (SE008)."""
    if environment.secrets.provider != "sops" or environment.delivery.controller == "flux":
        return
    who = (
        "Argo CD has no SOPS without a plugin" if environment.delivery.controller == "argocd" else "kubectl has no SOPS"
    )
    yield Fault(
        "nobody-decrypts",
        f"is `sops`, but {who}: it would apply what is encrypted as it stands",
        path="secrets.provider",
        help="use `sealedSecrets` or `externalSecrets`; or write `existing` and apply them by hand: "
        f"`sops decrypt secrets/{environment.name}/FILE | kubectl apply -f -`",
    )
