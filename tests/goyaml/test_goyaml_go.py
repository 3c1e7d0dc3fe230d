"""What Go itself reads: as it was recorded, and live where Go is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from airfoil.goyaml import emit, read
from tests.goyaml import reference
from tests.goyaml.probes import raw_documents, values

STRICTER = {
    "separator": "sigs.k8s.io/yaml reads what stands behind ---; kubectl, Flux and Argo CD cut the file there and refuse it",
    "character": "Go takes a byte order mark inside a text for text: nobody sees it, and libyaml skips some of them",
    "key-not-text": "Go stops behind [] and {} and drops the rest of the text without a word",
}
"""Why we refuse what Go reads, by fault. The other way round, and another value, never happens."""


@pytest.fixture(scope="module")
def goread(tmp_path_factory: pytest.TempPathFactory) -> Path:
    try:
        return reference.build(tmp_path_factory.mktemp("goread"))
    except reference.NoGoError as error:
        pytest.skip(str(error))


def test_the_record_is_of_these_probes() -> None:
    record = reference.recorded()
    assert {*record["read"], *record["refused"]} == {*raw_documents()}


@pytest.mark.parametrize("outcome", ["read", "refused"])
def test_manifests_mean_what_go_reads(outcome: str) -> None:
    stricter, other = {}, {}
    for text, recorded in reference.recorded()[outcome].items():
        found = read(text, "probe.yaml")
        expected = reference.kubernetes(recorded) if outcome == "read" else None
        value = found.documents[0].value if found.documents else None
        if found.faults:
            stricter[text] = found.faults[0].code
        elif outcome == "refused" or not reference.same(value, expected):
            other[text] = value
    assert other == {}
    if outcome == "read":
        assert {*stricter.values()} == {*STRICTER}
        assert len(stricter) == 11


def test_go_has_read_exactly_what_the_emitter_writes_and_got_the_same_values_back() -> None:
    emitted = reference.recorded()["emitted"]
    texts = [emit(value) for value in values()]
    assert emitted["read back differently"] == []
    assert (emitted["documents"], emitted["sha256"]) == (len(texts), reference.digest(texts)), (
        "the emitter writes other bytes than those that Go has read: run `python -m tests.goyaml.record` where Go is"
    )


def test_go_here_reads_raw_texts_as_recorded(goread: Path) -> None:
    record = reference.recorded()
    texts = raw_documents()
    readings = dict(zip(texts, reference.ask(goread, texts), strict=True))
    assert reference.versions(goread) == record["readers"]
    assert {text: reading.json for text, reading in readings.items() if not reading.error} == record["read"]
    assert {text: reading.error for text, reading in readings.items() if reading.error} == record["refused"]


def test_go_here_reads_back_what_the_emitter_writes(goread: Path) -> None:
    written = [(value, emit(value)) for value in values()]
    readings = reference.ask(goread, [text for _, text in written])
    wrong = [
        text for (value, text), reading in zip(written, readings, strict=True) if not reference.agrees(reading, value)
    ]
    assert wrong == []
