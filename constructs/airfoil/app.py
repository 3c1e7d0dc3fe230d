"""The cdk8s app: from constructs to manifests, through the checks, into `dist/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import cdk8s
from constructs import IConstruct
from msgspec import Struct

from airfoil.checks import Checked, Known, check
from airfoil.checks.environment_profile import facts_of
from airfoil.dist import Plan, Tree, plan, promote
from airfoil.environment import AirflowEnvironment
from airfoil.goyaml import emit
from airfoil.manifests import Manifest, Origin
from airfoil.node import unchecked_arguments
from airfoil.project import current_session

_KUBERNETES = "1.34"
_FIRST_KEYS = ("apiVersion", "kind", "metadata")
_LEAVES = frozenset((str, int, float, bool, type(None)))


class App(cdk8s.App):
    """A cdk8s app whose `synth` checks everything before it writes anything, and writes all of it or nothing.

    Args:
        outdir: folder for the trees; like cdk8s' own: `dist`, or what the cdk8s command line asks for.
        kubernetes: Kubernetes version by which charts outside of any `AirflowEnvironment` are validated.
    """

    def __init__(self, *, outdir: str | None = None, kubernetes: str = _KUBERNETES) -> None:
        super().__init__(outdir=outdir)
        if current_session() is None:
            # Only now: `airfoil synth` explains errors itself, and colours cost a tenth of its start.
            from airfoil.report.faults import explain_user_errors

            explain_user_errors()
        self._kubernetes = kubernetes

    def synth(self) -> None:
        """Checks the app's objects and promotes them into the output folder.

        Inside of `airfoil synth` the app is handed to the command, which promotes it and says what changed.

        Raises:
            UserError: with all faults; nothing was written.
        """
        run = current_session()
        if run is not None:
            run.apps.append(self)
            return
        plans = self.plans()
        promote(Path(self.outdir), plans)

    def plans(self, allowed: Mapping[str, str] | None = None) -> tuple[Plan, ...]:
        """What `synth` would do to each environment's folder; writes nothing.

        Args:
            allowed: rules, by id or name, whose findings don't stop it, and why.

        Raises:
            UserError: for faults.
        """
        dist = Path(self.outdir)
        return tuple(plan(dist, name, tree) for name, tree in trees(self.checked(allowed)).items())

    def checked(self, allowed: Mapping[str, str] | None = None) -> Checked:
        """The app's objects, having passed every rule of `airfoil check` that is an error.

        Args:
            allowed: rules, by id or name, whose findings are accepted, and why.

        Raises:
            UserError: for objects that don't pass.
        """
        with unchecked_arguments():
            manifests = tuple(self.manifests())
        names = {manifest.environment for manifest in manifests}
        environments = {child.environment.name: child.environment for child in self._environments()}
        known = {
            name: Known(facts_of(environment), f"{environment.delivery.repository.path}/{environment.name}")
            for name, environment in environments.items()
        }
        versions = dict.fromkeys(names, self._kubernetes)
        versions |= {name: environment.cluster.kubernetes for name, environment in environments.items()}
        return check(manifests, versions, known=known, allowed=allowed)

    def manifests(self) -> Iterator[Manifest]:
        """The objects of all charts, as they will stand in the tree."""
        charts = self.charts
        if charts:
            # One chart's JSON makes cdk8s resolve dependencies and run every construct's own validations. It does so
            # for the whole app each time, so that asking each chart would take time by the square of their number.
            charts[0].to_json()
        environments = self._environments()
        layers = {
            chart: (child, name, layer)
            for child in environments
            for name in (child.environment.name,)
            for layer, chart in child.charts.items()
        }
        made: dict[str, list[Manifest]] = {}
        for chart in charts:
            for manifest in _manifests_of(chart, *layers.get(chart) or _place_of(chart)):
                made.setdefault(manifest.environment, []).append(manifest)
        for child in environments:
            own = made.pop(child.environment.name, [])
            yield from child.completed([*own, *child.manifests])
        for others in made.values():
            yield from others

    def notes(self) -> dict[str, tuple[str, ...]]:
        """What a reader should know of each environment's tree, by the environment's name."""
        return {child.environment.name: notes for child in self._environments() if (notes := child.notes)}

    def _environments(self) -> list[AirflowEnvironment]:
        return [child for child in self.node.children if isinstance(child, AirflowEnvironment)]


def _place_of(chart: cdk8s.Chart) -> tuple[IConstruct | None, str, str]:
    """The chart's parent, and the environment and layer that its path names."""
    environment, _, layer = chart.node.path.partition("/")
    return chart.node.scope, environment, layer


def _manifests_of(chart: cdk8s.Chart, parent: IConstruct | None, environment: str, layer: str) -> Iterator[Manifest]:
    """The chart's own objects. Each question to Node takes half a millisecond, so that few are asked."""
    constructs = chart.node.find_all()
    nests = any(isinstance(each, cdk8s.Chart) for each in constructs if each is not chart)
    for construct in constructs:
        if not isinstance(construct, cdk8s.ApiObject) or (nests and cdk8s.Chart.of(construct) is not chart):
            continue
        body: Mapping[str, Any] = construct.to_json()
        if isinstance(parent, AirflowEnvironment):
            body = parent.annotated(body, layer)
        yield Manifest(body, environment, layer, Origin(_Path(construct)))


class _Path(Struct, frozen=True):
    """A construct's path, for which Node is asked when a message names it."""

    construct: IConstruct

    def __str__(self) -> str:
        return str(self.construct.node.path)


def trees(checked: Checked) -> dict[str, Tree]:
    """The files of each environment: path inside its folder, and bytes."""
    result: dict[str, dict[str, bytes]] = {}
    for manifest in checked.manifests:
        result.setdefault(manifest.environment, {})[manifest.path] = file_bytes(manifest.body)
    return {name: result[name] for name in sorted(result)}


def file_bytes(body: Mapping[str, Any]) -> bytes:
    """One manifest as the file that holds it: what it is first, then everything in alphabetical order."""
    ordered = {key: _sorted(body[key]) for key in _FIRST_KEYS if key in body}
    ordered |= {key: _sorted(body[key]) for key in sorted(body) if key not in ordered}
    # The leading `---` keeps the objects apart where files are joined, as `cdk8s synth --stdout` and `cat` do.
    return f"---\n{emit(ordered)}".encode()


def _sorted(value: Any) -> Any:
    # Most values are texts: to ask first for what they are takes half of the time (run).
    if isinstance(value, (dict, Mapping)):
        return {key: item if type(item := value[key]) in _LEAVES else _sorted(item) for key in sorted(value)}
    if isinstance(value, (list, tuple)):
        return [item if type(item) in _LEAVES else _sorted(item) for item in value]
    return value
