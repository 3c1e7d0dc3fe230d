"""The barrier: only what passes here can be promoted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from airfoil.errors import Fault, Place, UserError
from airfoil.manifests import Identity, Manifest, Origin, refuse_duplicates

if TYPE_CHECKING:
    from airfoil.checks.finding import Finding
    from airfoil.checks.tree import Tree

_SEAL = object()


class Checked(Struct, frozen=True):
    """Manifests that were checked. Only `check` can make this value, and only this value can be promoted."""

    manifests: tuple[Manifest, ...]
    seal: object

    def __post_init__(self) -> None:
        if self.seal is not _SEAL:
            raise TypeError("Checked manifests come from airfoil.checks.check() alone")


class Known(Struct, frozen=True):
    """What is known of the cluster that an environment goes to.

    Args:
        facts: fields of `Profile`.
        folder: the environment's folder in its Git repository, which Kustomizations and Applications name.
    """

    facts: Mapping[str, Any] = field(default_factory=dict)
    folder: str = ""


def check(
    manifests: Iterable[Manifest],
    kubernetes: Mapping[str, str],
    *,
    known: Mapping[str, Known] | None = None,
    allowed: Mapping[str, str] | None = None,
) -> Checked:
    """Refuses what would fail in the cluster or lose data there, all of it at once: whatever a rule calls an error.

    A verdict that rests on a guess stops nothing. Ignores hold here without regard to their last day: that is the
    matter of `airfoil check`.

    Args:
        manifests: the objects of any number of environments.
        kubernetes: the Kubernetes version of each environment.
        known: what else is known, by environment.
        allowed: rules, by id or name, whose findings are accepted, and why.

    Raises:
        UserError: for objects made twice, for findings that are errors, and for allowed rules that don't exist.
    """
    checked = tuple(manifests)
    refuse_duplicates(checked)
    _refuse_unknown_rules(allowed or {})
    environments: dict[str, list[Manifest]] = {}
    for manifest in checked:
        environments.setdefault(manifest.environment, []).append(manifest)
    faults: list[Fault] = []
    for name, held in environments.items():
        own = (known or {}).get(name, Known())
        facts = {"kubernetes": kubernetes[name], **own.facts}
        faults += _faults(held, facts, own.folder or f"dist/{name}", allowed or {})
    if faults:
        raise UserError(*faults)
    return Checked(checked, _SEAL)


def _faults(
    manifests: Sequence[Manifest], facts: Mapping[str, Any], folder: str, allowed: Mapping[str, str]
) -> list[Fault]:
    # Only now: the rules take a tenth of a second to load, which commands that check nothing don't pay.
    from airfoil.checks.finding import Severity
    from airfoil.checks.reading.generated import generated_tree
    from airfoil.checks.run import run

    tree = generated_tree(manifests, facts, folder)
    origins = {manifest.identity: manifest.origin for manifest in manifests}
    return [
        _fault(finding, origins, tree)
        for finding in run([tree], date.min).findings
        if finding.severity is Severity.ERROR
        and not finding.guesses
        and not {finding.rule, finding.name} & allowed.keys()
    ]


def _fault(finding: Finding, origins: Mapping[Identity, Origin], tree: Tree) -> Fault:
    subject = f"{finding.identity}: " if finding.identity is not None else ""
    written = {resource.identity: resource.as_written for resource in tree.resources}
    body = written.get(finding.identity) if finding.identity is not None else None
    origin = origins.get(Identity.of(body)) if body is not None else None
    help = [
        finding.fix,
        f"it is made by {origin}" if origin else "",
        f"`airfoil explain {finding.rule}` says more; to go on all the same: --allow {finding.rule}=REASON",
    ]
    what = "\n".join(
        part for part in (f"{subject}{finding.what}", finding.sees and f"you will see: {finding.sees}") if part
    )
    # the file isn't written yet: it has a name, and no lines
    where = None if finding.place is None else Place(finding.place.file)
    return Fault(finding.name, what, where, finding.path, "\n".join(part for part in help if part))


def _refuse_unknown_rules(allowed: Mapping[str, str]) -> None:
    if not allowed:
        return
    from airfoil.checks.registry import names

    known = names()
    faults = [
        Fault("unknown-rule", f"there is no rule {rule!r} to allow", help="`airfoil rules` lists them")
        for rule in allowed
        if rule not in known
    ]
    faults += [
        Fault("no-reason", f"--allow {rule} gives no reason", help=f"--allow {rule}='why it is accepted'")
        for rule, reason in allowed.items()
        if rule in known and not reason.strip()
    ]
    if faults:
        raise UserError(*faults)
