"""What a kustomization.yaml makes of its files: by a subset of our own, and by the `kustomize` program for the rest."""

from airfoil.checks.reading.kustomize.applied import Applied, Inflation
from airfoil.checks.reading.kustomize.build import Builder
from airfoil.checks.reading.kustomize.program import FindProgram, Program, no_program

__all__ = ["Applied", "Builder", "FindProgram", "Inflation", "Program", "no_program"]
