"""Names of the Secrets that files hold, whether or not they are right."""

from __future__ import annotations

from collections.abc import Mapping

from airfoil.airflow.secrets.encrypted.content import section
from airfoil.goyaml import read


def names_in(texts: Mapping[str, str]) -> Mapping[str, str]:
    """Each name of an object in the files, and its file."""
    names: dict[str, str] = {}
    for file, text in texts.items():
        for document in read(text, file).documents:
            name = section(document.value, "metadata").get("name") if isinstance(document.value, dict) else None
            if isinstance(name, str):
                names.setdefault(name, file)
    return names
