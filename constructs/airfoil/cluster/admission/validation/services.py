"""Services.

Source: validateService in pkg/apis/core/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.addresses import address, network, sloppy_address
from airfoil.cluster.admission.validation.fields import one_of, port, required_one_of
from airfoil.cluster.admission.validation.metadata import labels
from airfoil.cluster.admission.validation.pods.containers import PROTOCOLS
from airfoil.cluster.admission.verdict import Body, Cause, duplicate, forbidden, invalid, required, unsupported, wrong

TYPES = ("ClusterIP", "ExternalName", "LoadBalancer", "NodePort")
_RANGES = "service.beta.kubernetes.io/load-balancer-source-ranges"
_LONGEST_AFFINITY = 86400
_DISTRIBUTIONS = ("PreferClose", "PreferSameZone", "PreferSameNode")


def is_headless(spec: Body) -> bool:
    return bool(spec.get("clusterIPs") == ["None"])


def is_external(spec: Body) -> bool:
    """Whether it is reached from outside, so that an external traffic policy makes sense."""
    kind = spec.get("type")
    return kind in ("LoadBalancer", "NodePort") or (kind == "ClusterIP" and bool(spec.get("externalIPs")))


def needs_health_check(spec: Body) -> bool:
    return spec.get("type") == "LoadBalancer" and spec.get("externalTrafficPolicy") == "Local"


def service(body: Body, old: Body | None = None) -> Iterator[Cause]:
    """A Service without its metadata, after defaulting and allocation; ``old`` is what it was."""
    spec: Body = body.get("spec") or {}
    before: Body = (old or {}).get("spec") or {}
    kind = spec.get("type", "")
    yield from _kind(spec, kind)
    yield from _ports(spec)
    yield from labels(spec.get("selector") or {}, "spec.selector")
    yield from _affinity(spec)
    yield from cluster_addresses(spec, before)
    for index, ip in enumerate(spec.get("externalIPs") or ()):
        place = f"spec.externalIPs[{index}]"
        faults = list(address(ip, place, before.get("externalIPs") or ()))
        yield from faults or _reachable(ip, place)
    yield from required_one_of(kind, "spec.type", TYPES)
    yield from _node_ports(spec, kind)
    yield from _repeated(spec.get("ports") or ())
    yield from _source_ranges(body, spec, old)
    yield from _balancer(spec, kind)
    yield from _traffic(spec)


def _kind(spec: Body, kind: str) -> Iterator[Cause]:
    if not spec.get("ports") and not is_headless(spec) and kind != "ExternalName":
        yield required("spec.ports")
    if kind in ("LoadBalancer", "NodePort") and is_headless(spec):
        yield invalid("spec.clusterIPs[0]", "None", f"may not be set to 'None' for {kind} services")
    if kind == "ExternalName":
        for key in ("clusterIPs", "ipFamilies", "ipFamilyPolicy"):
            if spec.get(key):
                yield forbidden(f"spec.{key}", "may not be set for ExternalName services")
        name = spec.get("externalName", "").removesuffix(".")
        if not name:
            yield required("spec.externalName")
        else:
            yield from wrong("spec.externalName", name, names.dns_subdomain(name))


def _ports(spec: Body) -> Iterator[Cause]:
    found, seen = spec.get("ports") or [], set[str]()
    for index, entry in enumerate(found):
        place, name = f"spec.ports[{index}]", entry.get("name", "")
        if name:
            yield from wrong(f"{place}.name", name, names.dns_label(name))
            if name in seen:
                yield duplicate(f"{place}.name", name)
            seen.add(name)
        elif len(found) > 1:
            yield required(f"{place}.name")
        number = entry.get("port", 0)
        yield from wrong(f"{place}.port", number, names.port_number(number))
        yield from required_one_of(entry.get("protocol"), f"{place}.protocol", PROTOCOLS)
        yield from port(entry.get("targetPort", 0), f"{place}.targetPort")
        protocol = entry.get("appProtocol")
        if protocol is not None:
            yield from wrong(f"{place}.appProtocol", protocol, names.qualified_name(protocol))


def _affinity(spec: Body) -> Iterator[Cause]:
    kind, config, field = spec.get("sessionAffinity"), spec.get("sessionAffinityConfig"), "spec.sessionAffinityConfig"
    yield from required_one_of(kind, "spec.sessionAffinity", ("ClientIP", "None"))
    if kind == "None" and config is not None:
        yield forbidden(field, "must not be set when session affinity is None")
    if kind == "ClientIP":
        seconds = ((config or {}).get("clientIP") or {}).get("timeoutSeconds")
        if seconds is None:
            yield required(field, "when session affinity type is ClientIP")
        elif not 0 < seconds <= _LONGEST_AFFINITY:
            text = f"must be greater than 0 and less than {_LONGEST_AFFINITY}"
            yield invalid(f"{field}.clientIP.timeoutSeconds", seconds, text)


def cluster_addresses(spec: Body, before: Body) -> Iterator[Cause]:
    """``clusterIP``, ``clusterIPs`` and the families of addresses."""
    if spec.get("type") == "ExternalName":
        return
    first, found = spec.get("clusterIP", ""), spec.get("clusterIPs") or []
    if first and not found:
        yield required("spec.clusterIPs")
    elif first and found[0] != first:
        yield invalid("spec.clusterIPs", found, "first value must match `clusterIP`")
    elif found and not first:
        yield invalid("spec.clusterIPs", found, "must be empty when `clusterIP` is not specified")
    families = spec.get("ipFamilies") or []
    for index, family in enumerate(families):
        yield from one_of(family, f"spec.ipFamilies[{index}]", ("IPv4", "IPv6"))
        if family in families[:index]:
            yield duplicate(f"spec.ipFamilies[{index}]", family)
    policies = ("PreferDualStack", "RequireDualStack", "SingleStack")
    yield from one_of(spec.get("ipFamilyPolicy"), "spec.ipFamilyPolicy", policies)
    faults = list(_addresses(found, before.get("clusterIPs") or []))
    yield from faults
    if not faults and not is_headless(spec):
        yield from _families(found, families)


def _addresses(found: list[str], before: list[str]) -> Iterator[Cause]:
    for index, ip in enumerate(found):
        if index == 0 and ip == "None":
            if len(found) > 1:
                yield invalid("spec.clusterIPs", found, "'None' must be the first and only value")
            continue
        yield from address(ip, f"spec.clusterIPs[{index}]", before)
    if len(found) > 2:
        yield invalid("spec.clusterIPs", found, "may only hold up to 2 values")


def _families(found: list[str], families: list[str]) -> Iterator[Cause]:
    versions = ["IPv6" if ":" in ip else "IPv4" for ip in found]
    if len(set(versions)) < len(versions):
        yield invalid("spec.clusterIPs", found, "may specify no more than one IP for each IP family")
    for index, (version, family) in enumerate(zip(versions, families, strict=False)):
        if version != family and family in ("IPv4", "IPv6"):
            text = f"expected an {family} value as indicated by `ipFamilies[{index}]`"
            yield invalid(f"spec.clusterIPs[{index}]", found[index], text)


def _reachable(ip: str, field: str) -> Iterator[Cause]:
    found = sloppy_address(ip)
    if found is None:
        return
    if found.is_unspecified:
        yield invalid(field, ip, f"may not be unspecified ({ip})")
    if found.is_loopback:
        yield invalid(field, ip, "may not be in the loopback range (127.0.0.0/8, ::1/128)")
    if found.is_link_local:
        yield invalid(field, ip, "may not be in the link-local range (169.254.0.0/16, fe80::/10)")
    multicast = ipaddress.ip_network("224.0.0.0/24" if found.version == 4 else "ff02::/16")
    if found in multicast:
        yield invalid(field, ip, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)")


def _node_ports(spec: Body, kind: str) -> Iterator[Cause]:
    taken: set[tuple[str, int]] = set()
    for index, entry in enumerate(spec.get("ports") or ()):
        number = entry.get("nodePort", 0)
        if not number:
            continue
        if kind == "ClusterIP":
            yield forbidden(f"spec.ports[{index}].nodePort", "may not be used when `type` is 'ClusterIP'")
        key = (entry.get("protocol", ""), number)
        if key in taken:
            yield duplicate(f"spec.ports[{index}].nodePort", number)
        taken.add(key)


def _repeated(ports: list[Body] | tuple[Body, ...]) -> Iterator[Cause]:
    seen: set[tuple[str, int]] = set()
    for index, entry in enumerate(ports):
        protocol, number = entry.get("protocol", ""), entry.get("port", 0)
        if (protocol, number) in seen:
            shown = (
                f'{{"Name":"","Protocol":"{protocol}","AppProtocol":null,"Port":{number},"TargetPort":0,"NodePort":0}}'
            )
            yield Cause(f"spec.ports[{index}]", f"Duplicate value: {shown}", "FieldValueDuplicate")
        seen.add((protocol, number))


def _source_ranges(body: Body, spec: Body, old: Body | None) -> Iterator[Cause]:
    only = "may only be used when `type` is 'LoadBalancer'"
    ranges = spec.get("loadBalancerSourceRanges") or ()
    annotation = ((body.get("metadata") or {}).get("annotations") or {}).get(_RANGES)
    if ranges:
        if spec.get("type") != "LoadBalancer":
            yield forbidden("spec.LoadBalancerSourceRanges", only)
        before = ((old or {}).get("spec") or {}).get("loadBalancerSourceRanges") or ()
        known = [value.strip() for value in before]
        for index, value in enumerate(ranges):
            yield from network(value.strip(), f"spec.LoadBalancerSourceRanges[{index}]", known)
    elif annotation is not None:
        field = f"metadata.annotations[{_RANGES}]"
        if spec.get("type") != "LoadBalancer":
            yield forbidden(field, only)
        for value in annotation.split(",") if annotation.strip() else ():
            yield from network(value.strip(), field)


def _balancer(spec: Body, kind: str) -> Iterator[Cause]:
    only = "may only be used when `type` is 'LoadBalancer'"
    name = spec.get("loadBalancerClass")
    if kind != "LoadBalancer":
        if "allocateLoadBalancerNodePorts" in spec:
            yield forbidden("spec.allocateLoadBalancerNodePorts", only)
        if name is not None:
            yield forbidden("spec.loadBalancerClass", only)
        return
    if "allocateLoadBalancerNodePorts" not in spec:
        yield required("allocateLoadBalancerNodePorts")
    if name is not None:
        yield from wrong("spec.loadBalancerClass", name, names.qualified_name(name))


def _traffic(spec: Body) -> Iterator[Cause]:
    policy, health = spec.get("externalTrafficPolicy", ""), spec.get("healthCheckNodePort", 0)
    if is_external(spec):
        yield from required_one_of(policy, "spec.externalTrafficPolicy", ("Cluster", "Local"))
    elif policy:
        yield invalid("spec.externalTrafficPolicy", policy, "may only be set for externally-accessible services")
    if needs_health_check(spec):
        if not health:
            yield required("spec.healthCheckNodePort")
        else:
            yield from wrong("spec.healthCheckNodePort", health, names.port_number(health))
    elif health:
        text = "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'"
        yield invalid("spec.healthCheckNodePort", health, text)
    internal = spec.get("internalTrafficPolicy")
    if internal is None and spec.get("type") in ("NodePort", "LoadBalancer", "ClusterIP"):
        yield required("spec.internalTrafficPolicy")
    yield from one_of(internal, "spec.internalTrafficPolicy", ("Cluster", "Local"))
    distribution = spec.get("trafficDistribution")
    if distribution is not None and distribution not in _DISTRIBUTIONS:
        yield unsupported("spec.trafficDistribution", distribution, _DISTRIBUTIONS)
