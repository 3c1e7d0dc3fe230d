"""What may be a password isn't shown, however the YAML around it is written, or mistaken."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.report.check.masking import masked, masked_lines

SECRET = "hunter2CANARY"
HEAD = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: airflow\n"
BODY = {"apiVersion": "v1", "kind": "Secret", "metadata": {"name": "a"}, "data": {"a": SECRET}}


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}data:\n  anything: {SECRET}\n",
        f"{HEAD}stringData:\n  name: {SECRET}\n  kind: {SECRET}\n",
        f"{HEAD}stringData:\n  config: |\n    [core]\n    line = {SECRET}\n\n    {SECRET}\n",
        f"{HEAD}stringData: {{a: {SECRET}}}\n",
        f"{HEAD}stringData:\n  - {SECRET}\n",
        f"{HEAD}stringData:\n  a: b: {SECRET}\n {SECRET}\n",
        f"{HEAD}  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{SECRET}'\n",
        f"{HEAD}extra: {SECRET}\n",
        f"---\nkind: ConfigMap\n---\n{HEAD}data:\n  a: {SECRET}\n---\nkind: ConfigMap\n",
        f"kind: List\nitems:\n- kind: Secret\n  data:\n    a: {SECRET}\n- kind: ConfigMap\n",
        f"{{apiVersion: v1, kind: Secret, data: {{a: {SECRET}}}}}\n",
        json.dumps(BODY),
        json.dumps(BODY, indent=2),
    ],
)
def test_no_value_of_a_secret_is_shown(text: str) -> None:
    assert SECRET not in "\n".join(masked_lines(text))


def test_what_a_secret_is_called_is_shown() -> None:
    lines = masked_lines(f"{HEAD}  namespace: airflow\ntype: Opaque\ndata:\n  a: {SECRET}\n")
    assert lines == [*HEAD.splitlines(), "  namespace: airflow", "type: Opaque", "data:", "  a: ***"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f"adminPassword: {SECRET}", "adminPassword: ***"),
        (f"a: {{pass: {SECRET}, user: me}}", "a: {pass: ***, user: me}"),
        (f'{{"db": {{"password": "{SECRET}", "port": 5432}}}}', '{"db": {"password": ***, "port": 5432}}'),
        (f"- {{name: POSTGRES_PASSWORD, value: {SECRET}}}", "- {name: POSTGRES_PASSWORD, value: ***}"),
        (f"- name: AIRFLOW__CORE__FERNET_KEY\n  value: {SECRET}", "- name: AIRFLOW__CORE__FERNET_KEY\n  value: ***"),
        (f"- value: {SECRET}\n  name: A_TOKEN", "- value: ***\n  name: A_TOKEN"),
        (f"sshKey: |-\n  {SECRET}\n\n  {SECRET}\nnext: 1", "sshKey: |-\n  ***\n\n  ***\nnext: 1"),
        (
            f"extraSecrets:\n  a:\n    stringData: |\n      b: {SECRET}",
            "extraSecrets:\n  a:\n    stringData: |\n      ***",
        ),
        (f"repo: https://{SECRET}@git/x.git", "repo: https://***@git/x.git"),
        (f"uri: postgresql://me:{SECRET}@x@db/airflow", "uri: postgresql://me:***@db/airflow"),
        ("passwordSecretName: ${NAME}", "passwordSecretName: ${NAME}"),
        ("- name: LOG_LEVEL\n  value: debug", "- name: LOG_LEVEL\n  value: debug"),
    ],
)
def test_what_is_called_a_password_is_hidden_and_the_rest_is_shown(text: str, shown: str) -> None:
    assert "\n".join(masked_lines(text)) == shown


@given(st.text(max_size=200))
def test_any_text_keeps_its_lines(text: str) -> None:
    assert len(masked_lines(text)) == len(text.splitlines())


@given(
    st.text(alphabet=" -:{}[]'\"|>abkinddataSecret\n", max_size=80), st.sampled_from(["  x: ", "  - ", "  ", "  x: | "])
)
def test_whatever_stands_before_the_data_of_a_secret_is_no_way_around(before: str, lead: str) -> None:
    before = before.replace("---", "")
    assert SECRET not in "\n".join(masked_lines(f"{before}\n{HEAD}data:\n{lead}{SECRET}\n"))


def test_one_line_alone() -> None:
    assert masked(SECRET, always=True) == "***"
    assert masked(f"- {SECRET}", always=True) == "***"
