"""From a repository to checked files: all that `synth` does before it writes, and as little of it as has to be done.

`program` runs a repository's `main.py`, or what `airfoil init` writes there, in this process; `batches` spreads many
environments over several processes; `record` knows which environments needn't be built. `batches` is imported by who builds:
what starts processes takes a sixth of a run that builds nothing (run).
"""

from airfoil.build.names import environment_names, shard
from airfoil.build.program import Built
from airfoil.build.reads import Reads
from airfoil.build.record import Record, Unchanged

__all__ = ["Built", "Reads", "Record", "Unchanged", "environment_names", "shard"]
