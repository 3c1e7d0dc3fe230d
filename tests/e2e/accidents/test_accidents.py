"""Each accident of the table happens on the real controllers, is found by its rule, and is gone with the tree asked for."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

import pytest

from airfoil.checks.engine import findings
from airfoil.checks.finding import Finding
from tests.e2e.accidents import Accident, Applied, Files, files_of, fixture
from tests.e2e.accidents.appliers import objects
from tests.e2e.accidents.report import Seen
from tests.e2e.accidents.table import ACCIDENTS
from tests.e2e.argocd import needs_redis
from tests.e2e.cluster import CONTROL_PLANE, Cluster
from tests.e2e.cluster.api import TimedOutError, wait_for
from tests.e2e.conftest import needs
from tests.e2e.surroundings import LOCAL_PATH, install_crds, local_path_settings, needs_crds, provision
from tests.e2e.warned import quotes, unforeseen
from tests.rules.fixtures import RULES, found_in, profile_of, tree_of

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize("accident", ACCIDENTS, ids=lambda each: f"{each.rule.id}-{each.by.name}-{each.bad}")
def test_it_happens_is_found_and_is_prevented(accident: Accident, witness: Callable[[Seen], None]) -> None:
    needs_all(accident)
    assert accident.rule.id in {finding.rule for finding in found_in(fixture(accident.bad))}
    message = what_is_seen(accident)
    assert message
    assert [finding for finding in found_in(fixture(accident.good)) if finding.rule == accident.rule.id] == []
    wrong = what_is_wrong_with_the_good_tree(accident)
    witness(Seen(accident.rule.id, accident.rule.name, accident.by.name, message, prevented=not wrong))
    assert wrong == ""


def needs_all(accident: Accident) -> None:
    provisioner = ("local-path-provisioner",) if is_provisioned(accident, accident.bad) else ()
    needs(*CONTROL_PLANE, *accident.by.needs, *provisioner)
    if accident.by.crds:
        needs_crds()
    if "argocd" in accident.by.needs:
        needs_redis()
    if accident.chart and not os.environ.get("AIRFOIL_TEST_CHARTS"):
        pytest.skip("Airflow's charts aren't there: AIRFOIL_TEST_CHARTS names their folder")


def what_is_seen(accident: Accident) -> str:
    """What is told or seen of the fault, once it is."""
    with applied(accident, accident.bad) as tree:
        advance(accident, accident.bad, tree)
        if accident.sees:
            sees = accident.sees
            message = wait_for(accident.bad, lambda: sees(tree), seconds=120, otherwise=tree.told)
        else:
            message = wait_for(accident.bad, lambda: first(accident.says, tree), seconds=150, otherwise=tree.told)
            assert is_quoted(accident, tree)
        assert unforeseen(tree.cluster, foretold(accident.bad), settled=False) == []
        return message


def foretold(path: str) -> tuple[Finding, ...]:
    """What all of `check` says of a fixture."""
    return findings(tree_of(fixture(path)), list(RULES.values()))


def is_quoted(accident: Accident, tree: Applied) -> bool:
    """Whether what is told of the fault is what the rule's own finding says will be read."""
    own = [finding for finding in found_in(fixture(accident.bad)) if finding.rule == accident.rule.id]
    lines = [line for line in tree.told() if re.search(accident.says, line, re.DOTALL)]
    return any(re.search(quote, line, re.DOTALL) for finding in own for quote in quotes(finding) for line in lines)


def what_is_wrong_with_the_good_tree(accident: Accident) -> str:
    with applied(accident, accident.good) as tree:
        advance(accident, accident.good, tree)
        try:
            if accident.refused:
                wait_for("the refusal", lambda: first(accident.refused, tree), seconds=60, otherwise=tree.told)
            else:
                wait_for("the tree", tree.is_well, seconds=120, otherwise=tree.told)
            time.sleep(3)  # what is well must stay so
            assert accident.refused or tree.is_well()
            assert accident.refused or unforeseen(tree.cluster, foretold(accident.good)) == []
        except TimedOutError as late:
            return str(late)
        return accident.sees(tree) if accident.sees else ""


def advance(accident: Accident, path: str, tree: Applied) -> None:
    """The later commit, once what came before is in place."""
    if accident.next:
        wait_for("the first commit", tree.is_well, seconds=120, otherwise=tree.told)
        tree.commit(files_of(path, (*accident.quick, accident.next)))


def first(pattern: str, tree: Applied) -> str:
    """The part of what is told that fits, or nothing."""
    matches = (re.search(pattern, each, re.DOTALL) for each in tree.told())
    return next((match[0] for match in matches if match), "")


@contextmanager
def applied(accident: Accident, path: str) -> Iterator[Applied]:
    """A cluster as the fixture's profile says, and its tree applied."""
    files = files_of(path, accident.quick)
    nodes = profile_of(fixture(path)).get("nodes", ("a", "b"))
    with Cluster.start(nodes=nodes) as cluster:
        install_crds(cluster, *accident.by.crds)
        wait_for("definitions", partial(are_established, cluster))
        make_namespaces(cluster, files)
        if is_provisioned(accident, path):
            cluster.api.apply(DEFAULT_CLASS)
            cluster.api.apply(local_path_settings("kube-system"))
            provision(cluster, "kube-system")
        with accident.by.apply(cluster, files) as tree:
            yield tree


def are_established(cluster: Cluster) -> bool:
    """Whether every definition is served; a busy machine takes its time."""
    definitions = cluster.api.list("apiextensions.k8s.io/v1", "CustomResourceDefinition")
    conditions = [each["status"].get("conditions") or () for each in definitions]
    return all(("Established", "True") in {(one["type"], one["status"]) for one in each} for each in conditions)


def make_namespaces(cluster: Cluster, files: Files) -> None:
    """Those that the tree's objects are in and that it doesn't bring itself, with the account that pods need."""
    brought = {each["metadata"]["name"] for each in objects(files) if each["kind"] == "Namespace"}
    used = {"airflow", *(each["metadata"].get("namespace", "default") for each in objects(files))}
    for name in sorted(used - brought):
        cluster.api.apply({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": name}})
        wait_for("account", partial(cluster.api.get, "v1", "ServiceAccount", "default", name))


def is_provisioned(accident: Accident, path: str) -> bool:
    return accident.provisioned or profile_of(fixture(path)).get("distribution") == "k3s"


#: As k3s has it.
DEFAULT_CLASS = {
    "apiVersion": "storage.k8s.io/v1",
    "kind": "StorageClass",
    "metadata": {"name": "local-path", "annotations": {"storageclass.kubernetes.io/is-default-class": "true"}},
    "provisioner": LOCAL_PATH,
    "volumeBindingMode": "WaitForFirstConsumer",
}
