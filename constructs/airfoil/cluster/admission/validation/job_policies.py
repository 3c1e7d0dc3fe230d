"""When a Job counts as failed or succeeded before its pods do."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import not_negative, one_of
from airfoil.cluster.admission.verdict import Body, Cause, duplicate, invalid, required, too_many, unsupported, wrong

_ACTIONS = ("Count", "FailIndex", "FailJob", "Ignore")
_RULES, _VALUES, _PATTERNS = 20, 255, 20


def failure_policy(spec: Body, field: str) -> Iterator[Cause]:
    policy = spec.get("podFailurePolicy")
    if policy is None:
        return
    rules = policy.get("rules") or []
    if len(rules) > _RULES:
        yield too_many(f"{field}.rules", len(rules), _RULES)
    pod = (spec.get("template") or {}).get("spec") or {}
    known = {item.get("name", "") for key in ("containers", "initContainers") for item in pod.get(key) or ()}
    for index, rule in enumerate(rules):
        yield from _failure_rule(rule, spec, known, f"{field}.rules[{index}]")


def _failure_rule(rule: Body, spec: Body, known: set[str], field: str) -> Iterator[Cause]:
    action = rule.get("action", "")
    if not action:
        listed = " ".join(f'"{one}"' for one in _ACTIONS)
        yield required(f"{field}.action", f"valid values: [{listed}]")
    elif action == "FailIndex":
        if "backoffLimitPerIndex" not in spec:
            yield invalid(f"{field}.action", action, "requires the backoffLimitPerIndex to be set")
    elif action not in _ACTIONS:
        yield unsupported(f"{field}.action", action, _ACTIONS)
    codes, conditions = rule.get("onExitCodes"), rule.get("onPodConditions") or []
    if codes is not None:
        yield from _exit_codes(codes, known, f"{field}.onExitCodes")
    yield from _conditions(conditions, f"{field}.onPodConditions")
    if codes is not None and conditions:
        text = "Invalid value: specifying both OnExitCodes and OnPodConditions is not supported"
        yield Cause(field, text, "FieldValueInvalid")
    if codes is None and not conditions:
        text = "Invalid value: specifying one of OnExitCodes and OnPodConditions is required"
        yield Cause(field, text, "FieldValueInvalid")


def _exit_codes(codes: Body, known: set[str], field: str) -> Iterator[Cause]:
    operator, values = codes.get("operator", ""), codes.get("values") or []
    if not operator:
        yield required(f"{field}.operator", 'valid values: ["In" "NotIn"]')
    elif operator not in ("In", "NotIn"):
        yield unsupported(f"{field}.operator", operator, ("In", "NotIn"))
    container = codes.get("containerName")
    if container is not None and container not in known:
        text = "must be one of the container or initContainer names in the pod template"
        yield invalid(f"{field}.containerName", container, text)
    if not values:
        yield invalid(f"{field}.values", values, "at least one value is required")
    elif len(values) > _VALUES:
        yield too_many(f"{field}.values", len(values), _VALUES)
    for index, value in enumerate(values):
        if operator == "In" and value == 0:
            yield invalid(f"{field}.values[{index}]", value, "must not be 0 for the In operator")
        if value in values[:index]:
            yield duplicate(f"{field}.values[{index}]", value)
    if values != sorted(values):
        yield invalid(f"{field}.values", values, "must be ordered")


def _conditions(patterns: list[Body], field: str) -> Iterator[Cause]:
    if len(patterns) > _PATTERNS:
        yield too_many(field, len(patterns), _PATTERNS)
    for index, pattern in enumerate(patterns):
        kind, status = pattern.get("type", ""), pattern.get("status", "")
        yield from wrong(f"{field}[{index}].type", kind, names.qualified_name(kind))
        if not status:
            yield required(f"{field}[{index}].status", 'valid values: ["False" "True" "Unknown"]')
        else:
            yield from one_of(status, f"{field}[{index}].status", ("False", "True", "Unknown"))


def success_policy(spec: Body, field: str) -> Iterator[Cause]:
    policy = spec.get("successPolicy")
    if policy is None:
        return
    if spec.get("completionMode") != "Indexed":
        yield invalid(field, policy, "requires indexed completion mode")
        return
    rules = policy.get("rules") or []
    if not rules:
        text = "at least one rules must be specified when the successPolicy is specified"
        yield required(f"{field}.rules", text)
    if len(rules) > _RULES:
        yield too_many(f"{field}.rules", len(rules), _RULES)
    for index, rule in enumerate(rules):
        yield from _success_rule(rule, spec.get("completions") or 0, f"{field}.rules[{index}]")


def _success_rule(rule: Body, completions: int, field: str) -> Iterator[Cause]:
    indexes, count = rule.get("succeededIndexes"), rule.get("succeededCount")
    if indexes is None and count is None:
        yield required(field, "at least one of succeededCount or succeededIndexes must be specified")
    total = None
    if indexes is not None:
        try:
            total = _count(indexes, completions)
        except ValueError as error:
            yield invalid(f"{field}.succeededIndexes", indexes, f"error parsing succeededIndexes: {error}")
    if count is None:
        return
    yield from not_negative(count, f"{field}.succeededCount")
    for limit, what in (
        (completions, "the number of specified completions"),
        (total, "the number of indexes in the specified succeededIndexes field"),
    ):
        if limit is not None and count > limit:
            yield invalid(f"{field}.succeededCount", count, f"must be less than or equal to {limit} ({what})")


def _count(text: str, completions: int) -> int:
    """How many indexes ``0-2,5`` names. Raises ``ValueError`` with the API server's complaint."""
    total, last = 0, -1
    for interval in text.split(",") if text else ():
        first, _, second = interval.partition("-")
        ends = [_index(part, completions) for part in ([first, second] if "-" in interval else [first])]
        if len(ends) == 2 and ends[0] >= ends[1]:
            raise ValueError(f"non-increasing order, previous: {ends[0]}, current: {ends[1]}")
        if ends[0] <= last:
            raise ValueError(f"non-increasing order, previous: {last}, current: {ends[0]}")
        total += ends[-1] - ends[0] + 1
        last = ends[-1]
    return total


def _index(text: str, completions: int) -> int:
    if not text.isdecimal():
        raise ValueError(f'cannot convert string to integer for index: "{text}"')
    if int(text) >= completions:
        raise ValueError(f'too large index: "{text}"')
    return int(text)
