"""Which base URL goes with which route: every combination, tried with a real Airflow behind the real Traefik.

Rules RT004 and RT005 say what comes of each; here is what does. A combination works if somebody with a browser can log
in at the address and sees a DAG.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from airfoil.checks.rules.routing.base_url_vs_strip_prefix import _verdict as verdict
from tests.e2e.airflow.conftest import BY_MAJOR, Templates
from tests.e2e.airflow.visit import Visit, visit
from tests.e2e.airflow.web import Program, Web, serve
from tests.e2e.cluster import Cluster
from tests.e2e.cluster.api import wait_for
from tests.e2e.surroundings import install_crds
from tests.e2e.traefik import Traefik, put_behind
from tests.environments.trees import REPOSITORY

pytestmark = pytest.mark.e2e

PATH = "/airflow"
ADDRESS = f"https://airflow.example.org{PATH}"
ROOT = "https://airflow.example.org"
TRUSTING: Mapping[str, Any] = {
    "args": ["bash", "-c", "exec airflow api-server --proxy-headers"],
    "env": [{"name": "FORWARDED_ALLOW_IPS", "value": "*"}],
}
PROXY_HEADERS_ONLY: Mapping[str, Any] = {"args": TRUSTING["args"]}


@dataclass(frozen=True)
class Setting:
    """Values of the chart that decide how Airflow sees its own address."""

    major: int
    values: Mapping[str, Any]

    @property
    def told(self) -> str:
        """The path in the base URL that the chart knows."""
        return self._path("webserver" if self.major == 2 else "api")

    @property
    def obeyed(self) -> str:
        """The path that Airflow goes by: 3 takes the option under its old name, too, which charts don't look at."""
        return self.told or self._path("webserver")

    def _path(self, section: str) -> str:
        return str(self.values.get("config", {}).get(section, {}).get("base_url", ROOT)).removeprefix(ROOT).rstrip("/")


SETTINGS = {
    "2 path": Setting(2, {"config": {"webserver": {"base_url": ADDRESS}}}),
    "2 root": Setting(2, {"config": {"webserver": {"base_url": ROOT}}}),
    "2 unset": Setting(2, {}),
    "2 root, no proxy fix": Setting(2, {"config": {"webserver": {"base_url": ROOT, "enable_proxy_fix": "False"}}}),
    "3 path": Setting(3, {"config": {"api": {"base_url": ADDRESS}}, "apiServer": TRUSTING}),
    "3 path, slash": Setting(3, {"config": {"api": {"base_url": f"{ADDRESS}/"}}, "apiServer": TRUSTING}),
    "3 path, nobody trusted": Setting(3, {"config": {"api": {"base_url": ADDRESS}}, "apiServer": PROXY_HEADERS_ONLY}),
    "3 path, no proxy headers": Setting(3, {"config": {"api": {"base_url": ADDRESS}}}),
    "3 root": Setting(3, {"config": {"api": {"base_url": ROOT}}, "apiServer": TRUSTING}),
    "3 webserver's": Setting(3, {"config": {"webserver": {"base_url": ADDRESS}}, "apiServer": TRUSTING}),
}


# By whether the path is cut off: settings with which people can log in.
WORKS = {
    False: {"2 path", "3 path", "3 path, slash", "3 webserver's"},
    True: {"2 root", "2 unset"},
}


@dataclass(frozen=True)
class Running:
    """Airflow with some setting, and a visit by each route: one that keeps the path (False), one that cuts it off (True)."""

    name: str
    setting: Setting
    web: Web
    visits: Mapping[bool, Visit]


@pytest.fixture(scope="module")
def proxied(templates: Templates) -> Iterator[tuple[Cluster, Traefik]]:
    with Cluster.start() as cluster:
        install_crds(cluster, "traefik-v3")
        yield cluster, Traefik.start(cluster)


