"""Values and texts for property tests, with a taste for what YAML readers disagree on."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.goyaml.probes import DOCUMENTS, scalars

_ODD = st.sampled_from(
    ":#-?,[]{}&*!|>'\"%@`~=<. \t\n\r\x00\x07\x7f\x85\xa0\u2028\u2029\u200b\u202e\ufeff\ufffe\ud7ff😀é019exoyn"
)
texts = st.one_of(
    st.sampled_from(scalars()),
    st.text(_ODD, max_size=12),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    st.lists(st.sampled_from(["a", " b", "c ", "", "  ", "\td", "# e", "- f", "---", "g: h"]), max_size=6).map(
        "\n".join
    ),
)
leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    texts,
)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
_PIECES = (
    *(
        "a",
        "b: ",
        "- ",
        "? ",
        ": ",
        "\n",
        "\n  ",
        "\n    ",
        "{",
        "}",
        "[",
        "]",
        ", ",
        '"',
        "'",
        "|",
        ">-",
        "|2",
        " ",
        "\t",
    ),
    *(
        " #",
        "&x ",
        "*x ",
        "*x",
        "!!int ",
        "!!binary ",
        "!foo ",
        "<<: ",
        "1e3",
        "on",
        "\\",
        "\\/",
        "\\u00",
        "\r\n",
        "\x85",
    ),
    *(
        "\ufeff",
        "\u2028",
        "é",
        "%",
        "@",
        "`",
        "---\n",
        "--- x\n",
        "...\n",
        "%YAML 1.1\n",
        "\x00",
        "\ud800",
        "!<",
        ">",
        "%41",
    ),
)
broken_texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(_PIECES), max_size=20).map("".join),
    st.tuples(st.sampled_from(DOCUMENTS), st.integers(0, 80), st.sampled_from(_PIECES)).map(
        lambda parts: parts[0][: parts[1]] + parts[2] + parts[0][parts[1] :]
    ),
)
