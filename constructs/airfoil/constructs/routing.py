"""The route from Traefik to Airflow's web interface."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from constructs import Construct
from msgspec import Struct


class _Types(Struct, frozen=True):
    """The generated classes of one API group; both groups name them alike.

    Each import starts a jsii assembly of its own, so that only what is used is loaded.
    """

    api_group: str

    @property
    def routes(self) -> Any:
        if self.api_group == "traefik.containo.us":
            from airfoil.imports.airfoil_ingressroute_v2.us.containo import traefik as routes_v2

            return routes_v2
        from airfoil.imports.airfoil_ingressroute.io import traefik as routes

        return routes

    @property
    def middlewares(self) -> Any:
        if self.api_group == "traefik.containo.us":
            from airfoil.imports.airfoil_middleware_v2.us.containo import traefik as middlewares_v2

            return middlewares_v2
        from airfoil.imports.airfoil_middleware.io import traefik as middlewares

        return middlewares


class RouteTls(Struct, frozen=True):
    """Where the certificate comes from; neither means Traefik's default certificate.

    Args:
        cert_resolver: a resolver of Traefik's static configuration.
        secret_name: a Secret of type kubernetes.io/tls in the route's namespace.
    """

    cert_resolver: str | None = None
    secret_name: str | None = None


class Route(Construct):
    """An IngressRoute of Traefik, with the middlewares that it needs.

    Args:
        name: name of the IngressRoute, and the beginning of the other names.
        namespace: namespace of the route and of the Service: Traefik refuses others by default (rule RT007).
        api_group: ``traefik.io``, or ``traefik.containo.us`` for Traefik below 2.10.
        host: host name.
        path: path prefix, e.g. ``/airflow``; ``/`` for the whole host.
        service: name of the Service.
        port: port number of the Service.
        entry_points: names of Traefik's entry points.
        tls: the certificate; None for no TLS.
        redirect_from: entry point whose requests are sent on to HTTPS.
        strip_prefix: whether ``path`` is cut off before the Service sees it.
    """

    def __init__(
        self,
        scope: Construct,
        construct_id: str,
        *,
        name: str,
        namespace: str,
        api_group: str,
        host: str,
        path: str,
        service: str,
        port: int,
        entry_points: Sequence[str],
        tls: RouteTls | None = None,
        redirect_from: str | None = None,
        strip_prefix: bool = False,
    ) -> None:
        super().__init__(scope, construct_id)
        types = _Types(api_group)
        rule = match_rule(host, path)
        middlewares = []
        if strip_prefix:
            spec = types.middlewares.MiddlewareSpec(
                strip_prefix=types.middlewares.MiddlewareSpecStripPrefix(prefixes=[path])
            )
            middlewares.append(_middleware(self, types, f"{name}-strip-prefix", namespace, spec))
        _ingress_route(self, types, name, namespace, entry_points, rule, (service, port), middlewares, tls)
        if redirect_from is not None:
            spec = types.middlewares.MiddlewareSpec(
                redirect_scheme=types.middlewares.MiddlewareSpecRedirectScheme(scheme="https", permanent=True)
            )
            redirect = _middleware(self, types, f"{name}-redirect-https", namespace, spec)
            # The Service is never asked, but Traefik drops a route that names none (rule RT002).
            _ingress_route(
                self, types, f"{name}-http", namespace, [redirect_from], rule, (service, port), [redirect], None
            )


def match_rule(host: str, path: str) -> str:
    """The rule that matches a host and everything below a path, in the syntax that Traefik 2 and 3 share.

    ``PathPrefix(`/airflow`)`` alone would also catch ``/airflow-dev`` (rule RT015).
    """
    if path == "/":
        return f"Host(`{host}`)"
    return f"Host(`{host}`) && (Path(`{path}`) || PathPrefix(`{path}/`))"


def _middleware(scope: Construct, types: _Types, name: str, namespace: str, spec: object) -> str:
    metadata = {"name": name, "namespace": namespace}
    types.middlewares.Middleware(scope, f"middleware-{name}", metadata=metadata, spec=spec)
    return name


def _ingress_route(
    scope: Construct,
    types: _Types,
    name: str,
    namespace: str,
    entry_points: Sequence[str],
    rule: str,
    backend: tuple[str, int],
    middlewares: Sequence[str],
    tls: RouteTls | None,
) -> None:
    module = types.routes
    service, port = backend
    route = module.IngressRouteSpecRoutes(
        match=rule,
        kind=module.IngressRouteSpecRoutesKind.RULE,
        middlewares=[module.IngressRouteSpecRoutesMiddlewares(name=item) for item in middlewares] or None,
        services=[
            module.IngressRouteSpecRoutesServices(
                name=service, port=module.IngressRouteSpecRoutesServicesPort.from_number(port)
            )
        ],
    )
    module.IngressRoute(
        scope,
        f"route-{name}",
        metadata={"name": name, "namespace": namespace},
        spec=module.IngressRouteSpec(
            entry_points=list(entry_points),
            routes=[route],
            tls=None
            if tls is None
            else module.IngressRouteSpecTls(cert_resolver=tls.cert_resolver, secret_name=tls.secret_name),
        ),
    )
