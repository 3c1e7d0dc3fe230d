"""Where Airflow itself looks for connections and variables."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from airfoil.config.schema.section import Lines, Section, Words


class SecretsBackend(Section):
    backend: Annotated[
        str,
        StringConstraints(pattern=r"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)+$", max_length=512),
        Words("the full name of a Python class"),
    ] = Field(
        description="Its class; the provider's package must be in the image.",
        examples=["airflow.providers.hashicorp.secrets.vault.VaultBackend"],
    )
    kwargs: Lines | None = Field(
        default=None,
        description="Its arguments, a JSON object. No secrets: let it log in by the pods' ServiceAccount.",
        examples=[
            '{"url": "https://vault.example.org:8200", "auth_type": "kubernetes", "kubernetes_role": "airflow", '
            '"mount_point": "secret", "connections_path": "airflow/connections"}'
        ],
    )
