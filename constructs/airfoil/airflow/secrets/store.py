"""Under which names the values lie in a store that the External Secrets Operator reads."""

from __future__ import annotations

from airfoil.config.schema import Environment


def prefix(environment: Environment) -> str:
    """What stands before a Secret's name in the store."""
    section = environment.secrets.external_secrets
    if section is not None and section.prefix is not None:
        return section.prefix
    separator = "-" if section is not None and section.has_flat_names else "/"
    return f"{environment.airflow.release}{separator}{environment.name}{separator}"


def remote_key(environment: Environment, name: str) -> str:
    """The store's entry for the Secret of that name; its value is an object with a property for each key."""
    return prefix(environment) + name


def remote_property(key: str) -> str:
    """The property for a key of a Secret: the key itself, without a dot at its start.

    The operator reads a property as a path whose steps dots part. For dots inside it first looks for the name as it
    stands, in all four stores; for a dot at the start it doesn't with GCP (getDataByProperty, read: v2.9.0).
    """
    return key.removeprefix(".")
