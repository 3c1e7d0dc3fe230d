"""`airflow.values`: the user's own values of the chart, merged last, and what is to be said of them.

Root keys are compared with what the chart version knows (`refusals.values`); deeper ones with the chart's own schema
wherever the chart is at hand (`schema`).
"""

from airfoil.airflow.overrides.fights import fights, notes
from airfoil.airflow.overrides.literals import literals
from airfoil.airflow.overrides.merge import merged
from airfoil.airflow.overrides.schema import schema_faults

__all__ = ["fights", "literals", "merged", "notes", "schema_faults"]