@pytest.fixture(scope="module", params=SETTINGS)
def running(
    request: pytest.FixtureRequest,
    templates: Templates,
    proxied: tuple[Cluster, Traefik],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Running]:
    name = str(request.param)
    setting, major = SETTINGS[name], SETTINGS[name].major
    cluster, traefik = proxied
    home = tmp_path_factory.mktemp("home") / "airflow"
    web = serve(BY_MAJOR[major], major, Program.with_values(major, setting.values), templates.of(major), home)
    try:
        web.process.wait_until(lambda: answers(web, setting), 180)
        put_behind(cluster, "default", ("airflow", "web", 8080), web.port)
        visits = {}
        for cut in (False, True):
            route(cluster, traefik, cut=cut)
            pictures = REPOSITORY / "build" / "e2e" / "base-url" / f"{name.replace(' ', '-')}{'-cut' if cut else ''}"
            patience = 60 if name in WORKS[cut] else 15
            visits[cut] = visit(traefik, ADDRESS, major, pictures, seconds=patience)
        yield Running(name, setting, web, visits)
    finally:
        web.process.stop()


def answers(web: Web, setting: Setting) -> bool:
    health = "/health" if setting.major == 2 else "/api/v2/version"
    return 200 in {web.ask(health), web.ask(f"{PATH}{health}")}


def route(cluster: Cluster, traefik: Traefik, *, cut: bool) -> None:
    """Route the path to Airflow, whole or cut off."""
    apply = cluster.api.apply
    group = "traefik.io/v1alpha1"
    cutter = {"name": "cut", "namespace": "default"}
    apply(
        {"apiVersion": group, "kind": "Middleware", "metadata": cutter, "spec": {"stripPrefix": {"prefixes": [PATH]}}}
    )
    rule = {
        "kind": "Rule",
        "match": f"Host(`airflow.example.org`) && PathPrefix(`{PATH}`)",
        "middlewares": [{"name": "cut"}] if cut else [],
        "services": [{"name": "airflow", "port": 8080}],
    }
    metadata = {"name": "airflow", "namespace": "default"}
    spec = {"entryPoints": ["websecure"], "routes": [rule]}
    apply({"apiVersion": group, "kind": "IngressRoute", "metadata": metadata, "spec": spec})
    wait_for("the route", lambda: [bool(each.get("middlewares")) for each in traefik.routers()] == [cut])


def test_it_works_where_it_should(running: Running) -> None:
    works = {cut: seen.trouble == "" for cut, seen in running.visits.items()}
    troubles = {cut: (seen.trouble, seen.refused[:5]) for cut, seen in running.visits.items()}
    assert works == {cut: running.name in WORKS[cut] for cut in (False, True)}, troubles


def test_the_rule_says_so_too(running: Running) -> None:
    if "proxy" in running.name or "trusted" in running.name:
        pytest.skip("the rule looks at paths, not at who is trusted")
    setting = running.setting
    for cut, seen in running.visits.items():
        what, _ = verdict(setting.major, PATH, setting.told, stripped=cut)
        # People get in, but the chart sends tasks to the API without the path (see below).
        tasks_fail = setting.obeyed != setting.told
        assert (what == "") == (seen.trouble == "" and not tasks_fail), (cut, what, seen.trouble)


def test_probes_follow_the_base_url_in_airflow_2_and_take_both_in_airflow_3(running: Running) -> None:
    """Rule RT005: a chart whose `config` doesn't know the path asks for /health, and restarts the webserver for ever."""
    path, ask = running.setting.obeyed, running.web.ask
    if running.setting.major == 2:
        assert ask(f"{path}/health") == 200
        assert (ask("/health") == 200) == (path == "")
    else:
        assert ask("/api/v2/version") == ask("/api/v2/monitor/health") == 200
        # What is mounted, such as the API that tasks talk to, takes only the one with the path (rule AF010).
        assert ask(f"{path}/execution/health") == 200
        assert (ask("/execution/health") == 200) == (path == "")


def test_airflow_2_does_not_start_with_a_slash_at_the_end(templates: Templates, tmp_path: Path) -> None:
    values = {"config": {"webserver": {"base_url": f"{ADDRESS}/"}}}
    web = serve(BY_MAJOR[2], 2, Program.with_values(2, values), templates.of(2), tmp_path / "home")
    try:
        complaint = "AirflowConfigException: webserver.base_url conf cannot have a trailing slash."
        wait_for("its complaint", lambda: complaint in web.process.log.read_text(), seconds=180)
        assert web.ask(f"{PATH}/health") == web.ask("/health") == 0
    finally:
        web.process.stop()
