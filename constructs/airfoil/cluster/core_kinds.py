"""JSON schemas of the built-in kinds, from the data that the package ``kubernetes-validate`` ships.

A kind's schema is the part of the definitions that the kind reaches. They come from the OpenAPI of Kubernetes, which is
not quite what the API server does: it decodes into Go types and then runs hand-written validation. What differs
is mended here:

- ``null`` is the zero value of any Go field, so it's allowed everywhere and counts as absent where a field is required.
- int-or-string and quantities are ``oneOf`` there, and refuse ``null``; here they are a list of types.
- int32 and int64 have bounds: Go refuses to decode what doesn't fit.
- base64 and times are checked as Go reads them.
- some fields are called required whose zero value the server takes (``_OPTIONAL``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import Any

from airfoil.cluster.definitions import Definitions, definitions_of, shipped
from airfoil.cluster.versions import KubernetesVersion

__all__ = ["OBJECT_META", "CoreKinds", "Gvk", "JsonSchema", "core_kinds", "shipped"]

Gvk = tuple[str, str, str]
JsonSchema = dict[str, Any]

OBJECT_META = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"
_REFERENCE = "#/$defs/"
_BOUNDS = {"int32": (-(2**31), 2**31 - 1), "int64": (-(2**63), 2**63 - 1)}
_STRING_FORMATS = {"byte": "go-bytes", "date-time": "go-time"}

# Read in pkg/apis/*/validation of Kubernetes v1.36.3: a value of zero, false or nothing passes. The OpenAPI of later
# releases says so itself for the first seven.
_OPTIONAL: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        kind: frozenset(fields.split())
        for kind, fields in {
            "api.apps.v1.StatefulSetSpec": "serviceName",
            "api.apps.v1.ControllerRevision": "revision",
            "api.batch.v1.PodFailurePolicy": "rules",
            "api.batch.v1.PodFailurePolicyRule": "onPodConditions",
            "api.batch.v1.PodFailurePolicyOnPodConditionsPattern": "status",
            "api.networking.v1.NetworkPolicySpec": "podSelector",
            "api.rbac.v1.RoleRef": "apiGroup",
            "api.scheduling.v1.PriorityClass": "value",
            "api.core.v1.HTTPHeader": "value",
            "api.core.v1.ISCSIPersistentVolumeSource": "lun",
            "api.core.v1.ISCSIVolumeSource": "lun",
            "api.core.v1.LimitRangeSpec": "limits",
            "api.core.v1.PreferredSchedulingTerm": "preference",
            "api.core.v1.SleepAction": "seconds",
            "api.core.v1.Sysctl": "value",
            "api.core.v1.TypedLocalObjectReference": "kind name",
            "api.storage.v1.CSIDriver": "spec",
            "api.storage.v1.TokenRequest": "audience",
            "api.discovery.v1.EndpointSlice": "endpoints",
            "api.discovery.v1.ForZone": "name",
            "apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion": "served storage",
        }.items()
    }
)

# Types that read whatever JSON they are given by themselves (read: UnmarshalJSON in apimachinery and apiextensions).
_OWN: Mapping[str, JsonSchema] = MappingProxyType(
    {
        "io.k8s.apimachinery.pkg.util.intstr.IntOrString": {
            "type": ["string", "integer", "null"],
            "minimum": _BOUNDS["int32"][0],
            "maximum": _BOUNDS["int32"][1],
        },
        "io.k8s.apimachinery.pkg.api.resource.Quantity": {"type": ["string", "number", "null"]},
        **{
            f"io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaPropsOr{name}": {"type": types}
            for name, types in (
                ("Array", ["array", "null", "object"]),
                ("Bool", ["boolean", "null", "object"]),
                ("StringArray", ["array", "null", "object"]),
            )
        },
        "io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime": {"type": ["string", "null"], "format": "go-micro-time"},
        "io.k8s.apimachinery.pkg.runtime.RawExtension": {},
        "io.k8s.apimachinery.pkg.apis.meta.v1.FieldsV1": {},
    }
)


class CoreKinds:
    """The built-in kinds of one Kubernetes version, by its definitions."""

    def __init__(self, definitions: Definitions) -> None:
        self.definitions = definitions
        self._mended: dict[str, JsonSchema] = {}

    @cached_property
    def kinds(self) -> Mapping[Gvk, str]:
        """The name of the definition of each kind that can be sent to an API server."""
        found: dict[Gvk, str] = {}
        for name, definition in self.definitions.items():
            kinds = definition.get("x-kubernetes-group-version-kind", ())
            metadata = definition.get("properties", {}).get("metadata", {}).get("$ref", "")
            if len(kinds) == 1 and metadata.endswith(OBJECT_META):  # others are lists, options and results
                found[kinds[0]["group"], kinds[0]["version"], kinds[0]["kind"]] = name
        return found

    def closure(self, *names: str) -> dict[str, JsonSchema]:
        """The definitions that these reach, each mended as the module says."""
        reached: dict[str, JsonSchema] = {}
        waiting = list(names)
        while waiting:
            name = waiting.pop()
            if name not in reached:
                reached[name] = self._usable(name)
                waiting += _references(reached[name])
        return reached

    def _usable(self, name: str) -> JsonSchema:
        if name not in self._mended:
            self._mended[name] = _mend(self.definitions[name], name)
        return self._mended[name]


def _mend(schema: Mapping[str, Any], name: str = "") -> JsonSchema:
    if name in _OWN:
        return dict(_OWN[name])
    if name and "object" in schema.get("type", ()) and not {"properties", "additionalProperties"} & schema.keys():
        schema = {**schema, "properties": {}, "additionalProperties": False}  # a Go type without fields
    out: JsonSchema = {key: schema[key] for key in ("$ref", "enum") if key in schema}
    kinds = schema.get("type")
    if kinds is not None:
        out["type"] = sorted({"null", *([kinds] if isinstance(kinds, str) else kinds)})
    if "null" in out.get("type", ()) and "enum" in out:
        out["enum"] = [*out["enum"], None]
    if "properties" in schema:
        required = [key for key in schema.get("required", ()) if key not in _optional(name)]
        out["properties"] = {key: _mend(value) for key, value in schema["properties"].items()}
        for key in required:
            out["properties"][key] = _not_null(out["properties"][key])
        out |= {"required": required} if required else {}
    for key in ("items", "additionalProperties"):
        if key in schema:
            out[key] = _mend(schema[key]) if isinstance(schema[key], dict) else schema[key]
    return out | _format(schema.get("format", ""))


def _optional(name: str) -> frozenset[str]:
    return _OPTIONAL.get(name.removeprefix("io.k8s."), frozenset())


def _not_null(schema: JsonSchema) -> JsonSchema:
    if "$ref" in schema:
        return schema | {"type": ["array", "boolean", "number", "object", "string"]}
    return schema | {"type": [kind for kind in schema["type"] if kind != "null"]} if "type" in schema else schema


def _format(name: str) -> JsonSchema:
    if name in _BOUNDS:
        return dict(zip(("minimum", "maximum"), _BOUNDS[name], strict=True))
    return {"format": _STRING_FORMATS[name]} if name in _STRING_FORMATS else {}


def _references(schema: JsonSchema) -> Iterator[str]:
    if "$ref" in schema:
        yield schema["$ref"].removeprefix(_REFERENCE)
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict):
            yield from _references(schema[key])
    for value in schema.get("properties", {}).values():
        yield from _references(value)


@lru_cache(maxsize=4)
def core_kinds(version: KubernetesVersion) -> CoreKinds:
    """The built-in kinds of one of the versions that :func:`shipped` names. Raises ``KeyError`` for others."""
    return CoreKinds(definitions_of(version))
