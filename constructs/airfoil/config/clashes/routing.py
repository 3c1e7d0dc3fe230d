"""The route: entry points that are there, and one certificate."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.config.schema import Environment, Routing
from airfoil.config.wording.suggest import did_you_mean, listed
from airfoil.errors import Fault


def _routing(environment: Environment) -> Iterator[Routing]:
    if environment.routing is not None:
        yield environment.routing


def one_certificate(environment: Environment) -> Iterator[Fault]:
    for routing in _routing(environment):
        if routing.tls is not None and routing.tls.cert_resolver is not None and routing.tls.secret_name is not None:
            yield Fault(
                "two-certificates",
                "clashes with routing.tls.certResolver: a route has one certificate",
                path="routing.tls.secretName",
                help="keep `certResolver` if Traefik fetches the certificate, `secretName` if it lies in a Secret",
            )


def entry_points_are_known(environment: Environment) -> Iterator[Fault]:
    """Traefik drops the router: `entryPoint "x" doesn't exist` (rule RT008, read)."""
    known = environment.cluster.traefik.entry_points
    for routing in _routing(environment):
        named = [("routing.entryPoints", point) for point in routing.entry_points]
        if routing.redirect_from is not None:
            named.append(("routing.redirectFrom", routing.redirect_from))
        for path, point in named:
            if point not in known:
                written = "entry_points" in routing.model_fields_set or path != "routing.entryPoints"
                yield Fault(
                    "unknown-entry-point",
                    f"is `{point}`{'' if written else ' by default'}, which Traefik doesn't have "
                    "(cluster.traefik.entryPoints): the route would not be served",
                    path=path,
                    help=f"{did_you_mean(point, known)}entry points: {listed(known) or 'none'}. If Traefik has this one, "
                    "add it to cluster.traefik.entryPoints",
                )


def redirect_leads_elsewhere(environment: Environment) -> Iterator[Fault]:
    for routing in _routing(environment):
        if routing.redirect_from is None:
            continue
        if routing.tls is None:
            yield Fault(
                "redirect-without-tls",
                "clashes with `tls: null`: there is no HTTPS to send requests to",
                path="routing.redirectFrom",
                help="remove `tls: null` for Traefik's default certificate, or remove `redirectFrom`",
            )
        elif routing.redirect_from in routing.entry_points:
            yield Fault(
                "redirect-to-itself",
                f"is `{routing.redirect_from}`, which is among routing.entryPoints: requests would be sent in a circle",
                path="routing.redirectFrom",
                help="name the entry point of plain HTTP, e.g. `redirectFrom: web`, and serve on another: "
                "`entryPoints: [websecure]`",
            )


def plain_entry_point_has_no_tls(environment: Environment) -> Iterator[Fault]:
    """A router with TLS matches no plain HTTP request, and `web` is port 80 by Traefik's chart and k3s (read)."""
    for routing in _routing(environment):
        if routing.tls is not None and "web" in routing.entry_points and routing.redirect_from != "web":
            yield Fault(
                "tls-on-plain-entry-point",
                "has `web`, the entry point of plain HTTP, but this route has TLS and would answer 404 there",
                path="routing.entryPoints",
                help="write `entryPoints: [websecure]` and `redirectFrom: web`, or `tls: null` for plain HTTP",
            )
