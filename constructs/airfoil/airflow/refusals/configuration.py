"""Options and environment variables that can't work, or belong elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from airfoil.airflow.config_options import DECIDED, MOVED_IN_3, NEW_IN_3
from airfoil.airflow.overrides.literals import has_login, is_secret_name
from airfoil.airflow.overrides.merge import leaves
from airfoil.airflow.values.environment import named_sources
from airfoil.config.schema import Environment
from airfoil.config.schema.settings import Setting
from airfoil.config.wording.unknown_keys import OWN_IMAGE
from airfoil.errors import Fault

_OPTION = re.compile(r"AIRFLOW__([A-Z0-9_]+?)__([A-Z0-9_]+)", re.IGNORECASE)
_PACKAGES = "_PIP_ADDITIONAL_REQUIREMENTS"
_OF_THE_CHART = {
    "AIRFLOW_CONN_AIRFLOW_DB": "secrets.metadata",
    "AIRFLOW_HOME": "airflow.image",
}
_REMOTE_LOGS = frozenset({"remote_logging", "remote_base_log_folder", "remote_log_conn_id"})


def options_are_of_this_airflow(environment: Environment) -> Iterator[Fault]:
    """Airflow ignores an option under its old name, or takes it with a warning that nobody reads (rule AF003)."""
    version, is_3 = environment.airflow.version, environment.airflow.major >= 3
    for name, _ in _options(environment):
        if is_3 and name in MOVED_IN_3:
            new = MOVED_IN_3[name]
            yield Fault(
                "option-moved",
                f"is an option of Airflow 2; in Airflow {version} it is {f'`{new}`' if new else 'gone'}",
                path=f"airflow.config.{name}",
                help=f"write {_nested(new)}" if new else "remove it",
            )
        elif not is_3 and name in NEW_IN_3:
            yield Fault(
                "option-moved",
                f"is an option of Airflow 3; in Airflow {version} it is `{NEW_IN_3[name]}`",
                path=f"airflow.config.{name}",
                help=f"write {_nested(NEW_IN_3[name])}",
            )


def options_are_not_decided_elsewhere(environment: Environment) -> Iterator[Fault]:
    for name, _ in _options(environment):
        field = DECIDED.get(name)
        section, _, option = name.partition(".")
        if environment.remote_logs is not None and section == "logging" and option in _REMOTE_LOGS:
            field = "remoteLogs"
        if field is not None:
            yield Fault(
                "option-decided-elsewhere",
                f"is what `{field}` decides: Airflow's parts must agree about it",
                path=f"airflow.config.{name}",
                help=f"remove it, and set `{field}`",
            )


def options_hold_no_secret(environment: Environment) -> Iterator[Fault]:
    for name, value in _options(environment):
        section, _, option = name.partition(".")
        if name not in DECIDED and value != "" and (is_secret_name(option) or has_login(str(value))):
            variable = f"AIRFLOW__{section}__{option}".upper()
            yield Fault(
                "secret-in-config",
                "is a secret, and this file stands in Git",
                path=f"airflow.config.{name}",
                help=f"write `envFromSecrets: {{{variable}: {{secret: NAME, key: KEY}}}}` under `airflow`. If it was ever "
                "committed, make a new one",
            )


def options_fit_the_file(environment: Environment) -> Iterator[Fault]:
    """airflow.cfg is read by configparser: a line break ends the value, and `%` begins a reference.

    `InterpolationSyntaxError: '%' must be followed by '%' or '('`: Airflow 2.10.5 and 3.3.2 (run).
    """
    for name, value in _options(environment):
        text = str(value)
        if "\n" in text or "\r" in text:
            yield Fault(
                "option-of-several-lines",
                "has several lines; airflow.cfg has one for each option",
                path=f"airflow.config.{name}",
                help="write it on one line; a list of Airflow has commas, JSON needs no line breaks",
            )
        elif "%" in text.replace("%%", ""):
            yield Fault(
                "lone-percent",
                "has a `%` by itself, which begins a reference in airflow.cfg: Airflow would not start",
                path=f"airflow.config.{name}",
                help="write `%%` for each `%`",
            )


def variables_are_no_options(environment: Environment) -> Iterator[Fault]:
    """A variable beats airflow.cfg where a pod has it; the chart's probes and Jobs read the file (apache/airflow#9777)."""
    for variable in environment.airflow.env:
        found = _OPTION.fullmatch(variable)
        if found:
            section, option = found[1].lower(), found[2].lower()
            yield Fault(
                "option-as-variable",
                "is an option of airflow.cfg: as a variable the chart and the Jobs would not know of it",
                path=f"airflow.env.{variable}",
                help=f"write it under `airflow`: `config: {{{section}: {{{option}: …}}}}`",
            )


def variables_are_free(environment: Environment) -> Iterator[Fault]:
    """Kubernetes takes the last of two variables of one name, without a word."""
    taken = {name: f"airflow.env.{name}" for name in environment.airflow.env}
    paths = [(name, path) for name, path, _ in named_sources(environment)]
    for name, path in [*taken.items(), *paths]:
        found = _OPTION.fullmatch(name)
        field = DECIDED.get(f"{found[1]}.{found[2]}".lower()) if found else _OF_THE_CHART.get(name)
        if field is not None and not (found and path.startswith("airflow.env.")):
            yield Fault(
                "variable-decided-elsewhere",
                f"is what `{field}` decides",
                path=path,
                help=f"remove it, and set `{field}`",
            )
    for name, path in paths:
        other = taken.setdefault(name, path)
        if other != path:
            yield Fault(
                "variable-twice",
                f"is the variable {name}, as is {other}",
                path=path,
                help="keep one of the two",
            )


def packages_come_with_the_image(environment: Environment) -> Iterator[Fault]:
    """The image's entrypoint installs what this variable names, at each start of each container (read)."""
    airflow = environment.airflow
    paths = [f"airflow.env.{name}" for name in airflow.env if name == _PACKAGES]
    paths += [path for name, path, _ in named_sources(environment) if name == _PACKAGES]
    paths += [
        f"airflow.values.{'.'.join(path)}"
        for path, value in leaves(airflow.values)
        if path[-1] == "extraPipPackages" or _PACKAGES in str(value)
    ]
    for path in paths:
        yield Fault("packages-at-start", "installs packages while pods start", path=path, help=OWN_IMAGE)


def variables_hold_no_secret(environment: Environment) -> Iterator[Fault]:
    for variable, value in environment.airflow.env.items():
        if value and (is_secret_name(variable) or has_login(value)) and not _OPTION.fullmatch(variable):
            yield Fault(
                "secret-in-env",
                "is a secret, and this file stands in Git",
                path=f"airflow.env.{variable}",
                help=f"write `envFromSecrets: {{{variable}: {{secret: NAME, key: KEY}}}}` instead. If it was ever "
                "committed, make a new one",
            )


def _options(environment: Environment) -> Iterator[tuple[str, Setting]]:
    sections: Mapping[str, Mapping[str, Setting]] = environment.airflow.config
    for section, options in sections.items():
        for name, value in options.items():
            yield f"{section}.{name}", value


def _nested(name: str) -> str:
    section, _, option = name.partition(".")
    return f"`{section}: {{{option}: …}}`"
