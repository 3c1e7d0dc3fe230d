"""Containers and init containers.

Source: validateContainers, validateInitContainers and validateContainerCommon in pkg/apis/core/validation (read).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from msgspec import Struct
from msgspec import field as struct_field

from airfoil.cluster import names
from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.validation.fields import required_one_of
from airfoil.cluster.admission.validation.pods.environment import sources, variables
from airfoil.cluster.admission.validation.pods.handlers import hooks, probes
from airfoil.cluster.admission.validation.pods.mounts import devices, mounts
from airfoil.cluster.admission.validation.pods.resources import requirements
from airfoil.cluster.admission.validation.pods.security import of_container
from airfoil.cluster.admission.verdict import Body, Cause, duplicate, forbidden, invalid, required, unsupported, wrong

PROTOCOLS = ("SCTP", "TCP", "UDP")
PULL_POLICIES = ("Always", "IfNotPresent", "Never")
_MESSAGE_POLICIES = ("File", "FallbackToLogsOnError")
_RESTART_POLICIES = ("Always", "Never", "OnFailure")
_NOT_FOR_INIT = ("lifecycle", "livenessProbe", "readinessProbe", "startupProbe")


class Pod(Struct, frozen=True):
    """What the checks of a container need to know of its pod; ``volumes`` are those without faults."""

    spec: Body
    volumes: Mapping[str, Body]
    features: Features
    claims: Collection[str] = struct_field(default_factory=tuple)

    @property
    def grace(self) -> int | None:
        seconds: int | None = self.spec.get("terminationGracePeriodSeconds")
        return seconds

    @property
    def host_users(self) -> bool:
        return self.spec.get("hostUsers") is not False


def containers(pod: Pod, field: str) -> Iterator[Cause]:
    found = pod.spec.get("containers") or ()
    if not found:
        yield required(field)
    seen: set[str] = set()
    for index, container in enumerate(found):
        place, name = f"{field}[{index}]", container.get("name", "")
        yield from _container(container, pod, place)
        if name in seen:
            yield duplicate(f"{place}.name", name)
        seen.add(name)
        yield from hooks(container.get("lifecycle") or {}, f"{place}.lifecycle", pod.grace)
        yield from probes(container, place, pod.grace)
        if pod.features.restart_rules:
            yield from _restart(container, place)
        elif "restartPolicy" in container:
            yield forbidden(f"{place}.restartPolicy", "may not be set for non-init containers")
    yield from _host_ports(found, field)


def init_containers(pod: Pod, field: str) -> Iterator[Cause]:
    seen = {container.get("name", "") for container in pod.spec.get("containers") or ()}
    for index, container in enumerate(pod.spec.get("initContainers") or ()):
        place, name = f"{field}[{index}]", container.get("name", "")
        yield from _container(container, pod, place)
        yield from _init_restart(container, place, pod.features)
        if name in seen:
            yield duplicate(f"{place}.name", name)
        seen.add(name)
        yield from _host_ports([container], field)
        if container.get("restartPolicy") == "Always":
            yield from hooks(container.get("lifecycle") or {}, f"{place}.lifecycle", pod.grace)
            yield from probes(container, place, pod.grace)
        else:
            for key in _NOT_FOR_INIT:
                if key in container:
                    text = "may not be set for init containers without restartPolicy=Always"
                    yield forbidden(f"{place}.{key}", text)


def _container(container: Body, pod: Pod, field: str) -> Iterator[Cause]:
    name = container.get("name", "")
    if not name:
        yield required(f"{field}.name")
    else:
        yield from wrong(f"{field}.name", name, names.dns_label(name))
    if not container.get("image"):
        yield required(f"{field}.image")
    policy = container.get("terminationMessagePolicy")
    yield from required_one_of(policy, f"{field}.terminationMessagePolicy", _MESSAGE_POLICIES)
    yield from _ports(container.get("ports") or (), f"{field}.ports")
    yield from variables(container.get("env") or [], f"{field}.env")
    yield from sources(container.get("envFrom") or [], f"{field}.envFrom")
    yield from mounts(container, pod.volumes, f"{field}.volumeMounts")
    yield from devices(container, pod.volumes, f"{field}.volumeDevices")
    yield from required_one_of(container.get("imagePullPolicy"), f"{field}.imagePullPolicy", PULL_POLICIES)
    yield from requirements(container.get("resources") or {}, f"{field}.resources", pod.claims)
    yield from _resize(container.get("resizePolicy") or (), pod.spec, f"{field}.resizePolicy")
    if "securityContext" in container:
        context = container["securityContext"]
        yield from of_container(context, f"{field}.securityContext", host_users=pod.host_users)


def _ports(found: Collection[Body], field: str) -> Iterator[Cause]:
    seen: set[str] = set()
    for index, port in enumerate(found):
        place, name = f"{field}[{index}]", port.get("name", "")
        if name:
            complaints = names.port_name(name)
            yield from wrong(f"{place}.name", name, complaints)
            if not complaints and name in seen:
                yield duplicate(f"{place}.name", name)
            seen.add(name)
        number = port.get("containerPort", 0)
        if not number:
            yield required(f"{place}.containerPort")
        else:
            yield from wrong(f"{place}.containerPort", number, names.port_number(number))
        host = port.get("hostPort", 0)
        if host:
            yield from wrong(f"{place}.hostPort", host, names.port_number(host))
        yield from required_one_of(port.get("protocol"), f"{place}.protocol", PROTOCOLS)


def _host_ports(found: Collection[Body], field: str) -> Iterator[Cause]:
    taken: set[str] = set()
    for index, container in enumerate(found):
        for number, port in enumerate(container.get("ports") or ()):
            if port.get("hostPort"):
                key = f"{port.get('protocol', '')}/{port.get('hostIP', '')}/{port['hostPort']}"
                if key in taken:
                    yield duplicate(f"{field}[{index}].ports[{number}].hostPort", key)
                taken.add(key)


def _resize(found: Collection[Body], spec: Body, field: str) -> Iterator[Cause]:
    seen: set[str] = set()
    for index, policy in enumerate(found):
        resource, restart = policy.get("resourceName", ""), policy.get("restartPolicy", "")
        if resource in seen:
            yield duplicate(f"{field}[{index}]", resource)
        seen.add(resource)
        yield from required_one_of(resource, field, ("cpu", "memory"))
        yield from required_one_of(restart, field, ("NotRequired", "RestartContainer"))
        if spec.get("restartPolicy") == "Never" and restart != "NotRequired":
            yield invalid(field, restart, "must be 'NotRequired' when pod `restartPolicy` is 'Never'")


def _init_restart(container: Body, field: str, features: Features) -> Iterator[Cause]:
    policy = container.get("restartPolicy")
    if policy is None:
        if container.get("restartPolicyRules"):
            yield required(f"{field}.restartPolicy", "must specify restartPolicy when restart rules are used")
    elif features.restart_rules:
        yield from _restart(container, field)
    elif policy != "Always":
        yield unsupported(f"{field}.restartPolicy", policy, ("Always",))


def _restart(container: Body, field: str) -> Iterator[Cause]:
    policy, rules = container.get("restartPolicy"), container.get("restartPolicyRules") or ()
    if policy is None:
        if rules:
            yield required(f"{field}.restartPolicy", "must specify restartPolicy when restart rules are used")
    elif policy not in _RESTART_POLICIES:
        yield unsupported(f"{field}.restartPolicy", policy, _RESTART_POLICIES)
    for index, rule in enumerate(rules):
        place = f"{field}.restartPolicyRules[{index}]"
        if rule.get("action") not in ("Restart", "RestartAllContainers"):
            yield unsupported(f"{place}.action", rule.get("action", ""), ("Restart", "RestartAllContainers"))
        codes = rule.get("exitCodes")
        if codes is None:
            yield required(f"{place}.exitCodes", "must be specified")
        elif codes.get("operator") not in ("In", "NotIn"):
            yield unsupported(f"{place}.exitCodes.operator", codes.get("operator", ""), ("In", "NotIn"))
