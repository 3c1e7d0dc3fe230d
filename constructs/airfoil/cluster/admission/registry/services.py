"""Cluster IPs, IP families and node ports of Services.

Source: pkg/registry/core/service, storage/alloc.go, storage/storage.go and strategy.go of Kubernetes v1.36.3 (read).
The functions change the private copy they are given.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from airfoil.cluster.admission.cluster import Cluster
from airfoil.cluster.admission.validation.services import cluster_addresses, is_external, needs_health_check
from airfoil.cluster.admission.verdict import Body, Cause, RefusedError, invalid, invalid_object, refusal

Part = dict[str, Any]

_ALLOCATED = {"IPv4": "192.0.2.1", "IPv6": "2001:db8::1"}
"""Stand-ins for the addresses that a cluster would allocate, from the ranges for documentation (RFC 5737, RFC 3849)."""

_BALANCED = ("NodePort", "LoadBalancer")


def allocate(body: Part, cluster: Cluster, old: Body | None = None) -> None:
    """Fills in addresses and ports. Raises ``RefusedError`` where they cannot be had, before anything is validated."""
    spec: Part = body["spec"]
    before: Body = (old or {}).get("spec") or {}
    if old is not None:
        _keep(spec, before)
    _link_addresses(spec, before if old is not None else None)
    if spec.get("type") != "ExternalName":
        name = (body.get("metadata") or {}).get("name", "")
        _refuse(name, _policy_faults(spec, before))
        _refuse(name, _family_faults(spec, before, cluster))
        if not _is_headless(spec):
            _addresses(spec)
    _ports(body, before, cluster)
    if needs_health_check(spec) and not spec.get("healthCheckNodePort"):
        spec["healthCheckNodePort"] = cluster.node_ports[1]


def drop_what_depends_on_type(spec: Part, before: Body) -> None:
    """A change of type takes along the fields that make no sense any more and were not changed."""
    kind, was = spec.get("type"), before.get("type")
    if was != "ExternalName" and kind == "ExternalName":
        if all(spec.get(key) == before.get(key) for key in ("clusterIP", "clusterIPs")):
            _drop(spec, "clusterIP", "clusterIPs")
        for key in ("ipFamilies", "ipFamilyPolicy"):
            _drop_if_kept(spec, before, key)
    if was in _BALANCED and kind not in _BALANCED and _node_ports(spec) <= _node_ports(before):
        for port in spec.get("ports") or ():
            _drop(port, "nodePort")
    if needs_health_check(before) and not needs_health_check(spec):
        _drop_if_kept(spec, before, "healthCheckNodePort")
    if was == "LoadBalancer" != kind:
        _drop_if_kept(spec, before, "allocateLoadBalancerNodePorts")
        _drop_if_kept(spec, before, "loadBalancerClass")
    if is_external(before) and not is_external(spec):
        _drop_if_kept(spec, before, "externalTrafficPolicy")


def _drop(part: Part, *keys: str) -> None:
    for key in keys:
        part.pop(key, None)


def _drop_if_kept(spec: Part, before: Body, key: str) -> None:
    if spec.get(key) == before.get(key):
        _drop(spec, key)


def _node_ports(spec: Body) -> set[int]:
    return {port["nodePort"] for port in spec.get("ports") or () if port.get("nodePort")}


def _has_node_ports(spec: Body) -> bool:
    return spec.get("type") == "NodePort" or (
        spec.get("type") == "LoadBalancer" and spec.get("allocateLoadBalancerNodePorts", True)
    )


def _is_headless(spec: Body) -> bool:
    return bool((spec.get("clusterIPs") or [""])[0] == "None")


def _keep(spec: Part, before: Body) -> None:
    """What was allocated stays where a manifest does not name it (patchAllocatedValues)."""
    if "ExternalName" not in (spec.get("type"), before.get("type")):
        for key in ("clusterIP", "clusterIPs"):
            if not spec.get(key) and before.get(key):
                spec[key] = before[key]
    if _has_node_ports(spec) and _has_node_ports(before):
        shared = _node_ports(spec) & _node_ports(before)
        known = {port.get("name", ""): port.get("nodePort", 0) for port in before.get("ports") or ()}
        for port in spec.get("ports") or ():
            was = known.get(port.get("name", ""), 0)
            if not port.get("nodePort") and was and was not in shared:
                port["nodePort"] = was
    if needs_health_check(spec) and needs_health_check(before) and not spec.get("healthCheckNodePort"):
        spec["healthCheckNodePort"] = before.get("healthCheckNodePort", 0)


def _link_addresses(spec: Part, before: Body | None) -> None:
    """``clusterIPs`` follows ``clusterIP`` (normalizeClusterIPs)."""
    ip = spec.get("clusterIP", "")
    if before is None:
        if ip and not spec.get("clusterIPs"):
            spec["clusterIPs"] = [ip]
        return
    was, all_before = before.get("clusterIP", ""), before.get("clusterIPs") or []
    if ip == was:
        if all_before and not spec.get("clusterIPs"):
            spec["clusterIPs"] = all_before
    elif (spec.get("clusterIPs") or []) == all_before:
        if ip:
            spec["clusterIPs"] = [ip]
        else:
            _drop(spec, "clusterIPs")


def _policy_faults(spec: Part, before: Body) -> Iterator[Cause]:
    if "ipFamilyPolicy" not in spec:
        is_dual = spec.get("clusterIP") == "None" and not spec.get("selector")
        spec["ipFamilyPolicy"] = before.get("ipFamilyPolicy") or ("RequireDualStack" if is_dual else "SingleStack")
    yield from cluster_addresses(spec, before)


def _family_faults(spec: Part, before: Body, cluster: Cluster) -> Iterator[Cause]:
    """Chooses the families (initIPFamilyFields)."""
    policy, field = spec["ipFamilyPolicy"], "spec.ipFamilyPolicy"
    yield from _number_faults(spec, before)
    families: list[str] = list(spec.get("ipFamilies") or [])
    spec["ipFamilies"] = families
    for index, ip in enumerate(() if _is_headless(spec) else spec.get("clusterIPs") or ()):
        family = "IPv6" if ":" in ip else "IPv4"
        if index >= len(families) and family in cluster.families:
            families.append(family)
        elif index >= len(families):
            text = f"{family} is not configured on this cluster"
            yield invalid(f"spec.clusterIPs[{index}]", spec["clusterIPs"], text)
    is_free = spec.get("clusterIP") == "None" and not spec.get("selector")
    if not is_free:
        if policy == "RequireDualStack" and len(cluster.families) < 2:
            yield invalid(field, policy, "this cluster is not configured for dual-stack services")
        for index, family in enumerate(families):
            if family not in cluster.families:
                yield invalid(f"spec.ipFamilies[{index}]", family, "not configured on this cluster")
    if not families:
        families.append(cluster.families[0])
    if policy != "SingleStack" and len(families) == 1 and (is_free or len(cluster.families) == 2):
        families.append("IPv4" if families[0] == "IPv6" else "IPv6")


def _number_faults(spec: Part, before: Body) -> Iterator[Cause]:
    """One address and family for a single stack; two are only given up by asking for that."""
    policy, field = spec["ipFamilyPolicy"], "spec.ipFamilyPolicy"
    is_single = policy == "SingleStack"
    for key, one, many in (
        ("clusterIPs", "cluster IP", "cluster IPs"),
        ("ipFamilies", "IP family", "IP families"),
    ):
        found, was = spec.get(key) or [], before.get(key) or []
        if is_single and found and found == was:
            spec[key] = found = found[:1]
        elif not is_single and found and len(found) < len(was) and was[: len(found)] == found:
            yield invalid(field, policy, f"must be 'SingleStack' to release the secondary {one}")
        if is_single and len(found) == 2:
            text = f"must be 'RequireDualStack' or 'PreferDualStack' when multiple {many} are specified"
            yield invalid(field, policy, text)


def _addresses(spec: Part) -> None:
    found = list(spec.get("clusterIPs") or [])
    found += [_ALLOCATED[family] for family in spec["ipFamilies"][len(found) :]]
    spec["clusterIPs"] = found
    spec["clusterIP"] = found[0]


def _ports(body: Part, before: Body, cluster: Cluster) -> None:
    spec: Part = body["spec"]
    if spec.get("type") not in _BALANCED:
        return
    ports, name = spec.get("ports") or [], (body.get("metadata") or {}).get("name", "")
    low, high = cluster.node_ports
    known = _node_ports(before)
    free = iter(sorted(set(range(low, high + 1)) - known - _node_ports(spec)))
    by_port: dict[int, int] = {}
    for index, port in enumerate(ports):
        if not port.get("nodePort") and not _has_node_ports(spec):
            continue
        # A new Service has one node port for the same port of several protocols.
        shared = 0 if before else by_port.get(port.get("port", 0)) or _requested(port, ports)
        number = port.get("nodePort") or shared or next(free)
        if number not in known and not low <= number <= high:
            text = f"provided port is not in the valid range. The range of valid ports is {low}-{high}"
            _refuse(name, [invalid(f"spec.ports[{index}].nodePort", number, text)])
        if not before and number in by_port.values() and number != by_port.get(port.get("port", 0)):
            _refuse(name, [invalid(f"spec.ports[{index}].nodePort", number, "provided port is already allocated")])
        port["nodePort"] = number
        by_port.setdefault(port.get("port", 0), number)
    if before:
        _refuse_twins(ports)


def _requested(port: Body, ports: list[Part]) -> int:
    same = (each.get("nodePort", 0) for each in ports if each.get("port") == port.get("port"))
    return next(filter(None, same), 0)


def _refuse_twins(ports: list[Part]) -> None:
    """A changed Service must not have one node port twice; the API server trips over it."""
    seen: set[tuple[str, int]] = set()
    for port in ports:
        key = (port.get("protocol", ""), port.get("nodePort", 0))
        if key[1] and key in seen:
            raise RefusedError(refusal(500, f"duplicate nodePort: {{{key[0]} {key[1]}}}"))
        seen.add(key)


def _refuse(name: str, faults: Iterator[Cause] | list[Cause]) -> None:
    found = list(faults)
    if found:
        raise RefusedError(invalid_object("Service", name, found))
