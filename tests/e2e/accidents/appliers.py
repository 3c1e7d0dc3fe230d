"""Who applies an accident's tree: the real programs, each with what it tells."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.e2e import observed
from tests.e2e.accidents import Applier, Files
from tests.e2e.argocd import ArgoCd
from tests.e2e.cluster import Cluster
from tests.e2e.cluster.api import RefusedError
from tests.e2e.cluster.processes import free_port
from tests.e2e.flux import HELM, KUSTOMIZE, Flux, is_ready, ready_message
from tests.e2e.releases import Helm, name_of, namespace_of
from tests.e2e.traefik import Traefik, put_behind

#: A gate's patience: Flux waits 30 s at least, whatever a Kustomization asks for (run).
PATIENCE = "30s"


def objects(files: Files) -> list[dict[str, Any]]:
    """The manifests in files, Namespaces and classes first; what else there is (a chart's values) is left out."""
    found = [each for text in files.values() for each in yaml.safe_load_all(text) if each and "kind" in each]
    first = ("Namespace", "StorageClass")
    return sorted(found, key=lambda each: first.index(each["kind"]) if each["kind"] in first else len(first))


def events(cluster: Cluster) -> list[str]:
    return [
        f"{each['involvedObject']['kind']}/{each['involvedObject']['name']} {each.get('reason')}: {each.get('message')}"
        for each in cluster.api.list("v1", "Event")
    ]


def is_settled(cluster: Cluster) -> bool:
    """Whether every claim is Bound, and every pod Ready or done."""
    claims, pods = observed.claims(cluster), observed.pods(cluster)
    return all(claim.phase == "Bound" for claim in claims.values()) and all(pods.values())


@dataclass
class Direct:
    """Server-side apply of one object after the other, as `kubectl apply --server-side` does."""

    cluster: Cluster
    refusals: list[str] = field(default_factory=list)
    files: Files = field(default_factory=dict)

    def told(self) -> list[str]:
        return [*self.refusals, *events(self.cluster)]

    def is_well(self) -> bool:
        return not self.refusals and is_settled(self.cluster)

    def commit(self, files: Files) -> None:
        self.files = files
        for manifest in objects(files):
            try:
                self.cluster.api.apply(manifest)
            except RefusedError as refusal:
                self.refusals.append(str(refusal))
            except LookupError:  # in kubectl's words, for what no client can send
                kind, version = manifest["kind"], manifest["apiVersion"]
                self.refusals.append(f'no matches for kind "{kind}" in version "{version}"')


@contextmanager
def directly(cluster: Cluster, files: Files) -> Iterator[Direct]:
    applied = Direct(cluster)
    applied.commit(files)
    yield applied


@dataclass
class Reconciled:
    """Flux' real kustomize-controller; the tree's own Kustomizations, or one for all where it has none."""

    cluster: Cluster
    flux: Flux

    def told(self) -> list[str]:
        messages = [f"{name}: {ready_message(each)}" for name, each in self.flux.kustomizations().items()]
        return [*messages, *self.flux.faults.values(), *events(self.cluster)]

    def is_well(self) -> bool:
        found = self.flux.kustomizations().values()
        applied = all(
            is_ready(each) and each["status"].get("lastAppliedRevision") == self.flux.revision for each in found
        )
        return applied and not self.flux.faults and is_settled(self.cluster)

    def commit(self, files: Files) -> None:
        self.flux.publish({name: text.encode() for name, text in files.items()})


@contextmanager
def by_flux(cluster: Cluster, files: Files) -> Iterator[Reconciled]:
    with Flux(cluster) as flux:
        applied = Reconciled(cluster, flux)
        applied.commit(manifests_only(files))
        kustomizations = [each for each in objects(files) if each["apiVersion"] == KUSTOMIZE]
        for each in kustomizations or [kustomization("./apps")]:
            each["spec"] |= {"timeout": PATIENCE, "retryInterval": "5s"}
            cluster.api.apply(each)
        for each in objects(files):  # what stands beside the Kustomizations, such as their settings
            if (
                kustomizations
                and each["apiVersion"] != KUSTOMIZE
                and each["metadata"].get("namespace") == "flux-system"
            ):
                cluster.api.apply(each)
        yield applied


def manifests_only(files: Files) -> dict[str, str]:
    """The files without documents that are no manifests: a chart's values in a fixture stand for what lies elsewhere."""
    return {name: yaml.safe_dump_all(objects({name: text})) for name, text in files.items()}


def kustomization(path: str) -> dict[str, Any]:
    source = {"kind": "GitRepository", "name": "flux-system"}
    spec = {"interval": "5s", "path": path, "prune": True, "wait": True, "sourceRef": source}
    metadata = {"name": "tree", "namespace": "flux-system"}
    return {"apiVersion": KUSTOMIZE, "kind": "Kustomization", "metadata": metadata, "spec": spec}


@dataclass
class Synced:
    """The real Argo CD, with one Application for a folder of plain YAML that syncs and heals by itself."""

    cluster: Cluster
    argocd: ArgoCd
    git: Path

    def told(self) -> list[str]:
        operation = self.argocd.application("tree").get("status", {}).get("operationState", {})
        results = operation.get("syncResult", {}).get("resources", ())
        messages = [f"{each['kind']}/{each['name']}: {each.get('message')}" for each in results]
        return [*self.argocd.story("tree").splitlines(), *messages, *events(self.cluster)]

    def is_well(self) -> bool:
        status = self.argocd.application("tree").get("status", {})
        head = _git(self.git, "rev-parse", "HEAD").strip()
        return (
            status.get("sync", {}).get("revision") == head
            and status["sync"]["status"] == "Synced"
            and status["health"]["status"] == "Healthy"
            and status.get("operationState", {}).get("phase") == "Succeeded"
            and is_settled(self.cluster)
        )

    def commit(self, files: Files) -> None:
        commit(self.git, files)
        self.argocd.refresh("tree")


@contextmanager
def by_argocd(cluster: Cluster, files: Files) -> Iterator[Synced]:
    git = cluster.folder / "repository"
    git.mkdir()
    _git(git, "init", "--quiet", "-b", "main")
    commit(git, files)
    argocd = ArgoCd.start(cluster)
    project = {"sourceRepos": ["*"], "destinations": [{"server": "*", "namespace": "*"}]}
    project["clusterResourceWhitelist"] = [{"group": "*", "kind": "*"}]
    spec = {
        "project": "default",
        "destination": {"server": "https://kubernetes.default.svc", "namespace": "airflow"},
        "source": {"repoURL": f"file://{git}", "path": "apps", "targetRevision": "main"},
        "syncPolicy": {"automated": {"prune": True, "selfHeal": True}},
    }
    for kind, name, content in (("AppProject", "default", project), ("Application", "tree", spec)):
        metadata = {"name": name, "namespace": "argocd"}
        cluster.api.apply({"apiVersion": "argoproj.io/v1alpha1", "kind": kind, "metadata": metadata, "spec": content})
    yield Synced(cluster, argocd, git)


def commit(git: Path, files: Files) -> None:
    for name, text in manifests_only(files).items():
        (git / name).parent.mkdir(parents=True, exist_ok=True)
        (git / name).write_text(text, encoding="utf-8")
    _git(git, "add", ".")
    _git(git, "-c", "user.name=e2e", "-c", "user.email=e2e@example.org", "commit", "--quiet", "-m", "The tree")


def _git(folder: Path, *words: str) -> str:
    return subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True, text=True).stdout


