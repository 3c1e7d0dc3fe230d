"""Roles and bindings.

Source: pkg/apis/rbac/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.metadata import selector, selects
from airfoil.cluster.admission.verdict import Body, Cause, invalid, required, unsupported, wrong

GROUP = "rbac.authorization.k8s.io"
_KINDS = ("ServiceAccount", "User", "Group")


def role(body: Body, *, namespaced: bool) -> Iterator[Cause]:
    """The rules of a Role or ClusterRole."""
    for index, rule in enumerate(body.get("rules") or ()):
        yield from _rule(rule, f"rules[{index}]", namespaced=namespaced)
    if namespaced or "aggregationRule" not in body:
        return
    field = "aggregationRule.clusterRoleSelectors"
    selectors = body["aggregationRule"].get("clusterRoleSelectors") or []
    if not selectors:
        yield required(field, "at least one clusterRoleSelector required if aggregationRule is non-nil")
    for index, found in enumerate(selectors):
        yield from selector(found, f"{field}[{index}]")
        if selects(found, {}) is None:
            yield invalid(f"{field}[{index}]", found, "invalid label selector.")


def _rule(rule: Body, field: str, *, namespaced: bool) -> Iterator[Cause]:
    if not rule.get("verbs"):
        yield required(f"{field}.verbs", "verbs must contain at least one value")
    urls = rule.get("nonResourceURLs") or []
    if urls:
        if namespaced:
            text = "namespaced rules cannot apply to non-resource URLs"
            yield invalid(f"{field}.nonResourceURLs", urls, text)
        if any(rule.get(key) for key in ("apiGroups", "resources", "resourceNames")):
            text = "rules cannot apply to both regular resources and non-resource URLs"
            yield invalid(f"{field}.nonResourceURLs", urls, text)
        return
    if not rule.get("apiGroups"):
        yield required(f"{field}.apiGroups", "resource rules must supply at least one api group")
    if not rule.get("resources"):
        yield required(f"{field}.resources", "resource rules must supply at least one resource")


def binding(body: Body, *, namespaced: bool) -> Iterator[Cause]:
    """The role and the subjects of a RoleBinding or ClusterRoleBinding, after defaulting."""
    reference: Body = body.get("roleRef") or {}
    if reference.get("apiGroup", "") != GROUP:
        yield unsupported("roleRef.apiGroup", reference.get("apiGroup", ""), (GROUP,))
    kinds = ("Role", "ClusterRole") if namespaced else ("ClusterRole",)
    if reference.get("kind", "") not in kinds:
        yield unsupported("roleRef.kind", reference.get("kind", ""), kinds)
    name = reference.get("name", "")
    if not name:
        yield required("roleRef.name")
    else:
        yield from wrong("roleRef.name", name, names.path_segment(name))
    for index, subject in enumerate(body.get("subjects") or ()):
        yield from _subject(subject, f"subjects[{index}]", namespaced=namespaced)


def _subject(subject: Body, field: str, *, namespaced: bool) -> Iterator[Cause]:
    name, kind, group = (subject.get(key, "") for key in ("name", "kind", "apiGroup"))
    if not name:
        yield required(f"{field}.name")
    if kind == "ServiceAccount":
        if name:
            yield from wrong(f"{field}.name", name, names.dns_subdomain(name))
        if group:
            yield unsupported(f"{field}.apiGroup", group, ("",))
        if not namespaced and not subject.get("namespace"):
            yield required(f"{field}.namespace")
    elif kind in _KINDS:
        if group != GROUP:
            yield unsupported(f"{field}.apiGroup", group, (GROUP,))
    else:
        yield unsupported(f"{field}.kind", kind, _KINDS)
