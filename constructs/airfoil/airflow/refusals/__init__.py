"""What can't work together, as far as Airflow and its chart decide it."""

from __future__ import annotations

from airfoil.airflow.refusals.charts import (
    chart_exists,
    chart_pins_by_digest,
    chart_runs_airflow,
    chart_runs_on_kubernetes,
    chart_takes_pull_secrets,
    release_name_fits,
    tag_is_of_the_version,
)
from airfoil.airflow.refusals.executors import (
    executor_list_works,
    executors_work,
    triggerer_can_be_switched_off,
)
from airfoil.airflow.refusals.git_sync import commit_is_reachable
from airfoil.airflow.refusals.jobs import (
    admin_comes_from_a_secret,
    finished_jobs_make_room,
    hooks_can_be_switched_off,
)
from airfoil.airflow.refusals.resources import requests_are_within_limits
from airfoil.airflow.refusals.routing import prefix_may_be_cut_off
from airfoil.airflow.refusals.secrets import keys_do_not_collide, names_are_not_the_charts
from airfoil.airflow.refusals.storage import host_folder_can_be_prepared
from airfoil.config.clash import Clash

CLASHES: tuple[Clash, ...] = (
    chart_exists,
    chart_runs_airflow,
    chart_runs_on_kubernetes,
    tag_is_of_the_version,
    chart_pins_by_digest,
    chart_takes_pull_secrets,
    release_name_fits,
    executors_work,
    executor_list_works,
    triggerer_can_be_switched_off,
    hooks_can_be_switched_off,
    finished_jobs_make_room,
    admin_comes_from_a_secret,
    host_folder_can_be_prepared,
    commit_is_reachable,
    prefix_may_be_cut_off,
    names_are_not_the_charts,
    keys_do_not_collide,
    requests_are_within_limits,
)
