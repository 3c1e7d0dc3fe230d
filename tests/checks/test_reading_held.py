"""Kustomizations that change the Kustomizations they apply, and Flux' own way to fill in variables."""

from __future__ import annotations

from pathlib import Path

import pytest

from airfoil.checks.reading.read import read_trees
from airfoil.checks.reading.substitution import substituted
from tests.checks.test_reading_units import flux
from tests.checks.trees import by_name, config_map, tree_of, written

COMPONENT = "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [c.yaml]\n"
SOURCE = """\
apiVersion: source.toolkit.fluxcd.io/v1
kind: {}
metadata: {{name: {}, namespace: flux-system}}
spec: {{url: {}}}
"""
PARENT = """\
  patches:
    - target: {kind: Kustomization, labelSelector: "defaults notin (none, own)"}
      patch: |
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: any}
        spec:
          targetNamespace: shop
          postBuild: {substitute: {SIZE: 3Gi}}
"""


def test_what_a_kustomization_changes_in_another_holds_for_what_that_one_applies(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        {
            "cluster/root.yaml": flux("root", "./all", PARENT),
            "all/shop.yaml": flux("shop", "./shop"),
            "shop/a.yaml": config_map("a") + "data: {size: '${SIZE}', more: '${MORE:-9}'}\n",
        },
    )
    found = by_name(tree)["ConfigMap/a"]
    assert (found.namespace, found.unit.name) == ("shop", "Kustomization/flux-system/shop")
    assert found.body["data"] == {"size": "3Gi", "more": 9}


def test_a_label_selector_with_a_set_leaves_out_whom_it_names(tmp_path: Path) -> None:
    own = flux("shop", "./shop").replace("metadata: {", "metadata: {labels: {defaults: own}, ")
    assert "labels" in own
    tree = tree_of(
        tmp_path,
        {"cluster/root.yaml": flux("root", "./all", PARENT), "all/shop.yaml": own, "shop/a.yaml": config_map("a", "b")},
    )
    assert by_name(tree)["ConfigMap/a"].namespace == "b"


def test_components_of_a_kustomization_belong_to_its_folder_and_never_stand_alone(tmp_path: Path) -> None:
    more = "  components: [../../parts/claim]\n  postBuild: {substitute: {APP: a}}\n"
    tree = tree_of(
        tmp_path,
        {
            "cluster/a.yaml": flux("a", "./apps/a", more),
            "apps/a/kustomization.yaml": "namespace: shop\nresources: [a.yaml]\n",
            "apps/a/a.yaml": config_map("a"),
            "parts/claim/kustomization.yaml": COMPONENT,
            "parts/claim/c.yaml": config_map("${APP}-claim"),
            "parts/unused/kustomization.yaml": COMPONENT,
            "parts/unused/c.yaml": config_map("${APP}-unused"),
        },
    )  # fmt: skip
    assert set(by_name(tree)) == {"Kustomization/a", "ConfigMap/a", "ConfigMap/a-claim"}
    assert by_name(tree)["ConfigMap/a-claim"].namespace == "shop"


@pytest.mark.parametrize("value", ["ENC[AES256_GCM,data:xyz]", "marked"])
def test_variables_come_from_a_config_map_and_those_of_a_secret_are_written_nowhere(tmp_path: Path, value: str) -> None:
    after = "  postBuild: {substituteFrom: [{kind: ConfigMap, name: facts}, {kind: Secret, name: hidden}]}\n"
    tree = tree_of(
        tmp_path,
        {
            "cluster/a.yaml": flux("a", "./apps", after),
            "cluster/facts.yaml": config_map("facts", "flux-system") + "data: {ZONE: north}\n",
            "cluster/hidden.yaml": "apiVersion: v1\nkind: Secret\nmetadata: {name: hidden, namespace: flux-system}\n"
            f'stringData: {{KEY: "{value}"}}\n',
            "apps/a.yaml": config_map("a-${ZONE}", "shop") + "data: {key: '${KEY}'}\n",
        },
    )
    assert by_name(tree)["ConfigMap/a-north"].body["data"] == {"key": "${KEY}"}


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("${N}", 2),
        ("n-${N}", "n-2"),
        ("${NONE:=x-${N}}", "x-2"),
        ("${EMPTY:-x}", "x"),
        ("${EMPTY-x}", None),
        ("$${N}", "$${N}"),
        ("${NONE}", "${NONE}"),
        ("${N", "${N"),
        ("a\n${N}\n", "a\n2\n"),
    ],
)
def test_a_variable_is_filled_in_as_in_a_yaml_text(text: str, becomes: object) -> None:
    body = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "labels": {"n": "${N}"}}, "data": text}
    filled = substituted(body, {"N": "2", "EMPTY": ""})
    assert filled["data"] == becomes
    assert filled["metadata"]["labels"] == {"n": "2"}


