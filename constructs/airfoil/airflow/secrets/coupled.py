"""Secrets that must agree with each other."""

from __future__ import annotations

from collections.abc import Iterable

from airfoil.airflow.secrets.part import Part

_FROM: dict[str, str] = {
    "metadata": "database",
    "result_backend": "database",
    "pgbouncer": "database",
    "broker": "redis",
}
"""Secrets whose URIs hold the password of another."""


def makeable(every: Iterable[Part], existing: Iterable[str]) -> frozenset[str]:
    """Roles for which fresh values can be made.

    Not those that exist: a new Fernet key would make all stored connections unreadable. Not those that hold the password
    of one that exists, which nobody here can read; nor that password, where a URI with it exists.
    """
    there = frozenset(existing)
    own = {part.role: part.name for part in every if part.maker == "airfoil"}
    blocked = {role for role, name in own.items() if name in there}
    for derived, source in _FROM.items():
        if derived in blocked and source in own:
            blocked.add(source)
    for derived, source in _FROM.items():
        if source in blocked:
            blocked.add(derived)
    return frozenset(own) - blocked
