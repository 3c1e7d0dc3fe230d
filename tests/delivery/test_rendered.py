"""The rendered form: hooks become layers and what each controller understands, and nothing of Helm's own stays."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.config.schema import Environment
from airfoil.config.schema.delivery import Controller
from airfoil.delivery.rendered import Placed, placed
from airfoil.helm import Coordinates, Rendered, render
from airfoil.helm.wanted import Wanted
from tests.helm.samples import needs_helm, release

pytestmark = needs_helm

CHART = Coordinates("https://charts.example.org", "everything", "1.2.3")
CONTROLLERS: tuple[Controller, ...] = ("flux", "argocd", "none")
LEFT_OUT = {"demo-clean", "demo-farewell", "demo-back", "demo-test", "demo-ancient"}


@pytest.fixture(scope="module")
def rendered() -> Rendered:
    return render(release())


def place(rendered: Rendered, controller: Controller, **of_chart: Any) -> Placed:
    told: dict[str, Any] = {"path": "charts.demo"} | of_chart
    environment = Environment.model_validate(
        {
            "name": "home",
            "cluster": {"distribution": "k3s", "kubernetes": "1.33"},
            "delivery": {"controller": controller, "repository": {"url": "https://git.example.org/x.git"}},
        }
    )
    return placed(rendered, Wanted(CHART, "demo", "space", {}, rendered=True, **told), environment)


def names(step: Any) -> set[str]:
    return {each.body["metadata"]["name"] for each in step}


def found(of: Placed, kind: str, name: str) -> dict[str, Any]:
    (body,) = [dict(each.body) for each in of.all if (each.body["kind"], each.body["metadata"]["name"]) == (kind, name)]
    return body


def annotations_of(body: dict[str, Any]) -> dict[str, str]:
    return dict(body["metadata"].get("annotations") or {})


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_hooks_are_steps_in_the_order_of_their_weights(rendered: Rendered, controller: Controller) -> None:
    steps = place(rendered, controller)
    # the account of weight -10 is there before the Job of -5 runs, and that one is done before the Job of 5 starts
    assert [names(step) for step in steps.before] == [{"demo-hooks", "demo-prepare"}, {"demo-migrate"}]
    assert [names(step) for step in steps.after] == [{"demo-announce"}]
    assert "demo" in names(steps.release)


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_what_a_reconciler_never_runs_is_left_out_and_told(rendered: Rendered, controller: Controller) -> None:
    steps = place(rendered, controller)
    assert not LEFT_OUT & names(steps.all)
    told = "\n".join(steps.notes)
    assert all(f" {name}, a hook for " in told for name in LEFT_OUT)
    hooks = LEFT_OUT | {"demo-hooks", "demo-prepare", "demo-migrate", "demo-announce"}
    assert sum("a hook for" in note for note in steps.notes) == len(hooks)


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_no_annotation_of_helm_is_left(rendered: Rendered, controller: Controller) -> None:
    left = [
        key for each in place(rendered, controller).all for key in annotations_of(dict(each.body)) if "helm.sh" in key
    ]
    assert left == []


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_namespaces_are_filled_in_where_there_is_one(rendered: Rendered, controller: Controller) -> None:
    spaces = {
        (each.body["kind"], each.body["metadata"]["name"]): each.body["metadata"].get("namespace")
        for each in place(rendered, controller).all
    }
    without = {kind for (kind, _), space in spaces.items() if space is None}
    # Widget is of a CRD of the chart's own, which says that it has none
    assert without == {"ClusterRole", "CustomResourceDefinition", "Widget"}
    assert {space for space in spaces.values() if space is not None} == {"space"}


@pytest.mark.parametrize("controller", CONTROLLERS)
def test_what_helm_keeps_is_not_pruned(rendered: Rendered, controller: Controller) -> None:
    kept = annotations_of(found(place(rendered, controller), "PersistentVolumeClaim", "demo-data"))
    assert kept["kustomize.toolkit.fluxcd.io/prune"] == "disabled"
    assert kept["argocd.argoproj.io/sync-options"] == "Prune=false,Delete=false"


def test_flux_replaces_what_ran_and_lets_no_ttl_take_it_away(rendered: Rendered) -> None:
    steps = place(rendered, "flux")
    for name in ("demo-plain", "demo-prepare", "demo-announce"):
        job = found(steps, "Job", name)
        assert annotations_of(job) == {"kustomize.toolkit.fluxcd.io/force": "enabled"}
        assert "ttlSecondsAfterFinished" not in job["spec"]
    assert not any("force" in key for key in annotations_of(found(steps, "Deployment", "demo")))


def test_argo_cd_runs_hooks_at_each_sync_and_deletes_them_as_helm_would(rendered: Rendered) -> None:
    steps = place(rendered, "argocd")
    policies = {
        "demo-prepare": "BeforeHookCreation,HookSucceeded",
        "demo-migrate": "HookSucceeded",
        "demo-announce": "HookFailed",
    }
    for name, policy in policies.items():
        said = annotations_of(found(steps, "Job", name))
        assert said["argocd.argoproj.io/hook"] == "Sync"
        assert said["argocd.argoproj.io/hook-delete-policy"] == policy
    plain = found(steps, "Job", "demo-plain")
    assert annotations_of(plain) == {"argocd.argoproj.io/sync-options": "Force=true,Replace=true"}
    assert "ttlSecondsAfterFinished" not in plain["spec"]
    # a hook that does not run is an object like others: as a hook it would be deleted and made anew at each sync
    assert annotations_of(found(steps, "ServiceAccount", "demo-hooks")) == {}


def test_by_hand_a_ttl_removes_what_helm_would_delete(rendered: Rendered) -> None:
    steps = place(rendered, "none")
    assert found(steps, "Job", "demo-prepare")["spec"]["ttlSecondsAfterFinished"] == 300
    assert "ttlSecondsAfterFinished" not in found(steps, "Job", "demo-announce")["spec"]
    assert found(steps, "Job", "demo-plain")["spec"]["ttlSecondsAfterFinished"] == 300  # the chart's own


def test_airflows_migrations_are_part_of_its_release_whose_pods_wait_for_them(rendered: Rendered) -> None:
    steps = place(rendered, "flux", path="airflow.chart")
    assert steps.after == ()
    assert "demo-announce" in names(steps.release)


def test_crds_go_where_they_are_wanted_and_are_never_pruned(rendered: Rendered) -> None:
    crd = {"widgets.example.org"}
    with_chart, own, without = (place(rendered, "flux", crds=each) for each in ("with-chart", "own-layer", "left-out"))
    assert crd <= names(with_chart.release)
    assert names(own.crds) == crd
    assert not crd & names(without.all)
    assert any("CustomResourceDefinitions are left out" in note for note in without.notes)
    protected = annotations_of(found(own, "CustomResourceDefinition", "widgets.example.org"))
    assert protected["kustomize.toolkit.fluxcd.io/prune"] == "disabled"


def test_the_chart_as_it_was_rendered_stays_as_it_was(rendered: Rendered) -> None:
    before = [dict(each.body) for each in rendered.objects]
    place(rendered, "argocd")
    assert [dict(each.body) for each in rendered.objects] == before
