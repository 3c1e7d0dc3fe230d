"""Which schemas stand for which cluster, and which APIs are gone there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from airfoil.cluster.core_kinds import core_kinds, shipped
from airfoil.cluster.removed import REMOVED, RemovedApi, removed
from airfoil.cluster.schemas import Schemas
from airfoil.cluster.scopes import CLUSTER_SCOPED
from airfoil.cluster.versions import KubernetesVersion, nearest


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("1.33", "1.33"),
        ("v1.36.3", "1.36"),
        ("1.28.3+k3s1", "1.28"),
        ("v1.29.1-gke.1589020", "1.29"),
        ("1.30+", "1.30"),
        (" 1.31 ", "1.31"),
    ],
)
def test_reads_versions_as_distributions_write_them(text: str, used: str) -> None:
    schemas = Schemas(text)
    assert (str(schemas.schema_version), schemas.exact, schemas.note) == (used, True, "")


def test_the_nearest_version_stands_in_and_is_named() -> None:
    oldest, newest = min(shipped()), max(shipped())
    old, new = Schemas("1.12"), Schemas("1.999")
    assert (old.schema_version, new.schema_version) == (oldest, newest)
    assert not old.exact
    assert new.note == f"checked by the schemas of Kubernetes {newest}, the nearest to 1.999 that there are"


@pytest.mark.parametrize("text", ["", "latest", "1", "v1", "1.x", "one.two", "1.99999999"])
def test_what_is_no_version_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match=r"write it like 1\.33 or v1\.33\.4\+k3s1"):
        Schemas(text)


VERSIONS = st.builds(KubernetesVersion, st.integers(1, 3), st.integers(0, 60))


@given(VERSIONS, st.sets(VERSIONS, min_size=1))
def test_nearest_is_one_of_those_there_are_and_none_of_the_same_major_is_nearer(
    wanted: KubernetesVersion, there: set[KubernetesVersion]
) -> None:
    found = nearest(wanted, there)
    assert found in there
    distance = abs(found.minor - wanted.minor)
    assert all(abs(each.minor - wanted.minor) >= distance for each in there if each.major == found.major)
    if wanted in there:
        assert found == wanted


def test_a_removed_api_is_gone_from_that_release_on_and_not_before() -> None:
    assert removed("batch/v1beta1", "CronJob", KubernetesVersion(1, 24)) is None
    gone = removed("batch/v1beta1", "CronJob", KubernetesVersion(1, 25))
    assert gone is not None
    assert str(gone) == "Kubernetes 1.25 removed CronJob of batch/v1beta1; use batch/v1"


@pytest.mark.parametrize("version", sorted(shipped()), ids=str)
def test_the_table_of_removed_apis_is_what_the_schemas_of_each_version_say(version: KubernetesVersion) -> None:
    kinds = core_kinds(version).kinds
    for (api_version, kind), gone in REMOVED.items():
        group, _, name = api_version.rpartition("/")
        if version >= gone.removed_in:
            assert (group, name, kind) not in kinds, gone
    # What the version before served, in a released (not alpha) version, and this one doesn't, is in the table.
    before = KubernetesVersion(version.major, version.minor - 1)
    for group, name, kind in core_kinds(before).kinds if before in shipped() else ():
        if (group, name, kind) not in kinds and "alpha" not in name:
            assert removed(f"{group}/{name}", kind, version), (group, name, kind)


@pytest.mark.parametrize("gone", [gone for gone in REMOVED.values() if gone.replacement], ids=str)
def test_each_replacement_is_served_when_its_predecessor_goes(gone: RemovedApi) -> None:
    group, _, name = gone.replacement.rpartition("/")
    assert (group, name, gone.kind) in core_kinds(nearest(gone.removed_in, shipped())).kinds


@pytest.mark.parametrize("version", sorted(shipped()), ids=str)
def test_each_replacement_that_is_named_is_one_that_the_cluster_serves(version: KubernetesVersion) -> None:
    for api_version, kind in REMOVED:
        gone = removed(api_version, kind, version)
        if gone is not None and gone.replacement:
            group, _, name = gone.replacement.rpartition("/")
            assert (group, name, kind) in core_kinds(version).kinds, gone


def test_no_removal_is_told_that_is_only_announced() -> None:
    assert max(gone.removed_in for gone in REMOVED.values()) <= max(shipped())


def test_every_cluster_scoped_kind_is_a_kind_of_some_version() -> None:
    known = {(gvk[0], gvk[2]) for version in shipped() for gvk in core_kinds(version).kinds}
    known |= {(api_version.rpartition("/")[0], kind) for api_version, kind in REMOVED}
    assert known >= CLUSTER_SCOPED
