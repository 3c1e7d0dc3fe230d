"""Nothing that a rule calls an error is promoted, unless somebody says why; and no guess stops anything."""

from __future__ import annotations

from typing import Any

import pytest

from airfoil.checks import Checked, Known, check
from airfoil.errors import Fault, UserError
from airfoil.manifests import Manifest, Origin


def claim(**spec: Any) -> Manifest:
    body = {
        "apiVersion": "v1",
        "kind": "PersistentVolumeClaim",
        "metadata": {"name": "dags", "namespace": "airflow"},
        "spec": {"accessModes": ["ReadWriteOnce"], "resources": {"requests": {"storage": "1Gi"}}, **spec},
    }
    return Manifest(body, "home", "storage", Origin("home/storage/dags"))


def namespace() -> Manifest:
    return Manifest({"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "airflow"}}, "home", "platform")


def faults(*manifests: Manifest, **more: Any) -> list[Fault]:
    with pytest.raises(UserError) as refused:
        check(manifests, {"home": "1.34"}, **more)
    return list(refused.value.faults)


def test_an_error_is_refused_with_its_file_and_who_made_it() -> None:
    (fault,) = faults(claim(storageClass="fast"), namespace())
    assert (fault.code, fault.path) == ("unknown-field", "spec.storageClass")
    assert str(fault.where) == "dist/home/storage/persistentvolumeclaim_airflow_dags.yaml"
    assert "PersistentVolumeClaim/airflow/dags" in fault.what
    assert "it is made by home/storage/dags" in fault.help
    assert "--allow K8004=REASON" in fault.help


@pytest.mark.parametrize("rule", ["K8004", "unknown-field"])
def test_an_allowed_rule_does_not_stop_it(rule: str) -> None:
    checked = check([claim(storageClass="fast"), namespace()], {"home": "1.34"}, allowed={rule: "we know"})
    assert isinstance(checked, Checked)


@pytest.mark.parametrize(("allowed", "code"), [({"K9999": "x"}, "unknown-rule"), ({"K8004": " "}, "no-reason")])
def test_what_is_allowed_must_exist_and_have_a_reason(allowed: dict[str, str], code: str) -> None:
    assert [fault.code for fault in faults(claim(), namespace(), allowed=allowed)] == [code]


def test_a_verdict_that_rests_on_a_guess_stops_nothing_and_on_a_fact_does() -> None:
    claims = (claim(storageClassName="longhorn"), namespace())
    check(claims, {"home": "1.34"})
    known = {
        "home": Known(
            {"storage_classes": {}, "default_storage_class": None, "distribution": "kubeadm", "nodes": ("a",)}
        )
    }
    assert "storageclass-missing" in {fault.code for fault in faults(*claims, known=known)}


def test_ignores_hold_here_too() -> None:
    manifest = claim(storageClass="fast")
    annotations = {"ignore.airfoil/K8004": "we know (until 2020-01-01)"}
    metadata = {**manifest.body["metadata"], "annotations": annotations}
    ignored = Manifest({**manifest.body, "metadata": metadata}, "home", "storage")
    assert check([ignored, namespace()], {"home": "1.34"}).manifests[0] is ignored


def test_an_object_made_twice_is_refused() -> None:
    assert [fault.code for fault in faults(claim(), claim())] == ["duplicate-object"]


def test_nobody_else_makes_checked_manifests() -> None:
    with pytest.raises(TypeError, match=r"come from airfoil\.checks\.check"):
        Checked((), object())
