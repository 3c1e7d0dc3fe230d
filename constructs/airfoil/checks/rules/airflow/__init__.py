"""Airflow itself: executors, versions, what its components need."""
