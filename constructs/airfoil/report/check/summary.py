"""How many findings will fail, lose data, or only warn."""

from __future__ import annotations

from msgspec import Struct

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.registry import entries
from airfoil.checks.run import Outcome


class Summary(Struct, frozen=True):
    """The counts of a run.

    Args:
        fails: errors that make a reconcile or a pod fail.
        loses_data: errors that lose data.
        warnings: what breaks on a likely event.
        infos: what is worth knowing.
        ignored: findings that somebody accepts.
        in_baseline: findings that were there before.
        gone: findings of the baseline that are no more.
        fixable: findings that `--fix` mends, as far as their files let it.
        objects: objects that were looked at.
        files: files that were read.
    """

    fails: int
    loses_data: int
    warnings: int
    infos: int
    ignored: int
    in_baseline: int
    gone: int
    fixable: int
    objects: int
    files: int

    @property
    def errors(self) -> int:
        return self.fails + self.loses_data

    @property
    def text(self) -> str:
        """One or two sentences."""
        seen = f"{_count(self.objects, 'object')} in {_count(self.files, 'file')}"
        if not self.errors and not self.warnings:
            text = f"Nothing will fail: {seen}" if self.files else f"Nothing to check: {seen}"
        else:
            parts = [f"{_count(self.errors, 'error')}"] if self.errors else ["No error"]
            if self.errors:
                halves = [f"{self.fails} will fail"] if self.fails else []
                halves += (
                    [f"{self.loses_data} {'loses' if self.loses_data == 1 else 'lose'} data"] if self.loses_data else []
                )
                parts[0] += f" ({', '.join(halves)})"
            parts += [f"{_count(self.warnings, 'warning')}"] if self.warnings else []
            text = f"{', '.join(parts)}; {seen}"
        extra = [f"{self.infos} worth knowing"] if self.infos else []
        extra += [f"{self.ignored} ignored"] if self.ignored else []
        extra += [f"{self.in_baseline} in the baseline"] if self.in_baseline else []
        extra += [f"{self.gone} of the baseline are gone: write it anew"] if self.gone else []
        fix = f" `--fix` mends {self.fixable}." if self.fixable else ""
        return f"{text}{''.join(f', {each}' for each in extra)}.{fix}"


def loses_data(finding: Finding) -> bool:
    """Whether a finding is about data that is lost."""
    rule = entries().get(finding.rule)
    return finding.severity is Severity.ERROR and rule is not None and rule.loses_data


def summary_of(outcome: Outcome) -> Summary:
    """The counts of a run."""
    lost = sum(1 for finding in outcome.findings if loses_data(finding))
    return Summary(
        outcome.count(Severity.ERROR) - lost, lost, outcome.count(Severity.WARNING), outcome.count(Severity.INFO),
        len(outcome.ignored), outcome.in_baseline, outcome.gone, sum(1 for finding in outcome.findings if finding.changes),
        sum(len(each.tree.resources) for each in outcome.checked), sum(len(each.tree.files) for each in outcome.checked),
    )  # fmt: skip


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
