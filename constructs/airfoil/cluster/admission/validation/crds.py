"""CustomResourceDefinitions: names, group, versions.

Source: k8s.io/apiextensions-apiserver v0.36.3, pkg/apis/apiextensions/validation (read).
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.crd_schemas import schema_faults
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, unsupported

_APPROVAL = "api-approved.kubernetes.io"
_NAMES = ("plural", "singular", "kind", "listKind")
_COLUMN_TYPES = ("boolean", "date", "integer", "number", "string")
_COLUMN_FORMATS = ("byte", "date", "date-time", "double", "float", "int32", "int64", "password")


def crd_name(body: Body) -> names.NameRule:
    """A CRD's name follows from its plural and group."""
    spec = body.get("spec") or {}
    expected = f"{(spec.get('names') or {}).get('plural', '')}.{spec.get('group', '')}"

    def rule(name: str) -> list[str]:
        misnamed = [] if name == expected else ['must be spec.names.plural+"."+spec.group']
        return [*names.dns_subdomain(name), *misnamed]

    return rule


def crd(body: Body, *, created: bool = True) -> Iterator[Cause]:
    """A definition without its metadata."""
    spec: Body = body.get("spec") or {}
    yield from _group(spec.get("group", ""))
    scope = spec.get("scope", "")
    if not scope:
        yield required("spec.scope")
    elif scope not in ("Cluster", "Namespaced"):
        yield unsupported("spec.scope", scope, ("Cluster", "Namespaced"))
    yield from _versions(spec.get("versions") or [])
    yield from _parts(spec.get("versions") or [])
    yield from _names(spec.get("names") or {})
    yield from _conversion(spec.get("conversion") or {})
    if spec.get("preserveUnknownFields"):
        yield invalid("spec.preserveUnknownFields", True, "must be false in order to use defaults in the schema")
    yield from _approval(body, spec.get("group", ""))
    if created:
        yield from stored_versions((body.get("status") or {}).get("storedVersions") or [], body)


def _group(group: str) -> Iterator[Cause]:
    complaints = names.dns_subdomain(group)
    if not group:
        yield required("spec.group")
    elif complaints:
        yield invalid("spec.group", group, ",".join(complaints))
    elif "." not in group:
        yield invalid("spec.group", group, "should be a domain with at least one dot")


def _versions(versions: list[Body]) -> Iterator[Cause]:
    for index, version in enumerate(versions):
        if "openAPIV3Schema" not in (version.get("schema") or {}):
            yield required(f"spec.versions[{index}].schema.openAPIV3Schema")
    for index, version in enumerate(versions):
        name = version.get("name", "")
        complaints = names.dns_1035_label(name)
        if complaints:
            yield invalid(f"spec.versions[{index}].name", name, ",".join(complaints))
        if name and complaints and index == 0:
            yield invalid("spec.version", name, ",".join(complaints))  # the same, under its old name
    found = [version.get("name", "") for version in versions]
    if len(set(found)) < len(found):
        yield _shapeless("spec.versions", "must contain unique version names")
    if sum(bool(version.get("storage")) for version in versions) != 1:
        yield _shapeless("spec.versions", "must have exactly one version marked as storage version")


def _parts(versions: list[Body]) -> Iterator[Cause]:
    """Schemas and columns; what all versions have in common is said of none of them."""
    schemas = [version.get("schema") for version in versions]
    columns = [version.get("additionalPrinterColumns") for version in versions]
    for index, version in enumerate(versions):
        place = f"spec.versions[{index}]"
        warning = version.get("deprecationWarning")
        if warning is not None and not version.get("deprecated"):
            yield invalid(f"{place}.deprecationWarning", warning, "can only be set for deprecated versions")
        if schemas.count(schemas[index]) < len(schemas):
            yield from _schema(schemas[index], f"{place}.schema")
        if columns.count(columns[index]) < len(columns):
            yield from _columns(columns[index] or (), f"{place}.additionalPrinterColumns")
    if schemas.count(schemas[0] if schemas else None) == len(schemas) > 0:
        yield from _schema(schemas[0], "spec.validation")
    if columns.count(columns[0] if columns else None) == len(columns) > 0:
        yield from _columns(columns[0] or (), "spec.additionalPrinterColumns")


