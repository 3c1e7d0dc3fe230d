"""The rendered form: a chart's objects as part of the tree, in the order that its hooks ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from airfoil.cluster.schemas import Schemas
from airfoil.config.schema import Environment
from airfoil.config.schema.delivery import Controller
from airfoil.constructs.protection import PROTECTED
from airfoil.delivery.hooks import Body, converted, runs
from airfoil.helm.hooks import Hook, hook_of
from airfoil.helm.parsing import ChartObject
from airfoil.helm.render import Rendered
from airfoil.helm.wanted import Wanted

_LEFT_OUT = "Helm runs it at other times than a reconciler knows"


class Placed(Struct, frozen=True):
    """A chart's objects, by the step at which they are delivered.

    Args:
        crds: CustomResourceDefinitions that come before all else.
        before: steps before the release: hooks, cut where one has to end before the next may start.
        release: the objects of the release.
        after: steps after the release.
        notes: what was done with each hook, and what else is to be known.
    """

    crds: tuple[ChartObject, ...]
    before: tuple[tuple[ChartObject, ...], ...]
    release: tuple[ChartObject, ...]
    after: tuple[tuple[ChartObject, ...], ...]
    notes: tuple[str, ...]

    @property
    def all(self) -> tuple[ChartObject, ...]:
        steps = (self.crds, *self.before, self.release, *self.after)
        return tuple(each for step in steps for each in step)


def placed(rendered: Rendered, wanted: Wanted, environment: Environment) -> Placed:
    """Sorts a rendered chart's objects into steps, each as the controller has to find it.

    Args:
        rendered: the chart's objects.
        wanted: the chart and where its release goes.
        environment: which controller delivers to which Kubernetes.
    """
    controller = environment.delivery.controller
    own_crds = [each.body for each in (*rendered.crds, *rendered.objects)]
    scoped = _Scoped(Schemas(environment.cluster.kubernetes, own_crds), wanted.namespace)
    label = f"{wanted.name} ({wanted.chart})"
    notes = [f"{label}: {remark}" for remark in rendered.remarks]
    plain: list[ChartObject] = []
    hooks: dict[str, list[tuple[Hook, ChartObject]]] = {"before": [], "after": []}
    for each in rendered.objects:
        hook = hook_of(each.body)
        place = _place(hook, wanted)
        notes += [] if hook is None else [f"{label}: {_said(each, hook, place, controller)}"]
        if place == "nowhere":
            continue
        done = replace(each, body=converted(scoped.named(each.body), hook, controller))
        if hook is None or place == "release":
            plain.append(done)
        else:
            hooks[place].append((hook, done))
    crds = [replace(each, body=_protected(converted(each.body, None, controller))) for each in rendered.crds]
    if wanted.crds == "left-out" and crds:
        notes.append(f"{label}: {len(crds)} CustomResourceDefinitions are left out, as `{wanted.path}.crds` says")
    return Placed(
        tuple(crds) if wanted.crds == "own-layer" else (),
        tuple(_steps(hooks["before"])),
        (*(crds if wanted.crds == "with-chart" else ()), *plain),
        tuple(_steps(hooks["after"])),
        tuple(notes),
    )


class _Scoped(Struct, frozen=True):
    """Fills in namespaces: most of Airflow's objects have none, and without one Flux applies nothing at all (run)."""

    schemas: Schemas
    namespace: str

    def named(self, body: Body) -> Body:
        group, _, version = str(body["apiVersion"]).rpartition("/")
        cluster = self.schemas.scope(group, version, str(body["kind"])) == "Cluster"
        metadata = dict(body["metadata"])
        if cluster:
            metadata.pop("namespace", None)
        elif not metadata.get("namespace"):
            metadata["namespace"] = self.namespace
        return dict(body) | {"metadata": metadata}


def _place(hook: Hook | None, wanted: Wanted) -> str:
    if hook is None:
        return "release"
    if hook.is_before:
        return "before"
    if hook.is_after:
        # Airflow's pods wait for its migrations: in a later step these would wait for the pods (rule HK001)
        return "release" if wanted.is_airflow else "after"
    return "nowhere"


def _said(each: ChartObject, hook: Hook, place: str, controller: Controller) -> str:
    what = f"{each.body['kind']} {each.body['metadata']['name']}, a hook for {', '.join(hook.events)}"
    if place == "nowhere":
        return (
            f"{what}, is left out: {_LEFT_OUT}" if hook.is_known else f"{what}, is left out: Helm knows no such event"
        )
    where = {
        "before": "comes before the release",
        "after": "comes after the release",
        "release": "is part of the release",
    }
    how = ""
    if runs(each.body):
        how = {
            "flux": ", and runs again when it changes",
            "argocd": ", and runs at each sync",
            "none": ", and runs when it is applied",
        }[controller]
    return f"{what}, {where[place]}{how}"


def _steps(hooks: Iterable[tuple[Hook, ChartObject]]) -> Iterable[tuple[ChartObject, ...]]:
    """Hooks in the order of their weights; a step ends after a weight at which something runs."""
    step: list[ChartObject] = []
    weights = sorted({hook.weight for hook, _ in hooks})
    for weight in weights:
        same: Sequence[ChartObject] = [each for hook, each in hooks if hook.weight == weight]
        step += same
        if any(runs(each.body) for each in same) or weight == weights[-1]:
            yield tuple(step)
            step = []


def _protected(body: Body) -> Body:
    """Helm never deletes a CRD: all objects of its kind would go with it."""
    annotations = dict(PROTECTED) | dict(body["metadata"].get("annotations") or {})
    return dict(body) | {"metadata": dict(body["metadata"]) | {"annotations": annotations}}
