"""The other checkers of `airfoil check --with`."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence

from airfoil.checks.finding import Finding
from airfoil.checks.tools.run import TOOLS, belonging, found_by
from airfoil.checks.tree import Tree
from airfoil.errors import Fault, UserError


def asked(names: Sequence[str], trees: Sequence[Tree]) -> Callable[[Tree], Iterator[Finding]]:
    """What tools find in the files of some trees, by tree.

    Raises:
        UserError: if one isn't installed, or fails.
    """
    programs = {name: shutil.which(name) for name in names}
    missing = [name for name, program in programs.items() if program is None]
    if missing:
        raise UserError(
            *(
                Fault("no-tool", f"there is no program {name} here", path="--with", help=TOOLS[name].install)
                for name in missing
            )
        )
    files = list(dict.fromkeys(file.path for tree in trees for file in tree.files if file.kind == "objects"))
    found = [each for name, program in programs.items() if program for each in found_by(TOOLS[name], program, files)]
    return lambda tree: belonging(found, tree)
