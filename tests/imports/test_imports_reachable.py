"""Each import of cdk8s.yaml is there, whole, and under airfoil's own name."""

import importlib
import inspect
import json
import re
import tarfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import cdk8s
import generate_imports
import pytest

from tests.imports.crds import ROOT

NAMES = sorted(generate_imports.wanted())


def module_of(name: str) -> str:
    """The module that an import gives, e.g. ``airfoil_ingressroute.io.traefik``."""
    folder = ROOT / "imports" / name.replace("-", "_")
    (assembly,) = folder.rglob("_jsii")
    return ".".join(assembly.parent.relative_to(ROOT / "imports").parts)


def kinds_of(name: str) -> list[type[cdk8s.ApiObject]]:
    module = importlib.import_module(f"airfoil.imports.{module_of(name)}")
    classes = (value for _, value in inspect.getmembers(module, inspect.isclass))
    return [value for value in classes if issubclass(value, cdk8s.ApiObject)]


@pytest.mark.parametrize("name", NAMES)
def test_one_import_holds_one_kind_so_that_no_import_overwrites_another(name: str) -> None:
    (kind,) = kinds_of(name)
    assert name.removesuffix("-v2") == f"airfoil-{kind.__name__.lower()}"


@pytest.mark.parametrize("name", NAMES)
def test_each_imported_kind_has_the_schema_of_its_group_and_version(name: str) -> None:
    (kind,) = kinds_of(name)
    gvk: cdk8s.GroupVersionKind = kind.GVK  # type: ignore[attr-defined]
    group, _, version = gvk.api_version.partition("/")
    assert module_of(name).split(".")[1:] == group.replace("-", "_").split(".")[::-1]
    schema = files("airfoil.imports.schemas") / f"{group}_{gvk.kind}_{version}.json"
    assert json.loads(schema.read_text(encoding="utf-8"))["kind"] == gvk.kind


def test_the_folder_holds_these_imports_and_nothing_else() -> None:
    folders = {path.name for path in (ROOT / "imports").iterdir() if path.name != "__pycache__"}
    assert folders == {name.replace("-", "_") for name in NAMES} | {"schemas", "inputs.json"}


def test_the_addresses_are_pinned_to_a_tag_or_a_commit() -> None:
    pinned = re.compile(
        r"https://raw\.githubusercontent\.com/[\w-]+/[\w-]+/(v\d+\.\d+\.\d+|[0-9a-f]{40})/[\w./-]+\.yaml"
    )
    assert [address for address in generate_imports.wanted().values() if not pinned.fullmatch(address)] == []


def test_the_names_keep_clear_of_those_a_user_would_choose() -> None:
    assert [name for name in NAMES if not re.fullmatch(r"airfoil-[a-z0-9-]+", name)] == []


def generated_texts() -> Iterator[tuple[Path, bytes]]:
    for file in (path for path in (ROOT / "imports").rglob("*") if path.is_file() and path.suffix != ".pyc"):
        yield file, file.read_bytes()
        if file.suffix == ".tgz":
            with tarfile.open(file) as archive:
                for member in archive:
                    content = archive.extractfile(member)
                    yield file / member.name, content.read() if content else b""


def test_no_path_of_the_machine_that_generated_them_is_left_in_the_files() -> None:
    path = re.compile(rb"/tmp/|/root/|/home/\w|/Users/|[A-Z]:\\\\|node_modules/")
    found = {str(file): match[0] for file, text in generated_texts() if (match := path.search(text))}
    assert found == {}
