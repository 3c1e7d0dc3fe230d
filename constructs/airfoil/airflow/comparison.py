"""Executors beside each other: what each keeps running when nothing runs, in one environment."""

from __future__ import annotations

from msgspec import Struct

from airfoil.airflow.executors.table import EXECUTORS
from airfoil.airflow.idle import Standing, standing
from airfoil.airflow.refusals.community import community_executor_works
from airfoil.airflow.refusals.executors import executor_list_works, executors_work
from airfoil.config.schema import Environment

CANDIDATES = (
    "LocalExecutor",
    "CeleryExecutor",
    "KubernetesExecutor",
    "CeleryKubernetesExecutor",
    "LocalKubernetesExecutor",
    "CeleryExecutor,KubernetesExecutor",
    "LocalExecutor,KubernetesExecutor",
)
"""What people choose from; names of executors that no chart deploys are left out."""


class Idle(Struct, frozen=True):
    """One executor, or several together, in an environment.

    Args:
        executor: as `airflow.executor` has it.
        components: what stands there when no task runs.
        refused: why it can't be used in this environment; empty if it can.
    """

    executor: str
    components: tuple[Standing, ...] = ()
    refused: str = ""

    @property
    def pods(self) -> int:
        return sum(each.pods for each in self.components)

    @property
    def cpu(self) -> int:
        """In thousandths of a core."""
        return sum(each.cpu for each in self.components)

    @property
    def memory(self) -> int:
        """In bytes."""
        return sum(each.memory for each in self.components)


def with_executor(environment: Environment, executor: str) -> Environment:
    """The same environment with another executor."""
    airflow = environment.airflow.model_copy(update={"executor": executor})
    return environment.model_copy(update={"airflow": airflow})


def compared(environment: Environment, named: str) -> tuple[Idle, ...]:
    """What each executor keeps running in this environment.

    Args:
        environment: the environment, whose own executor doesn't matter.
        named: the one that was asked for; it is among them even if it can't be used.

    Returns:
        Those that this Airflow and this chart can run, and the named one.
    """
    judged = (_idle(environment, name) for name in dict.fromkeys((*CANDIDATES, named)))
    return tuple(each for each in judged if not each.refused or each.executor == named)


def known_names() -> tuple[str, ...]:
    """Every name that can be asked for."""
    return tuple(dict.fromkeys((*CANDIDATES, *EXECUTORS)))


def _idle(environment: Environment, executor: str) -> Idle:
    other = with_executor(environment, executor)
    faults = [*executors_work(other), *executor_list_works(other), *community_executor_works(other)]
    if faults:
        why = faults[0].what.removeprefix(f"is `{executor}`: ").removeprefix(f"is `{executor}`, ")
        return Idle(executor, refused=f"{why}; {faults[0].help}")
    return Idle(executor, standing(other))
