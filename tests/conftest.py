"""Settings of all tests."""

from hypothesis import HealthCheck, settings

# A busy machine makes inputs slowly; that says nothing about the code.
settings.register_profile("airfoil", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("airfoil")
