"""Charts that a user adds to an environment, wherever they hang them."""

from __future__ import annotations

import cdk8s
from constructs import Construct

from airfoil import AirflowEnvironment, App
from airfoil.manifests import Manifest
from tests.environments.trees import samples


def config_map(scope: Construct, name: str) -> None:
    cdk8s.ApiObject(scope, name, api_version="v1", kind="ConfigMap", metadata={"name": name, "namespace": "airflow"})


def own(app: App) -> dict[str, Manifest]:
    made = [each for each in app.manifests() if each.body["kind"] == "ConfigMap"]
    found = {str(each.body["metadata"]["name"]): each for each in made}
    assert len(found) == len(made)
    return found


def test_an_object_of_a_chart_inside_of_a_layer_lies_in_a_folder_of_its_own() -> None:
    app = App()
    environment = AirflowEnvironment(app, samples()["k3s"])
    layer = environment.layer("platform")
    config_map(layer, "outer")
    config_map(cdk8s.Chart(layer, "nested"), "inner")
    found = own(app)
    assert (found["outer"].environment, found["outer"].layer) == ("k3s", "platform")
    assert (found["inner"].environment, found["inner"].layer) == ("k3s", "platform/nested")
    assert str(found["inner"].origin) == "k3s/platform/nested/inner"


def test_a_chart_beside_the_layers_is_delivered_with_them() -> None:
    app = App()
    environment = AirflowEnvironment(app, samples()["prod"])
    chart = cdk8s.Chart(environment, "beside")
    config_map(chart, "x")
    config_map(environment.layer("platform"), "y")
    found = own(app)
    assert (found["x"].environment, found["x"].layer) == ("prod", "beside")
    # Argo CD: each layer but the release has its wave, a chart that is no layer has none
    assert "annotations" not in found["x"].body["metadata"]
    assert "argocd.argoproj.io/sync-wave" in found["y"].body["metadata"]["annotations"]


def test_a_chart_of_its_own_is_a_tree_of_its_own() -> None:
    app = App()
    AirflowEnvironment(app, samples()["k3s"])
    config_map(cdk8s.Chart(app, "extra"), "x")
    found = own(app)["x"]
    assert (found.environment, found.layer, str(found.origin)) == ("extra", "", "extra/x")
