"""The whole of a pod's spec, and of a template for pods.

Source: ValidatePodSpec and ValidatePodTemplateSpec in pkg/apis/core/validation (read). Windows pods are not checked
beyond the name of their system.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from airfoil.cluster import names
from airfoil.cluster.admission.validation.addresses import address
from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.validation.fields import one_of, required_one_of
from airfoil.cluster.admission.validation.metadata import annotation_faults, labels
from airfoil.cluster.admission.validation.pods.containers import Pod, containers, init_containers
from airfoil.cluster.admission.validation.pods.faultless import Faultless
from airfoil.cluster.admission.validation.pods.resources import requirements
from airfoil.cluster.admission.validation.pods.scheduling import affinity, spread, tolerations
from airfoil.cluster.admission.validation.pods.security import of_pod
from airfoil.cluster.admission.validation.pods.totals import pod_totals
from airfoil.cluster.admission.validation.pods.volumes import volumes
from airfoil.cluster.admission.verdict import (
    Body,
    Cause,
    duplicate,
    forbidden,
    invalid,
    not_found,
    required,
    too_long,
    unsupported,
    wrong,
)

_DNS_POLICIES = ("ClusterFirstWithHostNet", "ClusterFirst", "Default", "None")
_NAME_RULES: Mapping[str, names.NameRule] = {
    "serviceAccountName": names.dns_subdomain,
    "nodeName": names.dns_subdomain,
    "hostname": names.dns_label,
    "subdomain": names.dns_label,
    "priorityClassName": names.dns_subdomain,
    "runtimeClassName": names.dns_subdomain,
}
_FAULTLESS = Faultless()
_COST = "controller.kubernetes.io/pod-deletion-cost"


def pod_template(template: Body, field: str, features: Features) -> Iterator[Cause]:
    """A template in a workload; ``labels`` and ``annotations`` are named without ``metadata``, as the server does."""
    meta: Body = template.get("metadata") or {}
    spec: Body = template.get("spec") or {}
    yield from labels(meta.get("labels") or {}, f"{field}.labels")
    yield from annotation_faults(meta.get("annotations") or {}, f"{field}.annotations")
    yield from pod_annotations(meta, f"{field}.annotations")
    yield from pod_spec(spec, f"{field}.spec", features)
    if spec.get("ephemeralContainers"):
        yield forbidden(f"{field}.spec.ephemeralContainers", "ephemeral containers not allowed in pod template")


def pod_annotations(meta: Body, field: str) -> Iterator[Cause]:
    cost = (meta.get("annotations") or {}).get(_COST)
    if cost is not None and not _is_cost(cost):
        yield invalid(f"{field}[{_COST}]", cost, "must be a 32bit integer")


def _is_cost(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isdecimal() and (digits == "0" or digits[0] != "0") and -(2**31) <= int(text) < 2**31


def pod_spec(spec: Body, field: str, features: Features) -> Iterator[Cause]:
    """A spec after defaulting."""
    digest = Faultless.digest(spec, features)
    if digest in _FAULTLESS:
        return
    faults = list(_spec(spec, field, features))
    if not faults:
        _FAULTLESS.add(digest)
    yield from faults


def _spec(spec: Body, field: str, features: Features) -> Iterator[Cause]:
    if "terminationGracePeriodSeconds" not in spec:
        yield required(f"{field}.terminationGracePeriodSeconds")
    mountable, faults = volumes(spec.get("volumes") or [], f"{field}.volumes")
    yield from faults
    pod = Pod(spec, mountable, features, _claim_names(spec))
    yield from containers(pod, f"{field}.containers")
    yield from init_containers(pod, f"{field}.initContainers")
    if "resources" in spec:
        yield from pod_totals(spec, f"{field}.resources", pod.claims)
    yield from _host_network(spec, f"{field}.containers")
    yield from required_one_of(spec.get("restartPolicy"), f"{field}.restartPolicy", ("Always", "OnFailure", "Never"))
    yield from required_one_of(spec.get("dnsPolicy"), f"{field}.dnsPolicy", _DNS_POLICIES)
    yield from labels(spec.get("nodeSelector") or {}, f"{field}.nodeSelector")
    yield from of_pod(spec.get("securityContext") or {}, spec, f"{field}.securityContext")
    yield from affinity(spec.get("affinity") or {}, f"{field}.affinity")
    yield from _dns(spec, f"{field}.dnsConfig")
    yield from _gates(spec, field)
    yield from spread(spec.get("topologySpreadConstraints") or [], f"{field}.topologySpreadConstraints")
    yield from _host_users(spec, field)
    yield from _environment_files(spec, field)
    yield from _resource_claims(spec.get("resourceClaims") or [], f"{field}.resourceClaims")
    yield from _names(spec, field)
    yield from _rest(spec, field)


def _claim_names(spec: Body) -> frozenset[str]:
    return frozenset(claim.get("name", "") for claim in spec.get("resourceClaims") or ())


def _host_network(spec: Body, field: str) -> Iterator[Cause]:
    if not spec.get("hostNetwork"):
        return
    for index, container in enumerate(spec.get("containers") or ()):
        for number, port in enumerate(container.get("ports") or ()):
            host = port.get("hostPort", 0)
            if host and host != port.get("containerPort", 0):
                text = "must match `containerPort` when `hostNetwork` is true"
                yield invalid(f"{field}[{index}].ports[{number}].hostPort", host, text)


def _dns(spec: Body, field: str) -> Iterator[Cause]:
    config: Mapping[str, Any] | None = spec.get("dnsConfig")
    servers = (config or {}).get("nameservers") or []
    if spec.get("dnsPolicy") == "None":
        if config is None:
            yield required(field, "must provide `dnsConfig` when `dnsPolicy` is None")
        elif not servers:
            text = "must provide at least one DNS nameserver when `dnsPolicy` is None"
            yield required(f"{field}.nameservers", text)
    if config is None:
        return
    searches = config.get("searches") or []
    if len(servers) > 3:
        yield invalid(f"{field}.nameservers", servers, "must not have more than 3 nameservers")
    for index, server in enumerate(servers):
        yield from address(server, f"{field}.nameservers[{index}]")
    if len(searches) > 32:
        yield invalid(f"{field}.searches", searches, "must not have more than 32 search paths")
    if len(" ".join(searches)) > 2048:
        text = "must not have more than 2048 characters (including spaces) in the search list"
        yield invalid(f"{field}.searches", searches, text)
    for index, search in enumerate(searches):
        plain = search.removesuffix(".")
        if search != ".":
            complaints = names.dns_subdomain_with_underscore(plain)
            yield from wrong(f"{field}.searches[{index}]", plain, complaints)
    for index, option in enumerate(config.get("options") or ()):
        if not option.get("name"):
            yield required(f"{field}.options[{index}]", "must not be empty")


def _gates(spec: Body, field: str) -> Iterator[Cause]:
    for index, gate in enumerate(spec.get("readinessGates") or ()):
        kind = gate.get("conditionType", "")
        yield from wrong(f"{field}.readinessGates[{index}].conditionType", kind, names.qualified_name(kind))
    seen: set[str] = set()
    for index, gate in enumerate(spec.get("schedulingGates") or ()):
        name, place = gate.get("name", ""), f"{field}.schedulingGates[{index}]"
        yield from wrong(place, name, names.qualified_name(name))
        if name in seen:
            yield duplicate(place, name)
        seen.add(name)


def _host_users(spec: Body, field: str) -> Iterator[Cause]:
    if spec.get("hostUsers") is not False:
        return
    for key, shown in (("hostNetwork", "hostNetwork"), ("hostPID", "HostPID"), ("hostIPC", "HostIPC")):
        if spec.get(key):
            yield forbidden(f"{field}.{shown}", "when `hostUsers` is false")


def _resource_claims(found: list[Body], field: str) -> Iterator[Cause]:
    seen: set[str] = set()
    sources = ("resourceClaimName", "resourceClaimTemplateName")
    for index, claim in enumerate(found):
        place, name = f"{field}[{index}]", claim.get("name", "")
        if not name:
            yield required(f"{place}.name")
        elif name in seen:
            yield duplicate(f"{place}.name", name)
        else:
            yield from wrong(f"{place}.name", name, names.dns_label(name))
        seen.add(name)
        used = [key for key in sources if key in claim]
        if len(used) > 1:
            text = "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified"
            yield invalid(place, claim, text)
        elif not used:
            yield invalid(place, claim, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`")
        for key in used:
            yield from wrong(f"{place}.{key}", claim[key], names.dns_subdomain(claim[key]))


def _environment_files(spec: Body, field: str) -> Iterator[Cause]:
    """Files of variables lie in an emptyDir of the pod."""
    known = {volume.get("name", ""): volume for volume in spec.get("volumes") or ()}
    for key in ("initContainers", "containers"):
        for index, container in enumerate(spec.get(key) or ()):
            for number, variable in enumerate(container.get("env") or ()):
                reference = (variable.get("valueFrom") or {}).get("fileKeyRef")
                if reference is None:
                    continue
                name = reference.get("volumeName", "")
                place = f"{field}.{key}[{index}].env[{number}].valueFrom.fileKeyRef.volumeName"
                if name not in known:
                    yield not_found(place, name)
                elif "emptyDir" not in known[name]:
                    yield invalid(place, name, "referenced volume must be of type emptyDir")


def _names(spec: Body, field: str) -> Iterator[Cause]:
    for key, rule in _NAME_RULES.items():
        name = spec.get(key)
        if name or (name is not None and key == "runtimeClassName"):
            yield from wrong(f"{field}.{key}", name, rule(name))


def _hostname(spec: Body, field: str) -> Iterator[Cause]:
    name = spec.get("hostnameOverride")
    if name is None:
        return
    for key in ("setHostnameAsFQDN", "hostNetwork"):
        if spec.get(key):
            yield forbidden(field, f"may not be specified when {key} is true")
    if len(name) > 64:
        yield too_long(field, 64)
    yield from wrong(field, name, names.dns_subdomain(name))


def _rest(spec: Body, field: str) -> Iterator[Cause]:
    yield from _hostname(spec, f"{field}.hostnameOverride")
    deadline = spec.get("activeDeadlineSeconds")
    if deadline is not None:
        yield from wrong(f"{field}.activeDeadlineSeconds", deadline, names.in_range(deadline, 1, 2**31 - 1))
    yield from tolerations(spec.get("tolerations") or [], f"{field}.tolerations")
    for index, alias in enumerate(spec.get("hostAliases") or ()):
        yield from address(alias.get("ip", ""), f"{field}.hostAliases[{index}].ip")
        for number, host in enumerate(alias.get("hostnames") or ()):
            place = f"{field}.hostAliases[{index}].hostnames[{number}]"
            yield from wrong(place, host, names.dns_subdomain(host))
    yield from one_of(spec.get("preemptionPolicy"), f"{field}.preemptionPolicy", ("PreemptLowerPriority", "Never"))
    if "overhead" in spec:
        yield from requirements({"limits": spec["overhead"]}, field + ".overhead")
    system = spec.get("os")
    if system is not None:
        name = system.get("name", "")
        if not name:
            yield required(f"{field}.os.name")
        elif name not in ("linux", "windows"):
            yield unsupported(f"{field}.os", name, ("linux", "windows"))
