"""Probes and lifecycle hooks."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import not_negative, port
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, unsupported, wrong

_PROBE_HANDLERS = ("exec", "httpGet", "tcpSocket", "grpc")
_HOOK_HANDLERS = ("exec", "httpGet", "tcpSocket", "sleep")
_TIMES = ("initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold")
_PROBES = ("livenessProbe", "readinessProbe", "startupProbe")


def probes(container: Body, field: str, grace: int | None) -> Iterator[Cause]:
    for kind in _PROBES:
        if kind in container:
            yield from _probe(container[kind], f"{field}.{kind}", grace, kind)


def _probe(probe: Body, field: str, grace: int | None, kind: str) -> Iterator[Cause]:
    yield from _handler(probe, field, _PROBE_HANDLERS, grace)
    for key in _TIMES:
        yield from not_negative(probe.get(key), f"{field}.{key}")
    patience = probe.get("terminationGracePeriodSeconds")
    if patience is not None and patience <= 0:
        yield invalid(f"{field}.terminationGracePeriodSeconds", patience, "must be greater than 0")
    if kind == "readinessProbe":
        if patience is not None:
            yield invalid(f"{field}.terminationGracePeriodSeconds", patience, "must not be set for readinessProbes")
    elif probe.get("successThreshold", 0) != 1:
        yield invalid(f"{field}.successThreshold", probe.get("successThreshold", 0), "must be 1")


def hooks(lifecycle: Body, field: str, grace: int | None) -> Iterator[Cause]:
    for key in ("postStart", "preStop"):
        if key in lifecycle:
            yield from _handler(lifecycle[key], f"{field}.{key}", _HOOK_HANDLERS, grace)


def _handler(holder: Body, field: str, kinds: tuple[str, ...], grace: int | None) -> Iterator[Cause]:
    used = [kind for kind in kinds if kind in holder]
    if not used:
        yield required(field, "must specify a handler type")
    for kind in used[:1]:
        yield from _action(kind, holder[kind], f"{field}.{kind}", grace)
    for kind in used[1:]:
        yield forbidden(f"{field}.{kind}", "may not specify more than 1 handler type")


def _action(kind: str, action: Body, field: str, grace: int | None) -> Iterator[Cause]:
    match kind:
        case "exec":
            if not action.get("command"):
                yield required(f"{field}.command")
        case "httpGet":
            yield from _http(action, field)
        case "sleep":
            seconds = action.get("seconds", 0)
            if grace is not None and not 0 <= seconds <= grace:
                text = f"must be non-negative and less than terminationGracePeriodSeconds ({grace})"
                yield invalid(field, seconds, text)
        case _:
            yield from port(action.get("port", 0), f"{field}.port")


def _http(action: Body, field: str) -> Iterator[Cause]:
    if not action.get("path"):
        yield required(f"{field}.path")
    yield from port(action.get("port", 0), f"{field}.port")
    if action.get("scheme") not in ("HTTP", "HTTPS"):
        yield unsupported(f"{field}.scheme", action.get("scheme", ""), ("HTTP", "HTTPS"))
    for header in action.get("httpHeaders") or ():
        name = header.get("name", "")
        yield from wrong(f"{field}.httpHeaders", name, names.http_header(name))