@dataclass
class Released:
    """The real Helm, run as Flux' helm-controller would for the tree's HelmRelease."""

    cluster: Cluster
    faults: list[str] = field(default_factory=list)
    release: Mapping[str, Any] = field(default_factory=dict)

    def told(self) -> list[str]:
        return [*self.faults, *events(self.cluster)]

    def is_well(self) -> bool:
        return not self.faults and is_settled(self.cluster)

    def commit(self, files: Files) -> None:
        (release,) = [each for each in objects(files) if each["apiVersion"] == HELM]
        # Flux' five minutes are for images; these pods have none.
        self.release = release | {"spec": release["spec"] | {"timeout": "60s"}}
        self._install()

    def reinstall(self) -> None:
        """Remove the release and install it again."""
        Helm(self.cluster).uninstall(name_of(self.release), namespace_of(self.release))
        self._install()

    def _install(self) -> None:
        try:
            Helm(self.cluster).install_or_upgrade(self.release)
        except AssertionError as fault:
            self.faults.append(str(fault))


@contextmanager
def by_helm(cluster: Cluster, files: Files) -> Iterator[Released]:
    applied = Released(cluster)
    applied.commit(files)
    yield applied


@dataclass
class Charted(Direct):
    """k3s' real helm-controller. It tells by the Job that it makes, whose image is not run."""

    def told(self) -> list[str]:
        jobs = self.cluster.api.list("batch/v1", "Job")
        return [
            f"{job['metadata']['name']}: {key}={value}" for job in jobs for key, value in environment_of(job).items()
        ]

    def is_well(self) -> bool:
        return bool(self.cluster.api.list("batch/v1", "Job"))


