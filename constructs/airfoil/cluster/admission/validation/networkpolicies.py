"""NetworkPolicies.

Source: pkg/apis/networking/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.addresses import Network, network, sloppy_network
from airfoil.cluster.admission.validation.metadata import selector
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, unsupported, wrong

_TYPES = ("Ingress", "Egress")
_DIRECTIONS = (("ingress", "from"), ("egress", "to"))


def network_policy_spec(spec: Body, old: Body | None = None) -> Iterator[Cause]:
    """A policy's spec after defaulting; ranges that the old one has are taken again."""
    known = list(_ranges(old or {}))
    yield from selector(spec.get("podSelector"), "spec.podSelector")
    for direction, peers in _DIRECTIONS:
        for index, rule in enumerate(spec.get(direction) or ()):
            place = f"spec.{direction}[{index}]"
            for number, port in enumerate(rule.get("ports") or ()):
                yield from _port(port, f"{place}.ports[{number}]")
            for number, peer in enumerate(rule.get(peers) or ()):
                yield from _peer(peer, f"{place}.{peers}[{number}]", known)
    types = spec.get("policyTypes") or []
    if len(types) > len(_TYPES):
        yield invalid("spec.policyTypes", types, "may not specify more than two policyTypes")
        return
    for index, kind in enumerate(types):
        if kind not in _TYPES:
            yield unsupported(f"spec.policyTypes[{index}]", kind, _TYPES)


def _ranges(spec: Body) -> Iterator[str]:
    for direction, peers in _DIRECTIONS:
        for rule in spec.get(direction) or ():
            for peer in rule.get(peers) or ():
                block = peer.get("ipBlock") or {}
                yield from (block.get("cidr", ""), *(block.get("except") or ()))


def _port(port: Body, field: str) -> Iterator[Cause]:
    protocol = port.get("protocol")
    if protocol is not None and protocol not in ("TCP", "UDP", "SCTP"):
        yield unsupported(f"{field}.protocol", protocol, ("TCP", "UDP", "SCTP"))
    first, last = port.get("port"), port.get("endPort")
    if first is None:
        if last is not None:
            yield invalid(f"{field}.endPort", last, "may not be specified when `port` is not specified")
    elif isinstance(first, str):
        if last is not None:
            yield invalid(f"{field}.endPort", last, "may not be specified when `port` is non-numeric")
        yield from wrong(f"{field}.port", first, names.port_name(first))
    else:
        yield from wrong(f"{field}.port", first, names.port_number(first))
        if last is not None:
            if last < first:
                yield invalid(f"{field}.endPort", first, "must be greater than or equal to `port`")
            yield from wrong(f"{field}.endPort", last, names.port_number(last))


def _peer(peer: Body, field: str, known: Collection[str]) -> Iterator[Cause]:
    for kind in ("podSelector", "namespaceSelector"):
        yield from selector(peer.get(kind), f"{field}.{kind}")
    block = peer.get("ipBlock")
    if block is not None:
        yield from _block(block, f"{field}.ipBlock", known)
    if not peer:
        yield required(field, "must specify a peer")
    elif block is not None and len(peer) > 1:
        yield forbidden(field, "may not specify both ipBlock and another peer")


def _block(block: Body, field: str, known: Collection[str]) -> Iterator[Cause]:
    cidr = block.get("cidr", "")
    if not cidr:
        yield required(f"{field}.cidr")
        return
    yield from network(cidr, f"{field}.cidr", known)
    whole = sloppy_network(cidr)
    for index, text in enumerate(block.get("except") or () if whole is not None else ()):
        yield from network(text, f"{field}.except[{index}]", known)
        part = sloppy_network(text)
        if part is not None and not _is_strictly_inside(part, whole):
            yield invalid(f"{field}.except[{index}]", text, "must be a strict subset of `cidr`")


def _is_strictly_inside(part: Network, whole: Network | None) -> bool:
    if whole is None or part.version != whole.version or whole.prefixlen >= part.prefixlen:
        return False
    return part.network_address in whole
