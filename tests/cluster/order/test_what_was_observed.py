"""What real controllers did, told beforehand: Flux kustomize-controller v1.7.3 and Argo CD v3.3.0 (run)."""

from __future__ import annotations

import pytest

from airfoil.cluster.order import Bundle, Facts, Need, Order, applied, done, order, ready
from airfoil.manifests import Identity
from tests.cluster.order.bodies import (
    RESERVED,
    WAITING,
    application,
    body,
    claim,
    kustomization,
    scheduler,
    storage,
    workload,
)


def named(result: Order) -> list[list[str]]:
    return [[str(wait.event) for wait in knot.chain] for knot in result.deadlocks]


def test_flux_waits_for_a_claim_that_waits_for_a_pod_of_the_next_kustomization() -> None:
    result = order(
        [kustomization("storage", *storage(), wait=True), kustomization("airflow", scheduler(), after="storage")],
        WAITING,
    )
    assert named(result) == [
        [
            "Kustomization/flux-system/airflow is applied",
            "Kustomization/flux-system/storage is done",
            "PersistentVolumeClaim/airflow/dags is ready",
            "the pods of Deployment.apps/airflow/scheduler are scheduled",
        ]
    ]
    assert [step.name for step in result.never] == ["Kustomization/flux-system/airflow"]


def test_argo_waits_for_a_claim_that_waits_for_a_pod_of_the_next_wave() -> None:
    result = order([application(*storage(), scheduler(wave="1"))], WAITING)
    assert named(result) == [
        [
            "Application/argocd/airflow: Sync wave 1 is applied",
            "PersistentVolumeClaim/airflow/dags is ready",
            "the pods of Deployment.apps/airflow/scheduler are scheduled",
        ]
    ]


@pytest.mark.parametrize(
    ("bundles", "facts"),
    [
        pytest.param(
            [kustomization("all", *storage(), scheduler(), wait=True)], WAITING, id="one Kustomization with wait"
        ),
        pytest.param(
            [kustomization("storage", *storage()), kustomization("airflow", scheduler(), after="storage")],
            WAITING,
            id="dependsOn without wait",
        ),
        pytest.param([application(*storage(), scheduler())], WAITING, id="Argo CD without waves"),
        pytest.param(
            [kustomization("storage", *storage(), wait=True), kustomization("airflow", scheduler(), after="storage")],
            RESERVED,
            id="Flux, the volume is reserved by claimRef",
        ),
        pytest.param([application(*storage(), scheduler(wave="1"))], RESERVED, id="Argo CD, reserved by claimRef"),
    ],
)
def test_these_landed(bundles: list[Bundle], facts: Facts) -> None:
    result = order(bundles, facts)
    assert (result.deadlocks, result.dead_ends, result.never) == ((), (), ())


def test_flux_does_not_see_a_claim_that_its_health_checks_leave_out() -> None:
    checks = (Identity("storage.k8s.io", "StorageClass", "", "local"),)
    first = Bundle("Kustomization/flux-system/storage", "flux", storage(), waits=True, checks=checks)
    assert order([first, kustomization("airflow", scheduler(), after="storage")], WAITING).deadlocks == ()


def test_flux_applies_namespaces_then_classes_then_the_rest() -> None:
    result = order([kustomization("all", scheduler(), *storage(), body("Namespace", "airflow", namespace=""))])
    assert [(step.title, [each.kind for each in step.objects]) for step in result.steps] == [
        ("namespaces and definitions", ["Namespace"]),
        ("classes", ["StorageClass"]),
        ("everything else", ["Deployment", "PersistentVolume", "PersistentVolumeClaim"]),
    ]


def test_flux_applies_helm_hooks_with_everything_else() -> None:
    hooks = [workload("Job", event, helm=event) for event in ("pre-install", "post-install", "pre-delete", "test")]
    result = order([kustomization("all", *hooks)])
    assert [len(step.objects) for step in result.steps] == [4]
    assert result.skipped == ()


