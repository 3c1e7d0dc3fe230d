"""Writes go-reads.json anew: `.venv/bin/python -m tests.goyaml.record`. It needs Go and the network."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from airfoil.goyaml import emit
from tests.goyaml import reference
from tests.goyaml.probes import raw_documents, values


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        program = reference.build(Path(folder))
        raw = raw_documents()
        readings = dict(zip(raw, reference.ask(program, raw), strict=True))
        pairs = [(value, emit(value)) for value in values()]
        texts = [text for _, text in pairs]
        wrong = [
            text
            for (value, text), reading in zip(pairs, reference.ask(program, texts), strict=True)
            if not reference.agrees(reading, value)
        ]
        content = {
            "made by": "python -m tests.goyaml.record",
            "readers": reference.versions(program),
            "read": {text: reading.json for text, reading in readings.items() if not reading.error},
            "refused": {text: reading.error for text, reading in readings.items() if reading.error},
            "emitted": {"documents": len(texts), "sha256": reference.digest(texts), "read back differently": wrong},
        }
    reference.RECORD.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
