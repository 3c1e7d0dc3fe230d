"""airfoil: a GitOps repository for Apache Airflow, generated and checked."""
