"""git-sync without what it needs.

## What

Finds charts whose git-sync has the key of the other protocol, a key without known hosts, or a volume that can't be shared.

## Why

Without `knownHosts` git-sync takes any server for the right one. With an https address an SSH key is of no use, nor a password with `git@…`: the init container
fails for ever. With `dags.persistence` besides, one pod writes the volume and the others mount it, which takes ReadWriteMany; charts 1.16 to 1.18 then run no
git-sync at all for Airflow 3.

## Example

```yaml
dags:
  gitSync:
    enabled: true
    repo: git@github.com:me/dags.git
    sshKeySecret: airflow-git
```

## Use instead

```yaml
dags:
  gitSync:
    enabled: true
    repo: git@github.com:me/dags.git
    sshKeySecret: airflow-git
    knownHosts: |
      github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.airflow.charts.version import number
from airfoil.airflow.versions import known
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules._airflow import airflow_major
from airfoil.checks.tree import ChartRelease, Tree

_GIT_SYNC = ("dags", "gitSync")
_PERSISTENCE = ("dags", "persistence")
_SSH = re.compile(r"^(ssh://|git@|[\w.-]+@[\w.-]+:)")


def check(tree: Tree) -> Iterator[Finding]:
    """Releases with git-sync."""
    for release in tree.releases:
        if release.get(*_GIT_SYNC, "enabled") is not True:
            continue
        if release.flavour == "official":
            yield from _official(tree, release)
        elif release.flavour == "community" and release.get(*_GIT_SYNC, "sshSecret"):
            yield from _known_hosts(release, "sshSecret", "sshKnownHosts")


def _official(tree: Tree, release: ChartRelease) -> Iterator[Finding]:
    key = next((name for name in ("sshKeySecret", "sshKey") if release.get(*_GIT_SYNC, name)), "")
    password = release.get(*_GIT_SYNC, "credentialsSecret")
    repo = str(release.get(*_GIT_SYNC, "repo") or "")
    is_ssh, is_https = bool(_SSH.match(repo)), repo.startswith(("https://", "http://"))
    if key and not is_https:
        yield from _known_hosts(release, key, "knownHosts")
    if key and is_https:
        yield from _other_protocol(release, key, f"{repo} is an https address, which takes no SSH key", "git@…")
    if password and is_ssh and not key:
        what = f"{repo} is an SSH address, which takes no user and password"
        yield from _other_protocol(release, "credentialsSecret", what, "https://…")
    if is_ssh and not key and not password:
        yield from RULE.in_values(
            release, *_GIT_SYNC, "repo",
            what=f"{repo} is an SSH address, and git-sync has no key",
            sees="`Permission denied (publickey)`; the pods stay in Init",
            fix="name a Secret with the key `gitSshKey` in `dags.gitSync.sshKeySecret`",
            severity=Severity.ERROR,
        )  # fmt: skip
    if release.get(*_PERSISTENCE, "enabled") is True:
        yield from _volume(tree, release)


def _known_hosts(release: ChartRelease, key: str, value: str) -> Iterator[Finding]:
    if not str(release.get(*_GIT_SYNC, value) or "").strip():
        yield from RULE.in_values(
            release, *_GIT_SYNC, key,
            what=f"git-sync has an SSH key and no `{value}`: it takes any server for the right one",
            sees="nothing; whoever answers in the server's place may hand out DAGs, which are code",
            fix=f"put the lines of `ssh-keyscan` in `dags.gitSync.{value}`, after comparing them with the server's published keys",
        )  # fmt: skip


def _other_protocol(release: ChartRelease, key: str, what: str, form: str) -> Iterator[Finding]:
    yield from RULE.in_values(
        release, *_GIT_SYNC, key,
        what=what,
        sees="`could not read Username` or `Permission denied (publickey)`; the pods stay in Init, unless the repository is public",
        fix=f"write the address as {form}, or give the other kind of credentials",
    )  # fmt: skip


def _volume(tree: Tree, release: ChartRelease) -> Iterator[Finding]:
    chart = known(release.version)
    if chart is not None and number("1.16.0") <= chart.number <= number("1.18.0") and airflow_major(release) == 3:
        yield from RULE.in_values(
            release, *_PERSISTENCE, "enabled",
            what=f"chart {chart} runs no git-sync for Airflow 3 where DAGs are on a volume",
            sees="the list of DAGs stays empty, or as it is",
            fix="set `dags.persistence.enabled: false`, or take chart 1.19.0 or newer",
            severity=Severity.ERROR,
        )  # fmt: skip
        return
    modes, claim = _modes(tree, release)
    if modes is not None and "ReadWriteMany" not in modes and len(tree.profile.nodes) != 1:
        yield from RULE.in_values(
            release, *_PERSISTENCE, *(("existingClaim",) if claim else ("accessMode",)),
            what=f"git-sync writes a volume that the other pods mount too, and it is {' and '.join(modes)}",
            sees="pods on other nodes stay in ContainerCreating: `Multi-Attach error for volume … Volume is already used by pod(s)`",
            fix="leave `dags.persistence` off: git-sync gives each pod its own copy; or use a ReadWriteMany volume",
            paste="dags:\n  persistence:\n    enabled: false\n",
            rests_on=["nodes"],
        )  # fmt: skip


def _modes(tree: Tree, release: ChartRelease) -> tuple[tuple[str, ...] | None, str]:
    """Access modes of the DAGs' volume, None if they aren't known; and the claim's name, if it isn't the chart's own."""
    name = str(release.get(*_PERSISTENCE, "existingClaim") or "")
    if not name:
        return (str(release.get(*_PERSISTENCE, "accessMode") or "ReadWriteOnce"),), ""
    claim = tree.find("PersistentVolumeClaim", name, release.namespace, group="")
    modes = claim.get("spec", "accessModes") if claim is not None else None
    return (tuple(map(str, modes)) if isinstance(modes, list) else None), name


RULE = Rule(
    id="AF015",
    name="git-sync-wiring",
    summary="git-sync without what it needs",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence("charts 1.15 to 1.22 rendered with git-sync and a volume; apache/airflow #59123", "run"),
        Evidence("the chart's NOTES.txt and _helpers.yaml: knownHosts, git_sync_container", "read"),
        Evidence("Airflow's documentation, manage-dag-files", "read"),
    ),
    fix="give git-sync the credentials of its protocol and the server's keys, and keep DAGs off volumes",
    check=check,
    about=("release",),
)
