"""The webserver of Airflow 2 and the api-server of Airflow 3 as a chart with given values would run them, on SQLite."""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from airfoil import Environment
from airfoil.airflow.services import web_service
from airfoil.airflow.values import values
from tests.airflow.real.installed import Release, python_of
from tests.e2e.cluster.processes import Process, free_port, start

Variables = Mapping[str, str]

ADMIN, PASSWORD = "admin", "let-me-in"

# In a cluster Traefik's address is that of its pod; here it is 127.0.0.1, the only one that gunicorn and uvicorn trust when
# nobody says whom. So one that isn't Traefik's is trusted, unless the values say whom.
_NOT_TRAEFIK = {"FORWARDED_ALLOW_IPS": "192.0.2.1"}

# What the charts' own values add to `config` (read: values.yaml of 1.18.0 and of 1.22.0), and their commands.
_CHARTS_OWN: Mapping[int, Variables] = {
    2: {"AIRFLOW__WEBSERVER__ENABLE_PROXY_FIX": "True"},
    3: {
        "AIRFLOW__CORE__AUTH_MANAGER": "airflow.providers.fab.auth_manager.fab_auth_manager.FabAuthManager",
        "AIRFLOW__FAB__ENABLE_PROXY_FIX": "True",
    },
}
_COMMANDS = {2: ["bash", "-c", "exec airflow webserver"], 3: ["bash", "-c", "exec airflow api-server"]}
_SECTION = {2: "webserver", 3: "apiServer"}

# SQLite takes one writer only, so that Airflow 2 refuses all executors but this.
_HERE: Mapping[int, Variables] = {
    2: {"AIRFLOW__CORE__EXECUTOR": "SequentialExecutor", "AIRFLOW__WEBSERVER__SECRET_KEY": "not-secret-at-all"},
    3: {
        "AIRFLOW__CORE__EXECUTOR": "LocalExecutor",
        "AIRFLOW__API__SECRET_KEY": "not-secret-at-all",
        "AIRFLOW__API_AUTH__JWT_SECRET": "nor-is-this-one-in-any-way",
    },
}

_DAG = """\
from airflow.decorators import dag, task

@dag(dag_id="hello", schedule=None)
def hello():
    @task
    def greet():
        print("hello")
    greet()

hello()
"""


@dataclass(frozen=True)
class Program:
    """How the web component is started: its command, and variables of its environment."""

    command: tuple[str, ...]
    variables: Variables

    @classmethod
    def of(cls, environment: Environment) -> Program:
        """As the chart does it with the values that are generated for an environment."""
        return cls.with_values(environment.airflow.major, values(environment))

    @classmethod
    def with_values(cls, major: int, chart_values: Mapping[str, Any]) -> Program:
        """As the chart does it with these values: `config` becomes airflow.cfg, which variables say just as well."""
        config = {
            f"AIRFLOW__{section}__{option}".upper(): str(value)
            for section, options in chart_values.get("config", {}).items()
            for option, value in options.items()
        }
        component = chart_values.get(_SECTION[major], {})
        own = {each["name"]: each["value"] for each in component.get("env", ()) if "value" in each}
        command = component.get("args") or _COMMANDS[major]
        return cls(tuple(command), {**_NOT_TRAEFIK, **_CHARTS_OWN[major], **config, **own})


@dataclass(frozen=True)
class Web:
    """A running web component of a real Airflow."""

    port: int
    process: Process

    def ask(self, path: str, host: str | None = None) -> int:
        """Status of one request past all proxies, as a probe makes it; 0 if nothing answers."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request("GET", path, headers={} if host is None else {"Host": host})
            return connection.getresponse().status
        except OSError:
            return 0
        finally:
            connection.close()


def initialized(release: Release, major: int, home: Path) -> Path:
    """A folder for Airflow with a database, an administrator and a DAG."""
    (home / "dags").mkdir(parents=True)
    (home / "dags" / "hello.py").write_text(_DAG)
    user = ["--role=Admin", "--firstname=A", "--lastname=B", "--email=a@example.org"]
    for words in (
        ["db", "migrate"],
        ["users", "create", f"--username={ADMIN}", f"--password={PASSWORD}", *user],
        ["dags", "reserialize"],
    ):
        subprocess.run(
            ["airflow", *words],
            env=_surroundings(release, home, {**_CHARTS_OWN[major], **_HERE[major]}),
            check=True,
            capture_output=True,
        )
    return home


def serve(release: Release, major: int, program: Program, template: Path, home: Path) -> Web:
    """Start a web component; it may not answer yet.

    Args:
        template: what `initialized` made; it is copied.
        home: where it runs.
    """
    shutil.copytree(template, home)
    (home / "airflow.cfg").unlink(missing_ok=True)  # it names the template's database
    port = free_port()
    listens = {
        2: {"AIRFLOW__WEBSERVER__WEB_SERVER_HOST": "127.0.0.1", "AIRFLOW__WEBSERVER__WEB_SERVER_PORT": str(port)},
        3: {"AIRFLOW__API__HOST": "127.0.0.1", "AIRFLOW__API__PORT": str(port)},
    }
    variables = {**program.variables, **_HERE[major], **listens[major]}
    log = home / "web.log"
    return Web(port, start("airflow", program.command, log, environment=_surroundings(release, home, variables)))


def probe(environment: Environment) -> tuple[str, str | None]:
    """Path and Host of the chart's probes (rendered): Airflow 2's have the base URL's host, Airflow 3's none."""
    service = web_service(environment)
    if environment.airflow.major == 3:
        return service.probe_path, None
    return service.probe_path, urlsplit(values(environment)["config"]["webserver"]["base_url"]).hostname


def _surroundings(release: Release, home: Path, variables: Variables) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("AIRFLOW", "PYTHON"))}
    binaries = python_of(release).parent
    own = {
        "AIRFLOW_HOME": str(home),
        "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
        "PATH": f"{binaries}{os.pathsep}{os.environ['PATH']}",
    }
    return {**kept, **own, **variables}
