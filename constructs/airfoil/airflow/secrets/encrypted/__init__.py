"""Encrypted Secrets that lie in the repository, in `secrets/<environment>/`: what may be copied into the tree."""

from airfoil.airflow.secrets.encrypted.files import FOLDER, read_files
from airfoil.airflow.secrets.encrypted.judge import judged, judged_one
from airfoil.airflow.secrets.encrypted.names import names_in

__all__ = ["FOLDER", "judged", "judged_one", "names_in", "read_files"]
