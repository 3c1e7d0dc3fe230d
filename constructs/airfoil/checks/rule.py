"""What a rule is: one file in `checks/rules/<area>/`, with its facts, its page, and a function that looks at a tree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from airfoil.checks.change import Change
from airfoil.checks.finding import Finding, Related, Severity, dotted
from airfoil.checks.profile import Engine
from airfoil.checks.tree import ChartRelease, Resource, Tree, ValuesPart, has_path
from airfoil.errors import Place

Check = Callable[[Tree], Iterable[Finding]]


class Evidence(Struct, frozen=True):
    """What a rule's claim rests on.

    Args:
        source: where it was seen: a file of the software's source with its version, an issue, a doc.
        how: `run` if it was seen to happen, `read` if it stands in a source, `reasoned` if it follows from one.
    """

    source: str
    how: Literal["run", "read", "reasoned"]


class Rule(Struct, frozen=True):
    """One rule. Its page is the docstring of its module, with the sections What, Why, Example and Use instead.

    Args:
        id: two letters of the area and a number, e.g. `ST001`; never given to another rule.
        name: kebab case; states the fault, so that "allow <name>" reads well.
        summary: one line.
        severity: by engine; an engine that is not in here has nothing to fear. "*" stands for all others.
        evidence: what it rests on.
        fix: what to do, in one or two sentences.
        check: finds the places; yields what `rule.at(...)`, `rule.in_values(...)` and `rule.in_file(...)` make.
        about: kinds, and `release` for a chart's: a tree without any of them is not looked at, and the rule not even
            imported. None for a rule that looks at every tree.
        loses_data: whether data is lost where it is an error, rather than a reconcile or a pod failing.
        by_engine: whether the engine itself makes the findings, so that `check` has nothing to do.
    """

    id: str
    name: str
    summary: str
    severity: Mapping[Engine | Literal["*"], Severity]
    evidence: Sequence[Evidence]
    fix: str
    check: Check
    about: Sequence[str] = ()
    loses_data: bool = False
    by_engine: bool = False

    def severity_for(self, engine: Engine) -> Severity | None:
        """How bad it is where ``engine`` applies the object; None where it does no harm."""
        return self.severity.get(engine, self.severity.get("*"))

    def at(
        self,
        resource: Resource,
        *path: str | int,
        what: str,
        sees: str = "",
        fix: str = "",
        paste: str = "",
        related: Iterable[Related] = (),
        rests_on: Iterable[str] = (),
        severity: Severity | None = None,
        changes: Iterable[Change] = (),
        cause: str = "",
    ) -> Iterable[Finding]:
        """A finding at a field of an object; nothing where the object's engine has nothing to fear.

        Args:
            resource: the object.
            path: the field.
            what: what is wrong.
            sees: what will be seen in the cluster.
            fix: what to do; the rule's own text by default.
            paste: YAML to paste.
            related: other objects that have a part in it.
            rests_on: names of the profile's fields that the verdict needs.
            severity: if it differs from the rule's own for this engine.
            changes: what mends it, if that is certain; their paths start from the object.
            cause: what it has in common with findings of other objects; they are told once.
        """
        level = severity or self.severity_for(resource.engine)
        if level is None:
            return
        yield Finding(
            self.id, self.name, level, what, resource.identity, resource.place(*path), dotted(path),
            sees, fix or self.fix, paste, tuple(related), tuple(rests_on), _in_object(resource, changes),
            f"{resource.release}, {resource.manifest.origin}" if resource.release else "",
            cause=cause,
        )  # fmt: skip

    def in_values(
        self,
        release: ChartRelease,
        *path: str | int,
        what: str,
        sees: str = "",
        fix: str = "",
        paste: str = "",
        related: Iterable[Related] = (),
        rests_on: Iterable[str] = (),
        severity: Severity | None = None,
        changes: Iterable[Change] = (),
    ) -> Iterable[Finding]:
        """A finding at a value of a chart; nothing where the release's engine has nothing to fear."""
        level = severity or self.severity_for(release.engine)
        if level is None:
            return
        identity = release.holder.identity if release.holder else None
        yield Finding(
            self.id, self.name, level, what, identity, release.place(*path), dotted((*release.base, *path)),
            sees, fix or self.fix, paste, tuple(related), tuple(rests_on), _in_values(release, changes),
        )  # fmt: skip

    def in_file(
        self,
        place: Place,
        engine: Engine,
        *,
        what: str,
        path: str = "",
        sees: str = "",
        fix: str = "",
        paste: str = "",
        rests_on: Iterable[str] = (),
        severity: Severity | None = None,
    ) -> Iterable[Finding]:
        """A finding about a file that holds no object; nothing where the engine has nothing to fear."""
        level = severity or self.severity_for(engine)
        if level is not None:
            yield Finding(
                self.id, self.name, level, what, None, place, path, sees, fix or self.fix, paste, (), tuple(rests_on)
            )


def _in_object(resource: Resource, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes with the place of the object; none of what a chart rendered, which stands in no file."""
    if resource.positions is None:
        return ()
    start = resource.positions.value(())
    return tuple(replace(each, start=start) for each in changes)


def _in_values(release: ChartRelease, changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes with the place of the values that they belong to: those that have most of the path, or the last ones."""
    placed: list[Change] = []
    for each in changes:
        if not release.parts:
            if release.positions is None or release.base[-1:] == ("valuesContent",):
                return ()
            placed.append(replace(each, path=(*release.base, *each.path), start=release.positions.value(())))
            continue
        part = max(reversed(release.parts), key=lambda part: _depth(part, each))
        if part.root == ("",):  # a line of `helm.parameters` or `set`
            return ()
        placed.append(replace(each, path=(*part.root, *each.path), start=part.positions.value(())))
    return tuple(placed)


def _depth(part: ValuesPart, change: Change) -> int:
    return sum(has_path(part.values, change.path[:length]) for length in range(1, len(change.path) + 1))


def related(what: str, resource: Resource) -> Related:
    """Another object that has a part in a finding."""
    return Related(what, resource.identity, resource.place())
