"""The hooks and the install of a Helm release."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from airfoil.cluster.order.bundle import Body
from airfoil.cluster.order.draft import Draft, Drafts
from airfoil.cluster.order.fields import events, mapping, number
from airfoil.cluster.order.kinds import place_of

HOOK, _WEIGHT = "helm.sh/hook", "helm.sh/hook-weight"
_BEFORE: Final = frozenset(("pre-install", "pre-upgrade"))
_AFTER: Final = frozenset(("post-install", "post-upgrade"))


def install(objects: Sequence[Body]) -> Drafts:
    """CRDs, hooks before, everything in the order of kinds, hooks after. Hooks are run one by one, and waited for.

    Whether the hooks after also wait for everything before them is up to `wait` of the bundle: helm pkg/action/install.go
    waits before post-install hooks (read).
    """
    crds: list[Body] = []
    before: dict[int, list[Body]] = {}
    plain: list[Body] = []
    after: dict[int, list[Body]] = {}
    skipped: list[tuple[Body, str]] = []
    for body in objects:
        hooks = set(events(body, HOOK))
        weight = number(body, _WEIGHT) or 0
        if body["kind"] == "CustomResourceDefinition" and not hooks:
            crds.append(body)
        elif not hooks:
            plain.append(body)
        elif hooks & _BEFORE:
            before.setdefault(weight, []).append(body)
        elif hooks & _AFTER:
            after.setdefault(weight, []).append(body)
        else:
            skipped.append((body, f"the hook {', '.join(sorted(hooks))} runs at neither install nor upgrade"))
    steps = [Draft("definitions", tuple(crds), "definitions", gate=True)] if crds else []
    steps += [_hooks("pre-install", weight, before[weight]) for weight in sorted(before)]
    title = "install" if steps or after else ""
    steps.append(Draft(title, _sorted(plain), "install"))
    steps += [_hooks("post-install", weight, after[weight]) for weight in sorted(after)]
    return Drafts(tuple(steps), tuple(skipped))


def _hooks(phase: str, weight: int, bodies: Sequence[Body]) -> Draft:
    title = f"{phase} hooks" + (f", weight {weight}" if weight else "")
    return Draft(title, _sorted(bodies), phase, weight, gate=True, hooks=True)


def _sorted(bodies: Sequence[Body]) -> tuple[Body, ...]:
    return tuple(
        sorted(bodies, key=lambda body: (place_of(str(body["kind"])), str(mapping(body["metadata"]).get("name"))))
    )
