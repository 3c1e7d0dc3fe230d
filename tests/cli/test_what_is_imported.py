"""What a command doesn't need isn't imported: modules are most of the time of a command that does little.

These names are few and stable. A new one that a command can do without belongs here once it is out.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from airfoil.checks.registry import entries
from tests.checks.trees import config_map
from tests.cli.repositories import SMALL, airfoil, repository

BUILDERS = ("jsii", "cdk8s", "constructs")
READERS = ("yaml", "pydantic", "airfoil.goyaml", "airfoil.config")
MODELS = ("airfoil.cluster.admission", "airfoil.cluster.binding", "airfoil.cluster.order", "jsonschema_rs")
RARELY = ("shutil", "tempfile", "subprocess", "pickle", "zoneinfo", "traceback", "platformdirs")
"""What the standard library and others have for what few commands do, at 2 to 10 ms each."""


def imported(folder: Path, *words: str, code: int = 0) -> frozenset[str]:
    """The modules that a command has imported at its end, which is to be one with this code."""
    text = (
        "import sys\nfrom airfoil.cli import main\n"
        f"try: main({list(words)!r})\nexcept SystemExit as done: assert done.code == {code}, done.code\n"
        "print('\\n'.join(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", text], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return frozenset(done.stderr.split("\n"))


def in_vain(modules: frozenset[str], *names: str) -> list[str]:
    """Those of the names that were imported, as a module or as a package."""
    return [name for name in names if name in modules]


def rules_in(modules: frozenset[str]) -> list[str]:
    return sorted(each.id for each in entries().values() if f"airfoil.checks.rules.{each.module}" in modules)


def test_the_version_is_answered_before_anything_is_imported(tmp_path: Path) -> None:
    modules = imported(tmp_path, "--version")
    assert in_vain(modules, "click", "dataclasses", "airfoil.errors", "airfoil.cli.program") == []


@pytest.mark.parametrize("words", [["--help"], ["check", "--help"], ["synth", "--help"], ["schema"]])
def test_what_builds_nothing_starts_no_node(words: list[str], tmp_path: Path) -> None:
    assert in_vain(imported(tmp_path, *words), *BUILDERS, *MODELS, "rich") == []


def test_help_imports_no_command(tmp_path: Path) -> None:
    assert in_vain(imported(tmp_path, "--help"), *READERS, "airfoil.checks", "airfoil.build", "airfoil.report") == []


def test_the_list_of_rules_imports_no_rule(tmp_path: Path) -> None:
    modules = imported(tmp_path, "rules")
    assert rules_in(modules) == []
    assert in_vain(modules, *BUILDERS, *READERS, *MODELS, "rich", "airfoil.checks.tree") == []


@pytest.mark.parametrize("rule_id", ["ST001", "HK001", "K8001"])
def test_a_page_imports_its_own_rule(rule_id: str, tmp_path: Path) -> None:
    modules = imported(tmp_path, "explain", rule_id)
    assert rules_in(modules) == [rule_id]
    assert in_vain(modules, *BUILDERS, "rich", "pydantic", "airfoil.config.schema", *MODELS[1:]) == []


def test_a_check_of_plain_objects_imports_what_plain_objects_need(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(config_map("a", "default"), encoding="utf-8")
    imported(tmp_path, "check", ".")  # writes what the next one finds in the cache
    modules = imported(tmp_path, "check", ".")
    about_it = [each.id for each in entries().values() if not each.about or "ConfigMap" in each.about]
    assert rules_in(modules) == about_it
    others = (
        "rich",
        "pydantic",
        "yaml",
        "airfoil.config.schema",
        "airfoil.cluster.binding",
        "airfoil.cluster.cel",
        "airfoil.helm",
    )
    assert in_vain(modules, *BUILDERS, *others, *RARELY) == []


def test_the_place_of_a_finding_needs_no_reader_of_all_of_yaml(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {}\ndatum: {}\n")
    assert "yaml" not in imported(tmp_path, "check", ".", code=1)


def test_who_hands_environments_to_other_processes_reads_no_schema(tmp_path: Path) -> None:
    folder = repository(tmp_path, **{f"env{number}": SMALL for number in range(4)})
    text = (
        "import os, sys\nfrom airfoil.build import batches\nbatches._PAYS_FROM, batches._BATCH = 2, 2\n"
        "os.cpu_count = lambda: 2\nfrom airfoil.cli.program import run\n"
        "if __name__ == '__main__':\n    run(['synth'])\n    print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    (tmp_path / "synth.py").write_text(text)
    done = subprocess.run([sys.executable, "synth.py"], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (folder / "dist/env3").is_dir()
    assert in_vain(frozenset(done.stderr.split("\n")), *BUILDERS, "pydantic", "airfoil.config.schema") == []


def test_what_is_built_needs_no_checker_of_types_in_python(tmp_path: Path) -> None:
    modules = imported(repository(tmp_path, env=SMALL), "synth")
    assert in_vain(modules, "typeguard", "asyncio", "unittest", "cdk8s_plus_27") == []


def test_what_was_built_and_read_before_is_neither_built_nor_read_again(tmp_path: Path) -> None:
    folder = repository(tmp_path / "repository", home=SMALL)
    assert airfoil(folder, "synth").code == 0
    assert airfoil(folder, "check").code == 0
    schema = ("pydantic", "airfoil.config.schema", "airfoil.airflow.values")
    assert in_vain(imported(folder, "check"), *BUILDERS, *schema, "rich") == []
    others = ("rich", "yaml", "multiprocessing", "airfoil.checks.tree")
    assert in_vain(imported(folder, "synth"), *BUILDERS, *schema, *MODELS, *others) == []
