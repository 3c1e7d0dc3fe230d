"""Keys that aren't in the schema: what was meant, or where they belong."""

from __future__ import annotations

from airfoil.config.fields import ANY_NAME, all_fields, children, schema_path
from airfoil.config.places import Places, dotted
from airfoil.config.tree import Keys
from airfoil.config.wording.suggest import listed, nearest
from airfoil.errors import Fault

_ELSEWHERE = {
    "ingress": "routing",
    "domain": "routing.host",
    "hostname": "routing.host",
    "url": "routing.host",
    "postgresql": "database.embedded",
    "postgres": "database.embedded",
    "persistence": "storage",
    "volumes": "storage",
    "webserver": "resources.web",
    "apiServer": "resources.web",
    "gitops": "delivery",
    "chartVersion": "airflow.chart.version",
}
"""Names that Airflow's charts and other tools have for the same things."""

OWN_IMAGE = (
    "packages come with an image of your own, never at start: a pod that installs them waits for their server, and gets "
    "others each time. Build one `FROM apache/airflow:VERSION` with `RUN pip install --no-cache-dir …`, and name it by "
    "`airflow.image`"
)
_ADVICE = dict.fromkeys(
    ("extraPackages", "extraPipPackages", "packages", "pip", "pipPackages", "pythonPackages", "requirements"),
    OWN_IMAGE,
)
"""What to say to keys that airfoil has no field for, on purpose."""


def unknown_key(keys: Keys, places: Places) -> Fault:
    """The fault of a key that the section it stands in doesn't have."""
    section = dotted(keys[:-1])
    key = str(keys[-1])
    if keys == ("name",):
        return _name(places)
    what = f"is no key of {section}" if section else "is no key of an environment file"
    if key in _ADVICE:
        return Fault("unknown-key", what, places.key(keys), dotted(keys), _ADVICE[key])
    allowed = [field.key for field in children(schema_path(keys[:-1]))]
    lines = []
    meant = nearest(key, allowed)
    elsewhere = _belongs(key, meant)
    if meant is not None and not elsewhere:
        lines.append(f"did you mean `{meant}`?{_spelling(key, meant)}")
    elif elsewhere:
        lines.append(f"did you mean {' or '.join(f'`{path}`' for path in elsewhere)}?")
    lines.append(f"keys of {section or 'an environment file'}: {listed(allowed)}")
    return Fault(
        "unknown-key",
        what,
        places.key(keys),
        dotted(keys),
        "\n".join(lines),
    )


def meant_key(keys: Keys) -> str | None:
    """The key of the same section that was probably meant."""
    return nearest(str(keys[-1]), [field.key for field in children(schema_path(keys[:-1]))])


def _name(places: Places) -> Fault:
    return Fault(
        "name-in-file",
        "is no key: the file's own name, without `.yaml`, is the name of the environment",
        places.key(("name",)),
        "name",
        "remove the line; to give the environment another name, rename the file",
    )


def _belongs(key: str, meant: str | None) -> list[str]:
    """Paths of the fields elsewhere that the key names exactly; none where it is only a spelling of one right here."""
    if meant is not None and _fold(meant) == _fold(key):
        return []
    if key in _ELSEWHERE:
        return [_ELSEWHERE[key]]
    found = [path for path, field in all_fields().items() if _fold(field.key) == _fold(key) and ANY_NAME not in path]
    return found if len(found) <= 3 else []


def _spelling(key: str, meant: str) -> str:
    return " Keys are written in camelCase" if _fold(key) == _fold(meant) else ""


def _fold(key: str) -> str:
    return key.replace("_", "").replace("-", "").lower()
