"""A real Airflow's web component, run with what the generated values say, and what a browser sees of it."""
