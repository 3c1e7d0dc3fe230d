"""A KubernetesExecutor that may not start pods.

## What

Finds charts with the KubernetesExecutor and `rbac.create: false` or `allowPodLaunching: false`, where no RoleBinding of the tree gives the scheduler the right to
create pods.

## Why

The executor starts a pod for each task, by the scheduler's service account. Without the right to, tasks stay `queued`.

## Example

```yaml
executor: KubernetesExecutor
allowPodLaunching: false
```

## Use instead

```yaml
executor: KubernetesExecutor
```
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule, related
from airfoil.checks.rules._settings import mappings
from airfoil.checks.tree import ChartRelease, Resource, Tree

_GROUP = "rbac.authorization.k8s.io"
_MAY_CREATE_PODS = frozenset(("cluster-admin", "admin", "edit"))
"""ClusterRoles that every cluster has and that may create pods."""


def check(tree: Tree) -> Iterator[Finding]:
    """Releases whose own role is switched off."""
    for release in tree.releases:
        executor = str(release.get("executor") or "")
        if release.flavour != "official" or "KubernetesExecutor" not in executor:
            continue
        off = next((path for path in (("rbac", "create"), ("allowPodLaunching",)) if release.get(*path) is False), None)
        if off is not None:
            yield from _judged(tree, release, off)


def _judged(tree: Tree, release: ChartRelease, off: tuple[str, ...]) -> Iterator[Finding]:
    account = str(release.get("scheduler", "serviceAccount", "name") or f"{release.name}-scheduler")
    bindings = [
        binding for binding in tree.of("RoleBinding", "ClusterRoleBinding", group=_GROUP) if not binding.release
    ]
    own = [binding for binding in bindings if _names(binding, account, release.namespace)]
    if any(_grants(tree, binding, release.namespace) for binding in own):
        return
    yield from RULE.in_values(
        release,
        *off,
        what=f"`{'.'.join(off)}: false`, and "
        + (
            f"what is bound to {account} may not create pods"
            if own
            else f"nothing in the tree lets {account} create pods"
        ),
        sees=f'tasks stay queued; the scheduler logs `pods is forbidden: User "system:serviceaccount:{release.namespace}:{account}" '
        'cannot create resource "pods" in API group ""`',
        related=[related("is bound to it", binding) for binding in own],
        paste=_role(account, release.namespace),
        # an administrator may have made it outside of the tree
        severity=None if own else Severity.WARNING,
    )


def _names(binding: Resource, account: str, namespace: str) -> bool:
    groups = {"system:serviceaccounts", f"system:serviceaccounts:{namespace}", "system:authenticated"}
    for subject in mappings(binding.get("subjects")):
        if subject.get("kind") == "ServiceAccount" and subject.get("name") == account:
            if (subject.get("namespace") or binding.namespace) == namespace:
                return True
        elif subject.get("kind") == "Group" and subject.get("name") in groups:
            return True
    return False


def _grants(tree: Tree, binding: Resource, namespace: str) -> bool:
    if binding.kind == "RoleBinding" and binding.namespace != namespace:
        return False
    kind, name = str(binding.get("roleRef", "kind")), str(binding.get("roleRef", "name"))
    role = tree.find(kind, name, binding.namespace if kind == "Role" else "", group=_GROUP)
    if role is None:
        return kind == "ClusterRole" or name in _MAY_CREATE_PODS  # it may be in the cluster
    if role.get("aggregationRule"):
        return True
    return any(
        {"", "*"} & set(_words(rule, "apiGroups"))
        and {"pods", "*"} & set(_words(rule, "resources"))
        and {"create", "*"} & set(_words(rule, "verbs"))
        for rule in mappings(role.get("rules"))
    )


def _role(account: str, namespace: str) -> str:
    return f"""apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {{name: airflow-pod-launcher, namespace: {namespace}}}
rules:
  - apiGroups: [""]
    resources: [pods]
    verbs: [create, get, list, watch, patch, delete]
  - apiGroups: [""]
    resources: [pods/log]
    verbs: [get]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {{name: airflow-pod-launcher, namespace: {namespace}}}
roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: Role, name: airflow-pod-launcher}}
subjects:
  - kind: ServiceAccount
    name: {account}
    namespace: {namespace}
"""


def _words(rule: Mapping[str, Any], key: str) -> list[str]:
    value = rule.get(key)
    return [str(word) for word in value] if isinstance(value, list) else []


RULE = Rule(
    id="AF013",
    name="pod-launch-rbac",
    summary="a KubernetesExecutor that may not start pods",
    severity={"*": Severity.ERROR},
    evidence=(
        Evidence("templates/rbac/pod-launcher-role.yaml of charts 1.10 to 1.22", "read"),
        Evidence("Kubernetes documentation, RBAC: what isn't granted is forbidden", "reasoned"),
    ),
    fix="leave both values on, or bind a Role that may create, get, list, watch, patch and delete pods",
    check=check,
    about=("release",),
)
