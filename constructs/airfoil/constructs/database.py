"""A small PostgreSQL for one Airflow."""

from __future__ import annotations

from collections.abc import Mapping

from cdk8s_plus_27 import k8s
from constructs import Construct

_DATA = "/data"
_USER = 999  # uid and gid of `postgres` in the Debian variants of the official image (its Dockerfile, read)
_PORT = 5432


class EmbeddedPostgres(Construct):
    """A StatefulSet with the official PostgreSQL image, and its Service.

    The volume claim comes from a template, so that removing the StatefulSet keeps the data.

    Args:
        name: name of the StatefulSet and the Service; at most 52 characters (rule NM001).
        namespace: its namespace.
        image: the official image, Debian variant.
        size: size of the data volume.
        storage_class: class of the data volume; None leaves it to the cluster's default class.
        secret: Secret with the keys ``username``, ``password`` and ``database``.
        resources: requests and limits, ``{"requests": {"cpu": "100m"}, "limits": {"memory": "1Gi"}}``.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        namespace: str,
        image: str,
        size: str,
        storage_class: str | None,
        secret: str,
        resources: Mapping[str, Mapping[str, str]],
    ) -> None:
        super().__init__(scope, construct_id)
        labels = {"app.kubernetes.io/name": "postgresql", "app.kubernetes.io/component": name}
        k8s.KubeService(
            self,
            "service",
            metadata=k8s.ObjectMeta(name=name, namespace=namespace, labels=labels),
            spec=k8s.ServiceSpec(
                selector=labels,
                ports=[
                    k8s.ServicePort(
                        name="postgresql", port=_PORT, target_port=k8s.IntOrString.from_string("postgresql")
                    )
                ],
            ),
        )
        claim = k8s.KubePersistentVolumeClaimProps(
            metadata=k8s.ObjectMeta(name="data"),
            spec=k8s.PersistentVolumeClaimSpec(
                storage_class_name=storage_class,
                access_modes=["ReadWriteOnce"],
                resources=k8s.ResourceRequirements(requests={"storage": k8s.Quantity.from_string(size)}),
            ),
        )
        k8s.KubeStatefulSet(
            self,
            "stateful-set",
            metadata=k8s.ObjectMeta(name=name, namespace=namespace, labels=labels),
            spec=k8s.StatefulSetSpec(
                service_name=name,
                replicas=1,
                selector=k8s.LabelSelector(match_labels=labels),
                template=k8s.PodTemplateSpec(
                    metadata=k8s.ObjectMeta(labels=labels), spec=_pod(image, secret, resources)
                ),
                volume_claim_templates=[claim],
            ),
        )


def _pod(image: str, secret: str, resources: Mapping[str, Mapping[str, str]]) -> k8s.PodSpec:
    ready = k8s.ExecAction(command=["sh", "-c", 'exec pg_isready -U "$POSTGRES_USER" -d "$POSTGRES_DB" -h 127.0.0.1'])
    keys = {"POSTGRES_USER": "username", "POSTGRES_PASSWORD": "password", "POSTGRES_DB": "database"}
    container = k8s.Container(
        name="postgresql",
        image=image,
        image_pull_policy="IfNotPresent",
        env=[
            # a subfolder: initdb refuses a folder that isn't empty, and a fresh ext4 volume has lost+found
            k8s.EnvVar(name="PGDATA", value=f"{_DATA}/pgdata"),
            *(
                k8s.EnvVar(
                    name=variable,
                    value_from=k8s.EnvVarSource(secret_key_ref=k8s.SecretKeySelector(name=secret, key=key)),
                )
                for variable, key in keys.items()
            ),
        ],
        ports=[k8s.ContainerPort(name="postgresql", container_port=_PORT)],
        readiness_probe=k8s.Probe(exec=ready, period_seconds=10, timeout_seconds=5),
        liveness_probe=k8s.Probe(exec=ready, period_seconds=20, timeout_seconds=5, failure_threshold=6),
        # initdb and crash recovery take their time on a small disk
        startup_probe=k8s.Probe(exec=ready, period_seconds=5, timeout_seconds=5, failure_threshold=60),
        resources=k8s.ResourceRequirements(
            requests=_quantities(resources.get("requests", {})), limits=_quantities(resources.get("limits", {}))
        ),
        security_context=k8s.SecurityContext(
            allow_privilege_escalation=False, capabilities=k8s.Capabilities(drop=["ALL"])
        ),
        volume_mounts=[
            k8s.VolumeMount(name="data", mount_path=_DATA),
            k8s.VolumeMount(name="shared-memory", mount_path="/dev/shm"),  # noqa: S108 - the container's, not ours
        ],
    )
    return k8s.PodSpec(
        containers=[container],
        automount_service_account_token=False,
        termination_grace_period_seconds=60,
        security_context=k8s.PodSecurityContext(
            run_as_non_root=True,
            run_as_user=_USER,
            run_as_group=_USER,
            fs_group=_USER,
            seccomp_profile=k8s.SeccompProfile(type="RuntimeDefault"),
        ),
        # parallel queries need more than the 64 MiB that a container has by default
        volumes=[
            k8s.Volume(
                name="shared-memory",
                empty_dir=k8s.EmptyDirVolumeSource(medium="Memory", size_limit=k8s.Quantity.from_string("256Mi")),
            )
        ],
    )


def _quantities(amounts: Mapping[str, str]) -> dict[str, k8s.Quantity]:
    return {resource: k8s.Quantity.from_string(amount) for resource, amount in amounts.items()}
