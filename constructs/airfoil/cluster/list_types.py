"""The keyword for lists of custom resources that are sets or maps (``x-kubernetes-list-type``)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

#: The keyword's name; its value is empty for a set, and maps each key of a map's items to the key's default.
UNIQUE_BY = "airfoilUniqueBy"


class UniqueBy:
    """No two items of a list are the same, or have the same keys; the second of two such is reported, and once.

    Source: apiextensions-apiserver v0.36.3, pkg/apiserver/schema/listtype (read).
    """

    def __init__(self, _parent: dict[str, Any], value: Any, _path: list[str | int]) -> None:
        self._keys: Mapping[str, Any] = value

    def validate(self, instance: Any) -> None:
        for error in self.iter_errors(instance):
            raise error

    def iter_errors(self, instance: Any) -> Iterator[ValueError]:
        """Yields an error for each twin; its text is JSON: both places, and the keys in words."""
        first: dict[str, int] = {}
        reported = set()
        for place, item in enumerate(instance if isinstance(instance, list) else ()):
            keys = (
                {key: item.get(key, default) for key, default in self._keys.items()} if isinstance(item, dict) else {}
            )
            identity = json.dumps(keys if self._keys else item, sort_keys=True)
            if first.setdefault(identity, place) != place and identity not in reported:
                reported.add(identity)
                by = f" ({', '.join(f'{key}: {value}' for key, value in keys.items())})" if keys else ""
                yield ValueError(json.dumps({"first": first[identity], "second": place, "by": by}))
