"""What can't work together, as far as Airflow and its chart decide it."""

from __future__ import annotations

from airfoil.config.clash import Clash

CLASHES: tuple[Clash, ...] = ()