def environment_of(job: Mapping[str, Any]) -> dict[str, str]:
    (container,) = job["spec"]["template"]["spec"]["containers"]
    return {each["name"]: each.get("value", "") for each in container["env"]}


@contextmanager
def by_k3s(cluster: Cluster, files: Files) -> Iterator[Charted]:
    cluster.run("helm-controller", ["--pprof-port", str(free_port())])
    applied = Charted(cluster)
    applied.commit(files)
    yield applied


@dataclass
class Routed(Direct):
    """The real Traefik, whose provider reads the tree's objects."""

    traefik: Traefik | None = None

    def told(self) -> list[str]:
        assert self.traefik
        errors = [f"{each['name']}: {error}" for each in self.traefik.routers() for error in each.get("error", ())]
        return [*self.refusals, *self.traefik.complaints(), *errors]

    def is_well(self) -> bool:
        assert self.traefik
        routers = self.traefik.routers()
        return not self.refusals and bool(routers) and all(each["status"] == "enabled" for each in routers)


@contextmanager
def by_traefik(cluster: Cluster, files: Files) -> Iterator[Routed]:
    applied = Routed(cluster)
    applied.commit(files)
    for service in objects(files):
        if service["kind"] == "Service":  # Traefik makes no router for one that nothing stands behind (run)
            (port,) = service["spec"]["ports"]
            served = service["metadata"]["name"], port["name"], port["port"]
            put_behind(cluster, service["metadata"]["namespace"], served, free_port())
    applied.traefik = Traefik.start(cluster)
    time.sleep(5)  # it takes what the cluster has a moment after it is up, and goes on gathering for two seconds
    yield applied


KUBECTL = Applier("kubectl", (), (), directly)
FLUX = Applier("Flux", ("kustomize-controller", "helm"), ("flux", "traefik-v3"), by_flux)
ARGOCD = Applier("Argo CD", ("argocd", "helm"), ("argocd", "traefik-v3"), by_argocd)
HELM_INSTALL = Applier("Helm", ("helm",), (), by_helm)
K3S = Applier("k3s", ("helm-controller",), ("k3s",), by_k3s)
TRAEFIK = Applier("Traefik", ("traefik",), ("traefik-v3",), by_traefik)
TRAEFIK_WITH_OLD_DEFINITIONS = Applier("Traefik", ("traefik",), ("traefik-v2", "traefik-v3"), by_traefik)
