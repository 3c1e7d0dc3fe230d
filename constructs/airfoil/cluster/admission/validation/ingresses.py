"""Ingresses and IngressClasses.

Source: pkg/apis/networking/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.addresses import sloppy_address
from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid, required, too_long, unsupported, wrong

_BAD_PARTS = ("//", "/./", "/../", "%2f", "%2F")
_BAD_ENDS = ("/..", "/.")
_PATH_TYPES = ("Exact", "ImplementationSpecific", "Prefix")
_CLASS = "kubernetes.io/ingress.class"


def ingress_spec(spec: Body, features: Features) -> Iterator[Cause]:
    rules, default = spec.get("rules") or [], spec.get("defaultBackend")
    if not rules and default is None:
        yield invalid("spec", None, "either `defaultBackend` or `rules` must be specified")
    if default is not None:
        yield from _backend(default, "spec.defaultBackend", features)
    for index, rule in enumerate(rules):
        yield from _host(rule.get("host", ""), f"spec.rules[{index}].host")
        if "http" in rule:
            yield from _paths(rule["http"], f"spec.rules[{index}].http", features)
    for index, entry in enumerate(spec.get("tls") or ()):
        for number, host in enumerate(entry.get("hosts") or ()):
            yield from wrong(f"spec.tls[{index}].hosts[{number}]", host, _host_name(host))
        secret = entry.get("secretName", "")
        if secret:
            yield from wrong(f"spec.tls[{index}].secretName", secret, names.dns_subdomain(secret))
    name = spec.get("ingressClassName")
    if name is not None:
        yield from wrong("spec.ingressClassName", name, names.dns_subdomain(name))


def class_annotation(body: Body) -> Iterator[Cause]:
    """The old annotation beside the field: refused at creation only, and named without ``metadata``."""
    value = ((body.get("metadata") or {}).get("annotations") or {}).get(_CLASS)
    name = (body.get("spec") or {}).get("ingressClassName")
    if value is not None and name is not None and value != name:
        text = "must match `ingressClassName` when both are specified"
        yield invalid(f"annotations.{_CLASS}", value, text)


def _host_name(host: str) -> list[str]:
    return names.wildcard_subdomain(host) if "*" in host else names.dns_subdomain(host)


def _host(host: str, field: str) -> Iterator[Cause]:
    if not host:
        return
    if sloppy_address(host) is not None:
        yield invalid(field, host, "must be a DNS name, not an IP address")
    yield from wrong(field, host, _host_name(host))


def _paths(http: Body, field: str, features: Features) -> Iterator[Cause]:
    paths = http.get("paths") or []
    if not paths:
        yield required(f"{field}.paths")
    for index, path in enumerate(paths):
        yield from _path(path, f"{field}.paths[{index}]", features)


def _path(entry: Body, field: str, features: Features) -> Iterator[Cause]:
    kind, path = entry.get("pathType"), entry.get("path", "")
    if kind is None:
        yield required(f"{field}.pathType", "pathType must be specified")
        return
    if kind not in _PATH_TYPES:
        yield unsupported(f"{field}.pathType", kind, _PATH_TYPES)
    elif not path.startswith("/") and (path or kind != "ImplementationSpecific"):
        yield invalid(f"{field}.path", path, "must be an absolute path")
    if kind in ("Exact", "Prefix"):
        for part in _BAD_PARTS:
            if part in path:
                yield invalid(f"{field}.path", path, f"must not contain '{part}'")
        for end in _BAD_ENDS:
            if path.endswith(end):
                yield invalid(f"{field}.path", path, f"cannot end with '{end}'")
    yield from _backend(entry.get("backend") or {}, f"{field}.backend", features)


def _backend(backend: Body, field: str, features: Features) -> Iterator[Cause]:
    resource, service = backend.get("resource"), backend.get("service")
    if resource is not None and service is not None:
        yield invalid(field, "", "cannot set both resource and service backends")
    elif resource is not None:
        yield from _reference(resource, f"{field}.resource")
    elif service is not None:
        yield from _service(service, field, features)
    else:
        yield invalid(field, "", "resource or service backend is required")


def _service(service: Body, field: str, features: Features) -> Iterator[Cause]:
    name = service.get("name", "")
    rule = names.dns_label if features.relaxed_service_names else names.dns_1035_label
    if not name:
        yield required(f"{field}.service.name")
    else:
        yield from wrong(f"{field}.service.name", name, rule(name))
    port: Body = service.get("port") or {}
    label, number = port.get("name", ""), port.get("number", 0)
    if label and number:
        yield invalid(field, "", "cannot set both port name & port number")
    elif label:
        yield from wrong(f"{field}.service.port.name", label, names.port_name(label))
    elif number:
        yield from wrong(f"{field}.service.port.number", number, names.port_number(number))
    else:
        yield required(field, "port name or number is required")


def _reference(reference: Body, field: str) -> Iterator[Cause]:
    group = reference.get("apiGroup")
    if group is not None:
        yield from wrong(f"{field}.apiGroup", group, names.dns_subdomain(group))
    for key in ("kind", "name"):
        value = reference.get(key, "")
        if not value:
            yield required(f"{field}.{key}")
        else:
            yield from wrong(f"{field}.{key}", value, names.path_segment(value))


def ingress_class_spec(spec: Body) -> Iterator[Cause]:
    controller, field = spec.get("controller", ""), "spec.controller"
    if len(controller) > 250:
        yield too_long(field, 250)
    host, slash, path = controller.partition("/")
    if not controller:
        yield required(field)
    elif not slash or not host or not path:
        yield invalid(field, controller, 'must be a domain-prefixed path (such as "acme.io/foo")')
    else:
        yield from wrong(field, host, names.dns_subdomain(host))
        yield from wrong(field, path, names.http_path(path))
    parameters = spec.get("parameters")
    if parameters is not None:
        yield from _reference(parameters, "spec.parameters")
        yield from _parameter_scope(parameters)


def _parameter_scope(parameters: Body) -> Iterator[Cause]:
    scope, namespace, field = parameters.get("scope"), parameters.get("namespace"), "spec.parameters.namespace"
    if scope is None:
        yield required("spec.parameters.scope")
    elif scope not in ("Cluster", "Namespace"):
        yield unsupported("spec.parameters.scope", scope, ("Cluster", "Namespace"))
    elif scope == "Cluster":
        if namespace is not None:
            yield forbidden(field, "`parameters.scope` is set to 'Cluster'")
    elif namespace is None:
        yield required(field, "`parameters.scope` is set to 'Namespace'")
    else:
        yield from wrong(field, namespace, names.dns_label(namespace))
