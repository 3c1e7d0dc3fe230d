"""Worker profiles: volumes, variables and images that can't be meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from airfoil.config.schema import Environment, ProfileVolume
from airfoil.config.wording.suggest import listed
from airfoil.errors import Fault

_OWN_NAMES = frozenset({"config", "dags", "logs", "git-sync-ssh-key"})
"""Volumes of the chart's own pod template (rendered 1.1 to 1.22)."""

_HOME = "/opt/airflow"
_OWN_PATHS = ("airflow.cfg", "config", "dags", "logs")
_FLOATING = frozenset({"latest", "slim-latest"})
_SPELLING = {
    "existing_claim": "existingClaim",
    "secret": "secret",
    "config_map": "configMap",
    "host_path": "hostPath",
    "empty_dir": "emptyDir",
}


def profile_volume_has_one_source(environment: Environment) -> Iterator[Fault]:
    for path, _, volume in _volumes(environment):
        if len(volume.sources) != 1:
            said = f"has {listed(_SPELLING[each] for each in volume.sources)}" if volume.sources else "has no source"
            yield Fault(
                "one-source-per-volume",
                f"{said}; a volume comes from one place",
                path=path,
                help=f"keep one of {listed(_SPELLING.values())}",
            )


def profile_volumes_are_its_own(environment: Environment) -> Iterator[Fault]:
    """Two volumes of a name, or two mounts at a path, make a pod that Kubernetes refuses."""
    for path, name, volume in _volumes(environment):
        if name in _OWN_NAMES:
            yield Fault(
                "volume-of-the-charts-own",
                f"is `{name}`, the name of a volume that every task has already",
                path=path,
                help="use another name",
            )
        taken = [f"{_HOME}/{each}" for each in _OWN_PATHS]
        if volume.mount_path in {"/", _HOME, *taken}:
            yield Fault(
                "mounted-over-airflow",
                f"is `{volume.mount_path}`, where Airflow has its own files",
                path=f"{path}.mountPath",
                help="mount it elsewhere, e.g. under `/opt/spark`",
            )
    for name, profile in environment.airflow.profiles.items():
        counted = Counter(volume.mount_path for volume in profile.volumes.values())
        for mount_path in (each for each, count in counted.items() if count > 1):
            yield Fault(
                "mounted-twice",
                f"mount {counted[mount_path]} volumes at `{mount_path}`",
                path=f"airflow.profiles.{name}.volumes",
                help="give each a path of its own",
            )


def profile_folder_is_on_the_node(environment: Environment) -> Iterator[Fault]:
    """A pod that lands on another node waits for a folder that isn't there."""
    if environment.cluster.has_one_node:
        return
    for name, profile in environment.airflow.profiles.items():
        if profile.node_selector:
            continue
        for volume_name, volume in profile.volumes.items():
            if volume.host_path is not None:
                yield Fault(
                    "host-path-on-several-nodes",
                    f"is a folder of one node, but the cluster has {len(environment.cluster.nodes)}, and tasks of this "
                    "profile run on each",
                    path=f"airflow.profiles.{name}.volumes.{volume_name}.hostPath",
                    help="add a `nodeSelector` for the nodes that have the folder, or use `existingClaim`",
                )


def profile_variable_is_set_once(environment: Environment) -> Iterator[Fault]:
    for name, profile in environment.airflow.profiles.items():
        for variable in sorted(profile.env.keys() & profile.secret_env.keys()):
            yield Fault(
                "variable-twice",
                f"is set under `secretEnv` too: `{variable}` has one value",
                path=f"airflow.profiles.{name}.env.{variable}",
                help="remove one of the two",
            )


def profile_image_does_not_float(environment: Environment) -> Iterator[Fault]:
    """What `latest` is changes by itself, and with it the Airflow that runs a task of this one."""
    for name, profile in environment.airflow.profiles.items():
        image = profile.image or ":1"
        tag = image.rpartition("/")[2].partition(":")[2]
        if "@" not in image and (not tag or tag in _FLOATING):
            said = f"is `{image}`, which has no tag" if not tag else f"is `{image}`"
            yield Fault(
                "image-without-version",
                f"{said}: it becomes another version than airflow.version some day",
                path=f"airflow.profiles.{name}.image",
                help=f"name a tag, e.g. `{image.removesuffix(':' + tag)}:{environment.airflow.version}`",
            )


def _volumes(environment: Environment) -> Iterator[tuple[str, str, ProfileVolume]]:
    for name, profile in environment.airflow.profiles.items():
        for volume_name, volume in profile.volumes.items():
            yield f"airflow.profiles.{name}.volumes.{volume_name}", volume_name, volume
