"""Names that a store of secrets takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.airflow.refusals.charts import chart_of
from airfoil.airflow.secrets.parts import parts
from airfoil.airflow.secrets.store import remote_key
from airfoil.airflow.values import plan_for
from airfoil.config.schema import Environment
from airfoil.errors import Fault

# Azure: objects' names; GCP: secret ids; AWS: names of secrets (each vendor's API reference, read)
_NAMES = {
    "azure": (r"[0-9A-Za-z-]{1,127}", "letters, digits and dashes, 127 at most"),
    "gcp": (r"[0-9A-Za-z_-]{1,255}", "letters, digits, `_` and `-`, 255 at most"),
    "aws": (r"[0-9A-Za-z/_+=.@-]{1,512}", "letters, digits and `/_+=.@-`, 512 at most"),
}


def names_fit_the_store(environment: Environment) -> Iterator[Fault]:
    section = environment.secrets.external_secrets
    if environment.secrets.provider != "externalSecrets" or section is None:
        return
    for kind in section.stores:
        pattern, words = _NAMES.get(kind, (".*", ""))
        for chart in chart_of(environment):
            for part in parts(plan_for(environment, chart=chart)):
                key = remote_key(environment, part.name)
                if not re.fullmatch(pattern, key):
                    written = section.prefix is not None and not re.fullmatch(pattern, section.prefix)
                    yield Fault(
                        "name-not-for-the-store",
                        f"makes the name `{key}`, which `{kind}` doesn't take: {words}",
                        path="secrets.externalSecrets.prefix" if written else part.path,
                        help="write a prefix of these characters" if written else "use a name of these characters",
                    )
                    if written:
                        return
