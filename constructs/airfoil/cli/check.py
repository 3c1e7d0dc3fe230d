"""`airfoil check`: says before the commit what will fail in the cluster, and why."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from airfoil import cli
from airfoil.checks.ignores import Ignore
from airfoil.checks.profile import Engine
from airfoil.checks.run import Outcome
from airfoil.errors import Fault, Place, UserError

if TYPE_CHECKING:
    from airfoil.checks.reading.kustomize import Program
    from airfoil.checks.tree import Tree

PROFILE = ".airfoil.yaml"
"""Read without being named, if it lies in the working folder or in the folder that is checked."""

_FORMS = ("text", "json", "sarif", "junit", "github", "markdown")
_DISTRIBUTIONS = ("k3s", "kubeadm", "kind", "minikube", "generic")


@click.command(name="check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@click.option("--profile", type=click.Path(path_type=Path), help=f"Facts and ignores.  [default: {PROFILE}, if there]")
@click.option("--engine", type=click.Choice(get_args(Engine)), help="Who applies plain YAML.")
@click.option("--kubernetes", help="Kubernetes version, e.g. 1.34.")
@click.option("--distribution", type=click.Choice(_DISTRIBUTIONS), help="Kind of Kubernetes.")
@click.option("--node", "nodes", multiple=True, help="Name of a node that runs pods; may be given several times.")
@click.option("--output", type=click.Choice(_FORMS), default="text", show_default=True, help="Form of the report.")
@click.option(
    "--with", "tools", multiple=True, type=click.Choice(("checkov", "kube-score")), help="Ask this checker too."
)
@click.option("--fix", is_flag=True, help="Mend in its file what has one certain remedy, then say what is left.")
@click.option("--diff", is_flag=True, help="Show what --fix would change; writes nothing. Exit 1 if that is anything.")
@click.option("--strict", is_flag=True, help="Exit 1 for warnings too.")
@click.option("--baseline", type=click.Path(path_type=Path), help="File of findings that were there before.")
@click.option("--write-baseline", is_flag=True, help="Write what is found now into the file of --baseline.")
@click.option("--budget", type=int, default=60_000, show_default=True, help="Most characters of the Markdown.")
@click.option("--stats", is_flag=True, help="Also print what took how long, to standard error.")
def command(
    paths: tuple[Path, ...],
    profile: Path | None,
    engine: str | None,
    kubernetes: str | None,
    distribution: str | None,
    nodes: tuple[str, ...],
    output: str,
    tools: tuple[str, ...],
    fix: bool,
    diff: bool,
    strict: bool,
    baseline: Path | None,
    write_baseline: bool,
    budget: int,
    stats: bool,
) -> int:
    """Say what will fail in the cluster, lose data, or break one day, and why.

    PATH is any folder or file: what airfoil generated, anybody's manifests, Flux and Argo CD objects with what they point
    to, Helm values. Default: dist. Needs no cluster and no network.

    Findings are accepted in a profile file (`ignores:`), or by an annotation of the object:
    `ignore.airfoil/<rule>: <reason> (until 2027-01-31)`.
    """
    flags = {"engine": engine, "kubernetes": kubernetes, "distribution": distribution, "nodes": nodes or None}
    given = {name: value for name, value in flags.items() if value is not None}
    if write_baseline and baseline is None:
        raise click.UsageError("--write-baseline needs --baseline FILE")
    started = time.perf_counter()
    paths = paths or (Path("dist"),)

    def look() -> tuple[Outcome, float]:
        outcome, read = checked(paths, profile, given, tools)
        return (outcome if baseline is None or write_baseline else _without_known(outcome, baseline)), read

    if fix and not diff:
        from airfoil.cli.fix import mended

        mended(paths, lambda: look()[0])
    outcome, read = look()
    if write_baseline and baseline is not None:
        from airfoil.cli.baseline import write

        click.echo(f"{write(baseline, outcome.findings)} findings written to {baseline}", err=True)
        return cli.OK
    if diff:
        from airfoil.cli.fix import shown

        text = shown(paths, outcome)
        click.echo(text, nl=False)
        return cli.FINDINGS if text else cli.OK
    checked_at = time.perf_counter()
    _print(outcome, output, strict=strict, budget=budget)
    if stats:
        phases = {"reading": read - started, "rules": checked_at - read, "report": time.perf_counter() - checked_at}
        _print_stats(outcome, phases)
    return cli.FINDINGS if outcome.fails(strict=strict) else cli.OK


def checked(
    paths: tuple[Path, ...], profile: Path | None, flags: Mapping[str, Any], tools: tuple[str, ...] = ()
) -> tuple[Outcome, float]:
    """What is found, by airfoil and by other tools, and when reading was done.

    Raises:
        UserError: for paths that aren't there, or a profile with faults.
    """
    from airfoil.checks.run import run

    trees, ignores = trees_at(paths, profile, flags)
    read = time.perf_counter()
    others = None
    if tools:
        from airfoil.cli.tools import asked

        others = asked(tools, trees)
    return run(trees, date.today(), ignores=ignores, clock=time.perf_counter, others=others), read


def trees_at(
    paths: tuple[Path, ...], profile: Path | None, flags: Mapping[str, Any]
) -> tuple[tuple[Tree, ...], tuple[Ignore, ...]]:
    """The trees at some paths, and the ignores of the profile file.

    Raises:
        UserError: for paths that aren't there, or a profile with faults.
    """
    from airfoil.checks.reading.read import read_trees

    if not paths[0].exists() and paths == (Path("dist"),):
        help = "give the path of a folder: airfoil check manifests/"
        raise UserError(Fault("no-path", "there is no folder dist here", Place("dist"), help=help))
    facts, ignores = _profile(paths, profile)
    if "kubernetes" in flags:
        _refuse_odd_version(str(flags["kubernetes"]))
    return read_trees(paths, {**facts, **flags}, _kustomize), ignores


def _kustomize() -> Program | None:
    """The program that builds what airfoil's own subset of kustomize can't."""
    import shutil

    from airfoil.checks.reading.kustomize import Program

    for name, verb in (("kustomize", "build"), ("kubectl", "kustomize")):
        found = shutil.which(name)
        if found is not None:
            return Program((found, verb))
    return None


def _profile(paths: tuple[Path, ...], named: Path | None) -> tuple[Mapping[str, Any], tuple[Ignore, ...]]:
    folders = (Path(), *(path for path in paths if path.is_dir()))
    file = named or next((folder / PROFILE for folder in folders if (folder / PROFILE).is_file()), None)
    if file is None:
        return {}, ()
    # pydantic is imported only where there is such a file
    from airfoil.checks.profile_file import load_profile
    from airfoil.checks.reading.files import sources
    from airfoil.goyaml import decode, read_one

    (source,) = sources([file])
    if source.fault is not None:
        raise UserError(source.fault)
    loaded = load_profile(read_one(decode(source.data, source.shown), source.shown))
    ignores = tuple(
        Ignore(each.rule, each.reason, place, object=each.object or "", file=each.file or "", until=each.until)
        for each, place in loaded.ignores
    )
    return loaded.given, ignores


def _refuse_odd_version(text: str) -> None:
    from airfoil.cluster.versions import KubernetesVersion

    try:
        KubernetesVersion.parse(text)
    except ValueError as error:
        raise UserError(Fault("wrong-value", str(error), path="--kubernetes", help="e.g. --kubernetes 1.34")) from None


def _without_known(outcome: Outcome, baseline: Path) -> Outcome:
    from airfoil.checks.baseline import read_baseline
    from airfoil.checks.reading.files import sources
    from airfoil.checks.run import with_baseline
    from airfoil.goyaml import decode

    (source,) = sources([baseline])
    if source.fault is not None:
        raise UserError(source.fault)
    return with_baseline(outcome, read_baseline(decode(source.data, source.shown), source.shown))


def _print(outcome: Outcome, output: str, *, strict: bool, budget: int) -> None:
    if output == "text":
        from airfoil.report.check.text import print_text

        print_text(outcome)
        return
    if output == "json":
        from airfoil.report.check.json_form import json_text as text
    elif output == "sarif":
        from airfoil.report.check.sarif import sarif_text as text
    elif output == "github":
        from airfoil.report.check.github import github_text as text
    elif output == "junit":
        from airfoil.report.check.junit import junit_text

        click.echo(junit_text(outcome, strict=strict), nl=False)
        return
    else:
        from airfoil.report.check.markdown import markdown_text

        click.echo(markdown_text(outcome, budget), nl=False)
        return
    click.echo(text(outcome), nl=False)


def _print_stats(outcome: Outcome, phases: Mapping[str, float]) -> None:
    objects = sum(len(each.tree.resources) for each in outcome.checked)
    files = sum(len(each.tree.files) for each in outcome.checked)
    lines = [f"files: {files}, objects: {objects}"]
    lines += [f"  {phase:8} {seconds * 1000:10.1f} ms" for phase, seconds in phases.items()]
    lines.append("slowest rules; what several ask for counts for the first that asks:")
    slowest = sorted(outcome.seconds, key=lambda pair: -pair[1])[:10]
    lines += [f"  {rule:8} {seconds * 1000:10.1f} ms" for rule, seconds in slowest]
    click.echo("\n".join(lines), err=True)
