"""Celery workers: numbers that contradict each other, and scalers that can't scale."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.schema import Environment, WorkerSet
from airfoil.errors import Fault

KEDA_CRD = "scaledobjects.keda.sh"

_PATH = "airflow.workers"
_FIRST_SET = "default"


def worker_sets(environment: Environment) -> Iterator[tuple[str, WorkerSet]]:
    """Every set of workers with its dotted path, the one without a name first."""
    own = environment.airflow.workers
    yield _PATH, own
    yield from ((f"{_PATH}.sets.{name}", each) for name, each in own.sets.items())


def set_has_a_name_of_its_own(environment: Environment) -> Iterator[Fault]:
    """The chart calls its first set so (workers templates of 1.19 to 1.22, read)."""
    if _FIRST_SET in environment.airflow.workers.sets:
        yield Fault(
            "name-of-the-first-set",
            f"is `{_FIRST_SET}`, as the chart calls the workers that stand under airflow.workers itself",
            path=f"{_PATH}.sets.{_FIRST_SET}",
            help="give the set another name, or move its keys to `airflow.workers`",
        )


def queue_is_named_once(environment: Environment) -> Iterator[Fault]:
    for path, each in worker_sets(environment):
        for name in dict.fromkeys(each.queues):
            if each.queues.count(name) > 1:
                yield Fault(
                    "listed-twice",
                    f"has `{name}` {each.queues.count(name)} times",
                    path=f"{path}.queues",
                    help="remove one",
                )


def replicas_or_autoscaling(environment: Environment) -> Iterator[Fault]:
    """With a scaler the chart leaves the number out (rendered)."""
    for path, each in worker_sets(environment):
        if each.replicas is not None and each.autoscaling is not None:
            yield Fault(
                "replicas-and-autoscaling",
                "has no effect: `autoscaling` decides how many there are",
                path=f"{path}.replicas",
                help=f"remove the line, or write `min: {each.replicas}` under `autoscaling`",
            )


def fewest_and_most_fit(environment: Environment) -> Iterator[Fault]:
    for path, each in worker_sets(environment):
        scaled = each.autoscaling
        if scaled is None:
            continue
        if scaled.fewest > scaled.max:
            yield Fault(
                "fewest-above-most",
                f"is {scaled.fewest}, more than `max`, {scaled.max}",
                path=f"{path}.autoscaling.min",
                help="exchange the two numbers",
            )
        if scaled.by == "hpa" and scaled.fewest == 0:
            yield Fault(
                "hpa-from-zero",
                "is 0, which an HPA can't be: without a worker there is no CPU to go by, and Kubernetes refuses it",
                path=f"{path}.autoscaling.min",
                help="write 1, or `by: keda`, which goes down to none",
            )


def keda_is_there(environment: Environment) -> Iterator[Fault]:
    """Without the CRD the release fails: `no matches for kind "ScaledObject"`."""
    if KEDA_CRD in environment.cluster.existing.crds or _installs_keda(environment):
        return
    for path, each in worker_sets(environment):
        if each.autoscaling is not None and each.autoscaling.by == "keda":
            yield Fault(
                "kind-not-in-the-cluster",
                "is `keda`, which needs the kind ScaledObject, and `cluster.existing.crds` doesn't list it",
                path=f"{path}.autoscaling.by",
                help=f"if KEDA is installed, add `{KEDA_CRD}` to `cluster.existing.crds`; else add it under `charts` with "
                "`beforeAirflow: true`, or write `by: hpa`",
            )


def _installs_keda(environment: Environment) -> bool:
    return any((chart.chart or name) == "keda" for name, chart in environment.charts.items())
