"""`airfoil explain`: the page of a rule, what happens to an object, or executors beside each other."""

from __future__ import annotations

from pathlib import Path

import click

from airfoil import cli
from airfoil.errors import Fault, UserError


@click.command(name="explain")
@click.argument("words", nargs=-1, required=True, metavar="RULE | OBJECT | executor NAME [ENV]")
@click.option(
    "--path", "paths", multiple=True, type=click.Path(path_type=Path), help="Tree of the object.  [default: dist]"
)
@click.option(
    "--output", type=click.Choice(["text", "json"]), help="Form of the comparison of executors; text by default."
)
def command(words: tuple[str, ...], paths: tuple[Path, ...], output: str | None) -> int:
    """Show the page of a RULE of `airfoil check`: what it finds, why, what to write instead, and its evidence.

    RULE is an id such as ST002 or a name such as pvc-without-consumer.

    With an OBJECT such as pvc/airflow/airflow-logs (kind/namespace/name, kind/name or a name), say what happens to it when
    the tree lands: when it is applied, what it waits for and what waits for it, which volume it gets, who owns it, what a
    prune does to it, and what `airfoil check` finds.

    With `executor`, say what the executor NAME needs, and what each executor keeps running when nothing runs, in the
    numbers of the environment ENV:

    \b
    airfoil explain executor KubernetesExecutor home
    """  # noqa: D301 - click reads the backspace
    if words[0] == "executor" and 2 <= len(words) <= 3:
        from airfoil.cli import executors

        environment = words[2] if len(words) == 3 else None
        return executors.explain(Path(), words[1], environment, output=output or "text")
    if len(words) > 1 or words == ("executor",) or output is not None:
        raise click.UsageError("Write `airfoil explain RULE`, `explain OBJECT` or `explain executor NAME [ENV]`.")
    if paths or "/" in words[0]:
        from airfoil.cli import objects

        return objects.explain(words[0], paths)
    return _rule(words[0])


def _rule(rule: str) -> int:
    from airfoil.checks.pages import page
    from airfoil.checks.registry import entries
    from airfoil.report.check.pages import print_page

    wanted = rule.strip().lower()
    for each in entries().values():
        if wanted in {each.id.lower(), each.name}:
            print_page(page(each))
            return cli.OK
    from difflib import get_close_matches

    names = [text for each in entries().values() for text in (each.id, each.name)]
    near = get_close_matches(rule, names, n=1) or get_close_matches(rule.upper(), names, n=1)
    help = f"did you mean `{near[0]}`?" if near else "`airfoil rules` lists them; an object is written kind/name"
    raise UserError(Fault("unknown-rule", f"there is no rule {rule!r}", help=help))
