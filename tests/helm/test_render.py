"""A chart renders to what Helm makes of it; what can't be relied on is refused in words."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from airfoil.errors import UserError
from airfoil.helm import Rendered, render
from tests.helm.samples import archive, needs_helm, release

pytestmark = needs_helm


def named(rendered: Rendered) -> dict[str, Any]:
    return {f"{each.body['kind']}/{each.body['metadata']['name']}": each.body for each in rendered.objects}


def refusal(**options: Any) -> str:
    with pytest.raises(UserError) as refused:
        render(release(**options))
    return str(refused.value)


@pytest.fixture(scope="module")
def rendered() -> Rendered:
    return render(release(apis=("monitoring.coreos.com/v1",)))


def test_the_cluster_is_the_environments(rendered: Rendered) -> None:
    data = named(rendered)["ConfigMap/demo-settings"]["data"]
    assert data["kubernetes"] == "v1.33.0"
    assert data["monitoring"] == "true"
    assert named(rendered)["Deployment/demo"]["spec"]["template"]["spec"]["containers"][0]["env"]


def test_another_kubernetes_makes_other_objects() -> None:
    old = render(release(kubernetes="v1.28.3"))
    assert "env" not in named(old)["Deployment/demo"]["spec"]["template"]["spec"]["containers"][0]
    assert named(old)["ConfigMap/demo-settings"]["data"]["kubernetes"] == "v1.28.3"


def test_templates_files_subcharts_and_libraries_are_all_there(rendered: Rendered) -> None:
    data = named(rendered)["ConfigMap/demo-settings"]["data"]
    assert data["greeting"] == "Hello from demo in space"
    assert data["banner"].strip() == "banner of demo"
    assert (data["first.yaml"], data["second.yaml"]) == ("first: 1\n", "second: 2\n")
    assert data["found"] == "true"  # `lookup` finds nothing, as with `helm template`
    assert named(rendered)["Service/demo-inner"]["spec"]["ports"] == [{"port": 8003}]
    assert named(rendered)["Service/demo-inner"]["metadata"]["labels"]["helm.sh/chart"] == "inner-0.1.0"


def test_lists_are_taken_apart_and_comments_make_no_object(rendered: Rendered) -> None:
    assert {"ServiceAccount/demo-one", "ClusterRole/demo-two"} <= named(rendered).keys()
    assert len(rendered.objects) == 18


def test_notes_are_the_charts_own_and_crds_lie_apart(rendered: Rendered) -> None:
    assert rendered.notes == "demo is there.\n"
    assert [each.body["metadata"]["name"] for each in rendered.crds] == ["widgets.example.org"]


def test_what_the_cluster_may_not_have_is_said() -> None:
    remarks = "\n".join(render(release()).remarks)
    assert "monitoring.coreos.com/v1: no, for cluster.existing.crds doesn't name it" in remarks
    assert "policy/v1beta1: Helm says yes, and Kubernetes 1.33 has it no more" in remarks


def test_what_is_made_at_random_is_refused_with_the_value_to_set() -> None:
    said = refusal(values={})
    assert "Secret/demo-password stringData.password" in said
    assert "`existingSecret`" in said
    assert "`password`" in said
    assert "random-in-chart" in said


def test_two_renders_are_the_same_bytes_in_two_processes(rendered: Rendered, tmp_path: Path) -> None:
    """The worker of this process, and one of another with another hash seed."""
    program = (
        "import json; from tests.helm.samples import release; from airfoil.helm import render\n"
        "made = render(release(apis=('monitoring.coreos.com/v1',)))\n"
        "print(json.dumps([each.body for each in made.objects]))"
    )
    environment = os.environ | {"AIRFOIL_CACHE_DIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    assert json.loads(done.stdout) == [each.body for each in rendered.objects]
    assert done.stdout.strip() == json.dumps([each.body for each in rendered.objects])


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"password": "x", "replicas": -1}, "replicas: -1 is less than the minimum of 0"),
        ({"password": "x", "replicas": "two"}, 'replicas: "two" is not of type "integer"'),
        ({"password": "x", "inner": {"size": "big"}}, "size"),
    ],
)
def test_values_are_held_to_the_schemas_of_the_chart_and_of_those_inside(values: dict[str, Any], said: str) -> None:
    assert said in refusal(values=values)


def test_a_schema_that_lies_elsewhere_is_not_fetched() -> None:
    chart = archive({"values.schema.json": '{"properties": {"a": {"$ref": "https://example.invalid/a.json"}}}'})
    assert "example.invalid" in refusal(chart=chart)


def test_a_template_that_fails_is_named() -> None:
    chart = archive({"templates/bad.yaml": '{{ fail "no way" }}'})
    assert "everything/templates/bad.yaml" in refusal(chart=chart)


def test_yaml_that_go_refuses_is_named_with_its_template() -> None:
    chart = archive({"templates/bad.yaml": "a: [1\nb: 2\n"})
    assert "everything/templates/bad.yaml: a comma or a closing" in refusal(chart=chart)


def test_what_is_no_object_is_named() -> None:
    chart = archive({"templates/bad.yaml": "just: text\n"})
    assert "everything/templates/bad.yaml makes something that is no object" in refusal(chart=chart)


def test_a_key_written_twice_is_helms_last_and_is_told() -> None:
    text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: twice}\ndata:\n  a: first\n  a: last\n"
    made = render(release(archive({"templates/twice.yaml": text})))
    assert named(made)["ConfigMap/twice"]["data"] == {"a": "last"}
    assert any("templates/twice.yaml: the key `a` is written twice" in remark for remark in made.remarks)


def test_dashes_with_an_object_right_behind_them_are_cut_as_helm_cuts() -> None:
    text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n---apiVersion: v1\nkind: ConfigMap\nmetadata: {name: b}\n"
    assert {"ConfigMap/a", "ConfigMap/b"} <= named(render(release(archive({"templates/glued.yaml": text})))).keys()


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("Chart.yaml", "apiVersion: v2\nname: everything\nversion: 1.2.3\ntype: library\n", "is a library"),
        (
            "Chart.yaml",
            'apiVersion: v2\nname: everything\nversion: 1.2.3\nkubeVersion: ">=1.40.0-0"\n',
            "needs Kubernetes",
        ),
        (
            "Chart.yaml",
            "apiVersion: v2\nname: everything\nversion: 1.2.3\ndependencies:\n- name: absent\n  version: 1.0.0\n",
            "that it doesn't hold: absent",
        ),
    ],
)
def test_what_helm_would_not_install_is_not_rendered(path: str, text: str, said: str) -> None:
    assert said in refusal(chart=archive({path: text}))
