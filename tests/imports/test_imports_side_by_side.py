"""A user's own import of a CRD that airfoil imports too, of another release: both load in one process."""

import json
import subprocess
import sys
from pathlib import Path

USER_REPOSITORY = Path(__file__).with_name("user_repository")

# imports/ of the user repository is what `cdk8s import ingressroute.yaml` makes by default, so its assembly is called
# iotraefik. Two assemblies of one name would be the silent fault: jsii keeps the first for both.
PROGRAM = """
import json
from cdk8s import Testing
from imports.io import traefik as theirs
from airfoil.imports.airfoil_ingressroute.io import traefik as ours

chart = Testing.chart()
theirs.IngressRoute(chart, "theirs", metadata={"name": "theirs"}, spec=theirs.IngressRouteSpec(of_another_release="x"))
route = ours.IngressRouteSpecRoutes(match="Host(`a.test`)")
ours.IngressRoute(chart, "ours", metadata={"name": "ours"}, spec=ours.IngressRouteSpec(routes=[route]))
print(json.dumps(Testing.synth(chart)))
"""


def test_a_users_import_of_the_same_kind_keeps_its_own_type() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=USER_REPOSITORY, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == [
        {
            "apiVersion": "traefik.io/v1alpha1",
            "kind": "IngressRoute",
            "metadata": {"name": "theirs"},
            "spec": {"ofAnotherRelease": "x"},
        },
        {
            "apiVersion": "traefik.io/v1alpha1",
            "kind": "IngressRoute",
            "metadata": {"name": "ours"},
            "spec": {"routes": [{"match": "Host(`a.test`)"}]},
        },
    ]
