"""Promotion of generated trees: each environment's folder in ``dist/`` is the old one or the new one, never a mixture."""

from airfoil.dist.plan import Changes, Plan, Tree, orphans, plan
from airfoil.dist.promote import promote, remove
from airfoil.dist.untouched import untouched

__all__ = ["Changes", "Plan", "Tree", "orphans", "plan", "promote", "remove", "untouched"]
