"""Charts as data: adding a version is adding a row."""

from airfoil.airflow.charts.official import NAME, OFFICIAL
from airfoil.airflow.charts.version import ChartVersion, number

__all__ = ["NAME", "OFFICIAL", "ChartVersion", "number"]
