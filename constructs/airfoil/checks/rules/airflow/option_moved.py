"""An option under a name that this Airflow doesn't read.

## What

Finds options of airflow.cfg, among a chart's values and in variables `AIRFLOW__SECTION__OPTION`, that moved, left or came with Airflow 3.

## Why

Airflow doesn't complain of options that it doesn't know. A timeout, a security setting of the web interface or the size of a pool is then the default again.
Some moved options are still read by their old names, with a warning that only the log shows: those are for information.

## Example

```yaml
airflowVersion: 3.2.2
config:
  scheduler:
    min_file_process_interval: 60
```

## Use instead

```yaml
airflowVersion: 3.2.2
config:
  dag_processor:
    min_file_process_interval: 60
```
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from airfoil.airflow.charts.version import number
from airfoil.airflow.config_options import MOVED_IN_3, NEW_IN_3, STILL_READ
from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.rules._airflow import airflow_major, airflow_version
from airfoil.checks.rules._settings import hand_written, pod_settings, settings
from airfoil.checks.tree import Tree


class _Told(Struct, frozen=True):
    what: str
    sees: str
    fix: str
    paste: str
    severity: Severity | None = None


def check(tree: Tree) -> Iterator[Finding]:
    """Options of charts' values and of hand-written pods."""
    for release in tree.releases:
        if airflow_major(release) is None:
            continue
        found = list(settings(release))
        known = frozenset(setting.option for setting in found)
        for setting in found:
            told = _judged(setting.option, setting.value, airflow_version(release), known, in_config=setting.in_config)
            if told is not None:
                yield from RULE.in_values(
                    release,
                    *setting.path,
                    what=told.what,
                    sees=told.sees,
                    fix=told.fix,
                    paste=told.paste,
                    severity=told.severity,
                )
    for workload in hand_written(tree):
        named = list(pod_settings(tree, workload))
        known = frozenset(setting.option for _, setting, _ in named)
        for holder, setting, version in named:
            told = _judged(setting.option, setting.value, version, known, in_config=False)
            if told is not None:
                yield from RULE.at(
                    holder,
                    *setting.path,
                    what=told.what,
                    sees=told.sees,
                    fix=told.fix,
                    paste=told.paste,
                    severity=told.severity,
                )


def _judged(option: str, value: str, version: str, known: frozenset[str], *, in_config: bool) -> _Told | None:
    if version.startswith("2."):
        old = NEW_IN_3.get(option)
        if old is None or old in known:
            return None
        what = f"`{option}` came with Airflow 3; in Airflow 2 it is `{old}`"
        return _Told(what, "nothing: it is ignored", *_instead(old, value, in_config=in_config))
    new, since = STILL_READ.get(option, (MOVED_IN_3.get(option), "3.0.0"))
    if new is None or new in known or number(_plain(version)) < number(since):
        return None
    if not new:
        return _Told(f"`{option}` is gone from Airflow 3", "nothing: it is ignored", "remove it", "")
    fix, paste = _instead(new, value, in_config=in_config)
    if option in STILL_READ:
        section, name = option.split(".", 1)
        sees = f"`The {name} option in [{section}] has been moved …` in the log; the value counts, as long as Airflow reads the old name"
        return _Told(f"`{option}` is `{new}` since Airflow {since}", sees, fix, paste, Severity.INFO)
    return _Told(
        f"`{option}` is `{new}` in Airflow 3", "nothing: it is ignored; `airflow config lint` tells", fix, paste
    )


def _plain(version: str) -> str:
    """Only the numbers of a version: `3.1.7-python3.12` is 3.1.7."""
    parts = version.partition("-")[0].split(".")
    return ".".join(part for part in parts if part.isdecimal()) or "0"


def _instead(option: str, value: str, *, in_config: bool) -> tuple[str, str]:
    section, name = option.split(".", 1)
    if not in_config:
        return f"write AIRFLOW__{section.upper()}__{name.upper()}", ""
    shown = "…" if "\n" in value else value
    return f"write it as `config.{option}`", f"config:\n  {section}:\n    {name}: {shown!r}\n"


RULE = Rule(
    id="AF003",
    name="config-option-moved",
    summary="an option under a name that this Airflow doesn't read",
    severity={"*": Severity.WARNING},
    evidence=(
        Evidence(
            "`CONFIGS_CHANGES` and `deprecated_options` of Airflow 3.3.2, compared with the rule's table by a test",
            "run",
        ),
        Evidence("Airflow 3.3.2 with each old option set by its variable: 23 of them counted", "run"),
    ),
    fix="write it under its name of this Airflow",
    check=check,
)
