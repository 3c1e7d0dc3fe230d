"""Where DAGs and logs lie."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from airfoil.config.schema.section import (
    AbsolutePath,
    DnsName,
    Duration,
    Flag,
    Host,
    Lines,
    Quantity,
    Section,
    Text,
    Words,
)

AccessMode = Literal["ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany", "ReadWriteOncePod"]


class LocalVolume(Section):
    path: AbsolutePath = Field(description="Folder on the node; it must exist.", examples=["/srv/airflow/data"])
    node: DnsName = Field(description="Name of the node that has the folder.", examples=["server"])


class NfsVolume(Section):
    server: Host = Field(description="Host name or address of the NFS server.", examples=["nas.example.org"])
    path: AbsolutePath = Field(description="Exported folder.", examples=["/export/airflow/data"])
    mount_options: tuple[Text, ...] = Field(
        default=("nfsvers=4.1",), description="Mount options.", examples=[["nfsvers=4.1", "hard"]]
    )


class GitSync(Section):
    repository: Text = Field(
        description="Address of the repository with the DAGs.",
        examples=["https://github.com/example/dags.git"],
    )
    branch: Text | None = Field(
        default=None,
        description="Branch to follow. Default: `main`, unless `revision` is given.",
        examples=["main"],
    )
    revision: Text | None = Field(
        default=None,
        description="Tag or full commit id to stay at, instead of a branch.",
        examples=["v1.4.2"],
    )
    folder: Annotated[
        str,
        StringConstraints(pattern=r"^([^/\s\x00-\x1f\x7f]+(/[^/\s\x00-\x1f\x7f]+)*)?$", max_length=4096),
        Words("a folder inside the repository: no `/` at its ends, no `//`, no blanks", label="folder"),
    ] = Field(
        default="",
        description="Folder of the repository that holds the DAGs. Default: its root.",
        examples=["dags"],
    )
    period: Duration = Field(default="60s", description="How often to look for changes.", examples=["60s"])
    ssh_secret: DnsName | None = Field(
        default=None, description="Secret with the SSH key under `gitSshKey`.", examples=["airflow-git-ssh"]
    )
    known_hosts: Lines | None = Field(
        default=None,
        description="Lines of `known_hosts` for the Git server; needed with `sshSecret`, or anyone could pose as it.",
        examples=["github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl"],
    )
    credentials_secret: DnsName | None = Field(
        default=None,
        description="Secret with user name and password for HTTPS. `airfoil secrets` prints the keys that this chart reads.",
        examples=["airflow-git-https"],
    )


class Volume(Section):
    """One of `hostPath`, `local`, `nfs`, `existingClaim`, `storageClass`; DAGs also `gitSync`."""

    SOURCES: ClassVar[tuple[str, ...]] = ("host_path", "local", "nfs", "existing_claim", "storage_class")

    size: Quantity = Field(default="1Gi", description="Size of the volume.", examples=["10Gi"])
    host_path: AbsolutePath | None = Field(
        default=None,
        description="A folder of the one server. Made if missing. Only where a single node runs pods.",
        examples=["/srv/airflow/data"],
    )
    local: LocalVolume | None = Field(
        default=None,
        description="A folder of one node of several; pods that use it run there.",
        examples=[{"path": "/srv/airflow/data", "node": "worker-0"}],
    )
    nfs: NfsVolume | None = Field(
        default=None,
        description="An NFS export.",
        examples=[{"server": "nas.example.org", "path": "/export/airflow/data"}],
    )
    existing_claim: DnsName | None = Field(
        default=None, description="A PersistentVolumeClaim that is there already.", examples=["airflow-data"]
    )
    storage_class: DnsName | None = Field(
        default=None, description="A volume that this StorageClass provisions.", examples=["longhorn"]
    )

    @property
    def sources(self) -> tuple[str, ...]:
        """Names of the source fields that are set; a valid volume has exactly one."""
        return tuple(name for name in self.SOURCES if getattr(self, name) is not None)

    @property
    def source(self) -> str:
        return self.sources[0]

    @property
    def is_static(self) -> bool:
        """Whether airfoil writes the PersistentVolume itself."""
        return self.source in {"host_path", "local", "nfs"}


class DagsVolume(Volume):
    SOURCES: ClassVar[tuple[str, ...]] = (*Volume.SOURCES, "git_sync")

    access_mode: AccessMode = Field(
        default="ReadOnlyMany",
        description="Access mode of the claim: many pods read the DAGs.",
        examples=["ReadOnlyMany"],
    )
    git_sync: GitSync | None = Field(
        default=None,
        description="Fetch the DAGs from Git into each pod.",
        examples=[{"repository": "https://github.com/example/dags.git", "branch": "main"}],
    )


class LogsVolume(Volume):
    size: Quantity = Field(default="10Gi", description="Size of the volume.", examples=["10Gi"])
    access_mode: AccessMode = Field(
        default="ReadWriteMany",
        description="Access mode of the claim: many pods write logs.",
        examples=["ReadWriteMany"],
    )
    prepare: Flag = Field(
        default=True,
        description="With `hostPath`: an init container of the long-running pods gives the folder to Airflow's user "
        "(50000:0), since Kubernetes makes host folders for root alone. Set to false if you did: "
        "`sudo install -d -o 50000 -g 0 -m 2775 PATH`.",
        examples=[True],
    )


class LocalPathProvisioner(Section):
    enabled: Flag | None = Field(
        default=None,
        description="Install Rancher's local-path provisioner and its StorageClass `local-path` as the default class. "
        "Default: where the cluster has no default class and this environment needs one.",
        examples=[True],
    )
    path: AbsolutePath = Field(
        default="/opt/local-path-provisioner",
        description="Folder on each node that holds its volumes.",
        examples=["/opt/local-path-provisioner"],
    )
    image: Text = Field(
        default="rancher/local-path-provisioner:v0.0.30",
        description="Its image.",
        examples=["rancher/local-path-provisioner:v0.0.30"],
    )
    helper_image: Text = Field(
        default="busybox:1.36.1",
        description="Image of the pods that make and remove folders.",
        examples=["busybox:1.36.1"],
    )


class Storage(Section):
    dags: DagsVolume | None = Field(
        default=None,
        description="Where the DAGs lie. Default: in the image.",
        examples=[{"hostPath": "/srv/airflow/dags"}],
    )
    logs: LogsVolume | None = Field(
        default=None,
        description="Where task logs lie. Default: in the pods, and lost with them.",
        examples=[{"hostPath": "/srv/airflow/logs", "size": "10Gi"}],
    )
    class_name: DnsName = Field(
        default="airflow-storage",
        description="Name of the StorageClass (no provisioner) that the volumes written by airfoil carry.",
        examples=["airflow-storage"],
    )
    local_path_provisioner: LocalPathProvisioner = Field(
        default_factory=LocalPathProvisioner,
        description="The provisioner for clusters that bring none.",
        examples=[{"enabled": True}],
    )
