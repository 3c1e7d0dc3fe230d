"""What to say of an object whose kind has no schema: removed, misspelt, of another group, or just not known."""

from __future__ import annotations

from collections.abc import Collection

from airfoil.cluster.core_kinds import Gvk
from airfoil.cluster.removed import REMOVED, removed
from airfoil.cluster.schema_faults import FaultKind, SchemaFault, nearest_word
from airfoil.cluster.versions import KubernetesVersion


def api_version_of(group: str, version: str) -> str:
    """``apps/v1``; the core group has no name."""
    return f"{group}/{version}" if group else version


def versions_of(group: str, kind: str, known: Collection[Gvk]) -> tuple[str, ...]:
    """The versions of a kind, the stable ones last."""
    versions = {gvk[1] for gvk in known if (gvk[0], gvk[2]) == (group, kind)}
    return tuple(sorted(versions, key=lambda version: ("alpha" not in version, "beta" not in version, version)))


def no_schema(
    gvk: Gvk, core: Collection[Gvk], known: Collection[Gvk], cluster: KubernetesVersion, exact: bool
) -> SchemaFault:
    """Why there's no schema for a kind.

    Args:
        gvk: group, version and kind of the object.
        core: the built-in kinds of the version whose schemas are used.
        known: all kinds that have a schema.
        cluster: the cluster's version.
        exact: whether ``core`` is of the cluster's version; if not, a built-in kind that isn't there is no fault.
    """
    group, version, kind = gvk
    api_version = api_version_of(group, version)
    unchecked = SchemaFault(
        (), f"no schema is known for {kind} of {api_version}: it was not checked", FaultKind.NO_SCHEMA
    )
    gone = removed(api_version, kind, cluster)
    if gone is not None:
        return SchemaFault(("apiVersion",), str(gone), FaultKind.REMOVED_API, gone.replacement)
    builtin = "." not in group or group in {each[0] for each in core}
    others = versions_of(group, kind, known)
    if (api_version, kind) in REMOVED or (others and builtin and not exact):
        return unchecked
    if others:
        message = f"there is no {version} of {kind}; its versions are {', '.join(others)}"
        return SchemaFault(("apiVersion",), message, FaultKind.UNKNOWN_VERSION, api_version_of(group, others[-1]))
    fault = _unknown_kind(gvk, core)
    return fault if builtin and (exact or fault.meant) else unchecked


def _unknown_kind(gvk: Gvk, core: Collection[Gvk]) -> SchemaFault:
    group, version, kind = gvk
    api_version = api_version_of(group, version)
    homes = sorted(api_version_of(each[0], each[1]) for each in core if each[2] == kind)
    if homes:
        message = f"{kind} is no kind of {api_version}; it belongs to {' or '.join(homes)}"
        return SchemaFault(("apiVersion",), message, FaultKind.UNKNOWN_KIND, homes[0])
    meant = nearest_word(kind, sorted({each[2] for each in core if each[:2] == (group, version)}))
    message = f"{api_version} has no kind {kind}" + (f"; did you mean {meant}?" if meant else "")
    return SchemaFault(("kind",), message, FaultKind.UNKNOWN_KIND, meant)
