"""Asks PyPI's advisories about every package of the lock: ``python scripts/audit.py``.

Exit codes: 0, nothing is known of any of them; 1, something is; 3, not all could be asked about, and why. pip-audit itself
ends with 0 where PyPI answers nothing (run), so its report is read, and what it passed over is told.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

ROOT = Path(__file__).resolve().parents[1]
AUDITOR: Final = "pip-audit==2.10.1"
FOUND: Final = 1
NOT_ASKED: Final = 3
_SECONDS: Final = 300


def main(auditor: Sequence[str] | None = None) -> int:
    """Exports the lock, asks, and prints what came back; ``auditor`` is the command that asks, by default uv fetches it."""
    uv = str(Path(sys.executable).with_name("uv"))
    command = [*(auditor or (uv, "tool", "run", AUDITOR)), "--require-hashes", "--disable-pip", "--format", "json"]
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "requirements.txt"
        export = [uv, "export", "--offline", "--frozen", "--all-extras", "--no-emit-project", "--quiet"]
        subprocess.run([*export, "-o", str(packages)], cwd=ROOT, check=True)
        try:
            done = subprocess.run(
                [*command, "-r", str(packages)], capture_output=True, text=True, timeout=_SECONDS, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            print(f"audit: nobody could be asked: {error}")
            return NOT_ASKED
    try:
        report = json.loads(done.stdout)
    except ValueError:
        print(f"audit: nobody could be asked: {(done.stderr.strip().splitlines() or ['no answer'])[-1]}")
        return NOT_ASKED
    code, lines = judged(report)
    print("\n".join(lines))
    return code


def judged(report: Mapping[str, Any]) -> tuple[int, list[str]]:
    """The exit code for a report of pip-audit's, and what is said of it."""
    packages = report["dependencies"]
    lines = [
        f"audit: {each['name']} {each['version']}: {fault['id']}, mended in {', '.join(fault['fix_versions']) or 'none'}"
        for each in packages
        for fault in each.get("vulns", ())
    ]
    passed_over = [each for each in packages if "skip_reason" in each]
    if lines:
        return FOUND, lines
    if passed_over or not packages:
        first = f"; of the first it says: {passed_over[0]['skip_reason']}" if passed_over else ""
        return NOT_ASKED, [f"audit: {len(passed_over)} of {len(packages)} packages could not be asked about{first}"]
    return 0, [f"audit: nothing is known of {len(packages)} packages"]


if __name__ == "__main__":
    sys.exit(main())
