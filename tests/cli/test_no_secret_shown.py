"""A marked value goes in by every door, with what makes each command complain of it, and comes out of none."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from airfoil.helm.vendor import Downloads
from tests.cli.repositories import airfoil, repository

MARK = "CANARYx7Qz9hunter2LMNOP"
ENCODED = base64.b64encode(MARK.encode()).decode()
SECRET = "apiVersion: v1\nkind: Secret\nmetadata: {name: s, namespace: airflow}\n"
SMALL = "cluster: {distribution: k3s}\nstorage: {dags: {hostPath: /srv/dags}}\n"
DELIVERY = "delivery: {controller: flux, repository: {url: https://git.example.org/x.git}}\n"

TREES = {
    "no base64": f"{SECRET}data:\n  connection: {MARK}!\n",
    "in one line": f"{SECRET}data: {{connection: {MARK}!}}\n",
    "no mapping": f"{SECRET}data: {MARK}\n",
    "a block": f"{SECRET}stringData:\n  x: |\n    {MARK}\n  y: 5\n",
    "an unknown field": f"{SECRET}stringdata:\n  a: {MARK}\n",
    "no text": f"{SECRET}stringData:\n  x: [{MARK}]\n",
    "no end": f'{SECRET}stringData:\n  a: "{MARK}\n',
    "two colons": f"{SECRET}stringData:\n  a: b: {MARK}\n",
    "an alias": f"{SECRET}stringData:\n  a: *{MARK}\n",
    "a docker login": f"{SECRET}type: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: {ENCODED}\n",
    "a bad address": f"{SECRET}stringData:\n  connection: postgresql://u:{MARK}@db:5432/a b\n  x: 1\n",
    "a list": f"kind: List\napiVersion: v1\nitems:\n- apiVersion: v1\n  kind: Secret\n"
    f"  metadata: {{name: s}}\n  data: {{a: {MARK}!}}\n",
    "kubectl's copy": f"{SECRET}data: {{a: {MARK}!}}\n".replace(
        "{name: s", f"{{annotations: {{kubectl.kubernetes.io/last-applied-configuration: {MARK}}}, name: s"
    ),
    "JSON": f'{{"apiVersion": "v1", "kind": "Secret", "metadata": {{"name": "s"}}, "data": {{"a": "{MARK}!"}}}}\n',
    "values": f"apiVersion: helm.cattle.io/v1\nkind: HelmChart\nmetadata: {{name: s, namespace: kube-system}}\nspec:\n"
    f"  repo: https://u:{MARK}@x\n  chart: [airflow]\n  valuesContent: |\n    fernetKey: {MARK}\n"
    f"    data: {{metadataConnection: {{pass: {MARK}}}}}\n",
}  # fmt: skip

COMMANDS = [
    *(["check", ".", "--output", form] for form in ("text", "json", "sarif", "junit", "github", "markdown")),
    ["check", ".", "--fix", "--diff"], ["plan", "."], ["plan", ".", "--format", "json"], ["explain", "s", "--path", "."],
    ["--debug", "check", "."],
]  # fmt: skip

BOTH = f"{SMALL}{DELIVERY}"
ENVIRONMENTS = {
    "address of the repository": f"{SMALL}delivery: {{controller: flux, repository: {{url: 'https://b:{MARK}@g.org/x.git'}}}}\n",
    "address of charts": f"{BOTH}charts: {{demo: {{repository: 'https://u:{MARK}@c.example.org', version: 1.0.0}}}}\n",
    "address of Airflow's chart": f"{BOTH}airflow: {{chart: {{repository: 'https://{MARK}@c.example.org'}}}}\n",
    "values": f"{BOTH}airflow: {{values: {{fernetKey: {MARK}, data: {{metadataConnection: {{pass: {MARK}}}}}}}}}\n",
    "options": f"{BOTH}airflow: {{config: {{core: {{fernet_key: {MARK}}}, webserver: {{secret_key: {MARK}}}}}}}\n",
    "variables": f"{BOTH}airflow: {{env: {{AIRFLOW__CORE__FERNET_KEY: {MARK}, AIRFLOW_CONN_X: {MARK}}}}}\n",
    "a section that is none": f"{BOTH}database: 'postgresql://u:{MARK}@h/d'\n",
    "the name of a Secret": f"{BOTH}secrets: {{fernetKey: '{MARK}=='}}\n",
    "an alias": f"{BOTH}airflow: {{values: {{pass: *{MARK}}}}}\n",
    "no end": f'{BOTH}airflow:\n  values:\n    pass: "{MARK}\n',
    "twice": f"{BOTH}airflow:\n  values:\n    pass: {MARK}\n    pass: {MARK}\n",
}  # fmt: skip


def shows(text: str) -> bool:
    return MARK[:12] in text or ENCODED[:16] in text


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_what_lies_in_a_tree(words: list[str], tmp_path: Path) -> None:
    for number, (name, text) in enumerate(TREES.items()):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "a.yaml").write_text(text)
        ran = airfoil(folder, *words)
        assert ran.code in {0, 1, 2}, ran.err
        assert not shows(ran.out + ran.err), name


@pytest.mark.parametrize("text", ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_what_lies_in_an_environment_by_mistake(text: str, tmp_path: Path) -> None:
    root = repository(tmp_path / "repository", home=text)
    for words in (
        ["synth"],
        ["--debug", "synth"],
        ["secrets", "home", "--list"],
        ["chart", "add"],
        ["chart", "verify"],
    ):
        ran = airfoil(root, *words)
        assert ran.code == 2, (words, ran.err)
        assert not shows(ran.out + ran.err), words


@pytest.mark.parametrize(
    "url", ["https://u:{}@localhost:1/x", "https://localhost:1/x?X-Signature={}", "https://{}@localhost:1"]
)
@pytest.mark.filterwarnings("ignore")
def test_addresses_of_downloads(url: str) -> None:
    from airfoil.errors import UserError
    from airfoil.helm.fetching import Request

    with pytest.raises(UserError) as refused:
        Downloads({}).fetch(Request(url.format(MARK)))
    assert not shows(str(refused.value))
