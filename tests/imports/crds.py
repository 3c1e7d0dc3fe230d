"""The CRD files that `imports/` was made from, where they are at hand."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CRDS = ROOT.parent / "shared" / "crds"

needs_crds = pytest.mark.skipif(not CRDS.is_dir(), reason=f"the CRD files are not at {CRDS.name} beside the checkout")
