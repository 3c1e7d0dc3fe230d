"""Settings of all tests."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

# A busy machine makes inputs slowly; that says nothing about the code.
settings.register_profile("airfoil", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("airfoil")


@pytest.fixture(autouse=True, scope="session")
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Tests neither fill the cache of whoever runs them, nor find anything in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AIRFOIL_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))
        yield
