"""Patches: strategic merge by the keys that Kubernetes' own types merge lists by, and JSON patches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

MERGE_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "containers": ("name",),
    "initContainers": ("name",),
    "ephemeralContainers": ("name",),
    "volumes": ("name",),
    "env": ("name",),
    "volumeMounts": ("mountPath",),
    "volumeDevices": ("devicePath",),
    "imagePullSecrets": ("name",),
    "hostAliases": ("ip",),
    "topologySpreadConstraints": ("topologyKey", "whenUnsatisfiable"),
    "ports": ("containerPort", "port"),
    "secrets": ("name",),
}
"""`x-kubernetes-patch-merge-key` of the built-in kinds that occur in trees (read in their OpenAPI definitions). Other
lists are replaced, and so is every list of a custom resource."""


class PatchError(ValueError):
    """A patch that does not fit its object."""


def strategic(target: Any, patch: Any, *, by_key: bool = True) -> Any:
    """The target with a strategic merge patch; neither is changed.

    Args:
        target: what is patched.
        patch: null removes a key; `$patch: delete` and `$patch: replace` are known.
        by_key: whether lists are merged by their keys: only of built-in kinds.
    """
    if not isinstance(patch, Mapping):
        return patch
    if patch.get("$patch") == "replace":
        return {key: value for key, value in patch.items() if key != "$patch"}
    base = dict(target) if isinstance(target, Mapping) else {}
    for key, value in patch.items():
        if key == "$patch":
            continue
        if value is None or (isinstance(value, Mapping) and value.get("$patch") == "delete"):
            base.pop(key, None)
        elif by_key and key in MERGE_KEYS and _are_mappings(value) and _are_mappings(base.get(key)):
            base[key] = _merged_list(base[key], value, MERGE_KEYS[key])
        else:
            base[key] = strategic(base.get(key), value, by_key=by_key)
    return base


def _are_mappings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, Mapping) for item in value)


def _merged_list(target: Sequence[Any], patch: Sequence[Any], keys: Sequence[str]) -> list[Any]:
    """Items of the patch are merged into those of the same key; new ones come first, as kustomize puts them (run)."""
    key = next((key for key in keys if all(key in item for item in (*target, *patch))), keys[0])
    merged, new = list(target), []
    for item in patch:
        at = next((index for index, each in enumerate(merged) if each.get(key) == item.get(key)), None)
        if item.get("$patch") == "delete":
            merged = [each for index, each in enumerate(merged) if index != at]
        elif at is None:
            new.append(strategic({}, item))
        else:
            merged[at] = strategic(merged[at], item)
    return [*new, *merged]


def json_patch(target: Any, operations: Sequence[Any]) -> Any:
    """The target with a JSON patch (RFC 6902: add, remove, replace); the target isn't changed.

    Raises:
        PatchError: for an operation that doesn't fit.
    """
    for operation in operations:
        if not isinstance(operation, Mapping) or operation.get("op") not in {"add", "remove", "replace"}:
            raise PatchError(f"{operation!r} is no `add`, `remove` or `replace`")
        steps = [step.replace("~1", "/").replace("~0", "~") for step in str(operation.get("path")).split("/")[1:]]
        target = _operated(target, steps, operation)
    return target


def _operated(target: Any, steps: Sequence[str], operation: Mapping[str, Any]) -> Any:
    op, path = operation["op"], operation.get("path")
    if not steps:
        return operation.get("value")
    step, last = steps[0], len(steps) == 1
    if isinstance(target, Mapping):
        if step not in target and (not last or op != "add"):
            raise PatchError(f"there is nothing at {path}")
        if last:
            rest = {key: value for key, value in target.items() if op != "remove" or key != step}
            return rest if op == "remove" else {**rest, step: operation.get("value")}
        return {**target, step: _operated(target[step], steps[1:], operation)}
    if isinstance(target, Sequence) and not isinstance(target, str):
        return _operated_list(list(target), steps, operation)
    raise PatchError(f"there is nothing at {path}")


def _operated_list(items: list[Any], steps: Sequence[str], operation: Mapping[str, Any]) -> list[Any]:
    op, path, last = operation["op"], operation.get("path"), len(steps) == 1
    if steps[0] == "-" and last and op == "add":
        return [*items, operation.get("value")]
    if not steps[0].isdecimal() or int(steps[0]) > len(items) - (not (last and op == "add")):
        raise PatchError(f"there is nothing at {path}")
    index = int(steps[0])
    if not last:
        return [*items[:index], _operated(items[index], steps[1:], operation), *items[index + 1 :]]
    kept = items[index + (op != "add") :]
    return [*items[:index], *([] if op == "remove" else [operation.get("value")]), *kept]
