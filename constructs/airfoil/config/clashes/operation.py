"""Logs, metrics, networks and numbers of pods: settings that contradict each other or do nothing."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.schema import Environment
from airfoil.config.wording.suggest import listed
from airfoil.errors import Fault

SERVICE_MONITOR_CRD = "servicemonitors.monitoring.coreos.com"


def one_store_of_logs(environment: Environment) -> Iterator[Fault]:
    logs = environment.remote_logs
    if logs is None or len(logs.stores) == 1:
        return
    said = f"names {len(logs.stores)} stores: {listed(logs.stores)}" if logs.stores else "names no store"
    yield Fault(
        "one-store-of-logs",
        f"{said}; Airflow writes its logs to one",
        path=f"remoteLogs.{logs.stores[1]}" if logs.stores else "remoteLogs",
        help="keep one of `s3`, `gcs`, `azure` and `elasticsearch`",
    )


def store_has_its_connection(environment: Environment) -> Iterator[Fault]:
    """Azure's hook knows no account without a connection; Elasticsearch's address has its login in itself (read)."""
    logs = environment.remote_logs
    if logs is None:
        return
    if logs.stores == ("azure",) and logs.connection is None:
        yield Fault(
            "azure-without-connection",
            "needs `connection` beside it: only that names the storage account",
            path="remoteLogs.azure",
            help="add `connection: {secret: airflow-remote-logs, key: connection}` under `remoteLogs`, with a Secret whose "
            "value is such as `wasb://ACCOUNT:KEY@`",
        )
    if logs.stores == ("elasticsearch",) and logs.connection is not None:
        yield Fault(
            "idle-key",
            "has no effect with Elasticsearch: its Secret holds the address with user and password",
            path="remoteLogs.connection",
            help="remove `connection`",
        )


def monitor_can_be_made(environment: Environment) -> Iterator[Fault]:
    """Without the CRD the API server refuses the whole layer: `no matches for kind "ServiceMonitor"`."""
    metrics = environment.metrics
    if metrics.service_monitor is None:
        return
    if SERVICE_MONITOR_CRD not in environment.cluster.existing.crds:
        yield Fault(
            "kind-not-in-the-cluster",
            "needs the kind ServiceMonitor, and `cluster.existing.crds` doesn't list it",
            path="metrics.serviceMonitor",
            help=f"if the Prometheus operator is installed, add `{SERVICE_MONITOR_CRD}` to `cluster.existing.crds`; without "
            "it, let Prometheus find the Service by its annotation `prometheus.io/scrape`",
        )
    if metrics.statsd is False:
        yield Fault(
            "nothing-to-monitor",
            "clashes with metrics.statsd: the exporter that Prometheus would ask is switched off",
            path="metrics.serviceMonitor",
            help="remove `statsd: false`, or `serviceMonitor`",
        )


def certificate_is_there_to_verify(environment: Environment) -> Iterator[Fault]:
    """libpq: `root certificate file "/home/airflow/.postgresql/root.crt" does not exist` (PostgreSQL docs, read)."""
    external = environment.database.external
    if external is None:
        return
    verifies = external.ssl_mode in {"verify-ca", "verify-full"}
    if verifies and external.root_certificate is None:
        yield Fault(
            "no-root-certificate",
            f"is `{external.ssl_mode}`, which needs the certificate to verify the server by: Airflow could not connect",
            path="database.external.sslMode",
            help="add `rootCertificate: {secret: airflow-database-ca, key: ca.crt}`, or write `sslMode: require`, which "
            "encrypts without asking who answers",
        )
    if not verifies and external.root_certificate is not None:
        yield Fault(
            "idle-key",
            f"is not what `sslMode: {external.ssl_mode}` looks at",
            path="database.external.rootCertificate",
            help="write `sslMode: verify-full`, or remove `rootCertificate`",
        )


def namespaces_go_with_policies(environment: Environment) -> Iterator[Fault]:
    network = environment.network
    if network.policies:
        return
    for key, value in (
        ("traefikNamespace", network.traefik_namespace),
        ("monitoringNamespace", network.monitoring_namespace),
    ):
        if value is not None:
            yield Fault(
                "idle-key",
                "has no effect without `policies: true`: everybody may connect",
                path=f"network.{key}",
                help=f"add `policies: true`, or remove `{key}`",
            )


def keda_reaches_the_database(environment: Environment) -> Iterator[Fault]:
    """The policy of PgBouncer lets in a KEDA of Airflow's own namespace only, and nobody runs one there (rendered)."""
    workers = environment.airflow.workers
    scaled = [workers, *workers.sets.values()]
    by_keda = any(each.autoscaling is not None and each.autoscaling.by == "keda" for each in scaled)
    if by_keda and environment.network.policies and environment.database.pgbouncer is not None:
        yield Fault(
            "keda-shut-out",
            "keeps KEDA from PgBouncer, by which it asks the database how many tasks wait: workers would never be scaled",
            path="network.policies",
            help="remove `policies`, or `pgbouncer` under `database`; or scale by `hpa`",
        )


def pods_mount_no_folder_of_a_node(environment: Environment) -> Iterator[Fault]:
    """`baseline` refuses hostPath in pods; behind a claim it passes (Kubernetes' Pod Security Standards, read)."""
    level = environment.security.pod_security
    if level not in {"baseline", "restricted"}:
        return
    for name, profile in environment.airflow.profiles.items():
        for volume, source in profile.volumes.items():
            if source.host_path is not None:
                yield Fault(
                    "host-path-in-a-pod",
                    f"is a folder of the node, which a namespace of the level `{level}` lets no pod mount",
                    path=f"airflow.profiles.{name}.volumes.{volume}.hostPath",
                    help="put a PersistentVolume and a claim before it, and write `existingClaim`; or write `podSecurity: "
                    "privileged`",
                )


def replicas_are_of_what_runs(environment: Environment) -> Iterator[Fault]:
    airflow = environment.airflow
    if airflow.replicas.triggerer > 1 and not airflow.triggerer:
        yield Fault(
            "idle-key",
            "has no effect: airflow.triggerer is false",
            path="airflow.replicas.triggerer",
            help="remove it, or `triggerer: false`",
        )
    if airflow.replicas.dag_processor > 1 and airflow.major < 3:
        yield Fault(
            "idle-key",
            f"has no effect: in Airflow {airflow.version} the scheduler reads the DAGs",
            path="airflow.replicas.dagProcessor",
            help="remove it; more schedulers read more DAGs",
        )


def budgets_protect_something(environment: Environment) -> Iterator[Fault]:
    airflow = environment.airflow
    counts = (
        airflow.replicas.web,
        airflow.replicas.scheduler,
        airflow.replicas.triggerer,
        airflow.replicas.dag_processor,
    )
    if (
        airflow.disruption_budgets
        and max(counts) == 1
        and not any(name.startswith("Celery") for name in airflow.executors)
    ):
        yield Fault(
            "nothing-to-protect",
            "has no effect: each component runs once, and a budget that kept its only pod would stop every drain",
            path="airflow.disruptionBudgets",
            help="run a component more than once, e.g. `replicas: {web: 2, scheduler: 2}`, or remove the line",
        )