def test_argo_takes_helm_hooks_for_its_own_and_leaves_the_others_out() -> None:
    hooks = [workload("Job", event, helm=event) for event in ("pre-install", "post-install", "pre-delete", "test")]
    result = order([application(body("Namespace", "airflow", namespace=""), *hooks, scheduler())])
    assert [(step.phase, [each.name for each in step.objects]) for step in result.steps] == [
        ("PreSync", ["airflow", "pre-install"]),
        ("Sync", ["scheduler"]),
        ("PostSync", ["post-install"]),
    ]
    assert [item.identity.name for item in result.skipped] == ["pre-delete", "test"]


def test_argo_never_reaches_post_sync_behind_a_claim_that_nobody_uses() -> None:
    result = order([application(*storage(), workload("Job", "migrate", hook="PostSync"))], WAITING)
    (end,) = result.dead_ends
    assert end.chain[0].event == ready(claim())
    assert "no pod uses it" in end.chain[0].reason
    assert applied("Application/argocd/airflow: PostSync") in end.behind


@pytest.mark.parametrize(("waits", "is_stuck"), [(True, True), (False, False)])
def test_a_release_that_waits_for_pods_that_wait_for_its_post_install_hook_is_stuck(
    *, waits: bool, is_stuck: bool
) -> None:
    job = workload("Job", "migrate", helm="post-install,post-upgrade")
    pods = workload("Deployment", "scheduler")
    need = Need(Identity.of(pods), (Identity.of(job),), "its pods wait for the migrations")
    release = Bundle("HelmRelease/airflow/airflow", "helm", (pods, job), waits=waits)
    result = order([release], Facts(needs=(need,)))
    assert bool(result.deadlocks) is is_stuck
    assert (done(release.name) in result.rounds) is not is_stuck


def test_flux_applies_nothing_of_a_stage_whose_kinds_come_with_it() -> None:
    """CRDs of a chart come when the release is installed, the HelmRelease with the objects that need them."""
    holder = body("HelmRelease", "cert-manager", api="helm.toolkit.fluxcd.io/v2")
    certificate = body("Certificate", "airflow-tls", api="cert-manager.io/v1")
    release = Bundle(
        "HelmRelease/airflow/cert-manager", "helm", holder=Identity.of(holder), chart_claims=(), waits=True
    )
    facts = Facts(kinds={release.name: ("cert-manager.io/Certificate",)})
    together = order([kustomization("all", holder, certificate), release], facts)
    assert len(together.deadlocks) == 1
    apart = [kustomization("one", holder, wait=True), release, kustomization("two", certificate, after="one")]
    assert order(apart, facts).deadlocks == ()


@pytest.mark.parametrize("options", ["", "Prune=false, SkipDryRunOnMissingResource=true"])
def test_two_applications_that_need_each_other_s_kinds_wait_for_ever_unless_told_to_skip(options: str) -> None:
    """Read, not run: what Argo CD may skip it sends with the next try."""
    notes = {"options": options} if options else {}
    certificate = body("Certificate", "tls", api="cert-manager.io/v1", **notes)
    rule = body("PrometheusRule", "alerts", api="monitoring.coreos.com/v1")
    one, two = application(certificate, name="monitoring"), application(rule, name="certificates")
    kinds = {one.name: ("monitoring.coreos.com/PrometheusRule",), two.name: ("cert-manager.io/Certificate",)}
    assert bool(order([one, two], Facts(kinds=kinds)).deadlocks) is not bool(options)


def test_a_crd_in_the_same_kustomization_is_in_time() -> None:
    spec = {"group": "cert-manager.io", "names": {"kind": "Certificate", "plural": "certificates"}}
    crd = body("CustomResourceDefinition", "certificates.cert-manager.io", namespace="", spec=spec)
    certificate = body("Certificate", "airflow-tls", api="cert-manager.io/v1")
    assert order([kustomization("all", certificate, crd)]).deadlocks == ()
    assert order([application(certificate, crd)]).deadlocks == ()
