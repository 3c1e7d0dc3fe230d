"""Requests and limits of containers and pods.

Source: validateResourceRequirements in pkg/apis/core/validation and the helpers of pkg/apis/core (read).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from airfoil.cluster import names
from airfoil.cluster.admission.validation.fields import not_negative_quantity
from airfoil.cluster.admission.verdict import Body, Cause, duplicate, forbidden, invalid, not_found, required, wrong
from airfoil.cluster.quantity import Quantity, QuantityError

NameRule = Callable[[str, str], Iterator[Cause]]

_HUGE_PAGES = "hugepages-"
_CONTAINER = ("cpu", "memory", "ephemeral-storage")
_COUNTED = (
    "pods",
    "resourcequotas",
    "services",
    "replicationcontrollers",
    "secrets",
    "configmaps",
    "persistentvolumeclaims",
    "services.nodeports",
    "services.loadbalancers",
)
_MEASURED = tuple(f"{prefix}{name}" for prefix in ("", "requests.", "limits.") for name in _CONTAINER)
STANDARD = frozenset((*_MEASURED, *_COUNTED, "storage", "requests.storage"))
STANDARD_QUOTA = STANDARD - {"storage"}


def is_huge_page(name: str) -> bool:
    return name.startswith(_HUGE_PAGES)


def is_native(name: str) -> bool:
    return "/" not in name or "kubernetes.io/" in name


def may_overcommit(name: str) -> bool:
    return is_native(name) and not is_huge_page(name)


def is_quota_huge_page(name: str) -> bool:
    return name.startswith((_HUGE_PAGES, f"requests.{_HUGE_PAGES}"))


def _is_extended(name: str) -> bool:
    return not is_native(name) and not name.startswith("requests.") and not names.qualified_name(f"requests.{name}")


def is_counted(name: str) -> bool:
    """Whether only whole numbers of it make sense."""
    return name in _COUNTED or _is_extended(name)


def resource_name(name: str, field: str) -> Iterator[Cause]:
    complaints = names.qualified_name(name)
    yield from wrong(field, name, complaints)
    if not complaints and "/" not in name and name not in STANDARD and not is_quota_huge_page(name):
        yield invalid(field, name, "must be a standard resource type or fully qualified")


def container_resource_name(name: str, field: str) -> Iterator[Cause]:
    yield from resource_name(name, field)
    if "/" not in name:
        if name not in _CONTAINER and not is_huge_page(name):
            yield invalid(field, name, "must be a standard resource for containers")
    elif not is_native(name) and not _is_extended(name):
        yield invalid(field, name, "doesn't follow extended resource name standard")


def resource_amount(name: str, value: object, field: str) -> Iterator[Cause]:
    yield from not_negative_quantity(value, field)
    if is_counted(name) and (_milli(value)) % 1000:
        yield invalid(field, str(Quantity.of(value)), "must be an integer")


def _milli(value: object) -> int:
    """Thousandths, rounded up."""
    quantity = Quantity.of(value)
    shift = quantity.exponent + 3
    return int(quantity.mantissa * 10**shift) if shift >= 0 else -(-quantity.mantissa // 10**-shift)


def requirements(
    found: Body, field: str, claims: Collection[str] = (), rule: NameRule | None = None
) -> Iterator[Cause]:
    """Limits and requests of one container, and the resource claims it names.

    ``rule`` says which resources may be named, if not those of containers.
    """
    check = rule or container_resource_name
    limits: Body = found.get("limits") or {}
    requests: Body = found.get("requests") or {}
    for name, value in sorted(limits.items()):
        yield from check(name, f"{field}.limits[{name}]")
        yield from _one(name, value, f"{field}.limits[{name}]")
    for name, value in sorted(requests.items()):
        yield from check(name, f"{field}.requests[{name}]")
        yield from _one(name, value, f"{field}.requests[{name}]")
        yield from _within(name, value, limits, field)
    used = {*limits, *requests}
    if any(map(is_huge_page, used)) and not used & {"cpu", "memory"}:
        yield forbidden(field, "HugePages require cpu or memory")
    yield from _claims(found.get("claims") or (), f"{field}.claims", claims)


def _one(name: str, value: object, field: str) -> Iterator[Cause]:
    yield from resource_amount(name, value, field)
    if is_huge_page(name) and not _divides(name, value):
        quantity = str(Quantity.of(value))
        yield invalid(field, quantity, f"{quantity} is not positive integer multiple of {name}")


def _divides(name: str, value: object) -> bool:
    try:
        page = Quantity.parse(name.removeprefix(_HUGE_PAGES)).value()
    except QuantityError:
        return False
    return page > 0 and Quantity.of(value).value() % page == 0


def _within(name: str, value: object, limits: Body, field: str) -> Iterator[Cause]:
    if name not in limits:
        if not may_overcommit(name):
            yield required(f"{field}.limits", "Limit must be set for non overcommitable resources")
        return
    request, limit = Quantity.of(value), Quantity.of(limits[name])
    if request != limit and not may_overcommit(name):
        yield invalid(f"{field}.requests", str(request), f"must be equal to {name} limit of {limit}")
    elif request > limit:
        yield invalid(f"{field}.requests", str(request), f"must be less than or equal to {name} limit of {limit}")


def _claims(found: Collection[Body], field: str, known: Collection[str]) -> Iterator[Cause]:
    seen: set[str] = set()
    for index, claim in enumerate(found):
        name, place = claim.get("name", ""), f"{field}[{index}]"
        if not name:
            yield required(place)
            continue
        request = claim.get("request", "")
        if name in seen:
            yield duplicate(place, name)
        else:
            yield from _request(name, request, seen, place)
            seen.add(f"{name}/{request}" if request else name)
        if name not in known:
            listed = f": {', '.join(sorted(known))}" if known else " which is empty"
            yield not_found(place, name, f"must be one of the names in pod.spec.resourceClaims{listed}")


def _request(name: str, request: str, seen: set[str], field: str) -> Iterator[Cause]:
    """One request of a claim, or all of it: not what is used already."""
    if not request:
        if any(key.startswith(f"{name}/") for key in seen):
            yield duplicate(field, name)
        return
    yield from wrong(f"{field}.request", request, names.dns_label(request))
    if f"{name}/{request}" in seen:
        yield duplicate(field, f"{name}/{request}")
