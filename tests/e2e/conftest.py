"""The cluster as a fixture."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.e2e.cluster import Cluster
from tests.e2e.tools import MissingBinaryError, binary


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """A cluster of its own for one test, with one node and no StorageClass."""
    needs("kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd", "kwok")
    with Cluster.start() as started:
        yield started


def needs(*binaries: str) -> None:
    """Skip the test, with the reason, unless all of these are built or given."""
    try:
        for name in binaries:
            binary(name)
    except MissingBinaryError as missing:
        pytest.skip(str(missing))
