"""`airfoil chart`: what is wanted is fetched and locked once, and from then on nothing may change unseen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from airfoil.helm import ChartLock
from tests.cli.repositories import airfoil, contents, repository
from tests.helm.samples import archive, needs_helm
from tests.helm.servers import Answer, Server, index, serving

pytestmark = needs_helm

FILE = """\
cluster: {{distribution: k3s, kubernetes: "1.34"}}
delivery: {{controller: flux}}
charts:
  demo:
    chart: everything
    repository: http://{host}/charts
    version: 1.2.3
    form: rendered
    values: {{password: given}}
"""


@dataclass(frozen=True)
class Wanting:
    """A repository that wants the tests' own chart, and the server that has it."""

    root: Path
    server: Server

    @property
    def lock(self) -> ChartLock:
        return ChartLock.read(self.root / "charts.lock")

    @property
    def file(self) -> Path:
        return self.root / "environments" / "home.yaml"

    def publish(self, data: bytes, version: str = "1.2.3") -> None:
        self.server.answers |= {
            "/charts/index.yaml": Answer(body=index("everything", version, f"everything-{version}.tgz")),
            f"/charts/everything-{version}.tgz": Answer(body=data),
        }


@pytest.fixture
def wanting(tmp_path: Path) -> Iterator[Wanting]:
    with serving() as server:
        made = Wanting(repository(tmp_path, home=FILE.format(host=server.host)), server)
        made.publish(archive().data)
        yield made


def test_what_is_wanted_is_fetched_locked_and_rendered_offline(wanting: Wanting) -> None:
    ran = airfoil(wanting.root, "chart", "add")
    assert (ran.code, ran.err) == (0, "")
    (locked,) = wanting.lock.charts.values()
    assert locked.sha256 == archive().sha256
    assert locked.images == ("registry.example.org/everything:1.2.3",)
    assert (wanting.root / "charts" / "everything-1.2.3.tgz").read_bytes() == archive().data
    wanting.server.asked.clear()
    assert airfoil(wanting.root, "chart", "verify").code == 0
    assert airfoil(wanting.root, "synth").code == 0
    assert wanting.server.asked == []


def test_adding_again_asks_nobody_and_writes_the_same(wanting: Wanting) -> None:
    assert airfoil(wanting.root, "chart", "add").code == 0
    before = contents(wanting.root)
    wanting.server.asked.clear()
    ran = airfoil(wanting.root, "chart", "add")
    assert "charts.lock is as it was" in ran.out
    assert (contents(wanting.root), wanting.server.asked) == (before, [])


def test_a_clone_without_archives_is_made_whole_by_vendoring(wanting: Wanting) -> None:
    assert airfoil(wanting.root, "chart", "add").code == 0
    (wanting.root / "charts" / "everything-1.2.3.tgz").unlink()
    ran = airfoil(wanting.root, "synth")
    assert ran.code == 2
    assert "airfoil chart vendor" in ran.err
    assert airfoil(wanting.root, "chart", "vendor").out == "fetched charts/everything-1.2.3.tgz\n"
    assert airfoil(wanting.root, "synth").code == 0


def test_a_changed_chart_is_refused_until_it_is_taken_by_update(wanting: Wanting) -> None:
    assert airfoil(wanting.root, "chart", "add").code == 0
    changed = archive({"README.md": "other words\n"})
    wanting.publish(changed.data)
    (wanting.root / "charts" / "everything-1.2.3.tgz").unlink()
    refused = airfoil(wanting.root, "chart", "vendor")
    assert refused.code == 2
    assert all(f"sha256:{each.sha256}" in refused.err for each in (changed, archive()))
    updated = airfoil(wanting.root, "chart", "update", "everything")
    assert updated.code == 0
    assert f"the digest was sha256:{archive().sha256} and is sha256:{changed.sha256}" in updated.out
    assert airfoil(wanting.root, "chart", "verify").code == 0


