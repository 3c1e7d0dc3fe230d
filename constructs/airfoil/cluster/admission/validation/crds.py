"""CustomResourceDefinitions: names, group, versions. Their schemas are not checked in depth.

Source: k8s.io/apiextensions-apiserver v0.36.3, pkg/apis/apiextensions/validation (read).
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, unsupported

_APPROVAL = "api-approved.kubernetes.io"
_NAMES = ("plural", "singular", "kind", "listKind")


def crd_name(body: Body) -> names.NameRule:
    """A CRD's name follows from its plural and group."""
    spec = body.get("spec") or {}
    expected = f"{(spec.get('names') or {}).get('plural', '')}.{spec.get('group', '')}"

    def rule(name: str) -> list[str]:
        misnamed = [] if name == expected else ['must be spec.names.plural+"."+spec.group']
        return [*names.dns_subdomain(name), *misnamed]

    return rule


def crd(body: Body) -> Iterator[Cause]:
    spec: Body = body.get("spec") or {}
    yield from _group(spec.get("group", ""))
    scope = spec.get("scope", "")
    if not scope:
        yield required("spec.scope")
    elif scope not in ("Cluster", "Namespaced"):
        yield unsupported("spec.scope", scope, ("Cluster", "Namespaced"))
    yield from _versions(spec.get("versions") or [])
    yield from _names(spec.get("names") or {})
    yield from _conversion(spec.get("conversion") or {})
    if spec.get("preserveUnknownFields"):
        yield invalid("spec.preserveUnknownFields", True, "must be false in order to use defaults in the schema")
    yield from _approval(body, spec.get("group", ""))


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
    found = [version.get("name", "") for version in versions]
    if len(set(found)) < len(found):
        yield _shapeless("spec.versions", "must contain unique version names")
    if sum(bool(version.get("storage")) for version in versions) != 1:
        yield _shapeless("spec.versions", "must have exactly one version marked as storage version")


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
    for index, name in enumerate(stored):
        if name not in present:
            text = (
                f"missing from spec.versions; {name} was previously a storage version, and must remain in "
                "spec.versions until a storage migration ensures no data remains persisted in "
                f"{name} and removes {name} from status.storedVersions"
            )
            yield invalid(f"status.storedVersions[{index}]", name, text)
