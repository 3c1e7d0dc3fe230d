"""Trees that Flux delivers, on the real kustomize-controller and the real Helm."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.e2e import observed
from tests.e2e.cluster import CONTROL_PLANE, Cluster
from tests.e2e.cluster.api import wait_for
from tests.e2e.conftest import needs, needs_chart
from tests.e2e.flux import HELM, KUSTOMIZE, NAMESPACE, Flux, inventory
from tests.e2e.foreseen import Foreseen, foresee
from tests.e2e.releases import Helm, name_of, namespace_of
from tests.e2e.summary import Row
from tests.e2e.surroundings import furnish, install_crds, needs_crds, provision_as
from tests.e2e.trees import PROTECTED, Tree, environment_files, tree
from tests.e2e.warned import unforeseen

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("file", environment_files("flux"), ids=lambda file: file.stem)
def test_a_tree_is_applied_kept_upgraded_and_pruned(file: Path, tmp_path: Path, record: Callable[[Row], None]) -> None:
    needs(*CONTROL_PLANE, "kustomize-controller", "helm", "local-path-provisioner")
    needs_crds()
    delivered = tree(file, tmp_path)
    needs_chart(delivered)
    foreseen = foresee(delivered, tmp_path / "foreseen")
    begin = time.monotonic()
    with Cluster.start(nodes=delivered.nodes) as cluster:
        install_crds(cluster, "flux", "traefik-v3", "k3s")
        furnish(cluster, delivered)
        with Flux(cluster) as flux:
            flux.publish(delivered.files)
            flux.cluster.api.apply(root(delivered))
            provision_where_the_tree_brings_it(cluster, delivered)
            applied = flux.wait_until_applied()
            assert set(applied) == {"root"} | {each["metadata"]["name"] for each in delivered.objects("gitops")}
            assert_in_order(cluster, applied)
            row = assert_foreseen(cluster, delivered, foreseen)
            assert_second_reconcile_changes_nothing(flux)
            assert_upgrades(flux, delivered)
            assert_prunes_only_what_is_not_protected(flux, delivered)
            assert unforeseen(cluster, foreseen.findings) == []
    record(Row(delivered.name, "Flux", *row, time.monotonic() - begin))


def root(delivered: Tree) -> dict[str, Any]:
    """The Kustomization that a user makes once, for the folder with all others."""
    path = f"./{delivered.environment.delivery.repository.path}/{delivered.name}/gitops"
    source = {"kind": "GitRepository", "name": delivered.environment.delivery.repository.source}
    spec = {"interval": "10m", "path": path, "prune": True, "sourceRef": source}
    return {
        "apiVersion": KUSTOMIZE,
        "kind": "Kustomization",
        "metadata": {"name": "root", "namespace": NAMESPACE},
        "spec": spec,
    }


def provision_where_the_tree_brings_it(cluster: Cluster, delivered: Tree) -> None:
    """The tree's own provisioner is a faked pod; the real program goes in its place, with the tree's settings."""
    for manifest in delivered.objects():
        if (manifest["kind"], manifest["metadata"]["name"]) == ("Deployment", "local-path-provisioner"):
            provision_as(cluster, manifest)


def assert_in_order(cluster: Cluster, applied: Mapping[str, Mapping[str, Any]]) -> None:
    """Nothing of a Kustomization is older than the moment at which those became Ready that it depends on."""
    for kustomization in applied.values():
        born = [created(cluster, identity) for identity in inventory(kustomization)]
        for dependency in kustomization["spec"].get("dependsOn", ()):
            assert min(born) >= ready_since(applied[dependency["name"]]), kustomization["metadata"]["name"]


def created(cluster: Cluster, identity: Mapping[str, Any]) -> str:
    manifest = cluster.api.read(identity)
    assert manifest, identity
    return str(manifest["metadata"]["creationTimestamp"])


def ready_since(kustomization: Mapping[str, Any]) -> str:
    (ready,) = [each for each in kustomization["status"]["conditions"] if each["type"] == "Ready"]
    return str(ready["lastTransitionTime"])


def assert_foreseen(
    cluster: Cluster, delivered: Tree, foreseen: Foreseen
) -> tuple[int, tuple[int, int], tuple[int, int]]:
    """Claims are Bound to what `plan` names, pods are Ready, no event warns of what `check` didn't; counts for the table."""
    wait_for("pods", lambda: all(observed.pods(cluster).values()), otherwise=lambda: observed.pods(cluster))
    helm = Helm(cluster)
    releases = cluster.api.list(HELM, "HelmRelease")
    released = [each for release in releases for each in helm.objects(name_of(release), namespace_of(release))]
    claims = observed.claims(cluster)
    assert {key: {claim} for key, claim in claims.items()} == foreseen.claims
    assert {claim.phase for claim in claims.values()} <= {"Bound"}
    assert unforeseen(cluster, foreseen.findings) == []
    pods = observed.pods(cluster)
    return len(delivered.objects()) + len(released), (len(claims), len(claims)), (len(pods), len(pods))


