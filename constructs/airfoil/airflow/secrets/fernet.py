"""The Fernet key, and how another one takes its place. Pure: randomness is handed in."""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode
from typing import Any

from airfoil.airflow.secrets import Random, expected
from airfoil.airflow.secrets.fresh import fresh_values
from airfoil.config.schema import Environment
from airfoil.errors import Fault, UserError

KEY = "fernet-key"


def rotated(environment: Environment, old: str, random: Random) -> dict[str, Any]:
    """The Secret of the Fernet key with a fresh key before the old one, or before the old ones.

    Airflow encrypts with the first key and decrypts with any (MultiFernet, cryptography; read).

    Raises:
        UserError: if ``old`` is no Fernet key, or a list of some with commas between them.
    """
    keys = [key.strip() for key in old.split(",")]
    if not all(_is_fernet(key) for key in keys):
        raise UserError(
            Fault(
                "not-a-fernet-key",
                "what was given as the old key is none: 32 bytes in URL-safe base64, 44 characters",
                help="read it from the cluster: `kubectl get secret "
                f"{environment.secrets.fernet_key} -n {environment.namespace} -o jsonpath='{{.data.{KEY}}}' | base64 -d`",
            )
        )
    new = fresh_values(environment, random)["fernet_key"][KEY]
    return {
        "apiVersion": "v1",
        "kind": "Secret",
        "metadata": {"name": environment.secrets.fernet_key, "namespace": environment.namespace},
        "type": "Opaque",
        "stringData": {KEY: ",".join([new, *keys])},
    }


def stands_alone(environment: Environment) -> bool:
    """Whether the Secret of the Fernet key holds no other key, which writing it anew would drop."""
    name = environment.secrets.fernet_key
    return all(secret.keys == (KEY,) for secret in expected(environment) if secret.name == name)


def _is_fernet(text: str) -> bool:
    try:
        return len(text) == 44 and len(urlsafe_b64decode(text)) == 32
    except (binascii.Error, ValueError):
        return False
