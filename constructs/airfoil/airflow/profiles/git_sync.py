"""The init container that fetches DAGs from Git before a task starts, as the chart's own pod template has it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.airflow.charts.span import Span
from airfoil.airflow.profiles.values_tree import Tree, at, items, mapping
from airfoil.airflow.profiles.variables import Variable, from_secret, plain
from airfoil.airflow.values.plan import Plan

SSH_VOLUME = "git-sync-ssh-key"

_KEY_FILE = "/etc/git-secret/ssh"
_HOSTS_FILE = "/etc/git-secret/known_hosts"
_OLD_REGISTRY = Span("1.0.0", "1.8.0")
_INIT_NAME = Span("1.1.0")
_ONLY_READ = 288  # 0440
_USER = 65533

_NEWER = {
    "GIT_SSH_KEY_FILE": "GITSYNC_SSH_KEY_FILE",
    "GIT_SYNC_SSH": "GITSYNC_SSH",
    "GIT_KNOWN_HOSTS": "GITSYNC_SSH_KNOWN_HOSTS",
    "GIT_SSH_KNOWN_HOSTS_FILE": "GITSYNC_SSH_KNOWN_HOSTS_FILE",
    "GIT_SYNC_REPO": "GITSYNC_REPO",
    "GIT_SYNC_DEPTH": "GITSYNC_DEPTH",
    "GIT_SYNC_ROOT": "GITSYNC_ROOT",
    "GIT_SYNC_DEST": "GITSYNC_LINK",
    "GIT_SYNC_ADD_USER": "GITSYNC_ADD_USER",
    "GIT_SYNC_MAX_SYNC_FAILURES": "GITSYNC_MAX_FAILURES",
    "GIT_SYNC_ONE_TIME": "GITSYNC_ONE_TIME",
    "GIT_SYNC_USERNAME": "GITSYNC_USERNAME",
    "GIT_SYNC_PASSWORD": "GITSYNC_PASSWORD",
}
"""git-sync v4's names for the same. Charts with v4 set both."""


def git_sync_container(plan: Plan, tree: Tree) -> Mapping[str, Any] | None:
    """The init container, or None where DAGs don't come from Git."""
    sync = mapping(tree, "dags.gitSync")
    if not sync.get("enabled"):
        return None
    container: dict[str, Any] = {
        "name": "git-sync-init" if plan.chart.within(_INIT_NAME) else "git-sync",
        "image": _image(plan, tree),
        "imagePullPolicy": "IfNotPresent",
        "securityContext": at(sync, "securityContexts.container") or {"runAsUser": sync.get("uid", _USER)},
        "env": [*_variables(plan, sync), *items(sync, "env")],
        "volumeMounts": _mounts(sync),
    }
    if sync.get("resources"):
        container["resources"] = sync["resources"]
    return container


def git_sync_volumes(tree: Tree) -> Iterator[Mapping[str, Any]]:
    """What the init container needs besides the folder of the DAGs."""
    secret = at(tree, "dags.gitSync.sshKeySecret")
    if secret:
        yield {"name": SSH_VOLUME, "secret": {"secretName": secret, "defaultMode": _ONLY_READ}}


def _image(plan: Plan, tree: Tree) -> str:
    registry = "k8s.gcr.io" if plan.chart.within(_OLD_REGISTRY) else "registry.k8s.io"
    own = mapping(tree, "images.gitSync")
    return f"{own.get('repository', f'{registry}/git-sync/git-sync')}:{own.get('tag', plan.chart.git_sync)}"


def _variables(plan: Plan, sync: Tree) -> Iterator[Variable]:
    newer = plan.chart.git_sync_generation >= 4
    for each in _older(sync, wait=not newer):
        yield each
        if newer and each["name"] in _NEWER:
            yield _renamed(each)
    if newer:
        yield plain("GITSYNC_REF", sync["ref"])
        yield plain("GITSYNC_PERIOD", sync["period"])


def _renamed(variable: Variable) -> Variable:
    name = _NEWER[variable["name"]]
    if "value" in variable:
        return plain(name, variable["value"])
    return from_secret(name, variable["valueFrom"]["secretKeyRef"]["name"], name)


def _older(sync: Tree, *, wait: bool) -> Iterator[Variable]:
    secret = sync.get("credentialsSecret")
    if sync.get("sshKeySecret"):
        yield plain("GIT_SSH_KEY_FILE", _KEY_FILE)
        yield plain("GIT_SYNC_SSH", "true")
        yield plain("GIT_KNOWN_HOSTS", "true" if sync.get("knownHosts") else "false")
        if sync.get("knownHosts"):
            yield plain("GIT_SSH_KNOWN_HOSTS_FILE", _HOSTS_FILE)
    elif secret:
        yield from_secret("GIT_SYNC_USERNAME", secret, "GIT_SYNC_USERNAME")
        yield from_secret("GIT_SYNC_PASSWORD", secret, "GIT_SYNC_PASSWORD")
    yield plain("GIT_SYNC_REV", sync["rev"])
    yield plain("GIT_SYNC_BRANCH", sync["branch"])
    yield plain("GIT_SYNC_REPO", sync["repo"])
    yield plain("GIT_SYNC_DEPTH", str(sync.get("depth", 1)))
    yield plain("GIT_SYNC_ROOT", "/git")
    yield plain("GIT_SYNC_DEST", "repo")
    yield plain("GIT_SYNC_ADD_USER", "true")
    if wait or sync.get("wait"):
        yield plain("GIT_SYNC_WAIT", str(sync["wait"]))
    yield plain("GIT_SYNC_MAX_SYNC_FAILURES", str(sync.get("maxFailures", 0)))
    yield plain("GIT_SYNC_ONE_TIME", "true")


def _mounts(sync: Tree) -> list[Mapping[str, Any]]:
    mounts: list[Mapping[str, Any]] = [{"name": "dags", "mountPath": "/git"}]
    if sync.get("sshKeySecret"):
        mounts.append({"name": SSH_VOLUME, "mountPath": _KEY_FILE, "readOnly": True, "subPath": "gitSshKey"})
        if sync.get("knownHosts"):
            mounts.append({"name": "config", "mountPath": _HOSTS_FILE, "readOnly": True, "subPath": "known_hosts"})
    return mounts
