"""Executors beside each other, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence

from airfoil.airflow.comparison import Idle
from airfoil.airflow.executors import Executor
from airfoil.airflow.executors.page import how_tasks_run, needed, not_needed

_MIB = 1024 * 1024


def page(named: str, executors: Sequence[Executor], idle: Sequence[Idle], environment: str, task: str) -> str:
    """What an executor is, and what each keeps running, for people.

    Args:
        named: what was asked for.
        executors: the executors in it.
        idle: what each executor keeps running.
        environment: whose numbers they are, in words.
        task: what the pod of a task asks for.
    """
    lines = [named, *_about(executors)]
    lines += ["", f"What stands there when no task runs, in requests of {environment}:", *_table(named, idle)]
    shown = next((each for each in idle if each.executor == named and not each.refused), None)
    if shown is not None:
        lines += ["", f"{named} in detail:"]
        lines += [
            f"  {part.name:<{max(len(each.name) for each in shown.components)}}  {part.pods:>2}  {_cpu(part.cpu):>6}  "
            f"{_memory(part.memory):>9}"
            for part in shown.components
        ]
    if any(executor.pods for executor in executors):
        lines += ["", f"While a task runs, its pod asks for {task} more."]
    return "\n".join(lines) + "\n"


def data(named: str, executors: Sequence[Executor], idle: Sequence[Idle], environment: str | None) -> str:
    """The same as JSON. CPU is in thousandths of a core, memory in bytes."""
    return (
        json.dumps(
            {
                "version": 1,
                "executor": named,
                "environment": environment,
                "needs": list(_each(needed, executors)),
                "notNeeded": list(_lacking(executors)),
                "refused": next((each.refused for each in idle if each.executor == named), ""),
                "idle": [_idle(each) for each in idle if not each.refused],
            },
            indent=2,
            ensure_ascii=False,
        )
        + "\n"
    )


def _idle(each: Idle) -> dict[str, object]:
    return {
        "executor": each.executor,
        "pods": each.pods,
        "cpuMillis": each.cpu,
        "memoryBytes": each.memory,
        "components": [
            {"name": part.name, "pods": part.pods, "cpuMillis": part.cpu, "memoryBytes": part.memory}
            for part in each.components
        ],
    }


def _about(executors: Sequence[Executor]) -> Iterable[str]:
    for text in _each(how_tasks_run, executors):
        yield f"  {text[0].upper()}{text[1:]}."
    for title, texts in (("Needs", _each(needed, executors)), ("Does not need", _lacking(executors))):
        listed = list(texts)
        if listed:
            yield f"  {title}:"
            yield from (f"    - {text}" for text in listed)


def _table(named: str, idle: Sequence[Idle]) -> Iterable[str]:
    width = max(len(each.executor) for each in idle)
    yield f"    {'executor':<{width}}  pods  {'CPU':>6}  {'memory':>9}"
    for each in idle:
        sign = ">" if each.executor == named else " "
        if each.refused:
            yield f"  {sign} {each.executor:<{width}}  can't be used here: {each.refused}"
        else:
            yield f"  {sign} {each.executor:<{width}}  {each.pods:>4}  {_cpu(each.cpu):>6}  {_memory(each.memory):>9}"


def _each(facts: Callable[[Executor], Iterable[str]], executors: Sequence[Executor]) -> Iterable[str]:
    return dict.fromkeys(text for executor in executors if not executor.refused for text in facts(executor))


def _lacking(executors: Sequence[Executor]) -> Iterable[str]:
    """What none of them needs."""
    usable = [executor for executor in executors if not executor.refused]
    if not usable:
        return []
    return [text for text in not_needed(usable[0]) if all(text in not_needed(other) for other in usable)]


def _cpu(millis: int) -> str:
    return f"{millis}m"


def _memory(amount: int) -> str:
    return f"{amount / _MIB:.0f} MiB"
