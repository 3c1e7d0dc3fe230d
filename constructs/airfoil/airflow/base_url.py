"""The address that Airflow is told to be served at, and whether Traefik cuts the path off before.

| Airflow | stripPrefix    | base URL           | why                                                                       |
|---------|----------------|--------------------|---------------------------------------------------------------------------|
| 2       | auto, false    | https://HOST/PATH  | the app mounts itself at the path; probes follow it                       |
| 2       | true           | https://HOST       | Traefik sends X-Forwarded-Prefix and ProxyFix obeys it; with the path the |
|         |                |                    | answer is 404 "Apache Airflow is not at this location"                    |
| 3       | auto, false    | https://HOST/PATH  | root_path takes requests with the path                                    |
| 3       | true           | refused            | mounted apps answer with the path only: /auth, /static, /execution 404    |

Airflow 2.10.5 and 3.3.2 behind Traefik 3.6.12 do so (run: tests/e2e/airflow). Sources: init_wsgi_middlewares.py of
Airflow 2, api_fastapi/app.py of Airflow 3.
"""

from __future__ import annotations

from airfoil.config.schema import Environment


def strips_prefix(environment: Environment) -> bool:
    """Whether the route cuts the path off before Airflow sees it."""
    routing = environment.routing
    return routing is not None and routing.strip_prefix is True and routing.path != "/"


def base_url(environment: Environment) -> str | None:
    """The address to tell Airflow, without a slash at its end (Airflow 2 refuses to start with one), or None."""
    routing = environment.routing
    if routing is None:
        return None
    if strips_prefix(environment) and environment.airflow.major == 2:
        return routing.base_url.removesuffix(routing.path)
    return routing.base_url
