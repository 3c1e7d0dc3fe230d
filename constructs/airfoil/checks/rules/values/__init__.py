"""Values of the Airflow charts: what is ignored, and what was meant."""
