"""Jobs and CronJobs.

Source: pkg/apis/batch/validation of Kubernetes v1.36.3 (read).
"""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.validation.fields import not_negative, one_of, required_one_of
from airfoil.cluster.admission.validation.job_policies import failure_policy, success_policy
from airfoil.cluster.admission.validation.metadata import selector, selects
from airfoil.cluster.admission.validation.pods.spec import pod_template
from airfoil.cluster.admission.validation.schedules import schedule_fault, zone_fault
from airfoil.cluster.admission.validation.workloads import NO_MATCH
from airfoil.cluster.admission.verdict import Body, Cause, invalid, required, too_long, unsupported, wrong

_COUNTS = (
    "parallelism",
    "completions",
    "activeDeadlineSeconds",
    "backoffLimit",
    "ttlSecondsAfterFinished",
    "backoffLimitPerIndex",
    "maxFailedIndexes",
)
_UID, _NAME = "controller-uid", "job-name"
_PREFIX = "batch.kubernetes.io/"
_MODES = ("NonIndexed", "Indexed")
_INDEXED_ONLY = "requires indexed completion mode"
_MANY, _MOST = 10**5, 10**4


def job(body: Body, features: Features, *, batch_labels: bool = True) -> Iterator[Cause]:
    """A Job without its metadata; the labels and the selector are those the API server made."""
    spec: Body = body.get("spec") or {}
    yield from _generated(body, batch_labels=batch_labels)
    yield from job_spec(spec, features)
    completions, name = spec.get("completions", 0), body.get("metadata", {}).get("name", "")
    if spec.get("completionMode") == "Indexed" and completions > 0 and names.dns_label(f"{name}-{completions - 1}"):
        text = f"will not able to create pod with invalid DNS label: {name}-{completions - 1}"
        yield invalid("metadata.name", name, text)


def _generated(body: Body, *, batch_labels: bool) -> Iterator[Cause]:
    spec, meta = body.get("spec") or {}, body.get("metadata") or {}
    if spec.get("manualSelector") or spec.get("selector") is None:
        return
    uid, name = meta.get("uid", ""), meta.get("name", "")
    if not uid:
        yield required("metadata.uid")
    labels = ((spec.get("template") or {}).get("metadata") or {}).get("labels") or {}
    expected = {_UID: uid, _NAME: name}
    if batch_labels:
        expected |= {f"{_PREFIX}{_UID}": uid, f"{_PREFIX}{_NAME}": name}
    for key, value in expected.items():
        place = f"spec.template.metadata.labels[{key}]"
        if key not in labels:
            yield required(place, f"must be '{value}'")
        elif labels[key] != value:
            yield invalid(place, labels, f"must be '{value}'")
    if selects(spec["selector"], expected) is False:
        yield invalid("spec.selector", spec["selector"], "`selector` not auto-generated")


def job_spec(spec: Body, features: Features) -> Iterator[Cause]:
    """The spec of a Job of its own: with a selector."""
    yield from template_spec(spec, "spec", features)
    found = spec.get("selector")
    if found is None:
        yield required("spec.selector")
    yield from selector(found, "spec.selector")
    labels = ((spec.get("template") or {}).get("metadata") or {}).get("labels")
    if selects(found, labels or {}) is False:
        yield invalid("spec.template.metadata.labels", labels, NO_MATCH)


def template_spec(spec: Body, field: str, features: Features) -> Iterator[Cause]:
    """What a Job and the template in a CronJob have in common."""
    for key in _COUNTS:
        yield from not_negative(spec.get(key), f"{field}.{key}")
    if "maxFailedIndexes" in spec and "backoffLimitPerIndex" not in spec:
        yield required(f"{field}.backoffLimitPerIndex", "when maxFailedIndexes is specified")
    yield from _managed_by(spec.get("managedBy"), f"{field}.managedBy")
    yield from _completion(spec, field)
    yield from failure_policy(spec, f"{field}.podFailurePolicy")
    yield from success_policy(spec, f"{field}.successPolicy")
    replacement = spec.get("podReplacementPolicy")
    allowed = ("Failed",) if "podFailurePolicy" in spec else ("Failed", "TerminatingOrFailed")
    yield from one_of(replacement, f"{field}.podReplacementPolicy", allowed)
    yield from pod_template(spec.get("template") or {}, f"{field}.template", features)
    yield from _restart_policy(spec, f"{field}.template.spec.restartPolicy")


def _managed_by(value: str | None, field: str) -> Iterator[Cause]:
    if value is None:
        return
    host, slash, path = value.partition("/")
    if not value:
        yield required(field)
    elif not slash or not host or not path:
        yield invalid(field, value, 'must be a domain-prefixed path (such as "acme.io/foo")')
    else:
        yield from wrong(field, host, names.dns_subdomain(host))
        yield from wrong(field, path, names.http_path(path))
    if len(value) > 63:
        yield too_long(field, 63)


