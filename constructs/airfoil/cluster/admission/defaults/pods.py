"""What the API server fills into pods and their templates.

Source: pkg/apis/core/v1/defaults.go of Kubernetes v1.36.3 (read). The functions change the private copy they are given.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from airfoil.cluster.admission.defaults.claims import claim_spec, volume_source

Part = dict[str, Any]

_PROBES = ("livenessProbe", "readinessProbe", "startupProbe")
_PROBE_TIMES = {"timeoutSeconds": 1, "periodSeconds": 10, "successThreshold": 1, "failureThreshold": 3}
_FILE_MODE = 0o644
_MODED = ("secret", "configMap", "downwardAPI", "projected")


def pod(body: Part) -> None:
    """A pod of its own: its requests default to its limits, and host ports to container ports."""
    spec = body.setdefault("spec", {})
    pod_spec(spec)
    spec.setdefault("enableServiceLinks", True)
    for container in _containers(spec):
        resources = container.get("resources") or {}
        if "limits" in resources:
            resources["requests"] = {**resources["limits"], **(resources.get("requests") or {})}
        if spec.get("hostNetwork"):
            for port in container.get("ports") or ():
                port.setdefault("hostPort", port.get("containerPort", 0))


def pod_template(template: Part) -> None:
    pod_spec(template.setdefault("spec", {}))


def pod_spec(spec: Part) -> None:
    spec.pop("schedulingGroup", None)  # GenericWorkload is off by default
    spec.setdefault("dnsPolicy", "ClusterFirst")
    spec.setdefault("restartPolicy", "Always")
    spec.setdefault("securityContext", {})
    spec.setdefault("terminationGracePeriodSeconds", 30)
    spec.setdefault("schedulerName", "default-scheduler")
    if "serviceAccountName" in spec or "serviceAccount" in spec:
        # The old name of the field is kept in step (pkg/apis/core/v1/conversion.go, read).
        account = spec.get("serviceAccountName") or spec.get("serviceAccount")
        spec["serviceAccountName"] = spec["serviceAccount"] = account
    for volume in spec.get("volumes") or ():
        _volume(volume)
    for container in _containers(spec):
        _container(container)


def _containers(spec: Part) -> Iterator[Part]:
    for key in ("containers", "initContainers", "ephemeralContainers"):
        yield from spec.get(key) or ()


def _container(container: Part) -> None:
    container.setdefault("imagePullPolicy", pull_policy(container.get("image", "")))
    container.setdefault("terminationMessagePath", "/dev/termination-log")
    container.setdefault("terminationMessagePolicy", "File")
    for port in container.get("ports") or ():
        port.setdefault("protocol", "TCP")
    for variable in container.get("env") or ():
        source = variable.get("valueFrom") or {}
        if "fieldRef" in source:
            source["fieldRef"].setdefault("apiVersion", "v1")
        if "fileKeyRef" in source:
            source["fileKeyRef"].setdefault("optional", False)
    for key in _PROBES:
        if key in container:
            for name, value in _PROBE_TIMES.items():
                container[key].setdefault(name, value)
            _handler(container[key])
    lifecycle = container.get("lifecycle") or {}
    if lifecycle.pop("stopSignal", None) is not None and not lifecycle:  # ContainerStopSignals is off by default
        del container["lifecycle"]
    for key in ("postStart", "preStop"):
        if key in lifecycle:
            _handler(lifecycle[key])


def _handler(handler: Part) -> None:
    if "httpGet" in handler:
        handler["httpGet"].setdefault("path", "/")
        handler["httpGet"].setdefault("scheme", "HTTP")
    if "grpc" in handler:
        handler["grpc"].setdefault("service", "")


def pull_policy(image: str) -> str:
    """``Always`` for the tag ``latest`` and for no tag, unless a digest is given."""
    name, at, _ = image.partition("@")
    tag = name.rpartition("/")[2].partition(":")[2]
    if at and not tag:
        return "IfNotPresent"
    return "Always" if tag in ("", "latest") else "IfNotPresent"


def _volume(volume: Part) -> None:
    if not set(volume) - {"name"}:
        volume["emptyDir"] = {}
    for key in _MODED:
        if key in volume:
            volume[key].setdefault("defaultMode", _FILE_MODE)
    volume_source(volume)
    if "image" in volume:
        volume["image"].setdefault("pullPolicy", pull_policy(volume["image"].get("reference", "")))
    template = (volume.get("ephemeral") or {}).get("volumeClaimTemplate")
    if template is not None:
        claim_spec(template.setdefault("spec", {}))
    for entry in (volume.get("downwardAPI") or {}).get("items") or ():
        _file(entry)
    for source in (volume.get("projected") or {}).get("sources") or ():
        if "serviceAccountToken" in source:
            source["serviceAccountToken"].setdefault("expirationSeconds", 3600)
        for entry in (source.get("downwardAPI") or {}).get("items") or ():
            _file(entry)


def _file(entry: Part) -> None:
    if "fieldRef" in entry:
        entry["fieldRef"].setdefault("apiVersion", "v1")
