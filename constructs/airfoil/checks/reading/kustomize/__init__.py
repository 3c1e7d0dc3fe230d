"""What a kustomization.yaml makes of its files, as far as it can be told without the `kustomize` program."""

from airfoil.checks.reading.kustomize.build import Applied, Builder

__all__ = ["Applied", "Builder"]
