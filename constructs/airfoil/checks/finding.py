"""One thing that a rule found."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct

from airfoil.checks.change import Change
from airfoil.errors import Place
from airfoil.manifests import Identity


class Severity(Enum):
    """How bad it is: the reconcile fails or data is lost; it breaks on a likely event; or it is worth knowing."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Related(Struct, frozen=True):
    """Another object that has a part in it.

    Args:
        what: its part, e.g. "the volume that was meant for it".
        identity: the object.
        place: where it stands.
    """

    what: str
    identity: Identity
    place: Place | None = None


class Finding(Struct, frozen=True):
    """One thing that a rule found.

    Args:
        rule: id of the rule, e.g. `ST001`.
        name: the rule's name in kebab case.
        severity: by the engine that applies the object.
        what: what is wrong, in one or two sentences.
        identity: the object; None where the finding is about a file.
        place: where the field stands.
        path: the field, dotted.
        sees: what will be seen in the cluster, with the real message where there is one.
        fix: what to do, in words.
        paste: YAML to paste, where that fits.
        related: other objects that have a part in it.
        guesses: facts of the profile that nobody stated and the verdict rests on.
        changes: what mends it in its file, where that is certain: `--fix` makes them.
        release: the release and the chart's template that made the object, if a chart did.
        source: the tool that found it, e.g. `checkov`; empty for airfoil itself.
        cause: what findings of this rule have in common that are told once; empty where each has a cause of its own.
    """

    rule: str
    name: str
    severity: Severity
    what: str
    identity: Identity | None = None
    place: Place | None = None
    path: str = ""
    sees: str = ""
    fix: str = ""
    paste: str = ""
    related: tuple[Related, ...] = ()
    guesses: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    release: str = ""
    source: str = ""
    cause: str = ""

    @property
    def title(self) -> str:
        """`ST001 wffc-gate-deadlock`, and before it the tool, if it was another one."""
        return " ".join(filter(None, (self.source, self.rule, self.name)))


def dotted(path: tuple[str | int, ...]) -> str:
    """A path as people write it: `spec.containers[0].env`."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
