"""Lower layers never import higher ones; only some may start Node, and only one may use the network."""

import ast
import subprocess
import sys

import pytest
from importlinter.cli import lint_imports

from tests.sources import ROOT, Source, sources

# Importing any of these starts Node, which costs 0.3 s.
# What lies below airfoil.imports starts Node; the package itself is no more than the place of it.
CDK8S = ("cdk8s", "cdk8s_plus_27", "constructs", "jsii", "airfoil.imports")
PLACE = "airfoil.imports"
BUILDERS = {"constructs", "delivery", "environment", "app", "imports", "node"}

NETWORK = ("socket", "ssl", "http", "urllib.request", "urllib3", "requests", "httpx", "aiohttp", "ftplib", "smtplib")
MAY_USE_NETWORK = {"helm/vendor.py"}

# What finds its mistakes after the command line is parsed, so before anything is built.
NODELESS = ["airfoil", "airfoil.cli", "airfoil.project", "airfoil.checks", "airfoil.dist", "airfoil.manifests"]


def found(source: Source, modules: tuple[str, ...]) -> list[str]:
    return [
        f"{source.path}:{line} imports {name}"
        for line, name in source.imports()
        if name != PLACE and any(f"{name}.".startswith(f"{module}.") for module in modules)
    ]


def test_lower_layers_never_import_higher_ones(capsys: pytest.CaptureFixture[str]) -> None:
    exit_code = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert exit_code == 0, capsys.readouterr().out


def test_only_modules_that_build_constructs_import_cdk8s() -> None:
    assert [line for source in sources() if source.layer not in BUILDERS for line in found(source, CDK8S)] == []


def test_only_the_chart_downloader_uses_the_network() -> None:
    assert [line for source in sources() if source.path not in MAY_USE_NETWORK for line in found(source, NETWORK)] == []


def test_nothing_inside_imports_from_the_public_api_which_would_load_the_top_from_below() -> None:
    public = [
        f"{source.path}:{line} imports {name}"
        for source in sources()
        for line, name in source.imports()
        if name.startswith("airfoil.") and name.count(".") == 1 and name.split(".")[1][0].isupper()
    ]
    assert public == []


@pytest.mark.parametrize("module", NODELESS)
def test_importing_it_starts_no_node(module: str) -> None:
    code = f"import sys, {module}; sys.exit('jsii' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_search_for_imports_sees_lazy_ones_and_no_type_checking_ones() -> None:
    text = "def f():\n    import cdk8s\nif TYPE_CHECKING:\n    from cdk8s import App\n"
    assert found(Source("cli/x.py", text, ast.parse(text)), CDK8S) == ["cli/x.py:2 imports cdk8s"]
