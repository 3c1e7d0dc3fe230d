"""Fresh values for the secrets that airfoil can make. Pure: randomness is handed in."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from typing import TypeAlias
from urllib.parse import quote

from airfoil.airflow.secrets.database_uri import DATABASE, database_uri
from airfoil.airflow.secrets.pgbouncer_files import pgbouncer_files
from airfoil.airflow.services import broker_service
from airfoil.airflow.versions import chart_for
from airfoil.config.schema import Environment

Random: TypeAlias = Callable[[int], bytes]
"""Gives that many random bytes, as ``secrets.token_bytes`` does."""

_REDIS_PORT = 6379


def fresh_values(environment: Environment, random: Random) -> Mapping[str, Mapping[str, str]]:
    """Values by role and key for every role that airfoil can make, in agreement with each other.

    A value that isn't used costs nothing; making all of them always keeps the rest the same.
    """
    database, redis = _password(random), _password(random)
    return {
        # Fernet wants exactly 32 bytes, url-safe base64 (cryptography, Fernet.generate_key; rule SE006)
        "fernet_key": {"fernet-key": urlsafe_b64encode(random(32)).decode()},
        "webserver_secret_key": {"webserver-secret-key": random(32).hex()},
        "api_secret_key": {"api-secret-key": random(32).hex()},
        # HS512, which Airflow 3 signs with, wants 64 bytes
        "jwt": {"jwt-secret": _password(random, 64)},
        "database": {"username": DATABASE, "password": database, "database": DATABASE},
        "redis": {"password": redis},
        **uris(environment, database, redis),
        "admin": {
            "username": "admin",
            "password": _password(random, 18),
            "email": "admin@example.com",
            "firstname": "Airflow",
            "lastname": "Admin",
        },
        "flower": {"basicAuth": f"admin:{_password(random, 18)}"},
    }


def uris(environment: Environment, database: str, redis: str) -> Mapping[str, Mapping[str, str]]:
    """The URIs that hold a password, by role and key.

    Args:
        environment: the environment.
        database: password of the embedded database.
        redis: password of Redis.
    """
    inside = f"{environment.namespace}.svc"
    metadata = database_uri(environment, DATABASE, quote(database, safe=""))
    broker = f"redis://:{quote(redis, safe='')}@{broker_service(environment)}.{inside}:{_REDIS_PORT}/0"
    return {
        "metadata": {"connection": metadata},
        "result_backend": {"connection": f"db+{metadata}"},
        "broker": {"connection": broker},
        **_pgbouncer(environment, database),
    }


def _pgbouncer(environment: Environment, password: str) -> Mapping[str, Mapping[str, str]]:
    if environment.database.pgbouncer is None:
        return {}
    return {"pgbouncer": pgbouncer_files(environment, DATABASE, password, chart_for(environment).number)}


def _password(random: Random, length: int = 24) -> str:
    return urlsafe_b64encode(random(length)).decode().rstrip("=")
