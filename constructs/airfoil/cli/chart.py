"""`airfoil chart`: the lock and the archives of the charts that are rendered. The only command that uses the network."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from airfoil import cli
from airfoil.config import ENVIRONMENTS
from airfoil.errors import UserError
from airfoil.helm.coordinates import Coordinates
from airfoil.helm.hooks import images
from airfoil.helm.lock import LOCK, ChartLock, LockedChart
from airfoil.helm.render import render
from airfoil.helm.store import FOLDER, ChartStore
from airfoil.helm.vendor import Downloads, pull, vendor, write_archive, write_lock
from airfoil.helm.wanted import airflow, locked
from airfoil.project import load_environments
from airfoil.report.faults import print_faults
from airfoil.report.progress import working


@click.group(name="chart")
def command() -> None:
    """Lock, fetch and verify the charts that are rendered.

    charts.lock names each chart by its digest; charts/ holds the archives. Both are for Git, or only the lock, with
    `airfoil chart vendor` after each clone. Logins come from variables, one for each host:

    \b
    export AIRFOIL_CHARTS_REGISTRY_EXAMPLE_COM=NAME:PASSWORD
    """  # noqa: D301 - click reads the backspace


@command.command(name="add")
@click.argument("names", nargs=-1, metavar="[CHART]...")
def add_command(names: tuple[str, ...]) -> int:
    """Fetch and lock the charts that the environments want and the lock doesn't have.

    Airflow's own is among them where it is rendered, or where it is NAMEd: `airfoil chart add airflow`. With it at hand
    `airflow.values` are held to the chart's own schema also where a controller installs it.
    """
    return add(Path(), names)


@command.command(name="update")
@click.argument("names", nargs=-1, metavar="[CHART]...")
def update_command(names: tuple[str, ...]) -> int:
    """Fetch all charts anew, or those NAMEd, and take their digests as right; drop what no environment wants."""
    return update(Path(), names)


@command.command(name="vendor")
def vendor_command() -> int:
    """Fetch the archives of locked charts that aren't there, each held to its digest."""
    fetched = vendor(ChartStore(Path()), Downloads(os.environ))
    for chart in fetched:
        click.echo(f"fetched {FOLDER}/{chart.archive_name}")
    if not fetched:
        click.echo("every archive is there, and what was locked")
    return cli.OK


@command.command(name="verify")
def verify_command() -> int:
    """Compare lock, archives and environments, without the network; exit 1 if something differs."""
    return verify(Path())


def add(root: Path, names: tuple[str, ...] = ()) -> int:
    """Returns 0, or 1 if something doesn't render; prints what was locked."""
    store = ChartStore(root)
    lock = store.lock
    wanted = _coordinates(root, lock, names)
    _refuse_unknown(names, wanted)
    missing = [chart for chart in wanted if chart not in lock.charts]
    _fetch(store, missing)
    return _write(root, store, [*lock.charts.values(), *(_unread(store, chart) for chart in missing)])


def update(root: Path, names: tuple[str, ...]) -> int:
    """Returns 0, or 1 if something doesn't render; prints what was locked."""
    store = ChartStore(root)
    wanted = _coordinates(root, store.lock)
    _refuse_unknown(names, wanted)
    before = store.lock.charts
    anew = [chart for chart in wanted if not names or chart.name in names or chart not in before]
    _fetch(store, anew)
    for chart in anew:
        old, new = before.get(chart), _unread(store, chart)
        if old is not None and old.sha256 != new.sha256:
            click.echo(f"{chart}: the digest was sha256:{old.sha256} and is sha256:{new.sha256}")
    kept = [before[chart] for chart in wanted if chart not in anew]
    return _write(root, store, [*kept, *(_unread(store, chart) for chart in anew)])


def verify(root: Path) -> int:
    """Returns 0, or 1 if something differs."""
    store = ChartStore(root)
    lock = store.lock
    errors: list[UserError] = []
    for chart in _coordinates(root, lock):
        try:
            store.archive(chart)
        except UserError as error:
            errors.append(error)
    if errors:
        print_faults([fault for error in errors for fault in error.faults])
        return cli.FINDINGS
    found, stale = _images(root, store)
    for chart, entry in lock.charts.items():
        if tuple(sorted(found.get(chart, set()))) != entry.images:
            stale = True
            click.echo(f"{chart}: the images of its render aren't those of {LOCK}; `airfoil chart update {chart.name}`")
    click.echo(f"{len(lock.charts)} charts, " + ("not all as locked" if stale else "all as locked"))
    return cli.FINDINGS if stale else cli.OK


def _write(root: Path, store: ChartStore, charts: Iterable[LockedChart]) -> int:
    """Writes the lock, and then once more with the images, for rendering reads what the lock says."""
    lock = ChartLock.of(charts)
    changed = write_lock(store, lock)
    found, failed = _images(root, store)
    with_images = ChartLock.of(
        LockedChart(entry.coordinates, entry.sha256, entry.subcharts, tuple(sorted(found.get(chart, set()))))
        for chart, entry in lock.charts.items()
    )
    changed = write_lock(store, with_images) or changed
    for chart, entry in with_images.charts.items():
        click.echo(f"{chart}  sha256:{entry.sha256[:12]}  {len(entry.subcharts)} inside, {len(entry.images)} images")
    click.echo(f"{LOCK} {'written' if changed else 'is as it was'}")
    return cli.FINDINGS if failed else cli.OK


def _fetch(store: ChartStore, charts: Iterable[Coordinates]) -> None:
    downloads = Downloads(os.environ)
    for chart in charts:
        with working(f"fetching {chart}"):
            write_archive(store, chart, pull(chart, downloads))


def _unread(store: ChartStore, chart: Coordinates) -> LockedChart:
    return LockedChart.of(chart, store.unverified(chart))


def _coordinates(root: Path, lock: ChartLock, names: tuple[str, ...] = ()) -> tuple[Coordinates, ...]:
    """Charts that belong into the lock; one that is locked stays so, in the version that is wanted now."""
    environments = load_environments(root / ENVIRONMENTS)
    also = {(chart.repository, chart.name) for chart in lock.charts}
    also |= {(own.repository, own.name) for own in (airflow(each).chart for each in environments) if own.name in names}
    return tuple(sorted({each.chart for _, each in locked(environments, also)}))


def _refuse_unknown(names: tuple[str, ...], wanted: Iterable[Coordinates]) -> None:
    have = sorted({chart.name for chart in wanted})
    unknown = sorted(set(names) - set(have))
    if unknown:
        raise click.UsageError(
            f"No environment wants a chart {', '.join(unknown)}. They want: {', '.join(have) or 'none'}."
        )


def _images(root: Path, store: ChartStore) -> tuple[dict[Coordinates, set[str]], bool]:
    """The images of each chart in what the environments render from it, and whether something doesn't render.

    Of charts by reference none are known.
    """
    found: dict[Coordinates, set[str]] = {}
    failed = False
    for environment, each in locked(load_environments(root / ENVIRONMENTS)):
        if not each.rendered:
            continue
        try:
            rendered = render(each.release(environment, store))
        except UserError as error:
            print_faults(error.faults)
            failed = True
            continue
        found.setdefault(each.chart, set()).update(images([one.body for one in rendered.objects]))
    return found, failed