def test_an_edited_archive_is_a_finding(wanting: Wanting) -> None:
    assert airfoil(wanting.root, "chart", "add").code == 0
    (wanting.root / "charts" / "everything-1.2.3.tgz").write_bytes(archive({"values.yaml": "image: evil\n"}).data)
    ran = airfoil(wanting.root, "chart", "verify")
    assert ran.code == 1
    assert "changed-digest" in ran.err
    assert airfoil(wanting.root, "synth").code == 2


def test_a_chart_that_nobody_locked_is_a_finding(wanting: Wanting) -> None:
    ran = airfoil(wanting.root, "chart", "verify")
    assert ran.code == 1
    assert "airfoil chart add" in ran.err


def test_images_that_are_no_more_what_was_locked_are_a_finding(wanting: Wanting) -> None:
    assert airfoil(wanting.root, "chart", "add").code == 0
    wanting.file.write_text(wanting.file.read_text().replace("{password: given}", "{password: given, image: other:1}"))
    ran = airfoil(wanting.root, "chart", "verify")
    assert ran.code == 1
    assert "the images of its render aren't those of charts.lock" in ran.out
    assert airfoil(wanting.root, "chart", "update").code == 0
    assert next(iter(wanting.lock.charts.values())).images == ("other:1",)


def test_what_no_environment_wants_any_more_leaves_the_lock(wanting: Wanting) -> None:
    assert airfoil(wanting.root, "chart", "add").code == 0
    wanting.file.write_text("cluster: {distribution: k3s}\ndelivery: {controller: flux}\n")
    assert airfoil(wanting.root, "chart", "update").code == 0
    assert wanting.lock.charts == {}


def test_a_chart_is_locked_though_its_values_do_not_render_yet(wanting: Wanting) -> None:
    wanting.file.write_text(wanting.file.read_text().replace("{password: given}", "{}"))
    ran = airfoil(wanting.root, "chart", "add")
    assert ran.code == 1
    assert "random-in-chart" in ran.err
    assert len(wanting.lock.charts) == 1
    assert airfoil(wanting.root, "chart", "verify").code == 1


def test_airflows_own_chart_is_locked_by_name_and_then_judges_values(tmp_path: Path) -> None:
    with serving() as server:
        text = f"""\
cluster: {{distribution: k3s}}
delivery: {{controller: flux}}
airflow:
  chart: {{version: 1.22.0, repository: "http://{server.host}/charts"}}
  values: {{scheduler: {{replica: 2}}}}
"""
        chart = archive(
            {
                "Chart.yaml": "apiVersion: v2\nname: airflow\nversion: 1.22.0\n",
                "values.yaml": "scheduler: {replicas: 1}\n",
                "values.schema.json": '{"properties": {"scheduler": {"additionalProperties": false, "properties":'
                ' {"replicas": {}, "resources": {}, "logGroomerSidecar": {}, "extraInitContainers": {}, "env": {}}}}}',
            }
        )
        body = index("airflow", "1.22.0", "airflow-1.22.0.tgz")
        server.answers |= {
            "/charts/index.yaml": Answer(body=body),
            "/charts/airflow-1.22.0.tgz": Answer(body=chart.data),
        }
        root = repository(tmp_path, home=text)
        assert airfoil(root, "synth").code == 0  # nobody has the schema
        assert "0 charts" in airfoil(root, "chart", "verify").out
        assert airfoil(root, "chart", "add", "airflow").code == 0
        ran = airfoil(root, "synth")
        assert ran.code == 2
        assert "error[value-unknown-to-chart] airflow.values.scheduler" in ran.err
        assert "'replica' was unexpected" in ran.err
        (root / "environments/home.yaml").write_text(text.replace("replica:", "replicas:"))
        assert airfoil(root, "synth").code == 0
        assert airfoil(root, "chart", "verify").code == 0


def test_a_name_that_nobody_wants_is_refused(wanting: Wanting) -> None:
    ran = airfoil(wanting.root, "chart", "update", "nothing")
    assert ran.code == 2
    assert "They want: everything" in ran.err
