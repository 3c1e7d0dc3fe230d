"""What server-side apply refuses before anything else: an object that does not fit the typed schema.

Source: sigs.k8s.io/structured-merge-diff v6.4.2, typed/validate.go (read; texts compared with a real server, run).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.cluster.admission.decode.scalars import is_number
from airfoil.cluster.admission.structure import Node, Order, Shape
from airfoil.cluster.admission.verdict import in_go, quoted

_NO_DEFAULT = "ObjectReference"
"""The one type whose key has no default (read in the schema of client-go v0.36.3)."""

_UNTYPED = (Shape.INT_OR_STRING, Shape.ANY)
"""Types that read what they are given themselves: they are looked at when the merged object is converted."""

_PLAIN_KEYS = frozenset((str, int))

_GO_NAMES = {bool: "bool", int: "int64", float: "float64", str: "string"}


def typed_faults(value: object, node: Node) -> Iterator[tuple[str, str]]:
    """(path, complaint) of each place that does not fit, paths as ``.spec.containers[name="web"].args[2]``."""
    # nearly every object fits, and only of one that doesn't are the paths worth their time: three quarters of it (run)
    if not _fits(value, node):
        yield from _walk(value, node, "")


def item_key(item: object, node: Node) -> str:
    """How an item of a keyed or set list is named in a path: ``[name="web"]``, ``[="finalizer"]``.

    Raises ``ValueError`` with the complaint where it cannot be named.
    """
    if node.order is Order.SET:
        if isinstance(item, dict | list) or item is None:
            raise ValueError("associative list without keys has an element that's a map type")
        return f"[={in_go(item)}]"
    if item is None:
        raise ValueError("associative list with keys may not have a null element")
    if not isinstance(item, dict):
        raise ValueError("associative list with keys may not have non-map elements")  # noqa: TRY004
    given = {key: item.get(key) for key in sorted(node.keys)}
    found = {key: _key_default(key, node.item) if value is None else value for key, value in given.items()}
    named = [f"{key}={_key_text(value)}" for key, value in found.items() if value is not None]
    if not named:
        keys = " ".join(quoted(key) for key in node.keys)
        raise ValueError(
            f"associative list with keys has an element that omits all key fields [{keys}] "
            "(and doesn't have default values for any key fields)"
        )
    return f"[{','.join(named)}]"


def _key_text(value: Any) -> str:
    if isinstance(value, dict):
        return "".join(f"{key}={_key_text(child)}" for key, child in value.items())
    if isinstance(value, list):
        return f"[{','.join(map(_key_text, value))}]"
    return in_go(value)


def _key_default(key: str, item: Node) -> Any:
    """What stands for a key that is left out: zero in a built-in kind, the schema's default in a custom one."""
    field = item.field(key)
    if field is None or item.type == _NO_DEFAULT:
        return None
    if key == "protocol" and item.type:
        return "TCP"
    empty = {Shape.STRING: "", Shape.INTEGER: 0}.get(field.shape) if item.type else None
    return field.schema.get("default", empty)


def _fits(value: object, node: Node) -> bool:
    """Whether it is plain that nothing is wrong with a value; where that isn't plain, `_walk` looks closer."""
    shape = node.shape
    if value is None or shape in _UNTYPED:
        return True
    if shape is Shape.STRUCT or shape is Shape.MAP:
        return isinstance(value, dict) and _object_fits(value, node)
    if shape is Shape.LIST:
        if not isinstance(value, list) or (node.order is not Order.ATOMIC and not _has_distinct_keys(value, node)):
            return False
        of = node.item
        return all(_fits(item, of) for item in value)
    return not _scalar_fault(value, node)


def _object_fits(value: Mapping[object, object], node: Node) -> bool:
    for key, child in value.items():
        kind = node.field(str(key))
        if kind is None:
            return False
        if (type(child) is not str or kind.shape is not Shape.STRING) and not _fits(child, kind):
            return False
    return True


def _has_distinct_keys(items: list[object], node: Node) -> bool:
    """Whether each item of a keyed or set list has a key of texts and ints, as nearly all have, and no two the same."""
    if node.order is Order.SET:
        return all(type(item) in _PLAIN_KEYS for item in items) and len(set(items)) == len(items)
    seen: set[tuple[object, ...]] = set()
    of = node.item
    for item in items:
        if not isinstance(item, dict):
            return False
        key = tuple(_key_default(key, of) if item.get(key) is None else item[key] for key in node.keys)
        if not all(type(value) in _PLAIN_KEYS for value in key) or key in seen:
            return False
        seen.add(key)
    return True


def _walk(value: object, node: Node, path: str) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if node.shape in _UNTYPED:
        return
    if node.is_object:
        yield from _walk_object(value, node, path)
    elif node.shape is Shape.LIST:
        yield from _walk_list(value, node, path)
    elif complaint := _scalar_fault(value, node):
        yield path, complaint


def _walk_object(value: object, node: Node, path: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, Mapping):
        yield path, f"expected map, got {_shown(value)}"
        return
    # Of several unknown fields the server names the one that it meets first in a Go map. A small one, filled in the order of
    # the alphabet, mostly begins with its first key, and now and then with another (run).
    for key in sorted(value, key=str):
        child, kind = value[key], node.field(str(key))
        if kind is None:
            yield f"{path}.{key}", "field not declared in schema"
            return
        if type(child) is str and kind.shape is Shape.STRING:  # most values are
            continue
        yield from _walk(child, kind, f"{path}.{key}")


def _walk_list(value: object, node: Node, path: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, list):
        yield path, f"expected list, got {_shown(value)}"
        return
    seen: set[str] = set()
    for index, item in enumerate(value):
        if node.order is Order.ATOMIC:
            name = f"[{index}]"
        else:
            try:
                name = item_key(item, node)
            except ValueError as error:
                yield path, f"element {index}: {error}"
                return
            if name in seen:
                yield path, f"duplicate entries for key {name}"
            seen.add(name)
        yield from _walk(item, node.item, path + name)


def _scalar_fault(value: object, node: Node) -> str:
    if node.shape in (Shape.QUANTITY, Shape.TIME):
        return f"expected any scalar, got {_shown(value)}" if isinstance(value, dict | list) else ""
    if node.shape in (Shape.INTEGER, Shape.NUMBER):
        if is_number(value):
            return ""
        kind = "map[string]interface {}" if isinstance(value, dict) else "[]interface {}"
        return f"expected numeric (int or float), got {_GO_NAMES.get(type(value), kind)}"
    if node.shape is Shape.BOOLEAN:
        return "" if isinstance(value, bool) else f"expected boolean, got {_shown(value)}"
    if isinstance(value, str):
        return ""
    return f"expected string, got &value.valueUnstructured{{Value:{_literal(value)}}}"


def _shown(value: object) -> str:
    return f"&{{{_plain(value)}}}"


def _plain(value: object) -> str:
    """As Go's ``%v`` prints plain data."""
    if isinstance(value, dict):
        return f"map[{' '.join(f'{key}:{_plain(item)}' for key, item in sorted(value.items()))}]"
    if isinstance(value, list):
        return f"[{' '.join(_plain(item) for item in value)}]"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _literal(value: Any) -> str:
    """As Go's ``%#v`` prints plain data."""
    if isinstance(value, dict):
        items = ", ".join(f"{quoted(str(key))}:{_literal(item)}" for key, item in sorted(value.items()))
        return f"map[string]interface {{}}{{{items}}}"
    if isinstance(value, list):
        return f"[]interface {{}}{{{', '.join(_literal(item) for item in value)}}}"
    return in_go(value)
