"""Random classes, volumes, claims and pods, near to what fits: a world in which nothing can bind shows nothing."""

from __future__ import annotations

from random import Random
from typing import Any

from tests.cluster.storage import ROX, RWO, RWOP, RWX, claim, pod, storage_class, volume

Objects = list[dict[str, Any]]
NODES = {
    name: {"kubernetes.io/hostname": name, "kubernetes.io/os": "linux", "kubernetes.io/arch": "amd64", "disktype": disk}
    for name, disk in (("n0", "ssd"), ("n1", "hdd"))
}
_SIZES = ("1Gi", "1Gi", "1G", "2Gi", "10Gi", "10240Mi")
_MODES = ((RWO,), (RWO,), (RWX,), (ROX,), (RWO, RWX), (ROX, RWX), (RWOP,))
_PARTS = ("dags", "logs", "db")


def world(dice: Random, namespace: str, *, classless: bool) -> Objects:
    """A scenario's objects, in a namespace of its own; its classes and volumes have names that begin like it.

    Args:
        classless: whether volumes and claims may have no class, and a class be the default one. Those meet what all other
            worlds of the cluster have of the kind, so there can be one of them only at a time.
    """
    classes = _classes(dice, namespace, default=classless)
    strings: list[str | None] = [each["metadata"]["name"] for each in classes]
    strings += ["", None, None] if classless else [f"{namespace}-nowhere"] if dice.random() < 0.3 else []
    parts = _PARTS[: dice.choice((1, 2, 2, 3))]
    claims = [_claim(dice, namespace, name, strings) for name in parts]
    volumes = [_fitting(dice, namespace, each) for each in claims if dice.random() < 0.75]
    volumes += [_volume(dice, namespace, f"{parts[0]}-2", strings, parts)] if dice.random() < 0.5 else []
    pods = [_pod(dice, namespace, number, parts) for number in range(dice.choice((0, 1, 1, 2, 2, 3)))]
    return [*classes, *volumes, *claims, *pods]


def _fitting(dice: Random, namespace: str, claim: dict[str, Any]) -> dict[str, Any]:
    """A volume that a claim can have, but for one thing now and then."""
    spec = claim["spec"]
    name = claim["metadata"]["name"]
    found = _volume(dice, namespace, name, [spec.get("storageClassName")], (name,))
    wanted = {
        "accessModes": list(dict.fromkeys([*spec["accessModes"], dice.choice((RWO, RWX))])),
        "capacity": {"storage": dice.choice((spec["resources"]["requests"]["storage"], "10Gi"))},
        "volumeMode": spec.get("volumeMode", "Filesystem"),
    }
    if RWOP in wanted["accessModes"]:
        wanted["accessModes"] = [RWOP]  # stands alone
    spared = dice.choice((None, None, None, *wanted))
    found["spec"] |= {key: value for key, value in wanted.items() if key != spared}
    if "selector" in spec and dice.random() < 0.8:
        found["metadata"]["labels"] = dict(spec["selector"]["matchLabels"])
    return found


def _classes(dice: Random, namespace: str, *, default: bool) -> Objects:
    provisioners = ("kubernetes.io/no-provisioner",) * 3 + ("rancher.io/local-path",)
    return [
        storage_class(
            f"{namespace}-{name}",
            dice.choice(provisioners),
            delayed=dice.random() < 0.6,
            default=default and dice.random() < 0.5,
        )
        for name in ("fast", "slow")[: dice.choice((1, 1, 2))]
    ]


def _volume(
    dice: Random, namespace: str, name: str, classes: list[str | None], parts: tuple[str, ...]
) -> dict[str, Any]:
    spec: dict[str, Any] = {"volumeMode": "Block"} if dice.random() < 0.08 else {}
    if dice.random() < 0.2:
        spec["claimRef"] = dice.choice(
            (
                {"namespace": namespace, "name": dice.choice(parts)},
                {"namespace": namespace, "name": name.removesuffix("-2")},
                {"namespace": "elsewhere", "name": name},
                {"name": name},
                {"namespace": namespace, "name": name, "uid": "0b1c"},
            )
        )
    return volume(
        f"{namespace}-{name}",
        dice.choice(_SIZES),
        *dice.choice(_MODES),
        class_name=dice.choice(classes),
        node=dice.choice(("", "", "", "n0", "n1", "n9")),
        labels={"type": dice.choice((*parts, name))} if dice.random() < 0.5 else None,
        **spec,
    )


def _claim(dice: Random, namespace: str, name: str, classes: list[str | None]) -> dict[str, Any]:
    spec: dict[str, Any] = {"volumeMode": "Block"} if dice.random() < 0.05 else {}
    if dice.random() < 0.2:
        spec["selector"] = {"matchLabels": {"type": name}}
    if dice.random() < 0.2:
        spec["volumeName"] = f"{namespace}-{dice.choice((name, name, 'dags', 'nowhere'))}"
    found = claim(name, dice.choice(_SIZES), *dice.choice(_MODES), class_name=dice.choice(classes), **spec)
    if dice.random() < 0.05:
        found["metadata"]["annotations"]["volume.beta.kubernetes.io/storage-class"] = dice.choice(classes) or ""
    return _within(found, namespace)


def _pod(dice: Random, namespace: str, number: int, parts: tuple[str, ...]) -> dict[str, Any]:
    spec: dict[str, Any] = {}
    if dice.random() < 0.25:
        spec["nodeSelector"] = dice.choice(
            ({"disktype": "ssd"}, {"kubernetes.io/hostname": "n1"}, {"disktype": "tape"})
        )
    claims = dice.sample([*parts, "missing"] if dice.random() < 0.05 else list(parts), dice.choice((1, 1, len(parts))))
    return _within(pod(f"pod-{number}", *claims, **spec), namespace)


def _within(manifest: dict[str, Any], namespace: str) -> dict[str, Any]:
    return manifest | {"metadata": manifest["metadata"] | {"namespace": namespace}}
