"""Which environments a run is about, told by the names of their files alone."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from airfoil.config import ENVIRONMENTS
from airfoil.errors import Fault, UserError


def environment_names(root: Path) -> tuple[str, ...]:
    """The environments of the repository in a folder, sorted; none where it has no `environments/`."""
    try:
        names = sorted(os.listdir(root / ENVIRONMENTS))
    except OSError:
        return ()
    return tuple(name.removesuffix(".yaml") for name in names if name.endswith(".yaml") and not name.startswith("."))


def shard(names: Sequence[str], part: str) -> tuple[str, ...]:
    """One of N parts of the environments, so that N machines share the work.

    Every environment is in exactly one part, and parts write to different folders: what N runs wrote is put together
    by copying.

    Args:
        names: all environments.
        part: `I/N`, I from 1 to N.

    Raises:
        UserError: `part` is something else.
    """
    number, slash, count = part.partition("/")
    if not (slash and number.isdecimal() and count.isdecimal() and 1 <= int(number) <= int(count)):
        what = f"`--shard {part}` isn't a part of a whole"
        raise UserError(Fault("bad-shard", what, help="write I/N, e.g. `--shard 1/4` to `--shard 4/4`"))
    return tuple(sorted(names)[int(number) - 1 :: int(count)])