def _schema(found: Body | None, field: str) -> Iterator[Cause]:
    schema = (found or {}).get("openAPIV3Schema")
    if schema is not None:
        yield from schema_faults(schema, f"{field}.openAPIV3Schema")


def _columns(found: list[Body] | tuple[Body, ...], field: str) -> Iterator[Cause]:
    for index, column in enumerate(found):
        place, kind = f"{field}[{index}]", column.get("type", "")
        if not column.get("name"):
            yield required(f"{place}.name")
        text = f"must be one of {','.join(_COLUMN_TYPES)}"
        if not kind:
            yield required(f"{place}.type", text)
        elif kind not in _COLUMN_TYPES:
            yield invalid(f"{place}.type", kind, text)
        shown = column.get("format", "")
        if shown and shown not in _COLUMN_FORMATS:
            yield invalid(f"{place}.format", shown, f"must be one of {','.join(_COLUMN_FORMATS)}")
        path = column.get("jsonPath", "")
        if not path:
            yield required(f"{place}.JSONPath")
        elif not path.startswith("."):
            yield invalid(f"{place}.JSONPath", path, "must be a simple json path starting with .")


def _shapeless(field: str, detail: str) -> Cause:
    """The API server prints all versions as the bad value; that is left out."""
    return Cause(field, f"Invalid value: {{…}}: {detail}", "FieldValueInvalid")


def _names(found: Body) -> Iterator[Cause]:
    for key in _NAMES:
        if not found.get(key):
            yield required(f"spec.names.{key}")
    for key in ("plural", "singular"):
        yield from _joined(found.get(key, ""), f"spec.names.{key}")
    for key in ("shortNames", "categories"):
        for index, name in enumerate(found.get(key) or ()):
            yield from _joined(name, f"spec.names.{key}[{index}]")
    for key in ("kind", "listKind"):
        name = found.get(key, "")
        complaints = names.dns_1035_label(name.lower()) if name else []
        if complaints:
            text = f"may have mixed case, but should otherwise match: {','.join(complaints)}"
            yield invalid(f"spec.names.{key}", name, text)
    kind = found.get("kind", "")
    if kind and kind == found.get("listKind"):
        yield invalid("spec.names.listKind", kind, "kind and listKind may not be the same")


def _joined(name: str, field: str) -> Iterator[Cause]:
    complaints = names.dns_1035_label(name) if name else []
    if complaints:
        yield invalid(field, name, ",".join(complaints))


def _conversion(conversion: Body) -> Iterator[Cause]:
    strategy, webhook = conversion.get("strategy", ""), conversion.get("webhook")
    if strategy == "Webhook":
        if webhook is None or "clientConfig" not in webhook:
            yield required("spec.conversion.webhookClientConfig", "required when strategy is set to Webhook")
    elif strategy != "None":
        yield unsupported("spec.conversion.strategy", strategy, ("None", "Webhook"))
    elif webhook is not None:
        text = "should not be set when strategy is not set to Webhook"
        yield forbidden("spec.conversion.webhookClientConfig", text)


def _approval(body: Body, group: str) -> Iterator[Cause]:
    if not group.endswith((".k8s.io", ".kubernetes.io")) and group not in ("k8s.io", "kubernetes.io"):
        return
    value = ((body.get("metadata") or {}).get("annotations") or {}).get(_APPROVAL)
    if not value:
        text = (
            "protected groups must have approval annotation "
            f'"{_APPROVAL}", see https://github.com/kubernetes/enhancements/pull/1111'
        )
        yield required(f"metadata.annotations[{_APPROVAL}]", text)
    elif not value.startswith(("https://", "unapproved")):
        text = "protected groups must have approval annotation with either a URL or a reason starting with unapproved"
        yield invalid(f"metadata.annotations[{_APPROVAL}]", value, text)


def stored_versions(stored: list[str], body: Body) -> Iterator[Cause]:
    """A version that was a storage version may not vanish from the list."""
    present = {version.get("name", "") for version in (body.get("spec") or {}).get("versions") or ()}
    if not stored:
        yield invalid("status.storedVersions", None, "must have at least one stored version")
    for index, name in enumerate(stored):
        if name not in present:
            text = (
                f"missing from spec.versions; {name} was previously a storage version, and must remain in "
                "spec.versions until a storage migration ensures no data remains persisted in "
                f"{name} and removes {name} from status.storedVersions"
            )
            yield invalid(f"status.storedVersions[{index}]", name, text)
