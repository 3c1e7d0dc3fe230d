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
from airfoil.airflow.refusals.community import (
    community_chart_can_do_it,
    community_chart_is_recent,
    community_executor_works,
    community_release_name_fits,
)
from airfoil.airflow.refusals.configuration import (
    options_are_not_decided_elsewhere,
    options_are_of_this_airflow,
    options_fit_the_file,
    options_hold_no_secret,
    packages_come_with_the_image,
    variables_are_free,
    variables_are_no_options,
    variables_hold_no_secret,
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
from airfoil.airflow.refusals.operation import (
    budgets_are_known,
    certificate_can_be_mounted,
    pgbouncer_can_be_configured,
    pods_can_be_restricted,
    policies_let_airflow_work,
    replicas_are_known,
)
from airfoil.airflow.refusals.profiles import (
    chart_has_a_pod_template,
    profile_image_is_of_the_version,
    profile_variables_are_free,
    profiles_have_an_executor,
    profiles_take_no_templates,
)
from airfoil.airflow.refusals.resources import laid_over_requests_are_within_limits, requests_are_within_limits
from airfoil.airflow.refusals.routing import prefix_may_be_cut_off
from airfoil.airflow.refusals.secret_store import names_fit_the_store
from airfoil.airflow.refusals.secrets import keys_do_not_collide, names_are_not_the_charts
from airfoil.airflow.refusals.storage import host_folder_can_be_prepared
from airfoil.airflow.refusals.values import (
    values_are_data,
    values_have_known_roots,
    values_hold_no_secret,
    values_leave_ours_alone,
)
from airfoil.airflow.refusals.workers import (
    broker_has_workers,
    chart_has_queues,
    chart_has_the_scaler,
    chart_has_worker_sets,
    flower_has_workers,
    worker_names_fit,
    workers_have_an_executor,
)
from airfoil.config.clash import Clash

CLASHES: tuple[Clash, ...] = (
    chart_exists,
    chart_runs_airflow,
    chart_runs_on_kubernetes,
    tag_is_of_the_version,
    chart_pins_by_digest,
    chart_takes_pull_secrets,
    release_name_fits,
    community_chart_is_recent,
    community_release_name_fits,
    community_executor_works,
    community_chart_can_do_it,
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
    names_fit_the_store,
    requests_are_within_limits,
    laid_over_requests_are_within_limits,
    workers_have_an_executor,
    broker_has_workers,
    flower_has_workers,
    chart_has_worker_sets,
    chart_has_queues,
    chart_has_the_scaler,
    worker_names_fit,
    profiles_have_an_executor,
    chart_has_a_pod_template,
    profile_image_is_of_the_version,
    profile_variables_are_free,
    profiles_take_no_templates,
    options_are_of_this_airflow,
    options_are_not_decided_elsewhere,
    options_hold_no_secret,
    options_fit_the_file,
    variables_are_no_options,
    variables_are_free,
    variables_hold_no_secret,
    packages_come_with_the_image,
    certificate_can_be_mounted,
    pgbouncer_can_be_configured,
    policies_let_airflow_work,
    budgets_are_known,
    replicas_are_known,
    pods_can_be_restricted,
    values_are_data,
    values_have_known_roots,
    values_hold_no_secret,
    values_leave_ours_alone,
)
