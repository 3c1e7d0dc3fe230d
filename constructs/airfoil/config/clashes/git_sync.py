"""git-sync: one thing to follow, one way to log in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.config.clashes.addresses import address_fault, is_ssh, is_web
from airfoil.config.schema import Environment, GitSync
from airfoil.config.wording.shown import shown
from airfoil.errors import Fault

_PATH = "storage.dags.gitSync"


def _git_sync(environment: Environment) -> Iterator[GitSync]:
    if environment.storage.dags is not None and environment.storage.dags.git_sync is not None:
        yield environment.storage.dags.git_sync


def branch_or_revision(environment: Environment) -> Iterator[Fault]:
    """git-sync 4.1 would take the revision, 4.4 stops with an error (its main.go, read)."""
    for sync in _git_sync(environment):
        if sync.branch is not None and sync.revision is not None:
            yield Fault(
                "branch-and-revision",
                f"clashes with {_PATH}.branch: a branch moves, a revision stays",
                path=f"{_PATH}.revision",
                help="keep `branch` to follow it, or `revision` to stay at a tag or commit",
            )


def revision_is_whole(environment: Environment) -> Iterator[Fault]:
    """A Git server hands out tags, branches and full commit ids; a shortened id is known to a clone only."""
    for sync in _git_sync(environment):
        if sync.revision is not None and re.fullmatch(r"[0-9a-f]{7,39}", sync.revision):
            yield Fault(
                "short-revision",
                f"is `{sync.revision}`, which looks like a shortened commit id: a Git server doesn't know those",
                path=f"{_PATH}.revision",
                help=f"write all 40 characters (`git rev-parse {sync.revision}`), or a tag",
            )


def repository_is_an_address(environment: Environment) -> Iterator[Fault]:
    for sync in _git_sync(environment):
        yield from address_fault(f"{_PATH}.repository", sync.repository, "credentialsSecret")


def one_way_to_log_in(environment: Environment) -> Iterator[Fault]:
    """The chart gives git-sync the SSH key where it has both (values.yaml, read)."""
    for sync in _git_sync(environment):
        if sync.ssh_secret is not None and sync.credentials_secret is not None:
            yield Fault(
                "two-logins",
                f"clashes with {_PATH}.sshSecret: git-sync logs in by one of them",
                path=f"{_PATH}.credentialsSecret",
                help="keep `sshSecret` for an SSH address, `credentialsSecret` for an HTTPS one",
            )


def login_fits_address(environment: Environment) -> Iterator[Fault]:
    """Rule AF015: an SSH key is no use to HTTPS, and a password none to SSH."""
    for sync in _git_sync(environment):
        if sync.ssh_secret is not None and sync.credentials_secret is not None:
            continue
        if sync.ssh_secret is not None and is_web(sync.repository):
            yield Fault(
                "login-of-another-kind",
                f"is an SSH key, but {_PATH}.repository is {shown(sync.repository)}, an HTTPS address",
                path=f"{_PATH}.sshSecret",
                help="write the repository's SSH address (`git@HOST:OWNER/NAME.git`), or use `credentialsSecret`",
            )
        if sync.credentials_secret is not None and is_ssh(sync.repository):
            yield Fault(
                "login-of-another-kind",
                f"is a user name and password, but {_PATH}.repository is {shown(sync.repository)}, an SSH address",
                path=f"{_PATH}.credentialsSecret",
                help="write the repository's HTTPS address (`https://HOST/OWNER/NAME.git`), or use `sshSecret`",
            )
        if sync.ssh_secret is None and sync.credentials_secret is None and is_ssh(sync.repository):
            yield Fault(
                "no-login",
                f"is {shown(sync.repository)}, an SSH address, which needs a key",
                path=f"{_PATH}.repository",
                help="add `sshSecret` and `knownHosts`, or write the HTTPS address of a public repository",
            )


def known_hosts_go_with_ssh(environment: Environment) -> Iterator[Fault]:
    """Without known hosts the chart switches the check of the server's key off (its _helpers.yaml, read)."""
    for sync in _git_sync(environment):
        if sync.ssh_secret is not None and sync.known_hosts is None:
            yield Fault(
                "no-known-hosts",
                "needs knownHosts beside it: without, anyone could pose as the Git server and hand you DAGs to run",
                path=f"{_PATH}.sshSecret",
                help="add the output of `ssh-keyscan HOST` as `knownHosts`, once you compared it with what the server's "
                "owner publishes",
            )
        if sync.known_hosts is not None and sync.ssh_secret is None:
            yield Fault(
                "idle-key",
                "has no effect without `sshSecret`",
                path=f"{_PATH}.knownHosts",
                help="remove `knownHosts`, or add `sshSecret`",
            )
