"""Amounts of CPU and memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from pydantic.alias_generators import to_camel

from airfoil.airflow.resources import Component, component_resources, overlaid
from airfoil.cluster.quantity import Quantity
from airfoil.config.clashes.resources import written_amounts
from airfoil.config.schema import Environment
from airfoil.errors import Fault


def requests_are_within_limits(environment: Environment) -> Iterator[Fault]:
    """The API server refuses more: `must be less than or equal to memory limit` (core/validation, read)."""
    components: tuple[Component, ...] = get_args(Component)
    for component in components:
        own = getattr(environment.resources, component)
        amounts = component_resources(environment, component)
        for resource, limit in amounts["limits"].items():
            request = amounts["requests"].get(resource)
            if own is None or request is None or Quantity.of(request) <= Quantity.of(limit):
                continue
            written = getattr(own.requests, resource) is not None
            yield Fault(
                "request-above-limit",
                f"asks for {request}, but its limit is {limit}"
                + (
                    ""
                    if getattr(own.limits, resource) is not None
                    else f", that of size `{environment.resources.size}`"
                ),
                path=f"resources.{to_camel(component)}.{'requests' if written else 'limits'}.{resource}",
                help=f"raise the limit to {request} or more, or lower the request",
            )


def laid_over_requests_are_within_limits(environment: Environment) -> Iterator[Fault]:
    """The same for sets of workers and for profiles, whose amounts lie over those of `resources.workers`."""
    for path, own in written_amounts(environment):
        if path.startswith("resources."):
            continue
        amounts = overlaid(environment, "workers", own)
        for resource, limit in amounts["limits"].items():
            request = amounts["requests"].get(resource)
            if request is None or Quantity.of(request) <= Quantity.of(limit):
                continue
            part = "requests" if getattr(own.requests, resource) is not None else "limits"
            whose = "" if getattr(own.limits, resource) is not None else ", that of all workers"
            yield Fault(
                "request-above-limit",
                f"asks for {request}, but its limit is {limit}{whose}",
                path=f"{path}.{part}.{resource}",
                help=f"raise the limit to {request} or more, or lower the request",
            )
