"""Label selectors and node selector terms, as apimachinery and component-helpers match them.

Source: apimachinery pkg/labels/selector.go, component-helpers scheduling/corev1/nodeaffinity (v0.36.3, read).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct

from airfoil.cluster.fields import Body, child, items, text, text_map, texts

_WHOLE = re.compile(r"[+-]?[0-9]+")


class Requirement(Struct, frozen=True):
    """One key that must (not) have one of some values."""

    key: str
    operator: str
    values: tuple[str, ...] = ()

    @classmethod
    def of(cls, body: Body) -> Requirement:
        return cls(text(body, "key"), text(body, "operator"), texts(body, "values"))

    def matches(self, labels: Mapping[str, str]) -> bool:
        test = _OPERATORS.get(self.operator)
        return test is not None and test(labels.get(self.key), self.values)


def _compares(larger: bool) -> Callable[[str | None, Sequence[str]], bool]:
    def test(value: str | None, values: Sequence[str]) -> bool:
        if value is None or len(values) != 1 or not (_WHOLE.fullmatch(value) and _WHOLE.fullmatch(values[0])):
            return False
        return int(value) > int(values[0]) if larger else int(value) < int(values[0])

    return test


_OPERATORS: Mapping[str, Callable[[str | None, Sequence[str]], bool]] = {
    "In": lambda value, values: value in values,
    "NotIn": lambda value, values: value is None or value not in values,
    "Exists": lambda value, values: value is not None,
    "DoesNotExist": lambda value, values: value is None,
    "Gt": _compares(larger=True),
    "Lt": _compares(larger=False),
}


class Selector(Struct, frozen=True):
    """Requirements that must all hold; none of them holds always."""

    requirements: tuple[Requirement, ...] = ()

    @classmethod
    def of_labels(cls, labels: Mapping[str, str]) -> Selector:
        return cls(tuple(Requirement(key, "In", (value,)) for key, value in sorted(labels.items())))

    @classmethod
    def of(cls, body: Body) -> Selector:
        """Reads a LabelSelector: ``matchLabels`` and ``matchExpressions``."""
        expressions = tuple(Requirement.of(item) for item in items(body, "matchExpressions"))
        return cls(cls.of_labels(text_map(body, "matchLabels")).requirements + expressions)

    def matches(self, labels: Mapping[str, str]) -> bool:
        return all(requirement.matches(labels) for requirement in self.requirements)


class NodeTerm(Struct, frozen=True):
    """One alternative of a node selector: labels, and fields (only ``metadata.name`` exists)."""

    labels: Selector
    fields: Selector


class NodeSelector(Struct, frozen=True):
    """Alternatives of which one must hold; a selector without any matches no node."""

    terms: tuple[NodeTerm, ...]

    @classmethod
    def of(cls, body: Body) -> NodeSelector:
        """Reads a NodeSelector. Empty terms match nothing and are left out."""
        terms = []
        for item in items(body, "nodeSelectorTerms"):
            labels = tuple(Requirement.of(part) for part in items(item, "matchExpressions"))
            fields = tuple(Requirement.of(part) for part in items(item, "matchFields"))
            if labels or fields:
                terms.append(NodeTerm(Selector(labels), Selector(fields)))
        return cls(tuple(terms))

    def matches(self, labels: Mapping[str, str], name: str = "") -> bool:
        """Whether a node fits. Without a name, fields are not looked at, as it is for a volume's affinity."""
        fields = {"metadata.name": name}
        return any(term.labels.matches(labels) and (not name or term.fields.matches(fields)) for term in self.terms)


def required_node_selector(body: Body, *path: str) -> NodeSelector | None:
    """The node selector at a path, or None where there is no such constraint."""
    parent = child(body, *path[:-1])
    return NodeSelector.of(child(parent, path[-1])) if isinstance(parent.get(path[-1]), Mapping) else None
