"""PgBouncer: many connections of Airflow become few of the database."""

from __future__ import annotations

from pydantic import Field

from airfoil.config.schema.section import Count, Section


class PgBouncer(Section):
    """Its configuration with the database's password is the Secret `secrets.pgbouncer`."""

    pool_size: Count = Field(default=20, ge=1, le=10000, description="Most connections to the database.", examples=[20])
    max_clients: Count = Field(
        default=200, ge=1, le=100000, description="Most connections of Airflow's processes.", examples=[200]
    )
