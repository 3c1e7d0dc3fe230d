"""Every accident: those of the diary that this project started from, and those of the first rules."""

from __future__ import annotations

from tests.e2e.accidents import Accident, Unshown, signs
from tests.e2e.accidents.appliers import ARGOCD, FLUX, HELM_INSTALL, K3S, KUBECTL, TRAEFIK, TRAEFIK_WITH_OLD_DEFINITIONS

_NEWER = ("2.10.5", "2.10.6")
_TYPO = ("[ReadWriteOnce]", "[ReadWriteOnc]")
_SHORT_TTL = ("ttlSecondsAfterFinished: 300", "ttlSecondsAfterFinished: 1")
#: For what isn't about waiting: without it the chart's hooks keep its own installation from ending (HK001).
_DO_NOT_WAIT = ("interval: 10m", "interval: 10m\n  install: {disableWait: true}")

ACCIDENTS = (
    Accident(
        HELM_INSTALL,
        "hook-migration-deadlock/fail.flux-waits-for-pods-by-default",
        "hook-migration-deadlock/pass.jobs-are-no-hooks",
        says=r"context deadline exceeded",
        provisioned=True,
    ),
    Accident(
        ARGOCD,
        "hook-migration-deadlock/fail.argo-runs-post-install-hooks-after-sync",
        "hook-migration-deadlock/pass.argo-runs-sync-hooks-beside-the-pods",
        says=r"waiting for healthy state of apps/Deployment/airflow-scheduler",
    ),
    Accident(
        HELM_INSTALL,
        "fernet-key-regenerated/fail.no-key-is-named",
        "fernet-key-regenerated/pass.a-secret-is-named",
        sees=signs.fernet_key_changed,
        quick=(_DO_NOT_WAIT,),
        chart=True,
        provisioned=True,
    ),
    Accident(
        K3S,
        "k3s-failure-policy-reinstall/fail.default-is-reinstall",
        "k3s-failure-policy-reinstall/pass.abort",
        says=r"FAILURE_POLICY=reinstall",
    ),
    Accident(
        FLUX,
        "flux-force-deletes-on-any-invalid/fail.on-a-claim",
        "flux-force-deletes-on-any-invalid/pass.claim-without-force",
        sees=signs.claim_gone,
        next=_TYPO,
        refused=r'PersistentVolumeClaim/airflow/logs dry-run failed \(Invalid\): .*supported values: "ReadOnlyMany"',
        provisioned=True,
    ),
    Accident(
        FLUX,
        "wffc-gate-deadlock/fail.flux-gate-before-the-pod",
        "wffc-gate-deadlock/pass.flux-without-gate",
        says=r"timeout waiting for: \[PersistentVolumeClaim/airflow/dags status: 'InProgress'\]",
    ),
    Accident(
        ARGOCD,
        "wffc-gate-deadlock/fail.argo-wave-before-the-pod",
        "wffc-gate-deadlock/pass.argo-same-wave",
        says=r"waiting for healthy state of /PersistentVolumeClaim/dags",
    ),
    Accident(
        ARGOCD,
        "wffc-gate-deadlock/fail.argo-class-after-the-claim",
        "wffc-gate-deadlock/pass.argo-class-with-the-claim",
        says=r"waiting for healthy state of /PersistentVolumeClaim/dags",
        provisioned=True,
    ),
    Accident(
        FLUX,
        "pvc-without-consumer/fail.release-does-not-name-it",
        "pvc-without-consumer/pass.release-names-it",
        says=r"timeout waiting for: \[.*PersistentVolumeClaim/airflow/airflow-dags status: 'InProgress'",
        provisioned=True,
    ),
    Accident(
        KUBECTL,
        "static-pv-shadowed-by-default-class/fail.k3s-has-a-default-class",
        "static-pv-shadowed-by-default-class/pass.class-is-empty",
        says=r"NodePath only supports ReadWriteOnce and ReadWriteOncePod",
    ),
    Accident(
        FLUX,
        "namespace-renamed-by-targetnamespace/fail.namespace-in-the-tree",
        "namespace-renamed-by-targetnamespace/pass.same-namespace",
        sees=signs.namespace_renamed,
    ),
    Accident(
        FLUX,
        "traefik-group-removed/fail.traefik-3-ignores-the-old-group",
        "traefik-group-removed/pass.new-group",
        says=r'no matches for kind "IngressRoute" in version "traefik.containo.us/v1alpha1"',
    ),
    Accident(
        TRAEFIK_WITH_OLD_DEFINITIONS,
        "traefik-group-removed/fail.traefik-3-ignores-the-old-group",
        "traefik-group-removed/pass.new-group",
        sees=signs.route_unknown,
    ),
    Accident(
        TRAEFIK,
        "route-backend-missing/fail.name-misspelt",
        "route-backend-missing/pass.port-by-name",
        says=r"kubernetes service not found: airflow/wbe",
    ),
    Accident(
        TRAEFIK,
        "route-backend-missing/fail.service-without-that-port",
        "route-backend-missing/pass.port-by-name",
        says=r"service port not found",
    ),
    Accident(
        FLUX,
        "job-ttl-rerun/fail.flux-restores-what-is-missing",
        "job-immutable/pass.flux-may-replace-it",
        sees=signs.job_ran_again,
        quick=(_SHORT_TTL,),
    ),
    Accident(
        ARGOCD,
        "job-ttl-rerun/fail.argo-restores-what-is-missing",
        "job-ttl-rerun/pass.hooks-are-not-missed",
        sees=signs.job_ran_again,
    ),
    Accident(
        FLUX,
        "job-immutable/fail.flux-plain-job",
        "job-immutable/pass.flux-may-replace-it",
        says=r'Job.batch "migrate" is invalid: spec.template: Invalid value: .*field is immutable',
        next=_NEWER,
    ),
    Accident(
        ARGOCD,
        "job-immutable/fail.argo-plain-job",
        "job-immutable/pass.argo-makes-it-anew",
        says=r'Job.batch "migrate" is invalid: spec.template: Invalid value: .*field is immutable',
        next=_NEWER,
    ),
    Accident(
        HELM_INSTALL,
        "values-key-ignored/fail.key-of-the-diary-s-table",
        "values-key-ignored/pass.known-keys",
        sees=signs.replicas_ignored,
        quick=(_DO_NOT_WAIT,),
        chart=True,
        provisioned=True,
    ),
    Accident(
        KUBECTL,
        "static-binding-mismatch/fail.class-differs",
        "static-binding-mismatch/pass.it-fits",
        says=r"node\(s\) didn't find available persistent volumes to bind",
    ),
    Accident(
        KUBECTL,
        "static-binding-mismatch/fail.selector-looks-at-the-volume",
        "static-binding-mismatch/pass.it-fits",
        says=r'storageclass.storage.k8s.io "manual" not found',
    ),
    Accident(
        KUBECTL,
        "static-binding-mismatch/fail.volume-too-small",
        "static-binding-mismatch/pass.it-fits",
        says=r'storageclass.storage.k8s.io "manual" not found',
    ),
    Accident(
        KUBECTL,
        "no-provisioner-unmatched/fail.no-volume-at-all",
        "no-provisioner-unmatched/pass.one-for-each",
        says=r"no volume plugin matched name: kubernetes.io/no-provisioner",
    ),
    Accident(
        KUBECTL,
        "ambiguous-static-binding/fail.two-volumes-that-fit-both",
        "ambiguous-static-binding/pass.reserved",
        sees=signs.volumes_crossed,
    ),
    Accident(
        KUBECTL,
        "claimref-foreign/fail.uid-of-another-cluster",
        "claimref-foreign/pass.namespace-and-name",
        sees=signs.volume_released,
    ),
    Accident(
        KUBECTL,
        "storageclass-missing/fail.no-default-class-on-kubeadm",
        "storageclass-missing/pass.class-of-the-distribution",
        says=r"no persistent volumes available for this claim and no storage class is set",
    ),
    Accident(
        KUBECTL,
        "placeholder-and-substitution/fail.path-of-the-diary",
        "placeholder-and-substitution/pass.a-path",
        sees=signs.placeholder_in_path,
    ),
)

UNSHOWN = (
    Unshown(
        "base-url-vs-strip-prefix", "Airflow's own answer to a path: see tests/e2e/airflow, with Traefik before it"
    ),
    Unshown("secret-ref-missing", "the kubelet says it, and nodes are faked"),
    Unshown("secret-key-wrong", "the kubelet says it, and nodes are faked"),
    Unshown("hostpath-multi-node", "directories of nodes: nodes are faked"),
    Unshown("hostpath-not-writable", "file permissions on a node: nodes are faked"),
    Unshown("db-identity-mismatch", "PostgreSQL says it, and pods are faked"),
    Unshown("bitnami-gone", "images are not pulled here"),
    Unshown("subchart-image-family", "images are not run here"),
    Unshown("certresolver-unknown-or-ephemeral", "the certificate authority's own limit, five a week"),
    Unshown("plaintext-secret-in-git", "no controller minds it"),
    Unshown("executor-removed", "Airflow's own logic"),
    Unshown("removed-cli-and-dag-idioms", "Airflow's own logic"),
)
