"""What somebody sees who goes to Airflow's address with a browser and logs in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from tests.e2e.airflow.browser import Answer, BrowserError, Page, page
from tests.e2e.airflow.web import ADMIN, PASSWORD
from tests.e2e.traefik import Traefik

_HAS_FORM = "document.querySelector('input[name=username]') !== null"
_LOG_IN = """
    document.querySelector('input[name=username]').value = {user};
    document.querySelector('input[name=password]').value = {password};
    document.querySelector('input[type=submit]').click();
"""
_IS_IN = "document.readyState === 'complete' && !location.pathname.includes('/login') && document.body.innerText !== ''"
# The page of all DAGs, which names the one that there is.
_DAGS = {2: "home", 3: "dags"}
_SHOWS_DAG = "document.body !== null && document.body.innerText.includes('hello')"
_LIST_DAGS = "fetch({path}).then(answer => answer.ok ? answer.text() : 'status ' + answer.status)"
_APIS = {2: "api/v1/dags", 3: "api/v2/dags"}


@dataclass(frozen=True)
class Visit:
    """How far somebody came.

    Args:
        trouble: what stopped them; empty if they saw the DAG and got an answer from the API.
        login: address of the page with the login form.
        landed: address after the login.
        api: what the API answered to the browser's session.
        answers: all that was asked for on the way.
        unanswered: why requests got no answer at all.
    """

    trouble: str
    login: str
    landed: str
    api: str
    answers: tuple[Answer, ...]
    unanswered: tuple[str, ...]

    @property
    def refused(self) -> list[tuple[int, str]]:
        """Requests that were answered with an error, but for the question whether somebody is logged in."""
        return sorted({(each.status, each.url) for each in self.answers if each.status >= 400 and each.status != 401})


def visit(traefik: Traefik, address: str, major: int, pictures: Path, *, seconds: float = 60) -> Visit:
    """Go to an address, log in, wait for the list of DAGs, and ask the API.

    Args:
        pictures: beginning of the names of screenshots: of the login and of what there is at the end.
        seconds: patience with each page.
    """
    host = address.split("/")[2]
    ports = traefik.ports
    here = {f"{host}:443": f"127.0.0.1:{ports['websecure']}", f"{host}:80": f"127.0.0.1:{ports['web']}"}
    trouble = login = landed = api = ""
    with page(here) as tab:
        try:
            tab.open(address)
            tab.wait_until(_HAS_FORM, seconds)
            login = tab.address
            tab.screenshot(pictures.with_name(f"{pictures.name}-login.png"))
            tab.run(_LOG_IN.format(user=json.dumps(ADMIN), password=json.dumps(PASSWORD)))
            tab.wait_until(_IS_IN, seconds)
            landed = tab.address
            tab.open(f"{address.rstrip('/')}/{_DAGS[major]}")
            tab.wait_until(_SHOWS_DAG, seconds)
            api = _api(tab, address, major)
        except BrowserError as error:
            trouble = str(error)
        tab.screenshot(pictures.with_name(f"{pictures.name}.png"))
        return Visit(trouble, login, landed, api, tuple(tab.answers), tuple(tab.unanswered))


def _api(tab: Page, address: str, major: int) -> str:
    return str(tab.run(_LIST_DAGS.format(path=json.dumps(f"{address.rstrip('/')}/{_APIS[major]}"))))
