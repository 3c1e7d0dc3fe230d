"""Charts as data: adding a version is adding a row."""

from airfoil.airflow.charts.community import COMMUNITY, CommunityVersion
from airfoil.airflow.charts.official import NAME, OFFICIAL
from airfoil.airflow.charts.version import ChartVersion, number

__all__ = ["COMMUNITY", "NAME", "OFFICIAL", "ChartVersion", "CommunityVersion", "number"]
