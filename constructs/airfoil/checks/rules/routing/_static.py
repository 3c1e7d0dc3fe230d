"""What the tree tells of Traefik's own configuration: values of its chart, or arguments of its Deployment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct, field

from airfoil.checks.tree import Resource, Tree, value_at
from airfoil.checks.workloads import containers
from airfoil.errors import UserError
from airfoil.goyaml import read_one

_RESOLVER = re.compile(r"^--certificatesresolvers\.([^.=]+)", re.IGNORECASE)
_RESOLVER_VARIABLE = re.compile(r"^TRAEFIK_CERTIFICATESRESOLVERS_(.+?)_(ACME|TAILSCALE)(_|$)")
_CROSS = re.compile(r"^--providers\.kubernetescrd\.allowcrossnamespace(=true)?$", re.IGNORECASE)
_SYNTAX = re.compile(r"^--core\.defaultrulesyntax=(v\d)$", re.IGNORECASE)
_IMAGE = re.compile(r"(^|/)traefik(:|@|$)")


class Static(Struct, frozen=True):
    """Traefik's static configuration, as far as the tree has it.

    Args:
        holder: who has it; None if nothing in the tree configures Traefik.
        resolvers: names of the certificate resolvers, in lower case.
        cross_namespace: whether routes may name objects of other namespaces.
        keeps_certificates: whether the certificates outlive the pod; None if that can't be told.
        rule_syntax: the syntax of rules without one of their own, `v2` or `v3`; empty if none is set.
    """

    holder: Resource | None = None
    resolvers: frozenset[str] = frozenset()
    cross_namespace: bool = False
    keeps_certificates: bool | None = None
    rule_syntax: str = ""


class _Collected(Struct):
    arguments: list[str] = field(default_factory=list)
    variables: list[str] = field(default_factory=list)
    resolvers: set[str] = field(default_factory=set)


def static_of(tree: Tree) -> Static:
    """The configuration of the tree's Traefik; of several, the first."""
    for release in tree.releases:
        if release.flavour == "traefik" and release.holder is not None and release.is_whole:
            return _of_values(release.values, release.holder)
    for config in tree.of("HelmChartConfig", group="helm.cattle.io"):
        if config.name == "traefik":
            return _of_values(_values_of(config), config)
    for workload in tree.of("Deployment", "DaemonSet"):
        for _, container in containers(workload):
            # a file that it reads may say more than its arguments
            if _IMAGE.search(str(container.get("image"))) and not container.get("volumeMounts"):
                return _of_container(container, workload)
    return Static()


def _values_of(config: Resource) -> Mapping[str, Any]:
    values = config.get("spec", "values")
    text = config.get("spec", "valuesContent")
    if isinstance(text, str) and not isinstance(values, Mapping):
        try:
            values = read_one(text, "valuesContent").value
        except UserError:  # told by the rule about unreadable text
            return {}
    return values if isinstance(values, Mapping) else {}


def _of_values(values: Mapping[str, Any], holder: Resource) -> Static:
    """Keys of Traefik's chart: `certResolvers` to 27, `certificatesResolvers` from 28 on (values.yaml, read)."""
    found = _Collected([str(each) for each in _items(values.get("additionalArguments"))])
    found.arguments += [str(each) for each in _items(values.get("globalArguments"))]
    found.variables = [str(each.get("name")) for each in _items(values.get("env")) if isinstance(each, Mapping)]
    for key in ("certResolvers", "certificatesResolvers"):
        listed = values.get(key)
        found.resolvers |= {str(name).lower() for name in listed} if isinstance(listed, Mapping) else set()
    keeps: bool | None = value_at(values, ("persistence", "enabled")) is True
    if not keeps and value_at(values, ("deployment", "additionalVolumes")):
        keeps = None
    crossing = value_at(values, ("providers", "kubernetesCRD", "allowCrossNamespace")) is True
    syntax = value_at(values, ("core", "defaultRuleSyntax"))
    return _static(holder, found, crosses=crossing, keeps=keeps, syntax=syntax if isinstance(syntax, str) else "")


def _of_container(container: Mapping[str, Any], holder: Resource) -> Static:
    words = [str(word) for key in ("command", "args") for word in _items(container.get(key))]
    names = [str(each.get("name")) for each in _items(container.get("env")) if isinstance(each, Mapping)]
    return _static(holder, _Collected(words, names), crosses=False, keeps=None, syntax="")


def _static(holder: Resource, found: _Collected, *, crosses: bool, keeps: bool | None, syntax: str) -> Static:
    by_words = (_RESOLVER.match(word) for word in found.arguments)
    by_names = (_RESOLVER_VARIABLE.match(name.upper()) for name in found.variables)
    resolvers = {match[1].lower() for match in (*by_words, *by_names) if match}
    crosses = crosses or any(_CROSS.match(word) for word in found.arguments)
    syntaxes = (match[1].lower() for match in map(_SYNTAX.match, found.arguments) if match)
    return Static(holder, frozenset(resolvers | found.resolvers), crosses, keeps, next(syntaxes, syntax))


def _items(value: Any) -> Iterator[Any]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        yield from value
