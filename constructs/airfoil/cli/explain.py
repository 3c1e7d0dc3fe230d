"""`airfoil explain`: the page of a rule, in the terminal."""

from __future__ import annotations

from difflib import get_close_matches

import click

from airfoil import cli
from airfoil.checks.pages import page
from airfoil.checks.registry import all_rules
from airfoil.errors import Fault, UserError


@click.command(name="explain")
@click.argument("rule")
def command(rule: str) -> int:
    """Show the page of a RULE of `airfoil check`: what it finds, why, what to write instead, and its evidence.

    RULE is an id such as ST002 or a name such as pvc-without-consumer.
    """
    from airfoil.report.check.pages import print_page

    wanted = rule.strip().lower()
    for each in all_rules():
        if wanted in {each.id.lower(), each.name}:
            print_page(page(each))
            return cli.OK
    names = [text for each in all_rules() for text in (each.id, each.name)]
    near = get_close_matches(rule, names, n=1) or get_close_matches(rule.upper(), names, n=1)
    help = f"did you mean `{near[0]}`?" if near else "`airfoil rules` lists them"
    raise UserError(Fault("unknown-rule", f"there is no rule {rule!r}", help=help))
