"""A render that was made before is read back, and only if all that it was made from is the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from airfoil import cache
from airfoil.errors import UserError
from airfoil.helm import Release, Rendered, kept, process, render
from tests.helm import samples
from tests.helm.samples import archive, needs_helm

# the module: the package has a function of the same name
module: Any = __import__("airfoil.helm.render", fromlist=["_orders"])

pytestmark = needs_helm


def again(release: Release, **options: Any) -> Rendered:
    """A render in what is a new process but for its workers."""
    module._orders.clear()
    module._answers.clear()
    module.packing.__globals__["_packing"].cache_clear()
    return render(release, **options)


@pytest.fixture(autouse=True)
def folder(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setenv("AIRFOIL_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The forms that the workers are asked for from now on."""
    forms: list[str] = []

    def workers() -> Any:
        class Told:
            def submit(self, request: Any, *more: Any) -> Any:
                forms.append(request["form"])
                return process.workers().submit(request, *more)

        return Told()

    monkeypatch.setattr(module, "workers", workers)
    return forms


def release(chart: Any = None, **options: Any) -> Release:
    return samples.release(chart or archive(), **({"values": {"password": "kept"}} | options))


def test_the_second_run_asks_no_worker(asked: list[str]) -> None:
    first = again(release())
    assert asked == ["held"]
    assert again(release()) == first
    assert asked == ["held"]


@pytest.mark.parametrize(
    "other",
    [
        lambda: release(values={"password": "another"}),
        lambda: release(name="another"),
        lambda: release(namespace="another"),
        lambda: release(kubernetes="1.32"),
        lambda: release(apis=("monitoring.coreos.com/v1",)),
        lambda: release(archive({"README.md": "another"})),
    ],
    ids=["values", "name", "namespace", "kubernetes", "apis", "chart"],
)
def test_whatever_it_is_made_from_counts(other: Callable[[], Release], asked: list[str]) -> None:
    again(release())
    again(other())
    assert asked == ["held", "held"]


@pytest.mark.parametrize("changed", ["code", "library"])
def test_another_airfoil_or_library_renders_anew(
    changed: str, asked: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    again(release())
    if changed == "code":
        (tmp_path / "helm").mkdir()
        (tmp_path / "helm" / "worker.py").write_text("# another\n")
        monkeypatch.setattr(kept, "_PACKAGE", tmp_path)
    else:
        monkeypatch.setattr(kept, "_installed", lambda: ["helm_python_sdk-9.dist-info"])
    kept._makers.cache_clear()
    again(release())
    assert asked == ["held", "held"]
    monkeypatch.undo()
    kept._makers.cache_clear()


def test_without_the_cache_the_result_is_the_same(folder: Any, asked: list[str]) -> None:
    first = again(release())
    for file in [path for path in folder.rglob("*") if path.is_file()]:
        file.write_bytes(file.read_bytes()[:-9])
    assert again(release()) == first
    assert asked == ["held", "held"]


def test_what_is_wrong_is_not_kept(asked: list[str]) -> None:
    for _ in range(2):
        with pytest.raises(UserError, match="no way"):
            again(release(archive({"templates/bad.yaml": '{{ fail "no way" }}'})))
    assert asked == ["held", "twice", "whole"] * 2


@pytest.mark.parametrize("template", ["templates/it.yaml", "templates/NOTES.txt"])
def test_what_chance_made_is_not_kept(template: str, asked: list[str]) -> None:
    text = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: it}\ndata: {it: '{{ randAlphaNum 9 }}'}\n"
    chart = archive({template: text})
    made = [again(release(chart), accept_random=True) for _ in range(2)]
    assert made[0] != made[1]
    assert asked == ["held", "twice"] * 2


def test_a_packed_chart_is_read_back_as_it_was_packed(asked: list[str]) -> None:
    from airfoil.helm.packing import packing

    chart = archive()
    for form in ("held", "twice", "whole"):
        first = packing(chart, "{}", form)
        packing.__globals__["_packing"].cache_clear()
        assert packing(archive(), "{}", form) == first
    assert cache.read("charts", "none") is None
