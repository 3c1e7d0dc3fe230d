"""Finds the command, runs it, and turns what went wrong into words and an exit code."""

from __future__ import annotations

import importlib
import platform
import sys
from collections.abc import Sequence
from typing import Any

import click

from airfoil import cli
from airfoil.errors import UserError
from airfoil.system import refused
from airfoil.version import VERSION

COMMANDS = {
    "chart": "Lock, fetch and verify the charts that are rendered.",
    "check": "Say what will fail in the cluster, and why.",
    "explain": "Show the page of a rule, what happens to an object, or executors.",
    "init": "Start a repository of your own.",
    "plan": "Say what happens when a tree lands, phase by phase.",
    "profiles": "Print what DAGs need to use worker profiles.",
    "rules": "List the rules of check.",
    "schema": "Print the JSON schema of environment files.",
    "secrets": "Print or encrypt the Secrets an environment expects.",
    "synth": "Write dist/ from the environment files.",
}
"""Each name is a module of this package with a `command`; the text is here so that `--help` imports none of them."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"airfoil.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:  # here, for click itself would end with 1, which says that there are findings
            return _closed_pipe()

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean `airfoil {near[0]}`?" if near else f" Commands: {', '.join(COMMANDS)}."
            raise click.UsageError(f"There is no command '{args[0]}'.{hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(VERSION, message="airfoil %(version)s")
@click.option("--debug", is_flag=True, help="Show the trace of an error.")
def program(debug: bool) -> None:
    """A GitOps repository for Apache Airflow on Kubernetes: generated from one small file, and checked.

    Exit codes: 0 done, 1 findings or a stale tree, 2 an error you can mend, 3 a bug in airfoil.
    """


def run(words: Sequence[str]) -> int:
    """Runs the command that `words` name; returns the exit code."""
    debug = "--debug" in words
    try:
        result = program.main(args=[word for word in words if word != "--debug"], standalone_mode=False)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.Abort:
        return _interrupted()
    except KeyboardInterrupt:
        return _interrupted()
    except click.ClickException as error:
        error.show(sys.stderr)
        return cli.USER_ERROR
    except UserError as error:
        _trace(error, debug)
        _print_faults(error)
        return cli.USER_ERROR
    except OSError as error:
        _trace(error, debug)
        _print_faults(UserError(refused(error)))
        return cli.USER_ERROR
    except Exception as error:  # noqa: BLE001 - the last place that can still explain it
        return _bug(error, debug)
    return result if isinstance(result, int) else cli.OK


def _interrupted() -> int:
    click.echo("interrupted; nothing was left half-written", err=True)
    return cli.INTERRUPTED


def _closed_pipe() -> int:
    # The reader (`head`, `less`) went away, which is no error; keep Python from saying so again at exit.
    sys.stdout = None
    return cli.OK


def _print_faults(error: UserError) -> None:
    from airfoil.report.faults import print_faults

    print_faults(error.faults)


def _trace(error: Exception, debug: bool) -> None:
    if debug:
        import traceback

        traceback.print_exception(error)


def _bug(error: Exception, debug: bool) -> int:
    click.echo(f"airfoil has a bug: {type(error).__name__}: {error}", err=True)
    _trace(error, debug)
    if not debug:
        click.echo("Run the same command with --debug for the trace.", err=True)
    click.echo(
        f"Please report it with the trace and this line: airfoil {VERSION}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}",
        err=True,
    )
    return cli.BUG
