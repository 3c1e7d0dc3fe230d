"""Cron schedules and time zones as CronJobs take them.

Source: github.com/robfig/cron v3.0.1, parser.go, and validateTimeZone in pkg/apis/batch/validation (read).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6} | {
    name: number for number, name in enumerate(("jul", "aug", "sep", "oct", "nov", "dec"), 7)
}
_DAYS = {"sun": 0, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6}
_DESCRIPTORS = ("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly")
_DURATION = re.compile(r"[-+]?((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+|[-+]?0")
_EVERY = "@every "
_ZONE_PART = re.compile(r"[A-Za-z.\-_0-9+]{1,14}")


class _Bounds(Struct, frozen=True):
    low: int
    high: int
    names: Mapping[str, int]


_FIELDS = (_Bounds(0, 59, {}), _Bounds(0, 23, {}), _Bounds(1, 31, {}), _Bounds(1, 12, _MONTHS), _Bounds(0, 6, _DAYS))


class _ScheduleError(ValueError):
    pass


def schedule_fault(text: str) -> str:
    """Why a schedule cannot be parsed; empty if it can."""
    try:
        _parse(text)
    except _ScheduleError as error:
        return str(error)
    return ""


def _parse(text: str) -> None:
    if text.startswith(("TZ=", "CRON_TZ=")):
        zone, blank, text = text.partition(" ")
        zone = zone.partition("=")[2]
        if not blank:
            raise _ScheduleError("invalid schedule format: runtime error: slice bounds out of range [3:-1]")
        if not is_zone(zone):
            raise _ScheduleError(f"provided bad location {zone}: unknown time zone {zone}")
        text = text.strip()
    if text.startswith("@"):
        _descriptor(text)
        return
    fields = text.split()
    if len(fields) != len(_FIELDS):
        raise _ScheduleError(f"expected exactly 5 fields, found {len(fields)}: [{' '.join(fields)}]")
    for field, bounds in zip(fields, _FIELDS, strict=True):
        for part in filter(None, field.split(",")):
            _range(part, bounds)


def _descriptor(text: str) -> None:
    if text in _DESCRIPTORS:
        return
    if not text.startswith(_EVERY):
        raise _ScheduleError(f"unrecognized descriptor: {text}")
    duration = text.removeprefix(_EVERY)
    if not _DURATION.fullmatch(duration):
        raise _ScheduleError(f'failed to parse duration {text}: time: invalid duration "{duration}"')


def _range(text: str, bounds: _Bounds) -> None:
    span, *steps = text.split("/")
    ends = span.split("-")
    if ends[0] in ("*", "?"):
        start, end = bounds.low, bounds.high
    else:
        start = end = _value(ends[0], bounds)
        if len(ends) > 2:
            raise _ScheduleError(f"too many hyphens: {text}")
        if len(ends) == 2:
            end = _value(ends[1], bounds)
    step = 1
    if len(steps) > 1:
        raise _ScheduleError(f"too many slashes: {text}")
    if steps:
        step = _number(steps[0])
        end = bounds.high if len(ends) == 1 else end
    if start < bounds.low:
        raise _ScheduleError(f"beginning of range ({start}) below minimum ({bounds.low}): {text}")
    if end > bounds.high:
        raise _ScheduleError(f"end of range ({end}) above maximum ({bounds.high}): {text}")
    if start > end:
        raise _ScheduleError(f"beginning of range ({start}) beyond end of range ({end}): {text}")
    if step == 0:
        raise _ScheduleError(f"step of range should be a positive number: {text}")


def _value(text: str, bounds: _Bounds) -> int:
    named = bounds.names.get(text.lower())
    return _number(text) if named is None else named


def _number(text: str) -> int:
    if not re.fullmatch(r"[+-]?[0-9]+", text):
        raise _ScheduleError(f'failed to parse int from {text}: strconv.Atoi: parsing "{text}": invalid syntax')
    number = int(text)
    if number < 0:
        raise _ScheduleError(f"negative number ({number}) not allowed: {text}")
    return number


def zone_fault(zone: str) -> str:
    """Why a text is no time zone; empty if it is one."""
    if not zone:
        return "timeZone must be nil or non-empty string"
    for part in zone.split("/"):
        if part in (".", "..") or part.startswith("-") or not _ZONE_PART.fullmatch(part):
            return f"unknown time zone {zone}"
    if zone.lower() == "local":
        return "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones"
    return "" if is_zone(zone) else f"unknown time zone {zone}"


def is_zone(zone: str) -> bool:
    """Whether the time zone database knows it; also true for all zones where there is no database."""
    if zone in ("", "UTC", "Local"):
        return True
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return not _has_database()
    return True


def _has_database() -> bool:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo("Europe/Berlin")
    except ZoneInfoNotFoundError:
        return False
    return True
