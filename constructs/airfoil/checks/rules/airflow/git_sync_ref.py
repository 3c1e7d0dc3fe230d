"""A tag or a branch of DAGs that git-sync doesn't fetch.

## What

Finds `dags.gitSync.ref` that `branch` or `rev` beat, in charts with git-sync 4 (1.12 and newer).

## Why

git-sync 4 obeys the old settings before the new one: a branch that is set beats `ref`, and so does `rev: HEAD`, which is the chart's default and means the
repository's default branch. The chart's default branch is `v2-2-stable`. A production environment that pins a tag by `ref` alone fetches something else.

## Example

```yaml
dags:
  gitSync:
    enabled: true
    ref: v1.4.0
```

## Use instead

```yaml
dags:
  gitSync:
    enabled: true
    branch: ""
    rev: ""
    ref: v1.4.0
```
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.airflow.versions import known
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import ChartRelease, Tree

_GIT_SYNC = ("dags", "gitSync")
_DEFAULT_BRANCH, _DEFAULT_REVISION = "v2-2-stable", "HEAD"


def check(tree: Tree) -> Iterator[Finding]:
    """Releases with git-sync 4 and a `ref` of their own."""
    for release in tree.releases:
        ref = release.get(*_GIT_SYNC, "ref")
        on = release.get(*_GIT_SYNC, "enabled") is True
        if release.flavour == "official" and on and isinstance(ref, str) and ref and _is_version_4(release):
            fetched = _fetched(release, ref)
            if fetched and fetched != ref:
                yield from _told(release, ref, fetched)


def _is_version_4(release: ChartRelease) -> bool:
    tag = str(release.get("images", "gitSync", "tag") or "")
    if tag:
        return tag.startswith("v4.")
    chart = known(release.version)
    # a lone values file has no version; `ref` came together with git-sync 4
    return chart.git_sync_generation == 4 if chart else not release.version


def _fetched(release: ChartRelease, ref: str) -> str:
    """What git-sync 4 fetches (main.go of v4.1 to v4.7): the branch if the revision is HEAD, else the revision."""
    branch = release.get(*_GIT_SYNC, "branch")
    revision = release.get(*_GIT_SYNC, "rev")
    branch = _DEFAULT_BRANCH if branch is None else str(branch)
    revision = _DEFAULT_REVISION if revision is None else str(revision)
    if "{{" in branch + revision + ref:
        return ""
    if branch and revision in {"", "HEAD"}:
        return branch
    return revision or ref


def _told(release: ChartRelease, ref: str, fetched: str) -> Iterator[Finding]:
    why = "the default branch" if fetched == "HEAD" else f"branch {fetched}" if fetched == _DEFAULT_BRANCH else fetched
    yield from RULE.in_values(
        release,
        *_GIT_SYNC, "ref",
        what=f"git-sync fetches {why}, not {ref}: `branch` and `rev` count before `ref`",
        sees=f"DAGs of {fetched}"
        + (f", or `fatal: couldn't find remote ref {fetched}` in the pods' init container" if fetched == _DEFAULT_BRANCH else ""),
        fix="for a tag or a commit empty `branch` and `rev`; for a branch write its name in both `branch` and `ref`",
        paste=f'dags:\n  gitSync:\n    branch: ""\n    rev: ""\n    ref: {ref}\n',
    )  # fmt: skip


RULE = Rule(
    id="AF014",
    name="git-sync-ref-ignored",
    summary="a tag or a branch of DAGs that git-sync doesn't fetch",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("git-sync main.go, v4.1 to v4.7: GIT_SYNC_BRANCH and GIT_SYNC_REV before GITSYNC_REF", "read"),
        Evidence("chart 1.12 and newer render all three variables", "run"),
        Evidence("apache/airflow #42918", "read"),
    ),
    fix="set `branch` and `rev` to the empty text, or all to the same",
    check=check,
    about=("release",),
)
