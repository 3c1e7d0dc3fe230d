"""``python -m tests.e2e.cluster up``: a cluster for people; prints its KUBECONFIG and stays until Ctrl-C."""

from __future__ import annotations

import argparse
import signal
import sys

from tests.e2e.cluster import Cluster
from tests.e2e.cluster.processes import ProgramError
from tests.e2e.tools import MissingBinaryError


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.cluster", description=__doc__)
    up = parser.add_subparsers(required=True).add_parser("up", help="start a cluster and wait for Ctrl-C")
    up.add_argument("--nodes", type=int, default=1, metavar="N", help="how many fake nodes (1)")
    up.add_argument("--default-class", metavar="NAME", help="make a default StorageClass of that name")
    options = parser.parse_args(arguments)
    nodes = tuple(f"node-{number}" for number in range(1, options.nodes + 1))
    # A plain `kill` ends it in order as well.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with Cluster.start(nodes=nodes, default_class=options.default_class) as cluster:
            print(f"export KUBECONFIG={cluster.kubeconfig}", flush=True)
            signal.pause()
    except (MissingBinaryError, ProgramError) as fault:
        print(fault, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
