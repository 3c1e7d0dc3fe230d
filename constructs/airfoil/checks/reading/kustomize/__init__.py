"""What a kustomization.yaml makes of its files: by a subset of our own, and by the `kustomize` program for the rest."""

from airfoil.checks.reading.kustomize.build import Applied, Builder
from airfoil.checks.reading.kustomize.program import Program

__all__ = ["Applied", "Builder", "Program"]
