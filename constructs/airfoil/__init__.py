"""airfoil: a GitOps repository for Apache Airflow, generated and checked."""

from airfoil.node import use_bundled_node

# Here, because it must run before cdk8s is imported and every import of a module of ours passes this line first.
use_bundled_node()