def test_an_object_that_is_switched_off_keeps_its_variables() -> None:
    marks = {"kustomize.toolkit.fluxcd.io/substitute": "disabled"}
    body = {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a", "annotations": marks}, "data": "${N}"}
    assert substituted(body, {"N": "2"}) is body


def test_the_source_that_most_folders_come_from_is_the_repository_itself(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        {
            "flux/home.yaml": SOURCE.format("GitRepository", "home", "https://git.example/home"),
            "flux/parts.yaml": SOURCE.format("OCIRepository", "parts", "oci://registry.example/parts"),
            "flux/apps.yaml": flux("apps", "./apps").replace("name: flux-system}", "name: home}"),
            "flux/shop.yaml": flux("shop", "./shop").replace("name: flux-system}", "name: home}"),
            "flux/rest.yaml": flux("rest", "./").replace(
                "kind: GitRepository, name: flux-system}", "kind: OCIRepository, name: parts}"
            ),
            "apps/a.yaml": config_map("a", "airflow"),
            "shop/b.yaml": config_map("b", "airflow"),
        },
    )
    assert {str(each.unit.holder.name) for each in tree.resources if each.unit.holder} == {"apps", "shop"}


def test_an_artifact_made_of_a_folder_knows_its_paths_from_there(tmp_path: Path) -> None:
    kustomization = flux("apps", "./apps/shop").replace("kind: GitRepository", "kind: OCIRepository")
    assert "OCIRepository" in kustomization
    tree = tree_of(
        tmp_path, {"deploy/cluster/a.yaml": kustomization, "deploy/apps/shop/b.yaml": config_map("b", "shop")}
    )
    assert by_name(tree)["ConfigMap/b"].unit.name == "Kustomization/flux-system/apps"


def test_applications_that_share_a_template_are_one_cluster(tmp_path: Path) -> None:
    files = {"cluster/apps.yaml": flux("apps", "./apps")}
    for name in ("reader", "writer"):
        files |= {
            f"apps/{name}/ks.yaml": flux(name, f"./apps/{name}/app", f"  postBuild: {{substitute: {{APP: {name}}}}}\n"),
            f"apps/{name}/kustomization.yaml": "resources: [ks.yaml]\n",
            f"apps/{name}/app/kustomization.yaml": "resources: [../../../templates/volume]\n",
        }
    files["templates/volume/kustomization.yaml"] = "resources: [claim.yaml, common.yaml]\n"
    files["templates/volume/claim.yaml"] = config_map("${APP}", "shop")
    files["templates/volume/common.yaml"] = config_map("common", "shop")
    (tree,) = read_trees([written(tmp_path, files)])
    assert {"ConfigMap/reader", "ConfigMap/writer"} <= set(by_name(tree))


def test_a_kustomization_whose_line_was_taken_out_applies_nothing(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        {
            "cluster/kustomization.yaml": "resources: [live.yaml]\n",
            "cluster/live.yaml": flux("live", "./live"),
            "cluster/spare.yaml": flux("spare", "./spare"),
            "live/a.yaml": config_map("a", "shop"),
            "spare/b.yaml": config_map("b", "shop"),
        },
    )
    assert [unit.name for unit in tree.units if unit.holder] == ["Kustomization/flux-system/live"]
    assert "ConfigMap/b" not in by_name(tree)
    assert any("spare.yaml: no kustomization.yaml names this" in note for note in tree.notes)


def test_what_another_cluster_applies_is_not_this_one_s(tmp_path: Path) -> None:
    files = {}
    for cluster, app in (("north", "a"), ("south", "b")):
        files[f"clusters/{cluster}/apps.yaml"] = flux("apps", f"./apps/{cluster}")
        files[f"apps/{cluster}/kustomization.yaml"] = f"resources: [common.yaml, ../base/{app}]\n"
        files[f"apps/{cluster}/common.yaml"] = config_map("common", "shop") + "---\n" + config_map("more", "shop")
        files[f"apps/base/{app}/kustomization.yaml"] = "resources: [app.yaml]\n"
        files[f"apps/base/{app}/app.yaml"] = config_map(app, "shop")
    north, south = read_trees([written(tmp_path, files)])
    assert (north.name, set(by_name(north)) & {"ConfigMap/a", "ConfigMap/b"}) == ("north", {"ConfigMap/a"})
    assert (south.name, set(by_name(south)) & {"ConfigMap/a", "ConfigMap/b"}) == ("south", {"ConfigMap/b"})


def test_a_machine_s_configuration_is_no_object_that_lacks_metadata(tmp_path: Path) -> None:
    tree = tree_of(tmp_path, {"machine.yaml": "apiVersion: v1alpha1\nkind: LinkConfig\nname: eth0\n"})
    assert tree.faults == ()


def test_what_a_generator_puts_into_a_config_map_need_not_be_yaml_of_kubernetes(tmp_path: Path) -> None:
    files = {
        "kustomization.yaml": "configMapGenerator: [{name: plan, namespace: shop, files: [plan.yaml]}]\n",
        "plan.yaml": "steps:\n  - one\n - two\n",
    }
    assert tree_of(tmp_path, files).faults == ()


def test_a_folder_that_lists_what_others_apply_holds_the_rest_alone(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path,
        {
            "apps/kustomization.yaml": "resources: [shop, spare.yaml]\n",
            "apps/spare.yaml": config_map("spare", "shop"),
            "apps/shop/kustomization.yaml": "resources: [a.yaml]\n",
            "apps/shop/a.yaml": config_map("a", "shop"),
            "cluster/shop.yaml": flux("shop", "./apps/shop"),
        },
    )
    assert len(tree.resources) == 3
    assert by_name(tree)["ConfigMap/a"].unit.name == "Kustomization/flux-system/shop"


def test_folders_that_share_one_template_are_no_clusters(tmp_path: Path) -> None:
    files = {}
    for name in ("north", "south"):
        files[f"apps/{name}/store/kustomization.yaml"] = "resources: [../../../template]\n"
        files |= {f"apps/{name}/{each}.yaml": config_map(f"{name}-{each}", "shop") for each in "abc"}
    files |= {"template/kustomization.yaml": "resources: [a.yaml]\n", "template/a.yaml": config_map("common", "shop")}
    (tree,) = read_trees([written(tmp_path, files)])
    assert tree.name == ""


def test_an_artifact_generator_says_where_a_path_lies_in_the_source(tmp_path: Path) -> None:
    generator = """\
        apiVersion: source.extensions.fluxcd.io/v1beta1
        kind: ArtifactGenerator
        metadata: {name: parts, namespace: flux-system}
        spec:
          sources: [{alias: repo, kind: GitRepository, name: flux-system}]
          artifacts:
            - name: apps
              copy:
                - {from: "@repo/apps/base/**", to: "@artifact/base/"}
                - {from: "@repo/apps/live/**", to: "@artifact/live/"}
    """
    kustomization = flux("apps", "./live").replace(
        "kind: GitRepository, name: flux-system", "kind: ExternalArtifact, name: apps"
    )
    tree = tree_of(
        tmp_path,
        {
            "clusters/live/parts.yaml": generator,
            "clusters/live/apps.yaml": kustomization,
            "apps/live/kustomization.yaml": "resources: [../base]\n",
            "apps/base/kustomization.yaml": "resources: [a.yaml]\n",
            "apps/base/a.yaml": config_map("a", "shop"),
        },
    )
    assert by_name(tree)["ConfigMap/a"].unit.name == "Kustomization/flux-system/apps"


def test_copies_of_other_people_s_go_code_are_no_manifests(tmp_path: Path) -> None:
    tree = tree_of(
        tmp_path, {"vendor/modules.txt": "# a\n", "vendor/a.yaml": config_map("a"), "b.yaml": config_map("b")}
    )
    assert set(by_name(tree)) == {"ConfigMap/b"}
