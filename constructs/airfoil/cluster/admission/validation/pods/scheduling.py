"""Where a pod may run: node selectors, affinity, tolerations, spread."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import one_of
from airfoil.cluster.admission.validation.metadata import selector
from airfoil.cluster.admission.verdict import Body, Cause, duplicate, forbidden, invalid, required, unsupported, wrong

_REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution"
_PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution"
_EFFECTS = ("NoSchedule", "PreferNoSchedule", "NoExecute")
_ACTIONS = ("DoNotSchedule", "ScheduleAnyway")
_BAD_OPERATOR = "not a valid selector operator"
_IN_BOTH = "exists in both matchLabelKeys and labelSelector"


def affinity(found: Body, field: str) -> Iterator[Cause]:
    node = found.get("nodeAffinity") or {}
    if _REQUIRED in node:
        yield from node_selector(node[_REQUIRED], f"{field}.nodeAffinity.{_REQUIRED}")
    for index, term in enumerate(node.get(_PREFERRED) or ()):
        place = f"{field}.nodeAffinity.{_PREFERRED}[{index}]"
        yield from _weight(term, place)
        yield from _node_term(term.get("preference") or {}, f"{place}.preference", checks_values=False)
    for kind in ("podAffinity", "podAntiAffinity"):
        pod = found.get(kind) or {}
        for index, term in enumerate(pod.get(_REQUIRED) or ()):
            yield from _pod_term(term, f"{field}.{kind}.{_REQUIRED}[{index}]")
        for index, weighted in enumerate(pod.get(_PREFERRED) or ()):
            place = f"{field}.{kind}.{_PREFERRED}[{index}]"
            yield from _weight(weighted, place)
            yield from _pod_term(weighted.get("podAffinityTerm") or {}, f"{place}.podAffinityTerm")


def _weight(term: Body, field: str) -> Iterator[Cause]:
    weight = term.get("weight", 0)
    if not 1 <= weight <= 100:
        yield invalid(f"{field}.weight", weight, "must be in the range 1-100")


def node_selector(found: Body, field: str) -> Iterator[Cause]:
    """Terms over node labels: also of a PersistentVolume."""
    terms = found.get("nodeSelectorTerms") or ()
    if not terms:
        yield required(f"{field}.nodeSelectorTerms", "must have at least one node selector term")
    for index, term in enumerate(terms):
        yield from _node_term(term, f"{field}.nodeSelectorTerms[{index}]", checks_values=True)


def _node_term(term: Body, field: str, *, checks_values: bool) -> Iterator[Cause]:
    for index, requirement in enumerate(term.get("matchExpressions") or ()):
        yield from _expression(requirement, f"{field}.matchExpressions[{index}]", checks_values=checks_values)
    for index, requirement in enumerate(term.get("matchFields") or ()):
        yield from _field_expression(requirement, f"{field}.matchFields[{index}]")


def _expression(requirement: Body, field: str, *, checks_values: bool) -> Iterator[Cause]:
    operator, values = requirement.get("operator", ""), requirement.get("values") or []
    if operator in ("In", "NotIn"):
        if not values:
            yield required(f"{field}.values", "must be specified when `operator` is 'In' or 'NotIn'")
    elif operator in ("Exists", "DoesNotExist"):
        if values:
            text = "may not be specified when `operator` is 'Exists' or 'DoesNotExist'"
            yield forbidden(f"{field}.values", text)
    elif operator in ("Gt", "Lt"):
        if len(values) != 1:
            yield required(f"{field}.values", "must be specified single value when `operator` is 'Lt' or 'Gt'")
    else:
        yield invalid(f"{field}.operator", operator, _BAD_OPERATOR)
    key = requirement.get("key", "")
    yield from wrong(f"{field}.key", key, names.qualified_name(key))
    for index, value in enumerate(values if checks_values else ()):
        yield from wrong(f"{field}.values[{index}]", value, names.label_value(value))


def _field_expression(requirement: Body, field: str) -> Iterator[Cause]:
    values, key = requirement.get("values") or [], requirement.get("key", "")
    if requirement.get("operator") in ("In", "NotIn"):
        if len(values) != 1:
            text = "must be only one value when `operator` is 'In' or 'NotIn' for node field selector"
            yield required(f"{field}.values", text)
    else:
        yield invalid(f"{field}.operator", requirement.get("operator", ""), _BAD_OPERATOR)
    if key != "metadata.name":
        yield invalid(f"{field}.key", key, "not a valid field selector key")
        return
    for index, value in enumerate(values):
        yield from wrong(f"{field}.values[{index}]", value, names.dns_subdomain(value))


def _pod_term(term: Body, field: str) -> Iterator[Cause]:
    for kind in ("labelSelector", "namespaceSelector"):
        yield from selector(term.get(kind), f"{field}.{kind}")
    for name in term.get("namespaces") or ():
        yield from wrong(f"{field}.namespace", name, names.dns_label(name))
    yield from _label_keys(term, field)
    key = term.get("topologyKey", "")
    if not key:
        yield required(f"{field}.topologyKey", "can not be empty")
    yield from wrong(f"{field}.topologyKey", key, names.qualified_name(key))


def _label_keys(term: Body, field: str) -> Iterator[Cause]:
    found = term.get("labelSelector")
    matched, mismatched = term.get("matchLabelKeys") or [], term.get("mismatchLabelKeys") or []
    for kind, keys in (("matchLabelKeys", matched), ("mismatchLabelKeys", mismatched)):
        if keys and found is None:
            yield forbidden(f"{field}.{kind}", "must not be specified when labelSelector is not set")
            continue
        for index, key in enumerate(keys):
            yield from wrong(f"{field}.{kind}[{index}]", key, names.qualified_name(key))
    seen = set((found or {}).get("matchLabels") or ())
    for expression in (found or {}).get("matchExpressions") or ():
        key = expression.get("key", "")
        if key in matched and key in seen:
            yield invalid(f"{field}[{matched.index(key)}]", key, _IN_BOTH)
        seen.add(key)
    for index, key in enumerate(matched):
        if key in mismatched:
            text = "exists in both matchLabelKeys and mismatchLabelKeys"
            yield invalid(f"{field}.matchLabelKeys[{index}]", key, text)


def tolerations(found: list[Body], field: str) -> Iterator[Cause]:
    for index, toleration in enumerate(found):
        place = f"{field}[{index}]"
        key, operator = toleration.get("key", ""), toleration.get("operator", "")
        if key:
            yield from wrong(f"{place}.key", key, names.qualified_name(key))
        elif operator != "Exists":
            text = 'operator must be Exists when `key` is empty, which means "match all values and all keys"'
            yield invalid(f"{place}.operator", operator, text)
        effect = toleration.get("effect", "")
        if "tolerationSeconds" in toleration and effect != "NoExecute":
            yield invalid(f"{place}.effect", effect, "effect must be 'NoExecute' when `tolerationSeconds` is set")
        yield from _tolerated(operator, toleration.get("value", ""), f"{place}.operator")
        if effect:
            yield from one_of(effect, f"{place}.effect", _EFFECTS)


def _tolerated(operator: str, value: str, field: str) -> Iterator[Cause]:
    if operator in ("", "Equal"):
        complaints = names.label_value(value)
        if complaints:
            yield invalid(field, value, ";".join(complaints))
    elif operator == "Exists":
        if value:
            yield invalid(field, value, "value must be empty when `operator` is 'Exists'")
    elif operator in ("Lt", "Gt"):
        yield unsupported(field, operator, ("Equal", "Exists", "Lt", "Gt"))
    else:
        yield unsupported(field, operator, ("Equal", "Exists"))


def spread(found: list[Body], field: str) -> Iterator[Cause]:
    """``topologySpreadConstraints``."""
    for index, constraint in enumerate(found):
        place = f"{field}[{index}]"
        skew, action = constraint.get("maxSkew", 0), constraint.get("whenUnsatisfiable", "")
        if skew <= 0:
            yield invalid(f"{place}.maxSkew", skew, "must be greater than zero")
        if not constraint.get("topologyKey"):
            yield required(f"{place}.topologyKey", "can not be empty")
        if action not in _ACTIONS:
            yield unsupported(f"{place}.whenUnsatisfiable", action, _ACTIONS)
        for other in found[index + 1 :]:
            if all(other.get(key) == constraint.get(key) for key in ("topologyKey", "whenUnsatisfiable")):
                pair = f"{{{constraint.get('topologyKey', '')}, {action}}}"
                yield duplicate(f"{place}.{{topologyKey, whenUnsatisfiable}}", pair)
                break
        yield from _domains(constraint.get("minDomains"), action, f"{place}.minDomains")
        for key in ("nodeAffinityPolicy", "nodeTaintsPolicy"):
            yield from one_of(constraint.get(key), f"{place}.{key}", ("Honor", "Ignore"))
        yield from _label_keys(constraint, place)
        yield from selector(constraint.get("labelSelector"), f"{place}.labelSelector")


def _domains(least: int | None, action: str, field: str) -> Iterator[Cause]:
    if least is None:
        return
    if least <= 0:
        yield invalid(field, least, "must be greater than zero")
    if action != "DoNotSchedule":
        text = f"can only use minDomains if whenUnsatisfiable=DoNotSchedule, not {action}"
        yield invalid(field, least, text)
