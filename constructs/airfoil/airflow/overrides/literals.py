"""Secrets that were written out: in Git everybody can read them, for ever."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.config.schema import Environment
from airfoil.errors import Fault

_SECRET = re.compile(
    r"pass(word|wd|phrase)?|.*_?(password|passwd|passphrase)|fernetkeys?|.*fernet_key"
    r"|(webserver|api|jwt|flower|client|consumer|app)_?secret(_?key)?|secret_key|.*_secret"
    r"|.*(private|access|api)_?key|.*(auth|access|bearer|api)_?token|token|.*broker_?url|sql_?alchemy_?conn|sshkey"
    r"|result_?backend|basic_?auth",
    re.IGNORECASE,
)
"""Names of what is secret, whole."""

_HARMLESS = re.compile(r".*(name|annotations?|_cmd|ref|path|file|enabled|_id)|.*secret(name|ref)s?", re.IGNORECASE)
_LOGIN = re.compile(r"[a-z][a-z0-9+.-]*://[^/@\s:]*:[^/@\s]+@", re.IGNORECASE)
_FOLDERS = frozenset({"stringData"})
_NAME_AND_VALUE = frozenset({"name", "value"})


def is_secret_name(name: str) -> bool:
    """Whether an option, a variable or a value of this name is one that nobody but Airflow should read."""
    return _SECRET.fullmatch(name) is not None and _HARMLESS.fullmatch(name) is None


def has_login(text: str) -> bool:
    """Whether a text holds an address with a password in it."""
    return _LOGIN.search(text) is not None


def literals(environment: Environment) -> Iterator[Fault]:
    """A fault for each secret in the user's values; none of them shows it."""
    yield from _in(environment.airflow.values, "airflow.values", "")


def _in(value: Any, path: str, name: str) -> Iterator[Fault]:
    if isinstance(value, Mapping):
        if (
            value.keys() >= _NAME_AND_VALUE
            and is_secret_name(_last(str(value["name"])))
            and _is_written(value["value"])
        ):
            yield _fault(f"{path}.value")
        for key, each in value.items():
            inside = "password" if name in _FOLDERS else str(key)
            yield from _in(each, f"{path}.{key}", inside)
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            yield from _in(each, f"{path}[{index}]", name)
    elif _is_written(value) and (is_secret_name(name) or (isinstance(value, str) and has_login(value))):
        yield _fault(path)


def _is_written(value: Any) -> bool:
    """Whether a value is a secret in itself: no flag, nothing empty, no template that reads it from elsewhere."""
    return isinstance(value, str | int | float) and not isinstance(value, bool) and value not in ("", 0)


def _last(variable: str) -> str:
    """The option's name of a variable such as AIRFLOW__SMTP__SMTP_PASSWORD."""
    return variable.rpartition("__")[2].lower()


def _fault(path: str) -> Fault:
    return Fault(
        "secret-in-values",
        "is a secret that is written out; whoever reads the repository has it",
        path=path,
        help="put it into a Secret and name that: the chart has a `…SecretName` for its own; for a variable use "
        "`airflow.envFromSecrets`. If it was ever committed, make a new one",
    )
