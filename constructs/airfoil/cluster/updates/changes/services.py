"""Services: an address that was given stays."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster.admission.validation.services import is_headless, needs_health_check
from airfoil.cluster.admission.verdict import Cause, forbidden, invalid
from airfoil.cluster.updates.changes.change import Change

_ONCE = "may not change once set"
_SECOND = "must be set to 'SingleStack' when releasing the secondary"


def service(change: Change) -> Iterator[Cause]:
    new, old = change.spec, change.before
    if "ExternalName" not in (new.get("type"), old.get("type")):
        was_headless, is_now = is_headless(old), is_headless(new)
        if not (was_headless and is_now):
            yield from _addresses(change)
        if not was_headless and not is_now:
            yield from _families(change)
    if new.get("type") == old.get("type") == "LoadBalancer":
        name = new.get("loadBalancerClass")
        if name != old.get("loadBalancerClass"):
            yield invalid("spec.loadBalancerClass", name, _ONCE)
    port = new.get("healthCheckNodePort")
    if needs_health_check(new) and needs_health_check(old) and port != old.get("healthCheckNodePort"):
        yield forbidden("spec.healthCheckNodePort", "field is immutable")


def _addresses(change: Change) -> Iterator[Cause]:
    new, old = change.spec.get("clusterIPs") or [], change.before.get("clusterIPs") or []
    if len(new) == len(old):
        for index, (ip, was) in enumerate(zip(new, old, strict=True)):
            if ip != was:
                yield invalid(f"spec.clusterIPs[{index}]", new, _ONCE)
        return
    if old and not new:
        yield invalid("spec.clusterIPs[0]", new, "primary clusterIP can not be unset")
    elif old and new[0] != old[0]:
        yield invalid("spec.clusterIPs[0]", new, _ONCE)
    if len(old) > len(new) == 1 and change.spec.get("ipFamilyPolicy") != "SingleStack":
        yield invalid("spec.ipFamilyPolicy", change.spec.get("ipFamilyPolicy"), f"{_SECOND} clusterIP")


def _families(change: Change) -> Iterator[Cause]:
    new, old = change.spec.get("ipFamilies") or [], change.before.get("ipFamilies") or []
    if len(new) == len(old):
        for family, was in zip(new, old, strict=True):
            if family != was:
                yield invalid("spec.ipFamilies[0]", new, _ONCE)
        return
    if len(old) > len(new) and not change.spec.get("clusterIPs"):
        yield invalid("spec.ipFamilies[0]", new, "primary ipFamily can not be unset")
    if old and new and new[0] != old[0]:
        yield invalid("spec.ipFamilies[0]", change.spec.get("clusterIPs"), _ONCE)
    if len(old) > len(new) == 1 and change.spec.get("ipFamilyPolicy") != "SingleStack":
        yield invalid("spec.ipFamilyPolicy", change.spec.get("ipFamilyPolicy"), f"{_SECOND} ipFamily")
