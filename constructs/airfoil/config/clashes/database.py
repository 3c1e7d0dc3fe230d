"""The metadata database: one of them, with a volume that can be provisioned and an image that can read its data."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator

from airfoil.config.schema import Environment
from airfoil.errors import Fault


def embedded_or_external(environment: Environment) -> Iterator[Fault]:
    if environment.database.embedded is not None and environment.database.external is not None:
        yield Fault(
            "two-databases",
            "clashes with database.embedded: Airflow has one metadata database",
            path="database.external",
            help="keep one of the two: remove `embedded:` or `external:`",
        )


def external_is_elsewhere(environment: Environment) -> Iterator[Fault]:
    external = environment.database.external
    if external is not None and _is_loopback(external.host):
        yield Fault(
            "loopback-host",
            f"is `{external.host}`, which in a pod is the pod itself",
            path="database.external.host",
            help="write the address of the database's machine as pods reach it, e.g. the node's own: `192.168.1.10`",
        )


def default_class_exists(environment: Environment) -> Iterator[Fault]:
    """A claim without a class, in a cluster without a default class, stays Pending: the diary's first fault (run)."""
    if not environment.needs_default_class or environment.default_storage_class is not None:
        return
    database = environment.database.in_cluster
    owner = "the database" if database is not None and database.storage_class is None else "Redis"
    yield Fault(
        "no-default-class",
        f"is false, but the volume of {owner} needs a default StorageClass, and a cluster of the kind "
        f"{environment.cluster.distribution} brings none: it would stay Pending",
        path="storage.localPathProvisioner.enabled",
        help="remove the line, so that the provisioner is installed; or name the cluster's own default class: "
        "`cluster.existing.defaultStorageClass`",
    )


def one_default_class(environment: Environment) -> Iterator[Fault]:
    """Of two default classes the newer wins, or the first by name if they came together (run; rule ST022)."""
    default = environment.cluster.default_storage_class
    if environment.storage.local_path_provisioner.enabled and default is not None:
        brings = f"{environment.cluster.distribution} brings" if default == "local-path" else "the cluster has"
        yield Fault(
            "two-default-classes",
            f"clashes with the default StorageClass that {brings} already: `{default}`",
            path="storage.localPathProvisioner.enabled",
            help="remove the line: the provisioner is installed where no default class is there",
        )


def class_name_is_free(environment: Environment) -> Iterator[Fault]:
    """A class's provisioner can't change (`field is immutable`, rule D07), so that a second one of a name is refused."""
    existing = environment.cluster.existing.storage_classes
    if environment.installs_local_path and "local-path" in existing:
        yield Fault(
            "class-is-taken",
            "has `local-path`, which this environment would install too, since the cluster has no default class",
            path="cluster.existing.storageClasses",
            help="if it is the default class, say so: `cluster.existing.defaultStorageClass: local-path`; if not, name "
            "it for the database: `database.embedded.storageClass: local-path`",
        )
    storage = environment.storage
    static = any(volume is not None and volume.sources and volume.is_static for volume in (storage.dags, storage.logs))
    if static and (storage.class_name == "local-path" or storage.class_name in existing):
        yield Fault(
            "class-is-taken",
            f"is `{storage.class_name}`, a class with a provisioner; this one must have none",
            path="storage.className",
            help="remove the line for the default, `airflow-storage`, or take another new name",
        )


def image_is_the_official_one(environment: Environment) -> Iterator[Fault]:
    """Another family's image has other variables, folders and users (rule IM002); the data would not be found.

    initdb refuses a user without a name, and only the Debian variant has the nss_wrapper that lends one (postgres'
    docker-entrypoint.sh, read).
    """
    embedded = environment.database.in_cluster
    if embedded is None:
        return
    name, tag = _name_and_tag(embedded.image)
    if "bitnami" in name:
        yield Fault(
            "image-of-another-family",
            f"is `{embedded.image}`, which has other variables and folders than the official image that airfoil runs",
            path="database.embedded.image",
            help="write `image: postgres:16.9`; Bitnami's versioned images are gone from Docker Hub besides",
        )
    elif "alpine" in tag:
        yield Fault(
            "image-of-another-family",
            f"is `{embedded.image}`: Alpine's variant has another user than the 999 that airfoil runs the database as, and "
            "initdb stops there",
            path="database.embedded.image",
            help=f"write the Debian variant: `image: {name}:{tag.partition('-')[0].replace('alpine', '16.9')}`",
        )
    elif tag in {"", "latest"}:
        yield Fault(
            "image-without-version",
            f"is `{embedded.image}`, which names no version: one day the image has another major version, and that can't "
            "read the old data",
            path="database.embedded.image",
            help="name the version: `image: postgres:16.9`",
        )


def _name_and_tag(image: str) -> tuple[str, str]:
    """The image's name, and its tag or digest."""
    name, _, digest = image.partition("@")
    folder, slash, last = name.rpartition("/")
    base, _, tag = last.partition(":")
    return f"{folder}{slash}{base}", tag or digest


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