def assert_second_reconcile_changes_nothing(flux: Flux) -> None:
    identities = [identity for each in flux.kustomizations().values() for identity in inventory(each)]
    wait_for("quiet", lambda: is_quiet(flux.cluster, identities))
    before = observed.versions(flux.cluster, identities)
    flux.publish(flux.files)
    flux.wait_until_applied()
    assert observed.versions(flux.cluster, identities) == before


def is_quiet(cluster: Cluster, identities: list[dict[str, Any]]) -> bool:
    before = observed.versions(cluster, identities)
    time.sleep(1)
    return observed.versions(cluster, identities) == before


def assert_upgrades(flux: Flux, delivered: Tree) -> None:
    """A change of the chart's values goes through as an upgrade of the release."""
    changed = dict(delivered.files)
    count = 0
    for path, text in delivered.files.items():
        manifest = yaml.safe_load(text)
        if manifest["kind"] == "HelmRelease":
            manifest["spec"]["values"].setdefault("config", {})["e2e"] = {"changed": "yes"}
            changed[path] = yaml.safe_dump(manifest).encode()
            count += 1
    flux.publish(changed)
    flux.wait_until_applied()
    helm = Helm(flux.cluster)
    for release in flux.cluster.api.list(HELM, "HelmRelease"):
        history = yaml.safe_load(
            helm.run("history", name_of(release), "--namespace", namespace_of(release), "-o", "yaml")
        )
        assert [each["status"] for each in history] == ["superseded", "deployed"]
        count -= 1
    assert count == 0
    wait_for("pods", lambda: all(observed.pods(flux.cluster).values()), otherwise=lambda: observed.pods(flux.cluster))


def assert_prunes_only_what_is_not_protected(flux: Flux, delivered: Tree) -> None:
    """With every layer empty but for something small: what isn't protected goes, what is stays, claims stay bound."""
    bound = observed.claims(flux.cluster)
    identities = [each for name, owner in flux.kustomizations().items() if name != "root" for each in inventory(owner)]
    rest = {path: text for path, text in delivered.files.items() if "/gitops/" in path}
    for layer in delivered.layers:
        if layer != "gitops":
            metadata = {"name": f"rest-{layer}", "namespace": NAMESPACE}
            rest[f"{delivered.environment.delivery.repository.path}/{delivered.name}/{layer}/rest.yaml"] = (
                yaml.safe_dump({"apiVersion": "v1", "kind": "ConfigMap", "metadata": metadata}).encode()
            )
    protected = {
        key_of(each) for each in delivered.objects() if PROTECTED in each["metadata"].get("annotations", {}).items()
    }
    flux.publish(rest)
    flux.wait_until_applied()

    def left() -> set[tuple[str, ...]]:
        found = [flux.cluster.api.read(identity) for identity in identities]
        return {key_of(manifest) for manifest in found if manifest}

    wait_for("pruned", lambda: left() == protected, otherwise=lambda: left() ^ protected)
    assert observed.claims(flux.cluster) == bound
    assert any(kind == "PersistentVolumeClaim" for kind, *_ in protected)


def key_of(manifest: Mapping[str, Any]) -> tuple[str, ...]:
    return manifest["kind"], manifest["metadata"].get("namespace", ""), manifest["metadata"]["name"]
