"""Arguments of Airflow's secrets backend."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from airfoil.config.schema import Environment
from airfoil.errors import Fault

_PATH = "airflow.secretsBackend.kwargs"
# Arguments of the Vault, AWS, GCP and Azure backends that hold a secret (their classes' signatures, read)
_SECRET = re.compile(
    r"(.*_)?(token|password|secret|secret_id|secret_key|access_key|api_key|private_key|keyfile_dict|credentials)"
)
_LOGIN = re.compile(r"[a-z][a-z0-9+.-]*://[^/@\s]+:[^/@\s]+@", re.IGNORECASE)


def kwargs_are_an_object(environment: Environment) -> Iterator[Fault]:
    backend = environment.airflow.secrets_backend
    if backend is None or backend.kwargs is None:
        return
    if not isinstance(_parsed(backend.kwargs), dict):
        yield Fault(
            "not-a-json-object",
            "is no JSON object",
            path=_PATH,
            help="""write it like `'{"url": "https://vault.example.org", "auth_type": "kubernetes"}'`""",
        )
    elif "{{" in backend.kwargs:
        yield Fault(
            "template-in-kwargs",
            "holds `{{`, which the chart would read as a template",
            path=_PATH,
            help="put a blank between the two braces",
        )


def kwargs_hold_no_secret(environment: Environment) -> Iterator[Fault]:
    backend = environment.airflow.secrets_backend
    if backend is None or backend.kwargs is None:
        return
    for name in sorted(set(_secrets(_parsed(backend.kwargs), ""))):
        yield Fault(
            "secret-in-kwargs",
            f"holds a secret, `{name}`, which would stand in Git for all to read",
            path=_PATH,
            help="remove it and withdraw it; let the backend log in as the pods' ServiceAccount: "
            '`"auth_type": "kubernetes"` for Vault, the cloud\'s identity for others',
        )


def _parsed(text: str) -> object:
    try:
        parsed: object = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return parsed


def _secrets(value: object, name: str) -> Iterator[str]:
    """Names of the arguments that hold a secret."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            if _SECRET.fullmatch(str(key).lower()) and item:
                yield str(key)
            else:
                yield from _secrets(item, str(key))
    elif isinstance(value, str):
        if _LOGIN.match(value):
            yield name
    elif isinstance(value, Sequence):
        for item in value:
            yield from _secrets(item, name)
