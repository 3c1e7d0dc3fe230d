"""``python -m tests.e2e.random``: random scenarios on a live control plane, held against the models of `cluster/`.

Prints the agreement by kind, and each disagreement; exit code 1 if there is any.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.e2e.cluster import Cluster
from tests.e2e.random import KINDS, answers, binding
from tests.e2e.random.worlds import NODES
from tests.truth.record import dumped
from tests.truth.registry import evaluate


def main(words: Sequence[str]) -> int:
    asked = arguments(words)
    numbers = [asked.number] if asked.number is not None else list(range(asked.count))
    status = 0
    for kind in asked.kind or KINDS:
        if kind == "updates" and shutil.which("kubectl") is None:
            print("updates: left out, there is no kubectl on the PATH", file=sys.stderr)
            continue
        document = recorded(kind, asked.seed, numbers)
        report = evaluate(document)
        print("\n".join(report.lines()), flush=True)
        if asked.write:
            asked.write.mkdir(parents=True, exist_ok=True)
            (asked.write / f"{kind}.json").write_text(dumped(document), encoding="utf-8")
        status |= report.agreed < report.total
    return status


def arguments(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.e2e.random", description=(__doc__ or "").partition("\n\n")[0])
    parser.add_argument("--seed", default="1", help="lower case letters and digits")
    parser.add_argument("--count", type=int, default=100, help="scenarios of each kind")
    parser.add_argument("--number", type=int, help="only this one: the last part of a scenario's name")
    parser.add_argument("--kind", choices=KINDS, action="append", help="only this kind; may be given several times")
    parser.add_argument(
        "--write", type=Path, metavar="FOLDER", help="keep what was recorded, for python -m tests.truth"
    )
    return parser.parse_args(words)


def recorded(kind: str, seed: str, numbers: Sequence[int]) -> dict[str, Any]:
    """The scenarios of a kind with what a control plane of their own made of them."""
    with Cluster.start(nodes=tuple(NODES)) as cluster:
        version = cluster.api.request("GET", "/version")["gitVersion"]
        head: dict[str, Any] = {"kubernetes": version, "about": f"random scenarios, seed {seed}"}
        if kind == "binding":
            nodes = [{"name": name, "labels": labels} for name, labels in NODES.items()]
            return head | {"nodes": nodes, "scenarios": binding.record(cluster, seed, numbers)}
        server = answers.quiet_server(cluster)
        ask = answers.updates if kind == "updates" else answers.admissions
        return head | {"scenarios": list(ask(server, seed, numbers))}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
