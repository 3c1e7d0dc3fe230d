"""What rules must know of the cluster and of who applies the tree, and which of it is guessed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

Engine = Literal["flux-ks", "argo-dir", "k3s-dir", "kubectl", "flux-hr", "argo-helm", "k3s-hc", "helm"]
"""Who applies an object: a Flux Kustomization, an Argo CD Application, k3s' manifests folder or kubectl apply plain YAML;
a HelmRelease, an Application, a HelmChart or helm by hand install a chart."""


class Profile(Struct, frozen=True):
    """The facts that a verdict may rest on.

    Args:
        engine: who applies plain YAML that no Kustomization or Application of the tree claims.
        folders: engines of folders, by path relative to the root, which differ from it.
        kubernetes: Kubernetes version.
        distribution: k3s, kubeadm, kind, minikube or generic.
        nodes: names of the nodes that run pods; empty if they aren't known.
        storage_classes: classes that exist outside of the tree: name and provisioner ("" if it isn't known).
        default_storage_class: the default class that exists outside of the tree.
        traefik: version of Traefik; empty if there is none.
        entry_points: entry points of Traefik.
        cross_namespace: whether Traefik's routes may name objects of other namespaces.
        cert_resolvers: certificate resolvers of Traefik's static configuration; None if nobody said.
        secrets: Secrets that exist outside of the tree, as `namespace/name`; None if nobody said, so that a Secret
            that isn't in the tree may well be in the cluster.
        namespaces: namespaces that exist outside of the tree.
        crds: CustomResourceDefinitions that exist outside of the tree, as `<plural>.<group>`.
        guesses: fields that nobody stated, and how each came to its value.
    """

    engine: Engine = "kubectl"
    folders: Mapping[str, Engine] = field(default_factory=dict)
    kubernetes: str = "1.34"
    distribution: str = "generic"
    nodes: tuple[str, ...] = ()
    storage_classes: Mapping[str, str] = field(default_factory=dict)
    default_storage_class: str | None = None
    traefik: str = "3.3"
    entry_points: tuple[str, ...] = ("web", "websecure")
    cross_namespace: bool = False
    cert_resolvers: tuple[str, ...] | None = None
    secrets: frozenset[str] | None = None
    namespaces: frozenset[str] = frozenset(("default", "kube-system", "kube-public", "kube-node-lease"))
    crds: frozenset[str] = frozenset()
    guesses: Mapping[str, str] = field(default_factory=dict)
