"""The schemas against a recorded API server: nothing that it took is faulted, nothing that it could not decode passes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from airfoil.cluster.schemas import FaultKind, SchemaFault, Schemas

SHARED = Path(__file__).resolve().parents[3] / "shared"
TRUTH = SHARED / "truth"
pytestmark = pytest.mark.skipif(not TRUTH.is_dir(), reason=f"the recorded answers of an API server are not at {TRUTH}")

# What the API server says when it can't decode an object, doesn't serve its kind, or a CRD's schema refuses it.
# Quantities are strings to a schema; the module for them says more.
_UNKNOWN_FIELD = re.compile(r'unknown field "([^"]+)"')
_GO_FIELD = re.compile(r"cannot unmarshal \w+ into Go struct field \w+\.(\S+) of type")
_NOT_SERVED = "the server could not find the requested resource"


def scenarios(name: str) -> list[dict[str, Any]]:
    path = TRUTH / f"{name}.json"
    if not path.is_file():
        return []
    found: list[dict[str, Any]] = json.loads(path.read_text())["scenarios"]
    return found


def schemas() -> Schemas:
    return Schemas("v1.36.3")


def about_fields(faults: list[SchemaFault]) -> list[str]:
    return [str(fault) for fault in faults if fault.kind != FaultKind.NO_SCHEMA]


ADMISSION = [each for each in scenarios("admission") if "object" in each]


@pytest.mark.parametrize("case", ADMISSION, ids=[each["id"] for each in ADMISSION])
def test_admission(case: dict[str, Any]) -> None:
    answer = case["create_strict"]
    found = schemas().validate(case["object"])
    if answer["accepted"]:
        assert about_fields(found) == []
        return
    fields = [re.sub(r"\[\d+\]", "", fault.field) for fault in found]
    if match := _UNKNOWN_FIELD.search(answer["message"]):
        assert [fault.field for fault in found] == [match[1]]
    elif match := _GO_FIELD.search(answer["message"]):
        assert len(fields) == 1
        assert fields[0].startswith(match[1])
    elif answer["message"] == _NOT_SERVED:
        assert [fault.kind in NOT_SERVED for fault in found] == [True]
    elif (
        "." in case["object"]["apiVersion"].partition("/")[0]
        and answer["code"] == 422
        and ".k8s.io" not in answer["message"]
    ):
        assert {fault.field for fault in found} == {cause["field"] for cause in answer["causes"]} - {"<nil>"}
    else:  # by code of the API server: a schema may see it (a required field) or not
        assert set(about_fields(found)) <= {
            f"{cause['field']}: is missing, and required" for cause in answer.get("causes", ())
        }


NOT_SERVED = {FaultKind.REMOVED_API, FaultKind.UNKNOWN_KIND, FaultKind.UNKNOWN_VERSION, FaultKind.NO_SCHEMA}


def test_everything_that_was_created_for_the_binding_scenarios_passes() -> None:
    good = schemas()
    for case in scenarios("binding"):
        assert [about_fields(good.validate(body)) for body in case["objects"]] == [[]] * len(case["objects"]), case[
            "id"
        ]


def test_an_update_is_faulted_only_if_every_way_of_sending_it_was_refused() -> None:
    good = schemas()
    for case in scenarios("updates"):
        for body in [*case.get("context", ()), case["old"]]:
            assert about_fields(good.validate(body)) == [], case["id"]
        if case["apply"]["accepted"] and case["replace"]["accepted"]:
            assert about_fields(good.validate(case["new"])) == [], case["id"]


def rendered() -> Iterator[Path]:
    yield from sorted((SHARED / "rendered").glob("*/*.yaml"))


@pytest.mark.parametrize("path", list(rendered()), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_what_the_airflow_chart_renders_passes(path: Path) -> None:
    bodies = [body for body in yaml.load_all(path.read_text(), yaml.CSafeLoader) if body]
    assert bodies
    for version in ("1.25", "1.30", "1.36"):
        good = Schemas(version)
        for body in bodies:
            assert about_fields(good.validate(body)) == [], body["kind"]


@pytest.mark.parametrize("path", sorted((SHARED / "crds").glob("*/*.yaml")), ids=lambda path: path.stem)
def test_every_crd_passes_as_an_object_and_its_schema_can_be_used(path: Path) -> None:
    good = Schemas("1.36")
    for crd in yaml.load_all(path.read_text(), yaml.CSafeLoader):
        if not crd:
            continue
        assert about_fields(good.validate(crd)) == []
        group, names = crd["spec"]["group"], crd["spec"]["names"]
        own = good.with_crds([crd])
        assert own.scope(group, "v1", names["kind"]) == crd["spec"]["scope"]
        for version in crd["spec"]["versions"]:
            body = {"apiVersion": f"{group}/{version['name']}", "kind": names["kind"], "metadata": {"name": "x"}}
            kinds = {fault.kind for fault in own.validate(body)}
            assert (FaultKind.UNKNOWN_VERSION in kinds) is not version["served"]
            assert FaultKind.NO_SCHEMA not in kinds