def _completion(spec: Body, field: str) -> Iterator[Cause]:
    mode = spec.get("completionMode")
    yield from one_of(mode, f"{field}.completionMode", _MODES)
    if mode == "Indexed":
        yield from _indexed(spec, field)
    elif mode in (None, "NonIndexed"):
        for key in ("backoffLimitPerIndex", "maxFailedIndexes"):
            if key in spec:
                yield invalid(f"{field}.{key}", spec[key], _INDEXED_ONLY)


def _indexed(spec: Body, field: str) -> Iterator[Cause]:
    completions, parallelism, failed = (spec.get(key) for key in ("completions", "parallelism", "maxFailedIndexes"))
    if completions is None:
        yield required(f"{field}.completions", "when completion mode is Indexed")
    if parallelism is not None and parallelism > _MANY:
        text = f"must be less than or equal to {_MANY} when completion mode is Indexed"
        yield invalid(f"{field}.parallelism", parallelism, text)
    if failed is not None:
        if completions is not None and failed > completions:
            yield invalid(f"{field}.maxFailedIndexes", failed, "must be less than or equal to completions")
        if failed > _MANY:
            yield invalid(f"{field}.maxFailedIndexes", failed, f"must be less than or equal to {_MANY}")
    if completions is None or completions <= _MANY or "backoffLimitPerIndex" not in spec:
        return
    if failed is None:
        yield required(f"{field}.maxFailedIndexes", f"must be specified when completions is above {_MANY}")
    for key, value in (("parallelism", parallelism), ("maxFailedIndexes", failed)):
        if value is not None and value > _MOST:
            text = (
                f"must be less than or equal to {_MOST} when completions are above {_MANY} "
                "and used with backoff limit per index"
            )
            yield invalid(f"{field}.{key}", value, text)


def _restart_policy(spec: Body, field: str) -> Iterator[Cause]:
    policy = ((spec.get("template") or {}).get("spec") or {}).get("restartPolicy", "")
    if policy in ("", "Always"):
        yield required(field, 'valid values: "OnFailure", "Never"')
    elif policy not in ("OnFailure", "Never"):
        yield unsupported(field, policy, ("OnFailure", "Never"))
    elif "podFailurePolicy" in spec and policy != "Never":
        yield invalid(field, policy, 'only "Never" is supported when podFailurePolicy is specified')


def cron_job_spec(spec: Body, features: Features, old: Body | None = None) -> Iterator[Cause]:
    """A CronJob's spec; ``old`` is the spec it had, which may keep what would be refused today."""
    schedule, zone = spec.get("schedule", ""), spec.get("timeZone")
    if not schedule:
        yield required("spec.schedule")
    else:
        yield from _schedule(schedule, zone, "TZ" in (old or {}).get("schedule", ""))
    yield from not_negative(spec.get("startingDeadlineSeconds"), "spec.startingDeadlineSeconds")
    if zone is not None and (old is None or old.get("timeZone") != zone):
        fault = zone_fault(zone)
        if fault:
            yield invalid("spec.timeZone", zone, fault)
    yield from required_one_of(spec.get("concurrencyPolicy"), "spec.concurrencyPolicy", ("Allow", "Forbid", "Replace"))
    template: Body = (spec.get("jobTemplate") or {}).get("spec") or {}
    yield from template_spec(template, "spec.jobTemplate.spec", features)
    if "selector" in template:
        yield invalid("spec.jobTemplate.spec.selector", template["selector"], "`selector` will be auto-generated")
    if template.get("manualSelector"):
        yield unsupported("spec.jobTemplate.spec.manualSelector", True, ("nil", "false"))
    for key in ("successfulJobsHistoryLimit", "failedJobsHistoryLimit"):
        yield from not_negative(spec.get(key), f"spec.{key}")


def _schedule(schedule: str, zone: str | None, zone_was_inside: bool) -> Iterator[Cause]:
    fault = schedule_fault(schedule)
    if fault:
        yield invalid("spec.schedule", schedule, fault)
    if "TZ" not in schedule:
        return
    if not zone_was_inside:
        text = "cannot use TZ or CRON_TZ in schedule, use timeZone field instead"
        yield invalid("spec.schedule", schedule, text)
    elif zone is not None:
        yield invalid("spec.schedule", schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule")


def cron_job_name(name: str) -> Iterator[Cause]:
    """The 11 characters that a CronJob appends to the names of its Jobs must fit (at creation only)."""
    if len(name) > 52:
        yield invalid("metadata.name", name, "must be no more than 52 characters")
