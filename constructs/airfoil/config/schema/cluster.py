"""What the cluster is, and what lies in it before airfoil's tree arrives."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from airfoil.config.schema.section import DnsName, Flag, Section, Text, Words

Distribution = Literal["k3s", "kubeadm", "kind", "minikube", "generic"]

DEFAULT_CLASS: dict[Distribution, str] = {"k3s": "local-path", "kind": "standard", "minikube": "standard"}
"""The default StorageClass that a distribution brings along; kubeadm and generic clusters bring none (read)."""


class Traefik(Section):
    version: Annotated[
        str,
        StringConstraints(pattern=r"^v?[23]\.[0-9]{1,4}(\.[0-9]{1,4})?$"),
        Words("a version of Traefik 2 or 3: two or three numbers with dots between them"),
    ] = Field(
        default="3.3",
        description="Version of the Traefik that serves the cluster. It decides the API group of the routes: "
        "`traefik.containo.us` below 2.10, `traefik.io` from 2.10 on.",
        examples=["3.3", "2.9.10"],
    )
    entry_points: tuple[Text, ...] = Field(
        default=("web", "websecure"),
        description="Entry points that Traefik's static configuration has. A router on another one is never served.",
        examples=[["web", "websecure"]],
    )
    cross_namespace: Flag = Field(
        default=False,
        description="Whether routes may use middlewares and services of other namespaces (`allowCrossNamespace`).",
        examples=[False],
    )

    @property
    def api_group(self) -> str:
        """API group of the CRDs to write: `traefik.io` exists from 2.10 on, v3 ignores `traefik.containo.us` (read)."""
        major, minor = (int(part) for part in self.version.removeprefix("v").split(".")[:2])
        return "traefik.containo.us" if (major, minor) < (2, 10) else "traefik.io"


class Existing(Section):
    storage_classes: tuple[DnsName, ...] = Field(
        default=(),
        description="StorageClasses that are in the cluster already.",
        examples=[["longhorn", "nfs-client"]],
    )
    default_storage_class: DnsName | None = Field(
        default=None,
        description="The default StorageClass, if the distribution's own isn't it. Default: the distribution's.",
        examples=["longhorn"],
    )
    secrets: tuple[DnsName, ...] = Field(
        default=(),
        description="Secrets that are in Airflow's namespace already; `airfoil secrets` marks them as there.",
        examples=[["airflow-fernet", "airflow-metadata-connection"]],
    )
    crds: tuple[DnsName, ...] = Field(
        default=(),
        description="CustomResourceDefinitions that are in the cluster, beside those of Traefik and of the controller.",
        examples=[["scaledobjects.keda.sh"]],
    )


class Cluster(Section):
    distribution: Distribution = Field(
        description="What kind of Kubernetes it is. It decides which storage class and which Traefik are there already.",
        examples=["k3s", "kubeadm"],
    )
    kubernetes: Annotated[
        str,
        StringConstraints(pattern=r"^v?1\.[0-9]{1,4}(\.[0-9]{1,4})?([-+][0-9A-Za-z.+-]{1,64})?$"),
        Words("a Kubernetes version: `1.` and the minor version; patch and suffix may follow"),
    ] = Field(
        default="1.34",
        description="Kubernetes version; manifests are validated for it. Quote it: 1.30 without quotes is the number 1.3.",
        examples=["1.34", "1.33.5+k3s1"],
    )
    nodes: tuple[DnsName, ...] = Field(
        default=(),
        description="Names of the nodes that run pods, as `kubectl get nodes` prints them. Empty: one node of any name. "
        "A control plane of kubeadm is none of them until its taint is removed (rule OR008).",
        examples=[["server"], ["worker-0", "worker-1"]],
    )
    traefik: Traefik = Field(
        default_factory=Traefik,
        description="The Traefik that serves the routes.",
        examples=[{"version": "3.3"}],
    )
    existing: Existing = Field(
        default_factory=Existing,
        description="What the cluster has before this tree arrives.",
        examples=[{"storageClasses": ["longhorn"], "defaultStorageClass": "longhorn"}],
    )

    @property
    def default_storage_class(self) -> str | None:
        """The class that a claim without a class gets, or None where the cluster has no default class."""
        return self.existing.default_storage_class or DEFAULT_CLASS.get(self.distribution)

    @property
    def has_one_node(self) -> bool:
        return len(self.nodes) <= 1

    @property
    def kubernetes_minor(self) -> int:
        return int(self.kubernetes.removeprefix("v").split(".")[1].split("-")[0].split("+")[0])
