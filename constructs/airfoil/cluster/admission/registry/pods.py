"""What the admission plugins write into a bare Pod when it is created.

Source: plugin/pkg/admission/serviceaccount, defaulttolerationseconds and priority of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from typing import Any

Part = dict[str, Any]

_TOKEN = "kube-api-access"  # noqa: S105  the name of a volume
_MOUNT = {"name": _TOKEN, "mountPath": "/var/run/secrets/kubernetes.io/serviceaccount", "readOnly": True}
_TAINTS = ("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable")


def fill_in(body: Part) -> None:
    """Its service account and that one's token, the tolerations that every pod has, its priority."""
    spec = body["spec"]
    account = spec.get("serviceAccountName") or "default"
    spec["serviceAccountName"] = spec["serviceAccount"] = account
    if spec.get("automountServiceAccountToken", True):
        _mount_token(spec)
    tolerate(spec)
    spec.setdefault("priority", 0)
    spec.setdefault("preemptionPolicy", "PreemptLowerPriority")


def tolerate(spec: Part) -> None:
    """A node that is lost for five minutes loses its pods."""
    found = list(spec.get("tolerations") or ())
    for taint in _TAINTS:
        if not any(_covers(each, taint) for each in found):
            found.append({"key": taint, "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 300})
    spec["tolerations"] = found


def _covers(toleration: Part, taint: str) -> bool:
    return toleration.get("key", "") in ("", taint) and toleration.get("effect", "") in ("", "NoExecute")


def _mount_token(spec: Part) -> None:
    needed = False
    for key in ("containers", "initContainers"):
        for container in spec.get(key) or ():
            mounts = container.get("volumeMounts") or []
            if all(mount.get("mountPath") != _MOUNT["mountPath"] for mount in mounts):
                container["volumeMounts"] = [*mounts, dict(_MOUNT)]
                needed = True
    if needed:
        token = {"path": "token", "expirationSeconds": 3607}
        sources = [
            {"serviceAccountToken": token},
            {"configMap": {"name": "kube-root-ca.crt", "items": [{"key": "ca.crt", "path": "ca.crt"}]}},
        ]
        volume = {"name": _TOKEN, "projected": {"sources": sources, "defaultMode": 0o644}}
        spec["volumes"] = [*(spec.get("volumes") or ()), volume]
