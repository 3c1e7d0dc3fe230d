"""Options of airflow.cfg: those that moved or left with Airflow 3, and those that airfoil decides.

From `CONFIGS_CHANGES` of Airflow 3.3.2, which `airflow config lint` reads (run); options of long gone 2.x releases and
mere changes of defaults are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

_RENAMED = """
admin.hide_sensitive_variable_fields core.hide_sensitive_var_conn_fields
admin.sensitive_variable_fields core.sensitive_var_conn_names
api.access_control_allow_origin api.access_control_allow_origins
api.auth_backend fab.auth_backends
api.auth_backends fab.auth_backends
celery.default_queue operators.default_queue
celery.stalled_task_timeout scheduler.task_queued_timeout
celery.task_adoption_timeout scheduler.task_queued_timeout
core.dag_concurrency core.max_active_tasks_per_dag
core.dag_file_processor_timeout dag_processor.dag_file_processor_timeout
core.dataset_manager_class core.asset_manager_class
core.dataset_manager_kwargs core.asset_manager_kwargs
core.max_db_retries database.max_db_retries
core.non_pooled_task_slot_count core.default_pool_task_slot_count
core.sql_alchemy_connect_args database.sql_alchemy_connect_args
core.sql_alchemy_max_overflow database.sql_alchemy_max_overflow
core.sql_alchemy_pool_enabled database.sql_alchemy_pool_enabled
core.sql_alchemy_pool_pre_ping database.sql_alchemy_pool_pre_ping
core.sql_alchemy_pool_recycle database.sql_alchemy_pool_recycle
core.sql_alchemy_pool_size database.sql_alchemy_pool_size
core.sql_alchemy_schema database.sql_alchemy_schema
core.worker_precheck celery.worker_precheck
kubernetes_executor.worker_pods_pending_timeout scheduler.task_queued_timeout
metrics.statsd_allow_list metrics.metrics_allow_list
metrics.statsd_block_list metrics.metrics_block_list
scheduler.child_process_log_directory logging.dag_processor_child_process_log_directory
scheduler.dag_dir_list_interval dag_processor.refresh_interval
scheduler.deactivate_stale_dags_interval scheduler.parsing_cleanup_interval
scheduler.file_parsing_sort_mode dag_processor.file_parsing_sort_mode
scheduler.local_task_job_heartbeat_sec scheduler.task_instance_heartbeat_sec
scheduler.max_callbacks_per_loop dag_processor.max_callbacks_per_loop
scheduler.max_threads dag_processor.parsing_processes
scheduler.min_file_process_interval dag_processor.min_file_process_interval
scheduler.parsing_processes dag_processor.parsing_processes
scheduler.print_stats_interval dag_processor.print_stats_interval
scheduler.processor_poll_interval scheduler.scheduler_idle_sleep_time
scheduler.scheduler_zombie_task_threshold scheduler.task_instance_heartbeat_timeout
scheduler.stale_dag_threshold dag_processor.stale_dag_threshold
scheduler.zombie_detection_interval scheduler.task_instance_heartbeat_timeout_detection_interval
triggerer.default_capacity triggerer.capacity
webserver.access_denied_message fab.access_denied_message
webserver.access_logfile api.access_logfile
webserver.auth_rate_limit fab.auth_rate_limit
webserver.auth_rate_limited fab.auth_rate_limited
webserver.auto_refresh_interval api.auto_refresh_interval
webserver.base_url api.base_url
webserver.config_file fab.config_file
webserver.cookie_samesite fab.cookie_samesite
webserver.cookie_secure fab.cookie_secure
webserver.default_wrap api.default_wrap
webserver.enable_proxy_fix fab.enable_proxy_fix
webserver.enable_swagger_ui api.enable_swagger_ui
webserver.expose_config api.expose_config
webserver.expose_hostname fab.expose_hostname
webserver.force_log_out_after fab.session_lifetime_minutes
webserver.grid_view_sorting_order api.grid_view_sorting_order
webserver.hide_paused_dags_by_default api.hide_paused_dags_by_default
webserver.instance_name api.instance_name
webserver.log_fetch_timeout_sec api.log_fetch_timeout_sec
webserver.navbar_color fab.navbar_color
webserver.navbar_text_color fab.navbar_text_color
webserver.page_size api.page_size
webserver.proxy_fix_x_for fab.proxy_fix_x_for
webserver.proxy_fix_x_host fab.proxy_fix_x_host
webserver.proxy_fix_x_port fab.proxy_fix_x_port
webserver.proxy_fix_x_prefix fab.proxy_fix_x_prefix
webserver.proxy_fix_x_proto fab.proxy_fix_x_proto
webserver.require_confirmation_dag_change api.require_confirmation_dag_change
webserver.session_backend fab.session_backend
webserver.session_lifetime_days fab.session_lifetime_minutes
webserver.session_lifetime_minutes fab.session_lifetime_minutes
webserver.update_fab_perms fab.update_fab_perms
webserver.web_server_host api.host
webserver.web_server_port api.port
webserver.web_server_ssl_cert api.ssl_cert
webserver.web_server_ssl_key api.ssl_key
webserver.web_server_worker_timeout api.worker_timeout
webserver.workers api.workers
"""

_REMOVED = """
core.check_slas core.dag_default_view core.dag_orientation core.dag_processor_manager_log_location
core.enable_xcom_pickling core.log_processor_filename_template core.strict_dataset_uri_validation core.task_runner
logging.dag_processor_manager_log_location logging.dag_processor_manager_log_stdout logging.enable_task_context_logger
logging.log_processor_filename_template metrics.metrics_use_pattern_match metrics.timer_unit_consistency
operators.allow_illegal_arguments scheduler.allow_trigger_in_future scheduler.dependency_detector
webserver.access_logformat webserver.allow_raw_html_descriptions webserver.allowed_payload_size webserver.analytics_id
webserver.analytics_tool webserver.analytics_url webserver.audit_view_excluded_events
webserver.audit_view_included_events webserver.caching_hash_method webserver.default_dag_run_display_number
webserver.default_ui_timezone webserver.error_logfile webserver.expose_stacktrace webserver.instance_name_has_markup
webserver.log_animation_speed webserver.log_auto_tailing_offset webserver.log_fetch_delay_sec
webserver.navbar_logo_text_color webserver.num_recent_configurations_for_trigger webserver.reload_on_plugin_change
webserver.run_internal_api webserver.show_recent_stats_for_completed_runs webserver.show_trigger_form_if_no_params
webserver.warn_deployment_exposure webserver.web_server_master_timeout webserver.worker_class
webserver.worker_refresh_batch_size webserver.worker_refresh_interval webserver.x_frame_enabled
"""

_PAIRS = (line.split() for line in _RENAMED.strip().splitlines())

MOVED_IN_3: Mapping[str, str] = {**{old: new for old, new in _PAIRS}, **dict.fromkeys(_REMOVED.split(), "")}  # noqa: C416
"""`section.option` of Airflow 2 to that of Airflow 3; nothing where the option is gone."""

_STILL_READ = """
3.0.0 core.dag_file_processor_timeout dag_processor.dag_file_processor_timeout
3.0.0 core.sql_alchemy_conn database.sql_alchemy_conn
3.0.0 scheduler.dag_dir_list_interval dag_processor.refresh_interval
3.0.0 triggerer.default_capacity triggerer.capacity
3.0.0 webserver.access_logfile api.access_logfile
3.0.0 webserver.base_url api.base_url
3.0.0 webserver.web_server_host api.host
3.0.0 webserver.web_server_port api.port
3.0.0 webserver.web_server_ssl_cert api.ssl_cert
3.0.0 webserver.web_server_ssl_key api.ssl_key
3.0.0 webserver.web_server_worker_timeout api.worker_timeout
3.0.0 webserver.workers api.workers
3.0.1 webserver.expose_config api.expose_config
3.0.2 webserver.access_denied_message fab.access_denied_message
3.0.2 webserver.enable_swagger_ui api.enable_swagger_ui
3.0.2 webserver.expose_hostname fab.expose_hostname
3.0.2 webserver.navbar_color fab.navbar_color
3.0.2 webserver.navbar_hover_color fab.navbar_hover_color
3.0.2 webserver.navbar_text_color fab.navbar_text_color
3.0.2 webserver.navbar_text_hover_color fab.navbar_text_hover_color
3.0.2 webserver.secret_key api.secret_key
3.0.4 scheduler.parsing_pre_import_modules dag_processor.parsing_pre_import_modules
3.1.0 webserver.auto_refresh_interval api.auto_refresh_interval
3.1.0 webserver.default_wrap api.default_wrap
3.1.0 webserver.grid_view_sorting_order api.grid_view_sorting_order
3.1.0 webserver.hide_paused_dags_by_default api.hide_paused_dags_by_default
3.1.0 webserver.instance_name api.instance_name
3.1.0 webserver.log_fetch_timeout_sec api.log_fetch_timeout_sec
3.1.0 webserver.page_size api.page_size
3.1.0 webserver.require_confirmation_dag_change api.require_confirmation_dag_change
3.2.0 core.max_num_rendered_ti_fields_per_task core.num_dag_runs_to_retain_rendered_fields
3.2.0 scheduler.running_metrics_interval scheduler.ti_metrics_interval
"""

STILL_READ: Mapping[str, tuple[str, str]] = {
    old: (new, since) for since, old, new in (line.split() for line in _STILL_READ.strip().splitlines())
}
"""`section.option` that Airflow 3 reads by its old name, with a warning in its log: the new name, and the version since
which there is one. From `deprecated_options` of Airflow 3.3.2 (run); what else moved is ignored under its old name."""

NEW_IN_3: Mapping[str, str] = {
    new: old
    for old, new in sorted(MOVED_IN_3.items(), reverse=True)
    if new.partition(".")[0] in {"api", "dag_processor"} and not old.startswith("api.")
}
"""`section.option` of sections that only Airflow 3 has, to the option of Airflow 2 that it took over from."""

DECIDED: Mapping[str, str] = {
    "api.base_url": "routing",
    "celery.broker_url": "secrets.broker",
    "celery.result_backend": "secrets.resultBackend",
    "core.dags_folder": "storage.dags",
    "core.executor": "airflow.executor",
    "core.fernet_key": "secrets.fernetKey",
    "core.sql_alchemy_conn": "secrets.metadata",
    "database.sql_alchemy_conn": "secrets.metadata",
    "api.secret_key": "secrets.apiSecretKey",
    "api_auth.jwt_secret": "secrets.jwt",
    "kubernetes.worker_container_repository": "airflow.image",
    "kubernetes.worker_container_tag": "airflow.image",
    "kubernetes_executor.pod_template_file": "airflow.profiles",
    "kubernetes_executor.worker_container_repository": "airflow.image",
    "kubernetes_executor.worker_container_tag": "airflow.image",
    "secrets.backend": "airflow.secretsBackend",
    "secrets.backend_kwargs": "airflow.secretsBackend",
    "webserver.base_url": "routing",
    "webserver.enable_proxy_fix": "routing",
    "webserver.secret_key": "secrets.webserverSecretKey",
}
"""`section.option` to the field of the environment file that decides it."""
