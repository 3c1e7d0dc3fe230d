"""The part of CEL, the Common Expression Language, that rules in CRDs are written in."""

from airfoil.cluster.admission.cel.evaluate import Old, evaluate
from airfoil.cluster.admission.cel.functions import EvaluationError
from airfoil.cluster.admission.cel.syntax import UnsupportedError, parse

__all__ = ["EvaluationError", "Old", "UnsupportedError", "evaluate", "parse"]
